/** How much of the text is searched at once. */
const BLOCK = 1024;
/** How far from a value a mention may be. */
const REACH = 200;
const LINE_END = 10;
/** Longest mention that a block's end may cut. */
const OVERHANG = 128;
const TAG = '[REDACTED:';
const MAX_TAG = 80;

const searches = new WeakMap<RegExp, RegExp>();

/** The expression with the flag `g`. */
function searchFor(name: RegExp): RegExp {
  let search = searches.get(name);
  if (!search) {
    search = new RegExp(name, `${name.flags}g`);
    searches.set(name, search);
  }
  return search;
}

/** The block in which the reach of a value starts. */
const firstBlock = (start: number) => Math.floor(Math.max(0, start - REACH) / BLOCK);

/** Where a text speaks of something. What was asked once about a part of the text is not searched again. */
export class Mentions {
  /** By name and block, the starts and ends of its matches. */
  readonly #found = new Map<RegExp, (readonly number[])[]>();

  #hasTags: boolean | undefined;

  constructor(private readonly text: string) {}

  /** The name is mentioned in the part of the text around the value between two offsets, or close by. */
  isNear(name: RegExp, start: number, end: number): boolean {
    const to = end + REACH;
    for (let block = firstBlock(start); block * BLOCK < to; block++) {
      if (this.#inBlock(name, block).length > 0) return true;
    }
    return false;
  }

  /** The name is mentioned before or after the value between two offsets, some lines away at most. */
  isWithinLines(name: RegExp, start: number, end: number, lines: number): boolean {
    const from = start - REACH;
    const to = end + REACH;
    let nearest = -1;
    for (let block = firstBlock(start); block * BLOCK < to; block++) {
      const places = this.#inBlock(name, block);
      for (let index = 0; index < places.length; index += 2) {
        const [first, last] = [places[index]!, places[index + 1]!];
        if (last <= start && first >= from) nearest = last;
        else if (first >= end)
          return (last <= to && this.#isWithin(end, first, lines)) || this.#isBefore(nearest, start, lines);
      }
    }
    return this.#isBefore(nearest, start, lines);
  }

  #isBefore(nearest: number, start: number, lines: number): boolean {
    return nearest >= 0 && this.#isWithin(nearest, start, lines);
  }

  /** No more line ends than that stand between the offsets. */
  #isWithin(from: number, to: number, lines: number): boolean {
    let left = lines;
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === LINE_END && left-- === 0) return false;
    return true;
  }

  #inBlock(name: RegExp, block: number): readonly number[] {
    let blocks = this.#found.get(name);
    if (!blocks) {
      blocks = [];
      this.#found.set(name, blocks);
    }
    blocks[block] ??= this.#search(name, block);
    return blocks[block];
  }

  #search(name: RegExp, block: number): number[] {
    // One character more, which tells whether a word starts at the block's start.
    const lead = block > 0 ? 1 : 0;
    const base = block * BLOCK - lead;
    const part = this.text.slice(base, base + lead + BLOCK + OVERHANG);
    const search = searchFor(name);
    search.lastIndex = lead;
    const places: number[] = [];
    for (let match = search.exec(part); match && match.index < BLOCK + lead; match = search.exec(part)) {
      const start = base + match.index;
      if (!this.#isInTag(start)) places.push(start, start + match[0].length);
    }
    return places;
  }

  /** What was redacted is no mention: else a second pass would find more than the first. */
  #isInTag(at: number): boolean {
    this.#hasTags ??= this.text.includes(TAG);
    if (!this.#hasTags) return false;
    const before = this.text.slice(Math.max(0, at - MAX_TAG), at);
    return before.lastIndexOf(TAG) > before.lastIndexOf(']');
  }
}
