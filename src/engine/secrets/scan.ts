import { type Surroundings, WrittenSurroundings } from './context';
import type { Detector, Found } from './detector';
import { forEachDigitGroup } from './digits';
import { matchAt, matchesAnywhere, type SecretMatch, toMatch } from './match';
import { Mentions } from './mentions';
import { resolveOverlaps } from './overlap';
import { type Plan, planFor, type ScanOptions } from './plan';
import { isRandom } from './randomness';
import { forEachRun, type RunVisitor } from './runs';
import { signTest } from './signs';

/** Shortest run that can hold a literal inside a token. */
const MIN_INNER = 36;
/** Shortest value that the name of its vendor tells. */
const MIN_NAMED = 32;

/** Finds the secrets and personal data of a text, in text order, one for each place. */
export function scanText(text: string, options?: ScanOptions): SecretMatch[] {
  return findSecrets(text, planFor(options)).map(found => toMatch(text, found));
}

/** What the file's structure says about the value at an offset. */
export type PlaceOf = (at: number, written: () => Surroundings) => Surroundings | undefined;

/** The matches of a plan, without their public form. */
export function findSecrets(text: string, plan: Plan, placeOf?: PlaceOf): readonly Found[] {
  return resolveOverlaps(new Scan(text, plan, placeOf).found);
}

/** One scan of one text: a pass over its runs, one over its digits, one for each marker. */
class Scan implements RunVisitor {
  readonly found: Found[] = [];
  readonly #mentions: Mentions;
  /** An anchor in the run that is visited led to a match. */
  #isExplained = false;
  /** How far the values went whose place was asked about: what stands in one is no other. */
  #askedTo = 0;

  constructor(
    private readonly text: string,
    private readonly plan: Plan,
    private readonly placeOf: PlaceOf | undefined,
  ) {
    this.#mentions = new Mentions(text);
    forEachRun(text, plan.anchors, this);
    if (plan.digits.length > 0) forEachDigitGroup(text, (at, length) => this.digits(at, length));
    for (const [marker, detectors] of plan.byMarker) this.marked(marker, detectors);
    for (const detector of plan.anywhere) this.anywhere(detector);
  }

  anchors(at: number, list: number): void {
    for (const { prefix, detector } of this.plan.anchors.list(list)) {
      if (this.text.startsWith(prefix, at)) this.tryAnchor(at, prefix, detector);
    }
  }

  /** Looks for what stands inside the run's tokens; a run that an anchor explains has no values. */
  run(start: number, end: number, hasDigit: boolean): boolean {
    if (hasDigit && end - start >= MIN_INNER && this.plan.inner) this.inner(start, end, this.plan.inner);
    const isExplained = this.#isExplained;
    this.#isExplained = false;
    return !isExplained;
  }

  /** Asks what stands around a value that looks random. */
  value(from: number, to: number): void {
    const { text, plan } = this;
    let [start, end] = [from, to];
    while (start < end && !isValueStart(text.charCodeAt(start))) start++;
    while (end > start && endsSentence(text.charCodeAt(end - 1))) end--;
    if (!isRandom(text, start, end)) return;
    const around = this.surroundings(from, start, end);
    if (end - start >= MIN_NAMED && around.speaksOf(plan.names) && this.named(start, around)) return;
    if (start < this.#askedTo) return;
    for (const detector of plan.byPlace) {
      if (!detector.near(around)) continue;
      const isFound = this.try(start, detector, '', around);
      this.#askedTo = Math.max(this.#askedTo, detector.expression.lastIndex);
      if (isFound) return;
    }
  }

  private named(start: number, around: Surroundings): boolean {
    let isFound = false;
    for (const detector of this.plan.byName) {
      if (around.speaksOf(detector.near) && this.try(start, detector, '', around)) isFound = true;
    }
    return isFound;
  }

  private surroundings(from: number, start: number, end: number): Surroundings {
    if (!this.placeOf) return new WrittenSurroundings(this.text, from, end, this.#mentions);
    const written = () => new WrittenSurroundings(this.text, from, end, this.#mentions);
    return this.placeOf(start, written) ?? written();
  }

  private inner(start: number, end: number, literals: RegExp): void {
    const run = this.text.slice(start, end);
    literals.lastIndex = 0;
    for (let hit = literals.exec(run); hit; hit = literals.exec(run)) {
      for (const detector of this.plan.byInner.get(hit[0])!) this.tryAnchor(start + hit.index, hit[0], detector);
    }
  }

  private digits(at: number, length: number): void {
    for (const detector of this.plan.digits) {
      if (!detector.digits.includes(length)) continue;
      const last = this.found.at(-1);
      // The groups inside a number that was found start no other.
      if (last?.detector !== detector || at >= last.end) this.try(at, detector);
    }
  }

  private marked(marker: string, detectors: readonly Detector[]): void {
    for (let at = this.text.indexOf(marker); at >= 0; ) {
      let next = at + marker.length;
      for (const detector of detectors) {
        if (!detector.all) this.try(at, detector);
        else {
          const { matches, end } = detector.all(this.text, at);
          for (const span of matches) this.found.push({ start: span.start, end: span.end, detector });
          next = Math.max(next, end);
        }
      }
      at = this.text.indexOf(marker, next);
    }
  }

  private anywhere(detector: Detector): void {
    const { keywords } = detector;
    if (keywords && !keywords.some(keyword => this.text.includes(keyword))) return;
    matchesAnywhere(this.text, detector, this.#mentions, this.found);
  }

  private tryAnchor(at: number, prefix: string, detector: Detector): void {
    const start = at - (detector.lead ?? 0);
    if (start >= 0 && this.try(start, detector, prefix)) this.#isExplained = true;
  }

  private try(at: number, detector: Detector, prefix?: string, around?: Surroundings): boolean {
    const match = matchAt(this.text, at, detector, this.#mentions, prefix, around);
    if (match) this.found.push(match);
    return match !== undefined;
  }
}

const endsSentence = signTest('.?!;*');
/** Not a quote, a bracket or another sign before the value. */
const isValueStart = signTest('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/');
