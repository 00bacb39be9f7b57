import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLError,
} from 'yaml';
import type { Entry, MapNode, Node, ScalarNode, ScalarStyle } from './node';
import { maxDepth, type ParsedText, type SyntaxFault, tooDeep } from './syntax';

/**
 * Reads YAML, all documents of it, in linear time. Never throws on bad input.
 * `offset` is where the text stands in its file; every place counts from the file's start.
 */
export function parseYaml(text: string, offset = 0): ParsedText {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) return tooDeep(offset + parser.offset, offset + parser.offset + 1);
  }
  for (const token of parser.end()) tokens.push(token);

  // Unique keys are checked in ai-deployment/, in linear time; the parser's own check is quadratic.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent', stringKeys: false });
  const documents: (Node | undefined)[] = [];
  const faults: SyntaxFault[] = [];
  for (const document of composer.compose(tokens, false, text.length)) {
    documents.push(new Converter(text, offset, faults).convert(document));
    for (const error of document.errors) faults.push(faultOf(error, text.length, offset));
  }
  return { documents, faults };
}

class Converter {
  private readonly anchors = new Map<string, Node>();
  private mergesLeft = mostMerged;

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly faults: SyntaxFault[],
  ) {}

  convert(document: Document.Parsed): Node | undefined {
    return this.node(document.contents as ParsedNode | null);
  }

  private node(source: ParsedNode | null | undefined): Node | undefined {
    if (!source) return undefined;
    if (isAlias(source)) return this.anchors.get(source.source) ?? this.unknownAlias(source.range);
    const node = this.build(source);
    if (source.anchor) this.anchors.set(source.anchor, node);
    return node;
  }

  private unknownAlias(range: readonly number[]): undefined {
    this.faults.push({ message: faultMessages.BAD_ALIAS, ...this.span(range) });
  }

  private span([start = 0, end = start]: readonly number[]) {
    return { start: this.offset + start, end: this.offset + Math.min(end, this.text.length) };
  }

  private build(source: ParsedNode): Node {
    if (isScalar(source)) return this.scalar(source as ParsedNode & { type?: string; value: unknown; source?: string });
    const { start, end } = this.span(source.range);
    const flow = isCollection(source) && source.flow === true;
    if (!isMap(source)) {
      const items = 'items' in source ? source.items : [];
      return { kind: 'seq', start, end, flow, items: items.flatMap(item => this.node(item as ParsedNode) ?? []) };
    }
    const entries: Entry[] = [];
    let merged: Entry[] | undefined;
    const map: MapNode = { kind: 'map', start, end, flow, entries };
    for (const pair of source.items) {
      const key = this.node(pair.key as ParsedNode | null);
      const value = this.node(pair.value as ParsedNode | null);
      if (key?.kind !== 'scalar') {
        const place = key ?? map;
        this.faults.push({ message: 'A key must be a plain name.', start: place.start, end: place.end });
      } else if (key.text === '<<' && key.style === 'plain') {
        merged ??= [];
        for (const entry of this.merged(value, key)) merged.push(entry);
      } else entries.push({ key, value, merged: false });
    }
    if (merged) addMissing(entries, merged);
    return map;
  }

  /** What `<<: *a` or `<<: [*a, *b]` brings in, with what those maps merge themselves. */
  private merged(value: Node | undefined, { start, end }: ScalarNode): readonly Entry[] {
    const sources = value?.kind === 'seq' ? value.items : [value];
    const maps = sources.length > this.mergesLeft ? [] : sources.filter(source => source?.kind === 'map');
    // Lists and chains of merges may multiply without bound.
    const count = maps.reduce((sum, { entries }) => sum + entries.length, sources.length);
    if (count > this.mergesLeft) {
      this.faults.push({ message: 'Too much is merged in this file: this is left out.', start, end });
      this.mergesLeft = 0;
      return [];
    }
    if (maps.length < sources.length)
      this.faults.push({ message: 'Only maps can be merged: name the anchor of one.', start, end });
    this.mergesLeft -= count;
    return maps.flatMap(({ entries }) => entries.map(({ key, value }) => ({ key, value, merged: true })));
  }

  private scalar(source: ParsedNode & { type?: string; value: unknown; source?: string }): ScalarNode {
    const { value } = source;
    const { start, end } = this.span(source.range);
    return {
      kind: 'scalar',
      start,
      end,
      value: isPrimitive(value) ? value : String(value),
      text: typeof value === 'string' ? value : (source.source ?? (value === null ? '' : String(value))),
      style: styles[source.type ?? 'PLAIN'] ?? 'plain',
    };
  }
}

/** A map's own keys win over merged ones, and the map that is merged first over the next. */
function addMissing(entries: Entry[], merged: readonly Entry[]): void {
  const known = new Set(entries.map(({ key }) => key.text));
  for (const entry of merged) {
    if (known.has(entry.key.text)) continue;
    known.add(entry.key.text);
    entries.push(entry);
  }
}

const isPrimitive = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** More entries than this that merge keys bring into one document are a bomb. */
const mostMerged = 100_000;

function faultOf(error: YAMLError, length: number, offset: number): SyntaxFault {
  const start = Math.min(error.pos[0], length);
  const end = Math.min(Math.max(error.pos[1], start + 1), length);
  return { message: faultMessages[error.code], start: offset + start, end: offset + end };
}

/** Our own words: the parser's messages quote the file, which may hold a secret. */
const faultMessages: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'An alias cannot have an anchor or a tag.',
  BAD_ALIAS: 'This alias has no anchor before it.',
  BAD_COLLECTION_TYPE: 'The tag does not fit this collection.',
  BAD_DIRECTIVE: 'This directive is not known.',
  BAD_DQ_ESCAPE: 'This escape is not known in a double-quoted string.',
  BAD_INDENT: 'The indentation does not fit.',
  BAD_PROP_ORDER: 'Anchors and tags stand after the indicator, not before.',
  BAD_SCALAR_START: 'A plain value cannot start with this character: quote it.',
  BLOCK_AS_IMPLICIT_KEY: 'A nested map is not allowed on this line.',
  BLOCK_IN_FLOW: 'A block is not allowed inside brackets.',
  DUPLICATE_KEY: 'This key stands twice in the same map.',
  IMPOSSIBLE: 'This could not be read.',
  KEY_OVER_1024_CHARS: 'A key can be at most 1024 characters long.',
  MISSING_CHAR: 'A character is missing here: a space, a quote, a comma, a colon or a bracket.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line: is a colon or a quote missing?',
  MULTIPLE_ANCHORS: 'A value can have one anchor.',
  MULTIPLE_DOCS: 'Another document starts here.',
  MULTIPLE_TAGS: 'A value can have one tag.',
  NON_STRING_KEY: 'A key must be a plain name.',
  RESOURCE_EXHAUSTION: 'This is too large to be read.',
  TAB_AS_INDENT: 'A tab cannot indent YAML: use spaces.',
  TAG_RESOLVE_FAILED: 'This tag is not known.',
  UNEXPECTED_TOKEN: 'This is not expected here.',
};
