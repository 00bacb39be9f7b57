import { framework } from '../framework';
import type { ChoiceShape, MapShape, ObjectShape, Shape, TextShape } from './shape';

/** A JSON Schema (draft-07), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A shape as JSON Schema, for editors and tools that know no more. What comes twice is written once. */
export function jsonSchemaOf(shape: ObjectShape, title: string): JsonSchema {
  const schema = schemaOf(shape);
  const definitions: Definitions = new Map();
  const body = withReferences(schema, [], repeated(schema), definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...body,
    ...(definitions.size > 0 && {
      definitions: Object.fromEntries(
        [...definitions.values()].map(definition => [definition.name, definition.schema]),
      ),
    }),
  };
}

function schemaOf(shape: Shape): JsonSchema {
  const { description } = shape;
  switch (shape.type) {
    case 'text':
      return { description, ...textSchema(shape) };
    case 'choice':
      return { description, ...choiceSchema(shape) };
    case 'number':
      return { description, enum: shape.values };
    case 'list': {
      const items = schemaOf(shape.items);
      const list = { type: ['array', 'null'], items };
      return shape.orSingle ? { description, anyOf: [list, items] } : { description, ...list };
    }
    case 'map':
      return { description, type: ['object', 'null'], ...mapSchema(shape) };
    case 'object':
      return shape.short
        ? { description, anyOf: [objectSchema(shape), schemaOf(shape.short)] }
        : { description, ...objectSchema(shape) };
  }
}

/** Where free text stands, YAML may read a number or a truth value: that is fine. */
const textSchema = ({ format, suggestions }: Pick<TextShape, 'format' | 'suggestions'>): JsonSchema => {
  if (suggestions) return { anyOf: [choiceSchema({ choices: suggestions }), textSchema({ format })] };
  switch (format) {
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$' };
    case 'url':
      return { type: 'string', pattern: '^https?://[^\\s/]+\\S*$' };
    case 'id':
      return { type: 'string', pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$', maxLength: 60 };
    default:
      return { type: ['string', 'number', 'boolean'] };
  }
};

const choiceSchema = ({ choices }: Pick<ChoiceShape, 'choices'>): JsonSchema => ({
  enum: choices.map(({ value }) => value),
  enumDescriptions: choices.map(({ description }) => description),
});

const mapSchema = ({ keys, values }: MapShape): JsonSchema =>
  keys === 'name'
    ? { additionalProperties: schemaOf(values) }
    : {
        properties: Object.fromEntries(
          framework.controls.map(({ id, statement }) => [id, { ...schemaOf(values), description: statement }]),
        ),
        // An organization has controls of its own, which this schema cannot know.
        additionalProperties: schemaOf(values),
      };

const objectSchema = ({ properties, required }: ObjectShape): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, schemaOf(value)])),
  ...(required && { required }),
  additionalProperties: false,
});

/** Shorter parts are easier to read where they stand. */
const shortestDefinition = 300;

/** A part without its own description, which differs from place to place. */
const keyOf = ({ description: _, ...rest }: JsonSchema): string => JSON.stringify(rest);

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'description' in value;

/** The keys of the parts that come more than once. */
function repeated(schema: JsonSchema): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (isSchema(value)) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(schema);
  return new Set([...counts].flatMap(([key, count]) => (count > 1 && key.length >= shortestDefinition ? [key] : [])));
}

type Definitions = Map<string, { readonly name: string; readonly schema: JsonSchema }>;

/** The schema with references to what comes twice. `path` is the keys of the file that lead there. */
function withReferences<T>(
  value: T,
  path: readonly string[],
  shared: ReadonlySet<string>,
  definitions: Definitions,
): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => withReferences(item, path, shared, definitions)) as T;
  const parts = (from: object) =>
    Object.fromEntries(
      Object.entries(from).map(([key, item]) => [
        key,
        withReferences(item, isKeyword(key) ? path : [...path, key], shared, definitions),
      ]),
    );
  const key = isSchema(value) ? keyOf(value) : '';
  if (!isSchema(value) || !shared.has(key)) return parts(value) as T;
  const name = definitions.get(key)?.name ?? unusedName(path, definitions);
  const { description, ...rest } = value;
  if (!definitions.has(key)) definitions.set(key, { name, schema: parts(rest) });
  // Beside a $ref, draft-07 sees nothing: the description needs its own place.
  return { description, allOf: [{ $ref: `#/definitions/${name}` }] } as T;
}

/** A definition is called after what holds it, or after itself where that name is taken. */
function unusedName(path: readonly string[], definitions: Definitions): string {
  const taken = new Set([...definitions.values()].map(({ name }) => name));
  return [path.at(-2), path.at(-1)].find(name => name !== undefined && !taken.has(name)) ?? path.join('-');
}

const isKeyword = (key: string): boolean => ['items', 'properties', 'additionalProperties', 'anyOf'].includes(key);
