import type { TextEdit } from '../finding';
import type { Manifest } from './manifest';
import type { Entry, MapNode, Node } from './node';

/** An entry to write: a word, or a map of words. Comments are written where the syntax has them. */
export interface NewEntry {
  readonly key: string;
  readonly comment?: string;
  readonly value: string | readonly NewEntry[];
}

/**
 * Edits that put entries at the end of the map at `key` of `parent`, which is made where it does not exist.
 * Keeps comments, order, indentation and line ends. Undefined where no safe place is found.
 */
export function insertEntries(
  manifest: Manifest,
  parent: MapNode,
  existing: Entry | undefined,
  key: string,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  const style = styleOf(manifest.text);
  if (existing?.merged) return undefined;
  const inside = existing && !isNothing(existing) ? existing.value : undefined;
  if (inside && inside.kind !== 'map') return undefined;
  if (inside && (inside.start < existing!.key.end || inside.end > parent.end + 1)) return undefined;

  const target = inside ?? parent;
  if (target.flow) {
    if (existing && !inside) return intoNothing(manifest, existing, entries, style);
    return flowInsert(manifest, target, inside ? entries : [{ key, value: entries }], style);
  }
  if (inside) return blockInsert(manifest.text, target, entries, style);
  if (!existing) return blockInsert(manifest.text, parent, [{ key, value: entries }], style);
  return underKey(manifest.text, parent, existing, entries, style);
}

/** Edits that put entries at the end of a map. Undefined where no safe place is found. */
export const appendEntries = (
  manifest: Manifest,
  map: MapNode,
  entries: readonly NewEntry[],
): readonly TextEdit[] | undefined => {
  const style = styleOf(manifest.text);
  return map.flow ? flowInsert(manifest, map, entries, style) : blockInsert(manifest.text, map, entries, style);
};

interface Style {
  readonly eol: string;
  readonly unit: string;
}

