import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Entry, MapNode, Node, ScalarNode, SeqNode } from './node';
import { maxDepth, type ParsedText, tooDeep } from './syntax';

/** Reads TOML into one document. Never throws on bad input; the parser stops at the first fault. */
export function parseToml(text: string): ParsedText {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return tooDeep(deep, deep + 1);
  try {
    return { documents: [new Converter(text).convert(parseTOML(text))], faults: [] };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const start = Math.min(Math.max(error.index, 0), text.length);
    return { documents: [], faults: [{ message: 'This is not well-formed TOML.', start, end: start }] };
  }
}

/** The parser recurses into brackets; text in strings and comments only makes this stricter. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return i;
  }
  return undefined;
}

/** Tables may come in any order and in pieces: maps are found again by key while the tree grows. */
class Converter {
  /** The values of each map by key, so that long files stay linear. */
  private readonly byKey = new Map<MapNode, Map<string, Node>>();

  constructor(private readonly text: string) {}

  convert({ body: [top] }: AST.TOMLProgram): MapNode {
    const root = emptyMap(0, this.text.length);
    for (const item of top.body) {
      if (item.type === 'TOMLKeyValue') this.put(root, item);
      else this.table(root, item);
    }
    return root;
  }

  private table(root: MapNode, table: AST.TOMLTable): void {
    let map = root;
    const { keys } = table.key;
    keys.forEach((key, i) => {
      const last = i === keys.length - 1;
      map = last && table.kind === 'array' ? this.pushed(map, key, table.range) : this.below(map, key, table.range);
    });
    grow(map, table.range[1]);
    for (const pair of table.body) this.put(map, pair);
  }

  private put(map: MapNode, { key, value, range }: AST.TOMLKeyValue): void {
    let target = map;
    for (const part of key.keys.slice(0, -1)) target = this.below(target, part, range);
    const last = key.keys.at(-1);
    if (last) this.add(target, this.key(last), this.value(value));
  }

  /** The map at a key, which is made where it does not exist; the newest one of an array of tables. */
  private below(map: MapNode, key: AST.TOMLBare | AST.TOMLQuoted, range: readonly [number, number]): MapNode {
    const node = this.key(key);
    const found = this.byKey.get(map)?.get(node.text);
    const inner = found?.kind === 'seq' ? found.items.at(-1) : found;
    if (inner?.kind === 'map') {
      grow(inner, range[1]);
      return inner;
    }
    const made = emptyMap(range[0], range[1]);
    this.add(map, node, made);
    return made;
  }

  private pushed(map: MapNode, key: AST.TOMLBare | AST.TOMLQuoted, [start, end]: readonly [number, number]): MapNode {
    const node = this.key(key);
    const made = emptyMap(start, end);
    const list = this.byKey.get(map)?.get(node.text);
    if (list?.kind === 'seq') {
      (list.items as Node[]).push(made);
      grow(list, end);
    } else this.add(map, node, { kind: 'seq', start, end, flow: false, items: [made] });
    return made;
  }

  private add(map: MapNode, key: ScalarNode, value: Node): void {
    (map.entries as Entry[]).push({ key, value, merged: false });
    let values = this.byKey.get(map);
    if (!values) {
      values = new Map();
      this.byKey.set(map, values);
    }
    values.set(key.text, value);
  }

  private key(key: AST.TOMLBare | AST.TOMLQuoted): ScalarNode {
    const text = key.type === 'TOMLBare' ? key.name : key.value;
    return { kind: 'scalar', start: key.range[0], end: key.range[1], value: text, text, style: 'plain' };
  }

  private value(node: AST.TOMLContentNode): Node {
    const [start, end] = node.range;
    if (node.type === 'TOMLArray') {
      return { kind: 'seq', start, end, flow: true, items: node.elements.map(element => this.value(element)) };
    }
    if (node.type === 'TOMLInlineTable') {
      const map: MapNode = { kind: 'map', start, end, flow: true, entries: [] };
      for (const pair of node.body) this.put(map, pair);
      return map;
    }
    const written = this.text.slice(start, end);
    if (node.kind === 'string') {
      const style = node.style === 'literal' ? 'single' : 'double';
      return { kind: 'scalar', start, end, value: node.value, text: node.value, style };
    }
    const value = node.kind === 'boolean' || node.kind === 'float' || node.kind === 'integer' ? node.value : written;
    return { kind: 'scalar', start, end, value, text: written, style: 'plain' };
  }
}

const emptyMap = (start: number, end: number): MapNode => ({ kind: 'map', start, end, flow: false, entries: [] });

const grow = (node: MapNode | SeqNode, end: number): void => {
  (node as { end: number }).end = Math.max(node.end, end);
};
