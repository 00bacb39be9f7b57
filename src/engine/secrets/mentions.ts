/** How much of the text is searched at once. */
const BLOCK = 1024;
/** Longest mention that a block's end may cut. */
const OVERHANG = 64;
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

/** Where a text speaks of something. What was asked once about a part of the text is not searched again. */
export class Mentions {
  /** By name and block, the starts and ends of its matches. */
  readonly #found = new Map<RegExp, (readonly number[])[]>();

  constructor(private readonly text: string) {}

  /** The text between two offsets matches, and the match does not touch the value that lies in there. */
  around(value: { readonly start: number; readonly end: number }, name: RegExp, from: number, to: number): boolean {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      const places = this.#inBlock(name, block);
      for (let index = 0; index < places.length; index += 2) {
        const [start, end] = [places[index]!, places[index + 1]!];
        if (start >= from && end <= to && (end <= value.start || start >= value.end)) return true;
      }
    }
    return false;
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
    const before = this.text.slice(Math.max(0, at - MAX_TAG), at);
    return before.lastIndexOf(TAG) > before.lastIndexOf(']');
  }
}
