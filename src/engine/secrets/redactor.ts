import type { Found } from './detector';
import { type Plan, planFor, type ScanOptions } from './plan';
import { replaceAll } from './redact';
import { findSecrets } from './scan';

/** What stays unwritten, so that a secret that goes on is seen whole; longer than the longest secret. */
const HELD = 32_768;
/** Written text that is kept, since a value's name stands before it. */
const KEPT = 4096;
/** How much is read before the text is scanned again. */
const STEP = 131_072;

/** Redacts a stream. */
export interface Redactor {
  /** Takes the next piece; returns what can be written by now. */
  push(chunk: string): string;
  /** Returns the rest. */
  end(): string;
}

/** A redactor for a stream of any size in constant memory. */
export function createRedactor(options?: ScanOptions): Redactor {
  return new StreamRedactor(planFor(options));
}

class StreamRedactor implements Redactor {
  #text = '';
  /** Up to here `#text` was written already. */
  #written = 0;
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  push(chunk: string): string {
    this.#text += chunk;
    return this.#text.length - this.#written < STEP + HELD ? '' : this.#writeTo(this.#text.length - HELD);
  }

  end(): string {
    return this.#writeTo(this.#text.length);
  }

  #writeTo(wanted: number): string {
    const found = findSecrets(this.#text, this.#plan).filter(({ start }) => start >= this.#written);
    const cut = isHighSurrogate(this.#text.charCodeAt(wanted - 1)) ? wanted - 1 : wanted;
    const limit = found.find(({ start, end }) => start < cut && end > cut)?.start ?? cut;
    const output = replaceAll(this.#text.slice(0, limit), upTo(found, limit), this.#written);
    const from = Math.max(0, limit - KEPT);
    this.#text = this.#text.slice(from);
    this.#written = limit - from;
    return output;
  }
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const upTo = (found: readonly Found[], limit: number) => found.filter(({ end }) => end <= limit);
