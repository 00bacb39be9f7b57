import type { Found } from './detector';
import { planFor, type ScanOptions } from './plan';
import { findSecrets } from './scan';

/** The text with every secret replaced by `[REDACTED:<kind>]`. */
export function redact(text: string, options?: ScanOptions): string {
  return replaceAll(text, findSecrets(text, planFor(options)));
}

/** The text from an offset on, its matches replaced; they are in text order and do not overlap. */
export function replaceAll(text: string, found: readonly Found[], from = 0): string {
  let redacted = '';
  let at = from;
  for (const { start, end, detector } of found) {
    redacted += `${text.slice(at, start)}[REDACTED:${detector.id}]`;
    at = end;
  }
  return redacted + text.slice(at);
}
