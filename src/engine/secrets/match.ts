import type { Severity } from '../framework/types';
import { endsToken, startsToken } from './boundary';
import { type Surroundings, WrittenSurroundings } from './context';
import type { Category, Detector, Found, Span } from './detector';
import { MASK, maskedPreview } from './mask';
import type { Mentions } from './mentions';
import { isPlaceholder } from './placeholder';
import { unitAt } from './signs';

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

/** The match of a detector's sticky expression at an offset, if it passes all of the detector's conditions. */
export function matchAt(
  text: string,
  at: number,
  detector: Detector,
  mentions: Mentions,
  prefix = '',
  around?: Surroundings,
): Found | undefined {
  const { expression } = detector;
  if (!detector.ownEdges && !startsToken(text, at)) return undefined;
  expression.lastIndex = at;
  if (!expression.test(text)) return undefined;
  return judge(text, { start: at, end: expression.lastIndex, detector }, mentions, prefix, around);
}

/** Every match of a detector's global expression. */
export function matchesAnywhere(text: string, detector: Detector, mentions: Mentions, found: Found[]): void {
  const { expression } = detector;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++;
    else {
      const { start, end } = spanOf(match);
      const judged = judge(text, { start, end, detector }, mentions, '');
      if (judged) found.push(judged);
    }
  }
}

function spanOf(match: RegExpExecArray): Span {
  const [start, end] = match.indices?.groups?.secret ?? [match.index, match.index + match[0].length];
  return { start, end };
}

function judge(
  text: string,
  matched: Found,
  mentions: Mentions,
  prefix: string,
  around?: Surroundings,
): Found | undefined {
  const { detector } = matched;
  const span = detector.extend ? detector.extend(text, matched) : matched;
  if (!span) return undefined;
  const { start, end } = span;
  if (!detector.ownEdges && !endsToken(text, end)) return undefined;
  if (isCutShort(text, end) && mayGoOn(text.slice(start, end), detector)) return undefined;
  if (detector.accept) {
    const place = around ?? new WrittenSurroundings(text, start, end, mentions);
    if (!detector.accept(text.slice(start, end), text, span, place)) return undefined;
  }
  if (detector.placeholders !== 'own') {
    const body = text.startsWith(prefix, start) ? start + prefix.length : start;
    if (isPlaceholder(text, body, end) && !detector.isSample?.(text.slice(start, end))) return undefined;
  }
  // Every match is an object: one that fits is not made anew.
  return span === matched ? matched : { start, end, detector };
}

/** An ellipsis follows, as in documentation. */
const isCutShort = (text: string, end: number) => {
  const code = unitAt(text, end);
  return code === ELLIPSIS || (code === DOT && text.startsWith('...', end));
};
const [DOT, ELLIPSIS] = [46, 0x2026];

/** A longer value would fit as well: this one may be the start of it. */
function mayGoOn(secret: string, { expression, extend }: Detector): boolean {
  if (extend) return true;
  expression.lastIndex = 0;
  expression.test(secret + secret.slice(-1).repeat(MORE));
  return expression.lastIndex > secret.length;
}
const MORE = 4;

/** The public form of a match. */
export function toMatch(text: string, { start, end, detector }: Found): SecretMatch {
  const secret = detector.isSample || detector.grade ? text.slice(start, end) : '';
  const isSample = detector.isSample?.(secret) ?? false;
  const match: SecretMatch & { sample?: boolean } = {
    detectorId: detector.id,
    start,
    end,
    preview: detector.category === 'personal-data' ? MASK : maskedPreview(text, start, end),
    kind: detector.id,
    title: detector.title,
    severity: isSample ? 'info' : (detector.grade?.(secret) ?? detector.severity),
    category: detector.category,
  };
  if (isSample) match.sample = true;
  return match;
}