function styleOf(text: string): Style {
  const newline = text.indexOf('\n');
  const indents = [...text.slice(0, 20_000).matchAll(/^( +|\t+)[^\s#]/gm)].map(([, indent = '']) => indent);
  const tab = indents[0]?.startsWith('\t');
  const narrowest = Math.min(...indents.map(({ length }) => length).filter(length => length > 1), 8);
  return {
    eol: newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n',
    unit: tab ? '\t' : indents.length > 0 ? ' '.repeat(narrowest) : '  ',
  };
}

/** A key without value, or with null or `{}`. */
const isNothing = ({ value }: Entry): boolean =>
  !value ||
  (value.kind === 'scalar' && value.text.trim() === '') ||
  (value.kind === 'map' && value.entries.length === 0);

const ownEntries = (map: MapNode): readonly Entry[] => map.entries.filter(({ merged }) => !merged);

/** At the end of a block map: after the last line that belongs to its last entry that something can stand behind. */
function blockInsert(text: string, map: MapNode, entries: readonly NewEntry[], style: Style): TextEdit[] | undefined {
  const own = ownEntries(map);
  const last = own.filter(({ value }) => !keepsBlankLines(text, value)).at(-1);
  if (!last) return undefined;
  // An anchor or tag before the first key of a list item would count as white space.
  const { key } = own.find(entry => startsLine(text, entry.key.start)) ?? own[0]!;
  const indent = columnOf(text, key.start);
  return [insertLines(text, lastContent(text, last), blockLines(entries, indent, style), style)];
}

const startsLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';

/** True where the last thing is a block scalar whose blank lines count: nothing can be put behind it. */
function keepsBlankLines(text: string, node: Node | undefined): boolean {
  let last = node;
  while (last && last.kind !== 'scalar') {
    last = last.kind === 'seq' ? last.items.at(-1) : ownEntries(last).at(-1)?.value;
  }
  const isBlock = last?.style === 'literal' || last?.style === 'folded';
  return isBlock && /^[|>][^\n]*\+/.test(text.slice(last!.start, last!.start + 10));
}

/** Under a key that has no value yet. */
function underKey(text: string, parent: MapNode, { key, value }: Entry, entries: readonly NewEntry[], style: Style) {
  const indent = columnOf(text, key.start) + style.unit;
  const lines = blockLines(entries, indent, style);
  const line = endOfLine(text, key.end);
  if (value?.kind !== 'map') return [insertLines(text, line, lines, style)];
  if (value.end > line || parent.flow) return undefined;
  return [
    { start: contentBefore(text, value.start), end: value.end, newText: '' },
    insertLines(text, line, lines, style),
  ];
}

/** Into the `{}` of a key between braces. */
const intoNothing = (manifest: Manifest, { key, value }: Entry, entries: readonly NewEntry[], style: Style) =>
  value?.kind === 'map' && value.start >= key.end ? flowInsert(manifest, value, entries, style) : undefined;

/** Lines put after the line that `after` stands on. */
function insertLines(text: string, after: number, lines: readonly string[], { eol }: Style): TextEdit {
  const end = endOfLine(text, after);
  return { start: end, end, newText: lines.map(line => eol + line).join('') };
}

function blockLines(entries: readonly NewEntry[], indent: string, style: Style): string[] {
  return entries.flatMap(({ key, value, comment }) => {
    const note = comment ? ` # ${comment}` : '';
    if (typeof value === 'string') return [`${indent}${key}: ${value}${note}`];
    return [`${indent}${key}:${note}`, ...blockLines(value, indent + style.unit, style)];
  });
}

function flowInsert(
  { text, syntax }: Manifest,
  map: MapNode,
  entries: readonly NewEntry[],
  style: Style,
): TextEdit[] | undefined {
  if (text[map.end - 1] !== '}') return undefined;
  const last = ownEntries(map).at(-1);
  const json = syntax === 'json';
  if (!last) {
    if (text.slice(map.start + 1, map.end - 1).trim() !== '') return undefined;
    const line = text.slice(text.lastIndexOf('\n', map.start - 1) + 1, map.start);
    const isCompact = !json || line.includes('{');
    const indent = columnOf(text, map.start - line.trimStart().length);
    const newText = isCompact ? `{ ${flowEntries(entries, json)} }` : jsonMap(entries, indent, style);
    return [{ start: map.start, end: map.end, newText }];
  }
  const at = endOfEntry(text, last);
  if (at === undefined) return undefined;
  const firstKey = ownEntries(map)[0]!.key.start;
  const oneLine = !text.slice(map.start, map.end).includes('\n');
  if (oneLine) return [{ start: at, end: at, newText: `, ${flowEntries(entries, json)}` }];
  const indent = columnOf(text, firstKey);
  if (!json) return [{ start: at, end: at, newText: `,${style.eol}${indent}${flowEntries(entries, json)}` }];
  const newText = entries.map(entry => `,${style.eol}${indent}${jsonEntry(entry, indent, style)}`).join('');
  return [{ start: at, end: at, newText }];
}

/** Where an entry of a flow map ends; undefined for a key without value, which would take what follows for its own. */
function endOfEntry(text: string, { key, value }: Entry): number | undefined {
  if (!value) return undefined;
  if (value.start >= key.end) return value.end;
  // An alias: its node stands where the anchor is.
  const alias = /\s*:\s*\*[^\s,[\]{}]+/y;
  alias.lastIndex = key.end;
  return alias.test(text) ? alias.lastIndex : undefined;
}

const flowEntries = (entries: readonly NewEntry[], json: boolean): string =>
  entries.map(({ key, value }) => `${quoted(key, json)}: ${flowValue(value, json)}`).join(', ');

const flowValue = (value: NewEntry['value'], json: boolean): string =>
  typeof value === 'string' ? quoted(value, json) : `{ ${flowEntries(value, json)} }`;

const quoted = (word: string, json: boolean) => (json ? JSON.stringify(word) : word);

const jsonEntry = ({ key, value }: NewEntry, indent: string, style: Style): string =>
  `${JSON.stringify(key)}: ${typeof value === 'string' ? JSON.stringify(value) : jsonMap(value, indent, style)}`;

function jsonMap(entries: readonly NewEntry[], indent: string, style: Style): string {
  const inner = indent + style.unit;
  const lines = entries.map(entry => `${style.eol}${inner}${jsonEntry(entry, inner, style)}`);
  return `{${lines.join(',')}${style.eol}${indent}}`;
}

/** The white space in front of a key; for the first key of a list item, as wide as what stands before it. */
function columnOf(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text
    .slice(start, at)
    .replace(/^\ufeff/, '')
    .replace(/[^\t]/g, ' ');
}

/** The last character of an entry that is not white space. */
function lastContent(text: string, { key, value }: Entry): number {
  let end = Math.max(value?.end ?? key.end, key.end);
  while (end > key.end && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** Where the blanks before a place begin. */
function contentBefore(text: string, at: number): number {
  let end = at;
  while (/[ \t]/.test(text[end - 1] ?? '')) end--;
  return end;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}
