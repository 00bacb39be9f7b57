import { labelOf } from './label';
import type { Mentions } from './mentions';
import { factsOf } from './names';

const LINES_AROUND = 2;

/** What stands around a value. */
export interface Surroundings {
  /** The name the value is given to: a key, a variable, a flag, the other half of a pair; empty in a sentence. */
  readonly label: string;
  /** The label matches, or the words beside the value, a few lines at most. */
  speaksOf(name: RegExp): boolean;
}

/** The surroundings of a value as a text shows them. */
export class WrittenSurroundings implements Surroundings {
  #label: string | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly mentions: Mentions,
  ) {}

  get label(): string {
    this.#label ??= labelOf(this.text, this.start, this.end);
    return this.#label;
  }

  speaksOf(name: RegExp): boolean {
    const { label } = this;
    if (label !== '' && name.test(label)) return true;
    // A name that says whose secret it is stands for its line; else the lines beside it may tell.
    const lines = label === '' || factsOf(label).isNameless ? LINES_AROUND : 0;
    return this.mentions.near(name, this.start, this.end, lines);
  }
}
