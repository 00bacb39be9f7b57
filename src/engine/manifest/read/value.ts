import type { ReferenceKind } from '../facts';
import type { ScalarNode } from '../node';

/** What a value refers to, by the idioms of the formats: `${VAR}`, `${{ secrets.X }}`, `${input:id}`, `os.environ/X`, `=Env.X`. */
export function referenceIn(text: string): ReferenceKind | undefined {
  const value = text.trim();
  if (value.startsWith('os.environ/') || value.startsWith('=Env.') || value.startsWith('env.')) return 'variable';
  if (/^\$\{input:/.test(value)) return 'input';
  if (/^\$\{\{\s*secrets\./.test(value)) return 'secret';
  if (/^\$?\{\{/.test(value)) return 'variable';
  if (/^(?:Bearer\s+)?\$(?:\{|\()?(?:env:)?[A-Za-z_]\w*(?:[})]|$)/.test(value)) return 'variable';
  if (/^(?:Bearer\s+)?\$\{[A-Za-z_]\w*(?::?[?][^}]*|:?-)\}/.test(value)) return 'variable';
  if (/^%[A-Za-z_]\w*%$/.test(value)) return 'variable';
  return undefined;
}

/** A stretch of a scalar as a scalar of its own, or the whole where its text does not map one to one to the file. */
export function partOf(node: ScalarNode, from: number, to: number, text: string): ScalarNode {
  const part = node.text.slice(from, to);
  const start = text.indexOf(node.text, node.start);
  const exact = start >= 0 && start <= node.start + 1;
  return { ...node, value: part, text: part, ...(exact && { start: start + from, end: start + to }) };
}

/** True for `true`, also where it is written as a string. */
export const isTrue = (node: ScalarNode | undefined): boolean =>
  node?.value === true || node?.text.toLowerCase() === 'true';
