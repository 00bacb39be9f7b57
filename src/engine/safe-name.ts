import { redact, type ScanOptions } from './secrets';

const shown = 60;

/** A text from a file on one line, without its secrets. */
export const plainText = (text: string, scan?: ScanOptions): string =>
  redact(text, scan)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

/** A name from a file as words for a message: on one line, not too long, and never a secret. */
export function safeName(name: string): string {
  const words = plainText(name).replaceAll('`', "'");
  return words.length > shown ? `${words.slice(0, shown)}…` : words;
}

/** The name in a message, as code; words where it has none. */
export const named = (name: string, otherwise: string): string => (name === '' ? otherwise : `\`${safeName(name)}\``);
