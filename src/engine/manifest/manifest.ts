import { parseDotenv } from './dotenv';
import { parseFrontMatter } from './front-matter';
import { parseJson } from './json';
import type { Node } from './node';
import type { ParsedText, SyntaxFault } from './syntax';
import { isTemplate } from './template';
import { parseToml } from './toml';
import { parseYaml } from './yaml';

/** `template` is text that only becomes YAML when a tool renders it; `markdown` has its front matter as its document. */
export type Syntax = 'yaml' | 'json' | 'toml' | 'dotenv' | 'markdown' | 'template' | 'text';

/** A file with its parsed documents. Offsets are UTF-16 units from the start of the file. */
export interface Manifest {
  readonly uri: string;
  readonly text: string;
  readonly syntax: Syntax;
  /** One root for each document, undefined for an empty one; none where the syntax has no structure. Parsed when first read. */
  readonly documents: readonly (Node | undefined)[];
  readonly faults: readonly SyntaxFault[];
}

/** Reads a file by the syntax that its name and text tell. Never throws on bad input. */
export function parseManifest(uri: string, text: string): Manifest {
  const syntax = syntaxOf(uri, text);
  let parsed: ParsedText | undefined;
  const read = () => {
    parsed ??= parsers[syntax]?.(text) ?? { documents: [], faults: [] };
    return parsed;
  };
  return {
    uri,
    text,
    syntax,
    get documents() {
      return read().documents;
    },
    get faults() {
      return read().faults;
    },
  };
}

const parsers: { readonly [S in Syntax]?: (text: string) => ParsedText } = {
  yaml: text => parseYaml(text),
  json: text => parseJson(text),
  toml: parseToml,
  dotenv: parseDotenv,
  markdown: parseFrontMatter,
};

/** Every format asks for the path of the same file. */
let latest = { uri: '', path: '' };

/** A URI's or path's parts that formats look at: lower case, forward slashes, without query or the `.example` of a sample. */
export function pathOf(uri: string): string {
  if (latest.uri !== uri) latest = { uri, path: readPath(uri) };
  return latest.path;
}

const readPath = (uri: string): string =>
  (uri.split(/[?#]/, 1)[0] ?? '')
    .replaceAll('\\', '/')
    .toLowerCase()
    .replace(/(\.(?:ya?ml|jsonc?|toml|md))\.(?:example|sample|template|tmpl|dist|default)$/, '$1');

/** The last part of a URI's path, in lower case. */
export const fileName = (uri: string): string => pathOf(uri).replace(/^.*\//, '');

const byName: readonly (readonly [RegExp, Syntax])[] = [
  [/\.(?:jsonc?|code-workspace)$/, 'json'],
  [/\.toml$/, 'toml'],
  [/\.(?:md|mdc|prompty)$/, 'markdown'],
  [/(?:^|\.)env(?:\.[\w.-]+)?$/, 'dotenv'],
];

/** The syntax that name and first look at the text tell. */
export function syntaxOf(uri: string, text: string): Syntax {
  const name = fileName(uri);
  if (/\.ya?ml$/.test(name)) return isTemplate(text) || isChartTemplate(uri, text) ? 'template' : 'yaml';
  if (name === '.roomodes') return /^\s*\{/.test(text) ? 'json' : 'yaml';
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'text';
}

/** In a chart's own folder braces anywhere mean a template, also where the text happens to parse. */
const isChartTemplate = (uri: string, text: string): boolean =>
  pathOf(uri).includes('/templates/') &&
  /\{\{-?\s*(?:[$.]|(?:include|template|if|range|with|end|define|toYaml|tpl|printf|quote|default)\b)/.test(text);
