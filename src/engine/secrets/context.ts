import { labelOf } from './label';
import type { Mentions } from './mentions';
import { factsOf } from './names';

const REACH = 200;
const LINES_AROUND = 2;
const LINE_END = 10;

/** What stands around a value. */
export interface Surroundings {
  /** The name the value is given to: a key, a variable, a flag, the other half of a pair; empty in a sentence. */
  readonly label: string;
  /** The label matches, or the words beside the value, a few lines at most. */
  speaksOf(name: RegExp): boolean;
}

/** The surroundings of a value as a text shows them. */
export class WrittenSurroundings implements Surroundings {
  readonly label: string;
  #window: readonly [from: number, to: number] | undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    private readonly mentions: Mentions,
  ) {
    this.label = labelOf(text, start, end);
  }

  speaksOf(name: RegExp): boolean {
    if (name.test(this.label)) return true;
    this.#window ??= this.windowOf();
    return this.mentions.around(this, name, ...this.#window);
  }

  /** A name that says whose secret it is stands for its line; else the lines beside it may tell. */
  private windowOf(): readonly [number, number] {
    const { label, text, start, end } = this;
    const more = label === '' || factsOf(label).isNameless ? LINES_AROUND : 0;
    return [lineStart(text, start, more), lineEnd(text, end, more)];
  }
}

/** The start of the line that holds `at` or of one some lines above, within reach. */
function lineStart(text: string, at: number, linesAbove: number): number {
  const limit = Math.max(0, at - REACH);
  let left = linesAbove;
  for (let from = at; from > limit; from--) {
    if (text.charCodeAt(from - 1) === LINE_END && left-- === 0) return from;
  }
  return limit;
}

/** The end of the line that holds `at` or of one some lines below, within reach. */
function lineEnd(text: string, at: number, linesBelow: number): number {
  const limit = Math.min(text.length, at + REACH);
  let left = linesBelow;
  for (let to = at; to < limit; to++) {
    if (text.charCodeAt(to) === LINE_END && left-- === 0) return to;
  }
  return limit;
}
