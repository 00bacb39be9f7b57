import type { Node } from './node';

/** Something that the file's own syntax forbids. */
export interface SyntaxFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The documents of a file, and what could not be read. */
export interface ParsedText {
  /** One root for each document; undefined for an empty one. */
  readonly documents: readonly (Node | undefined)[];
  readonly faults: readonly SyntaxFault[];
}

/** Deeper nesting than this is reported and not evaluated: no manifest needs it, and recursion stays safe. */
export const maxDepth = 200;

export const tooDeep = (start: number, end: number): ParsedText => ({
  documents: [],
  faults: [{ message: `Nested more than ${maxDepth} levels deep: not evaluated.`, start, end }],
});
