import { labelOf } from './label';
import type { Mentions } from './mentions';
import type { Label } from './names';

const LINES_AROUND = 2;

/** What stands around a value. */
export interface Surroundings {
  readonly label: Label;
  /** The label matches, or the words beside the value, a few lines at most. */
  speaksOf(name: RegExp): boolean;
}

/** The surroundings of a value as a text shows them. */
export class WrittenSurroundings implements Surroundings {
  #label: Label | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly mentions: Mentions,
  ) {}

  get label(): Label {
    this.#label ??= labelOf(this.text, this.start, this.end, this.mentions);
    return this.#label;
  }

  speaksOf(name: RegExp): boolean {
    // The label stands within reach too, so that most values need not be given one.
    if (!this.mentions.isNear(name, this.start, this.end)) return false;
    const { label } = this;
    if (label.name !== '' && name.test(label.name)) return true;
    // A name that says whose secret it is stands for its line; else the lines beside it may tell.
    const lines = label.isNameless ? LINES_AROUND : 0;
    return this.mentions.isWithinLines(name, this.start, this.end, lines);
  }
}
