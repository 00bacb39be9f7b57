/** One allowed value, with what it means. */
export interface Choice {
  readonly value: string;
  readonly description: string;
}

interface Described {
  /** One or two sentences for hover, completion and the JSON Schema. */
  readonly description: string;
}

export interface TextShape extends Described {
  readonly type: 'text';
  /** What the text has to look like; free text where absent. */
  readonly format?: 'name' | 'date' | 'path' | 'path-or-url' | 'url' | 'id';
  /** What is offered; anything else may stand there too. */
  readonly suggestions?: readonly Choice[];
}

export interface ChoiceShape extends Described {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
}

export interface NumberShape extends Described {
  readonly type: 'number';
  readonly values: readonly number[];
}

export interface ListShape extends Described {
  readonly type: 'list';
  readonly items: Shape;
  /** True where a single item may stand without a list. */
  readonly orSingle?: boolean;
}

export interface ObjectShape extends Described {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** A scalar that may stand instead of the object. */
  readonly short?: TextShape | ChoiceShape;
}

/** A map whose keys the writer chooses, or takes from a catalogue. */
export interface MapShape extends Described {
  readonly type: 'map';
  readonly keys: 'name' | 'control';
  readonly values: Shape;
}

/** What may stand at a place of the manifest: validation, hover, completion and the JSON Schema all read this. */
export type Shape = TextShape | ChoiceShape | NumberShape | ListShape | ObjectShape | MapShape;

/** The values that are offered at a place, each with what it means. */
export const valuesOf = (shape: Shape): readonly Choice[] =>
  shape.type === 'choice' ? shape.choices : shape.type === 'text' ? (shape.suggestions ?? []) : [];
