import type { ParsedText } from './syntax';
import { parseYaml } from './yaml';

/** Where a file's front matter and what stands below it are. */
export interface Parts {
  readonly matter: { readonly start: number; readonly end: number } | undefined;
  readonly body: { readonly start: number; readonly end: number };
}

/** The YAML between two `---` lines at the top of a Markdown or Prompty file, and the rest. */
export function splitFrontMatter(text: string): Parts {
  const whole = { matter: undefined, body: { start: 0, end: text.length } };
  const opening = /^\ufeff?\s*---[ \t]*\r?\n/.exec(text.slice(0, 2000));
  if (!opening) return whole;
  const start = opening[0].length;
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  if (!match) return whole;
  const body = Math.min(match.index + match[0].length + 1, text.length);
  return { matter: { start, end: match.index }, body: { start: body, end: text.length } };
}

/** Reads the front matter as the one document of the file; no document where there is none. */
export function parseFrontMatter(text: string): ParsedText {
  const { matter } = splitFrontMatter(text);
  return matter ? parseYaml(text.slice(matter.start, matter.end), matter.start) : { documents: [], faults: [] };
}
