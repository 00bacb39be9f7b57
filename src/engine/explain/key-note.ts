/**
 * What a key does and what good looks like, each in one sentence. The path is the last keys on the way to it, parted by
 * `/`; `*` is any one, `^` in front stands for the file's top, and several paths are parted by spaces. Formats narrow it; every one where absent.
 */
export type KeyNote = readonly [path: string, text: string, good: string, formats?: RegExp];

/** Notes on keys, by the control that they serve. */
export type KeyNotes = Readonly<Record<string, readonly KeyNote[]>>;

/** What an environment variable does, wherever it is set. */
export type VariableNote = readonly [name: RegExp, text: string, good: string];

/** Notes on variables, by the control that they serve. */
export type VariableNotes = Readonly<Record<string, readonly VariableNote[]>>;
