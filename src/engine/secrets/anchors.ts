import type { Detector } from './detector';

/** A literal at which a detector is tried. */
export interface Anchor {
  readonly prefix: string;
  readonly detector: Detector;
}

const SLOTS = 4096;

/** The slot of three UTF-16 units; those of different anchors may share one. */
const slotOf = (first: number, second: number, third: number) => ((first << 6) ^ (second << 3) ^ third) & (SLOTS - 1);

/** The anchors by their first three characters. */
export class Anchors {
  readonly #slots = new Uint8Array(SLOTS);
  /** The first is for the slots that hold nothing. */
  readonly #lists: Anchor[][] = [[]];

  constructor(anchors: readonly Anchor[]) {
    for (const anchor of anchors) {
      const { prefix } = anchor;
      const slot = slotOf(prefix.charCodeAt(0), prefix.charCodeAt(1), prefix.charCodeAt(2));
      if (this.#slots[slot] === 0) this.#slots[slot] = this.#lists.push([]) - 1;
      this.#lists[this.#slots[slot]!]!.push(anchor);
    }
  }

  /** The number of the list of anchors that may stand where these units stand; 0 where none does. */
  at(first: number, second: number, third: number): number {
    return this.#slots[slotOf(first, second, third)]!;
  }

  list(number: number): readonly Anchor[] {
    return this.#lists[number]!;
  }
}
