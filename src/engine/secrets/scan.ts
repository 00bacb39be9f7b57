import type { Severity } from '../framework/types';
import { endsToken, startsToken } from './boundary';
import { type Surroundings, surroundings } from './context';
import type { Category, Detector, Found, Span } from './detector';
import { maskSecret } from './mask';
import { resolveOverlaps } from './overlap';
import { isPlaceholder } from './placeholder';
import { type Anchor, type Plan, planFor, type ScanOptions } from './plan';
import { isRandom } from './randomness';
import { CLASSES, DIGIT, forEachDigitGroup, forEachRun, MIN_RUN, WORD } from './runs';

/** A secret or personal datum in a text. It never carries the value itself. */
export interface SecretMatch {
  readonly detectorId: string;
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  /** Masked: tells the kind, never enough to use. */
  readonly preview: string;
  /** The word for `[REDACTED:<kind>]`. */
  readonly kind: string;
  readonly title: string;
  readonly severity: Severity;
  /** A documented test value. */
  readonly sample?: boolean;
  readonly category: Category;
}

/** Shortest run that can hold a literal inside a token. */
const MIN_INNER = 36;
/** Longest value that its surroundings are asked about. */
const MAX_CANDIDATE = 1024;
const [EQUALS, COLON, PERCENT, BACKSLASH, LETTER_U] = [61, 58, 37, 92, 117];

/** Finds the secrets and personal data of a text, in text order, one for each place. */
export function scanText(text: string, options?: ScanOptions): SecretMatch[] {
  return findSecrets(text, planFor(options)).map(found => toMatch(text, found));
}

/** What the file's structure says about the value at an offset. */
export type PlaceOf = (at: number) => Surroundings | undefined;

/** The matches of a plan, without their public form. */
export function findSecrets(text: string, plan: Plan, placeOf?: PlaceOf): Found[] {
  const found: Found[] = [];
  forEachRun(text, (start, end) => scanRun(text, start, end, plan, found, placeOf));
  if (plan.digits.length > 0) {
    forEachDigitGroup(text, (at, length) => {
      for (const detector of plan.digits) {
        if (detector.digits!.includes(length)) matchAt(text, at, detector, '', found);
      }
    });
  }
  for (const [marker, detectors] of plan.byMarker) scanMarked(text, marker, detectors, found);
  for (const detector of plan.anywhere) scanAnywhere(text, detector, found);
  return resolveOverlaps(found);
}

/** Tries the anchors where a token or a separator starts, and the values between `=` and `:`. */
function scanRun(text: string, start: number, end: number, plan: Plan, found: Found[], placeOf?: PlaceOf): void {
  const already = found.length;
  const { anchors } = plan;
  let afterEscape = escapeBefore(text, start);
  let wasWord = 0;
  let seen = 0;
  let code = text.charCodeAt(start);
  for (let at = start; at < end; at++) {
    const next = text.charCodeAt(at + 1);
    const kind = CLASSES[code]!;
    if ((kind & wasWord) === 0 || at === afterEscape) {
      const here = anchors.at(code, next);
      if (here) tryAnchors(text, at, here, found);
      if (code === PERCENT) afterEscape = at + 3;
    }
    seen |= kind;
    wasWord = kind & WORD;
    code = next;
  }
  if (plan.inner && end - start >= MIN_INNER) scanInner(text, start, end, plan, found);
  if ((seen & DIGIT) !== 0 && found.length === already && plan.near.length > 0)
    scanValues(text, start, end, plan.near, found, placeOf);
}

function tryAnchors(text: string, at: number, anchors: readonly Anchor[], found: Found[]): void {
  for (const { prefix, detector } of anchors) {
    const from = at - (detector.lead ?? 0);
    if (from >= 0 && text.startsWith(prefix, at)) matchAt(text, from, detector, prefix, found);
  }
}

/** Where the first token of a run starts if an escape such as `\n` or `\u0022` stands before it. */
function escapeBefore(text: string, start: number): number {
  if (start === 0 || text.charCodeAt(start - 1) !== BACKSLASH) return -1;
  return start + (text.charCodeAt(start) === LETTER_U ? 5 : 1);
}

