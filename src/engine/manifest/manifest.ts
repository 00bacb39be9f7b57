import { parseJson } from './json';
import type { Node } from './node';
import type { SyntaxFault } from './syntax';
import { parseYaml } from './yaml';

/** `template` is text that only becomes YAML when a tool renders it, such as a Helm template. */
export type Syntax = 'yaml' | 'json' | 'template' | 'text';

/** A file with its parsed documents. Offsets are UTF-16 units from the start of the file. */
export interface Manifest {
  readonly uri: string;
  readonly text: string;
  readonly syntax: Syntax;
  /** One root for each document, undefined for an empty one; none where the syntax has no structure. */
  readonly documents: readonly (Node | undefined)[];
  readonly faults: readonly SyntaxFault[];
}

/** Reads a file by the syntax that its name and text tell. Never throws on bad input. */
export function parseManifest(uri: string, text: string): Manifest {
  const syntax = syntaxOf(uri, text);
  if (syntax === 'yaml') return { uri, text, syntax, ...parseYaml(text) };
  if (syntax === 'json') return { uri, text, syntax, ...parseJson(text) };
  return { uri, text, syntax, documents: [], faults: [] };
}

/** The last part of a URI's path, in lower case. */
export const fileName = (uri: string): string => (uri.split(/[?#]/, 1)[0] ?? '').replace(/^.*[/\\]/, '').toLowerCase();

function syntaxOf(uri: string, text: string): Syntax {
  const name = fileName(uri);
  if (/\.(?:json|jsonc|code-workspace)$/.test(name)) return 'json';
  if (!/\.ya?ml$/.test(name)) return 'text';
  return isTemplate(text) ? 'template' : 'yaml';
}

/** A line that starts with an action, or a value that is one: unrendered, so its structure means nothing yet. */
const isTemplate = (text: string): boolean =>
  text.includes('{{') && /^[ \t]*(?:[\w.-]+:[ \t]+|-[ \t]+)?\{\{[-\s\w.$(]/m.test(text);
