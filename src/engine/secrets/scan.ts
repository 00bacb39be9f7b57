import type { Severity } from '../framework/types';
import { endsToken, startsToken } from './boundary';
import { type Surroundings, surroundings } from './context';
import type { Category, Detector, Found, Span } from './detector';
import { maskSecret } from './mask';
import { resolveOverlaps } from './overlap';
import { isPlaceholder } from './placeholder';
import { type Plan, planFor, type ScanOptions } from './plan';
import { forEachDigitGroup, forEachRun } from './runs';

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

/** A value that only its surroundings can tell to be a secret. */
const CANDIDATE = /[A-Za-z0-9+/][^=:]{11,}={0,2}/g;
const MAX_CANDIDATE = 1024;

/** Finds the secrets and personal data of a text, in text order, one for each place. */
export function scanText(text: string, options?: ScanOptions): SecretMatch[] {
  return findSecrets(text, planFor(options)).map(found => toMatch(text, found));
}

/** The matches of a plan, unmasked positions only. */
export function findSecrets(text: string, plan: Plan): Found[] {
  const found: Found[] = [];
  forEachRun(text, (start, end) => scanRun(text, start, end, plan, found));
  if (plan.digits.length > 0) {
    forEachDigitGroup(text, at => {
      for (const detector of plan.digits) matchAt(text, at, detector, '', found);
    });
  }
  for (const detector of plan.marked) scanMarked(text, detector, found);
  for (const detector of plan.anywhere) scanAnywhere(text, detector, found);
  return resolveOverlaps(found);
}

function scanRun(text: string, start: number, end: number, plan: Plan, found: Found[]): void {
  const run = text.slice(start, end);
  const { prefix, byPrefix } = plan;
  const already = found.length;
  if (prefix) {
    prefix.lastIndex = 0;
    for (let hit = prefix.exec(run); hit; hit = prefix.exec(run)) {
      prefix.lastIndex = hit.index + 1;
      for (const detector of byPrefix.get(hit[0])!) {
        const at = start + hit.index - (detector.lead ?? 0);
        if (at >= 0) matchAt(text, at, detector, hit[0], found);
      }
    }
  }
  if (found.length === already && plan.near.length > 0 && run.length <= MAX_CANDIDATE)
    scanNear(text, start, run, plan, found);
}

function scanNear(text: string, start: number, run: string, { near }: Plan, found: Found[]): void {
  CANDIDATE.lastIndex = 0;
  for (let hit = CANDIDATE.exec(run); hit; hit = CANDIDATE.exec(run)) {
    if (!/\d/.test(hit[0])) continue;
    const at = start + hit.index;
    let around: Surroundings | undefined;
    for (const detector of near) {
      detector.expression.lastIndex = at;
      if (!detector.expression.test(text)) continue;
      around ??= surroundings(text, at, at + hit[0].length);
      if (detector.near!.test(around.words)) matchAt(text, at, detector, '', found, around);
    }
  }
}

function scanMarked(text: string, detector: Detector, found: Found[]): void {
  const marker = detector.marker!;
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + marker.length)) {
    matchAt(text, at, detector, '', found);
  }
}

function scanAnywhere(text: string, detector: Detector, found: Found[]): void {
  const { expression } = detector;
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
