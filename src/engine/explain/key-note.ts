/** What a key of a file that people already have does, and what good looks like. */
export interface KeyNote {
  /** The last keys on the way to it, parted by `/`; `*` is any one. Several are parted by spaces. */
  readonly path: string;
  /** Formats that it is a key of; every one where absent. */
  readonly formats?: RegExp;
  /** The control that it serves. */
  readonly control: string;
  /** What it does, in one sentence. */
  readonly text: string;
  /** What good looks like, in one sentence. */
  readonly good: string;
}

/** What an environment variable does, wherever it is set. */
export interface VariableNote extends Pick<KeyNote, 'control' | 'text' | 'good'> {
  readonly name: RegExp;
}
