import { readFileSync, statSync } from 'node:fs';

/** A larger file is named as not evaluated. */
const maxBytes = 5_000_000;

/** The text of a file, or why there is none. */
export type ReadText =
  | { readonly text: string; readonly byteOrderMark: boolean; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

/** Reads a file as UTF-8, without its byte order mark. */
export function readText(path: string): ReadText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { reason: 'It is not a file.' };
    if (stats.size > maxBytes) return { reason: `It is larger than ${maxBytes / 1_000_000} MB.` };
    return decode(readFileSync(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function decode(bytes: Uint8Array): ReadText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) return { reason: 'It is not text.' };
    const byteOrderMark = text.startsWith('\uFEFF');
    return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch (error) {
    if (error instanceof TypeError) return { reason: 'It is not UTF-8 text.' };
    throw error;
  }
}

/** Why the system refused, in words; anything but a refusal of the system is thrown again. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'It does not exist.',
    EACCES: 'It may not be read.',
    EPERM: 'It may not be read.',
    ELOOP: 'Its links lead in a circle.',
    ENAMETOOLONG: 'Its name is too long.',
  };
  return words[error.code] ?? `The system says ${error.code}.`;
}