function scanInner(text: string, start: number, end: number, { inner, byInner }: Plan, found: Found[]): void {
  const run = text.slice(start, end);
  inner!.lastIndex = 0;
  for (let hit = inner!.exec(run); hit; hit = inner!.exec(run)) {
    for (const detector of byInner.get(hit[0])!) {
      const at = start + hit.index - detector.lead!;
      if (at >= 0) matchAt(text, at, detector, hit[0], found);
    }
  }
}

/** Asks what stands around each value of a run that looks random. */
function scanValues(
  text: string,
  start: number,
  end: number,
  near: readonly Detector[],
  found: Found[],
  placeOf?: PlaceOf,
): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : EQUALS;
    if (code !== EQUALS && code !== COLON) continue;
    if (at - from >= MIN_RUN && at - from <= MAX_CANDIDATE) scanValue(text, from, at, near, found, placeOf);
    from = at + 1;
  }
}

function scanValue(
  text: string,
  start: number,
  end: number,
  near: readonly Detector[],
  found: Found[],
  placeOf?: PlaceOf,
): void {
  let at = start;
  while (at < end && !/[\w+/]/.test(text[at]!)) at++;
  if (!isRandom(text.slice(at, end))) return;
  const written = surroundings(text, start, end);
  const place = placeOf?.(at);
  const around = place ? { label: place.label, words: `${written.words}\n${place.words}` } : written;
  for (const detector of near) {
    detector.expression.lastIndex = at;
    if (detector.expression.test(text) && isNear(detector, around)) matchAt(text, at, detector, '', found, around);
  }
}

const isNear = ({ near }: Detector, around: Surroundings) =>
  typeof near === 'function' ? near(around) : near!.test(around.words);

function scanMarked(text: string, marker: string, detectors: readonly Detector[], found: Found[]): void {
  for (let at = text.indexOf(marker); at >= 0; ) {
    let next = at + marker.length;
    for (const detector of detectors) {
      if (!detector.all) matchAt(text, at, detector, '', found);
      else {
        const { matches, end } = detector.all(text, at);
        for (const span of matches) found.push({ start: span.start, end: span.end, detector });
        next = Math.max(next, end);
      }
    }
    at = text.indexOf(marker, next);
  }
}

function scanAnywhere(text: string, detector: Detector, found: Found[]): void {
  const { expression, keywords } = detector;
  if (keywords && !keywords.some(keyword => text.includes(keyword))) return;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++;
    else add(text, match, detector, '', found);
  }
}

function matchAt(
  text: string,
  at: number,
  detector: Detector,
  prefix: string,
  found: Found[],
  around?: Surroundings,
): void {
  if (!detector.ownEdges && !startsToken(text, at)) return;
  detector.expression.lastIndex = at;
  const match = detector.expression.exec(text);
  if (match) add(text, match, detector, prefix, found, around);
}

function add(
  text: string,
  match: RegExpExecArray,
  detector: Detector,
  prefix: string,
  found: Found[],
  around?: Surroundings,
): void {
  const [from, to] = match.indices?.groups?.secret ?? [match.index, match.index + match[0].length];
  const span = detector.extend ? detector.extend(text, { start: from, end: to }) : { start: from, end: to };
  if (!span || (!detector.ownEdges && !endsToken(text, span.end))) return;
  if (text.startsWith('...', span.end) || text[span.end] === '…') return;
  const secret = text.slice(span.start, span.end);
  const judged = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
  if (detector.placeholders !== 'own' && isPlaceholder(judged) && !detector.isSample?.(secret)) return;
  if (detector.accept && !detector.accept(secret, text, span, around)) return;
  found.push({ start: span.start, end: span.end, detector });
}

/** The public form of a match. */
export function toMatch(text: string, { start, end, detector }: Found & Span): SecretMatch {
  const secret = text.slice(start, end);
  const isSample = detector.isSample?.(secret) ?? false;
  return {
    detectorId: detector.id,
    start,
    end,
    preview: detector.category === 'personal-data' ? maskSecret('') : maskSecret(secret),
    kind: detector.id,
    title: detector.title,
    severity: isSample ? 'info' : (detector.grade?.(secret) ?? detector.severity),
    ...(isSample && { sample: true }),
    category: detector.category,
  };
}
