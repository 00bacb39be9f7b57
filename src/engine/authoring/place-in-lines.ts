/** Where a person types in block YAML, read from the lines alone, so that a half-typed file does not matter. */
export interface PlaceInLines {
  /** Keys from the root down to the map or list that is typed in; list items are left out. */
  readonly path: readonly string[];
  /** A key is typed, or a value of the last key of `path`. */
  readonly at: 'key' | 'value';
  /** Where what is typed already starts. */
  readonly start: number;
  /** Keys that stand beside a key that is typed. */
  readonly siblings: ReadonlySet<string>;
  /** A dash stands before it in its line. */
  readonly isItem: boolean;
}

const mostLines = 2000;

/** Undefined in comments, in block scalars and where the line is not plain block style. */
export function placeInLines(text: string, offset: number): PlaceInLines | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const found = /^( *)((?:- +)*)(?:([\w.-]+): +(?:\[(?:[\w./, -]*[, ])?)?["']?)?([\w./-]*)$/.exec(before);
  if (!found) return undefined;
  const [, indent = '', dashes = '', key, typed = ''] = found;
  const column = indent.length + dashes.length;
  const path = parentsOf(
    linesOf(text.slice(0, lineStart)).slice(0, -1).slice(-mostLines),
    limitOf(indent, dashes, column),
  );
  const start = offset - typed.length;
  if (!path) return undefined;
  const isItem = dashes !== '';
  if (key !== undefined) return { path: [...path, key], at: 'value', start, siblings: new Set(), isItem };
  return { path, at: 'key', start, siblings: siblingsOf(text, lineStart, column, isItem), isItem };
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

interface KeyLine {
  readonly key: string;
  /** Column of the key, behind its dashes. */
  readonly column: number;
  /** Its parent stands further left than this. */
  readonly limit: number;
  readonly isItem: boolean;
  readonly opensBlock: boolean;
}

/** The list of an item may stand in the very column of its dash. */
const limitOf = (indent: string, dashes: string, column: number): number =>
  dashes === '' ? column : indent.length + 0.5;

function keyLineOf(line: string): KeyLine | undefined {
  const found = /^( *)((?:- +)*)(["']?)([\w.-]+)\3 *:(?: +(.*))?$/.exec(line);
  if (!found) return undefined;
  const [, indent = '', dashes = '', , key = '', rest = ''] = found;
  const column = indent.length + dashes.length;
  return { key, column, limit: limitOf(indent, dashes, column), isItem: dashes !== '', opensBlock: /^[|>]/.test(rest) };
}

/** The keys under which a line stands whose parent is left of `limit`; undefined in a block scalar. */
function parentsOf(lines: readonly string[], limit: number): readonly string[] | undefined {
  const path: string[] = [];
  let left = limit;
  for (let i = lines.length - 1; i >= 0 && left > 0; i--) {
    const line = keyLineOf(lines[i]!);
    if (!line) continue;
    if (line.column < left) {
      if (line.opensBlock) return undefined;
      path.unshift(line.key);
      left = line.limit;
    } else if (line.isItem && line.column === left) left = line.limit;
  }
  return path;
}

/** The keys in the same column above and below a line, as far as the map reaches. */
function siblingsOf(text: string, lineStart: number, column: number, isFirst: boolean): ReadonlySet<string> {
  const siblings = new Set<string>();
  const above = linesOf(text.slice(0, lineStart)).slice(0, -1).slice(-mostLines).reverse();
  const lineEnd = text.indexOf('\n', lineStart);
  const below = lineEnd < 0 ? [] : text.slice(lineEnd + 1).split(/\r?\n/, mostLines);
  for (const line of isFirst ? [] : above.map(keyLineOf)) {
    if (!line || line.column > column) continue;
    if (line.column < column) break;
    siblings.add(line.key);
    if (line.isItem) break;
  }
  for (const line of below.map(keyLineOf)) {
    if (!line || line.column > column) continue;
    if (line.column < column || line.isItem) break;
    siblings.add(line.key);
  }
  return siblings;
}
