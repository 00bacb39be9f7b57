/** Tells whether a value that came from elsewhere has a type. */
export type Check<T> = (value: unknown) => value is T;

/** The type that a check is for. */
export type Checked<C> = C extends Check<infer T> ? T : never;

type Shape = Readonly<Record<string, Check<unknown>>>;
type OptionalKey<S extends Shape> = { [K in keyof S]: undefined extends Checked<S[K]> ? K : never }[keyof S];
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** The type of an object of a shape: what may be undefined may be absent. */
export type Shaped<S extends Shape> = Flat<
  { readonly [K in Exclude<keyof S, OptionalKey<S>>]: Checked<S[K]> } & {
    readonly [K in OptionalKey<S>]?: Checked<S[K]>;
  }
>;

/** Any text. */
export const string: Check<string> = (value): value is string => typeof value === 'string';

/** A number that can be counted or measured with. */
export const number: Check<number> = (value): value is number => Number.isFinite(value);

/** True or false. */
export const boolean: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

/** The bytes of a file. */
export const bytes: Check<Uint8Array> = (value): value is Uint8Array => value instanceof Uint8Array;

/** One of some words. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Check<T> =>
  (value): value is T =>
    (words as readonly unknown[]).includes(value);

/** A list of which every item passes. */
export const list =
  <T>(item: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(item);

/** Something that may be absent. */
export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

/** Something that passes one of two checks. */
export const either =
  <A, B>(one: Check<A>, other: Check<B>): Check<A | B> =>
  (value): value is A | B =>
    one(value) || other(value);

/** An object with these keys, and perhaps others. */
export const object =
  <S extends Shape>(shape: S): Check<Shaped<S>> =>
  (value): value is Shaped<S> =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]));

/** Messages that say in `type` which of these shapes they have. */
export const message = <M extends Readonly<Record<string, Shape>>>(
  shapes: M,
): Check<{ [K in keyof M & string]: Flat<{ readonly type: K } & Shaped<M[K]>> }[keyof M & string]> => {
  const checks = new Map(Object.entries(shapes).map(([type, shape]) => [type, object(shape)]));
  return (value): value is never => {
    const type = (value as { readonly type?: unknown } | null | undefined)?.type;
    return typeof type === 'string' && checks.get(type)?.(value) === true;
  };
};
