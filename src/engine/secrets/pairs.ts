import { type Label, labelNamed, NO_LABEL } from './names';
import { unitAt } from './signs';

/** How far from a value the other half of its pair may stand. */
const REACH = 200;
/** `name: X`, `<key>X`, `variable "X"`, `secret set X`. */
export const PAIR_NAME =
  /(?:^|[\s{,"'<-])(?:(?:name|key|header|variable)["']?\s{0,4}[:=>]\s{0,4}|(?:variable|secret set) )["']?([\w.-]{1,80})/i;
const BLOCK_HEADER = /([A-Za-z_][\w.-]{0,79})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:[|>][-+\d]{0,2})?[ \t]{0,4}\\?\r?$/;
/** A flag in the list item or array element above. */
const FLAG_ABOVE = /^[ \t]{0,80}(?:- )?["']?--?([A-Za-z][\w-]{0,79})["']?,?\r?$/;

/** The line of a value up to it, and the line above, as far as they may tell its name. */
function linesBefore(text: string, start: number): { readonly line: string; readonly above: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const above = before.slice(before.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return { line: before.slice(lineStart), above };
}

/** The key or flag above a value that stands alone on its line. */
export function labelAbove(text: string, start: number, end: number): Label {
  const { line, above } = linesBefore(text, start);
  const isOpen = !line.includes('-') && /[:=|>\\+-]\s*$|[|>]\d/.test(above.slice(-4));
  const name = ((isOpen ? BLOCK_HEADER.exec(above) : undefined) ?? FLAG_ABOVE.exec(above))?.[1];
  if (name === undefined) return NO_LABEL;
  const label = labelNamed(name);
  return label.isPairValue ? pairLabel(label, text, start, end) : label;
}

/** The other half of the pair that a value's key belongs to. */
export function pairLabel(inner: Label, text: string, start: number, end: number): Label {
  const { line, above } = linesBefore(text, start);
  const [after = '', below = ''] = text.slice(end, end + REACH).split('\n', 2);
  const name =
    pairNameIn(line.slice(line.lastIndexOf('{') + 1), above, beforeBrace(after), below) ??
    pairNameIn(...furtherAbove(text, start, line, above));
  return name === undefined ? labelOfMap(inner, text, start) : labelNamed(name);
}

/** The key of the map that the value stands in, if that is the name of a secret: `API_KEY:` above `value: X`. */
export function labelOfMap(inner: Label, text: string, start: number): Label {
  const before = text.slice(Math.max(0, start - REACH), start);
  let end = before.lastIndexOf('\n');
  const indentation = indentationAt(before, end + 1);
  if (end < 0 || indentation === 0) return inner;
  while (end > 0) {
    const lineStart = before.lastIndexOf('\n', end - 1) + 1;
    if (indentationAt(before, lineStart) < indentation) {
      const head = before.slice(lineStart, end).trimEnd();
      const name = head.endsWith(':') ? BLOCK_HEADER.exec(head)?.[1] : undefined;
      const label = name === undefined ? inner : labelNamed(name);
      return label.isSecret ? label : inner;
    }
    end = lineStart - 1;
  }
  return inner;
}

function indentationAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (unitAt(text, at) === SPACE || unitAt(text, at) === TAB) at++;
  return at - lineStart;
}
const [SPACE, TAB] = [32, 9];

/** Of several pairs on a line, the rest of the one that the value stands in. */
function beforeBrace(line: string): string {
  const brace = line.indexOf('}');
  return brace < 0 ? line : line.slice(0, brace);
}

function pairNameIn(...lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const pair = PAIR_NAME.exec(line);
    if (pair) return pair[1];
  }
  return undefined;
}

/** Two lines more, the nearer first: a comment, a type or the head of a block may stand between the halves of a pair. */
function furtherAbove(text: string, start: number, line: string, above: string): readonly string[] {
  const end = start - line.length - above.length - 2;
  return text
    .slice(Math.max(0, start - REACH), Math.max(0, end))
    .split('\n')
    .slice(-2)
    .reverse();
}
