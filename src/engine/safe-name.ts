import { redact } from './secrets';

const shown = 60;

/** A name from a file as words for a message: on one line, not too long, and never a secret. */
export function safeName(name: string): string {
  const words = redact(name)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  return words.length > shown ? `${words.slice(0, shown)}…` : words;
}

/** The name in a message, as code; words where it has none. */
export const named = (name: string, otherwise: string): string => (name === '' ? otherwise : `\`${safeName(name)}\``);
