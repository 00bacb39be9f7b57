import { createScanner, type Node as JsonNode, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser';
import type { Entry, Node } from './node';
import { maxDepth, type ParsedText, type SyntaxFault, tooDeep } from './syntax';

/**
 * Reads JSON with comments and trailing commas. Never throws on bad input.
 * `offset` is where the text stands in its file; every place counts from the file's start.
 */
export function parseJson(text: string, offset = 0): ParsedText {
  const clean = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const deepAt = depthExceededAt(clean);
  if (deepAt !== undefined) return tooDeep(offset + deepAt, offset + deepAt + 1);
  const errors: ParseError[] = [];
  const root = parseTree(clean, errors, { allowTrailingComma: true, allowEmptyContent: true });
  return {
    documents: [root && convert(root, clean, offset)],
    faults: errors.map(error => faultOf(error, clean.length, offset)),
  };
}

/** Where the brackets nest deeper than `maxDepth`; the parser recurses, so this is looked at before. */
function depthExceededAt(text: string): number | undefined {
  if (!mayBeDeep(text)) return undefined;
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) depth++;
    else if (token === closeBrace || token === closeBracket) depth--;
    if (depth > maxDepth) return scanner.getTokenOffset();
  }
  return undefined;
}

// jsonc-parser declares these as const enums, which isolated modules cannot use.
const [openBrace, closeBrace, openBracket, closeBracket, endOfFile] = [1, 2, 3, 4, 17];

/** Counts opening brackets wherever they stand: a cheap upper bound for the depth. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (let i = 0; i < text.length && brackets <= maxDepth; i++) {
    const code = text.charCodeAt(i) | 0x20; // folds [ and { into one
    if (code === 0x7b) brackets++;
  }
  return brackets > maxDepth;
}

function convert(source: JsonNode, text: string, offset: number): Node {
  const start = offset + source.offset;
  const end = start + source.length;
  if (source.type === 'object') {
    const entries = (source.children ?? []).flatMap((property): Entry[] => {
      const [key, value] = property.children ?? [];
      if (!key) return [];
      const keyNode = convert(key, text, offset);
      if (keyNode.kind !== 'scalar') return [];
      return [{ key: keyNode, value: value && convert(value, text, offset), merged: false }];
    });
    return { kind: 'map', start, end, flow: true, entries };
  }
  if (source.type === 'array') {
    return {
      kind: 'seq',
      start,
      end,
      flow: true,
      items: (source.children ?? []).map(child => convert(child, text, offset)),
    };
  }
  const value = source.value as string | number | boolean | null;
  return {
    kind: 'scalar',
    start,
    end,
    value,
    text: typeof value === 'string' ? value : text.slice(source.offset, source.offset + source.length),
    style: source.type === 'string' ? 'json' : 'plain',
  };
}

function faultOf({ error, offset: at, length }: ParseError, limit: number, offset: number): SyntaxFault {
  const start = Math.min(at, limit);
  return {
    message: faultMessages[error] ?? 'This could not be read.',
    start: offset + start,
    end: offset + Math.min(start + Math.max(length, 1), limit),
  };
}

const faultMessages: Readonly<Partial<Record<ParseErrorCode, string>>> = {
  1: 'This symbol is not known.',
  2: 'This number is not well formed.',
  3: 'A property name in double quotes is expected.',
  4: 'A value is expected.',
  5: 'A colon is expected.',
  6: 'A comma is expected.',
  7: 'A closing brace is expected.',
  8: 'A closing bracket is expected.',
  9: 'The file goes on after the end of its value.',
  11: 'This comment is not closed.',
  12: 'This string is not closed.',
  13: 'This number is not complete.',
  14: 'This Unicode escape is not complete.',
  15: 'This escape is not known.',
  16: 'This character is not allowed here.',
};
