import type { Entry, ScalarNode, ScalarStyle } from './node';
import type { ParsedText } from './syntax';

/** `NAME=value`, also after `export`; the value in quotes, or up to a comment. */
const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/;

/** Reads a file of environment variables into one map. Lines that are not assignments are comments or noise: skipped. */
export function parseDotenv(text: string): ParsedText {
  const entries: Entry[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const entry = readLine(text.slice(start, end).replace(/\r$/, ''), start);
    if (entry) entries.push(entry);
    start = end + 1;
  }
  return { documents: [{ kind: 'map', start: 0, end: text.length, flow: false, entries }], faults: [] };
}

function readLine(line: string, offset: number): Entry | undefined {
  const match = assignment.exec(line);
  if (!match) return undefined;
  const [head, name = ''] = match;
  const nameStart = offset + line.indexOf(name, /^[ \t]*(?:export[ \t]+)?/.exec(line)?.[0].length);
  const { text, end, style } = readValue(line.slice(head.length));
  const start = offset + head.length;
  return {
    key: scalar(name, nameStart, nameStart + name.length, 'plain'),
    value: scalar(text, start, start + end, style),
    merged: false,
  };
}

function readValue(rest: string): { text: string; end: number; style: ScalarStyle } {
  const quote = rest[0];
  const closing = quote === '"' || quote === "'" ? rest.indexOf(quote, 1) : -1;
  if (closing > 0) {
    return { text: rest.slice(1, closing), end: closing + 1, style: quote === '"' ? 'double' : 'single' };
  }
  const comment = rest.search(/(?:^|[ \t])#/);
  const text = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  return { text, end: text.length, style: 'plain' };
}

const scalar = (text: string, start: number, end: number, style: ScalarStyle): ScalarNode => ({
  kind: 'scalar',
  start,
  end,
  value: text,
  text,
  style,
});
