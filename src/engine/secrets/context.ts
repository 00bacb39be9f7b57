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
  readonly label: Label;

  constructor(
    text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly mentions: Mentions,
  ) {
    this.label = labelOf(text, start, end);
  }

  speaksOf(name: RegExp): boolean {
    const { label } = this;
    if (label.name !== '' && name.test(label.name)) return true;
    // A name that says whose secret it is stands for its line; else the lines beside it may tell.
    const lines = label.isNameless ? LINES_AROUND : 0;
    return this.mentions.near(name, this.start, this.end, lines);
  }
}
