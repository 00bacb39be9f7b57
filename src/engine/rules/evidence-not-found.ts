import { isPath, providerFiles } from '../ai-deployment/links';
import type { LinkedFile } from '../assessment';
import type { ScalarNode } from '../manifest/node';
import { named } from '../safe-name';
import type { Rule } from './rule';

/** Evidence, prompts, manifests and a provider's documents that the file names, but that are not there. */
export const evidenceNotFound: Rule = {
  id: 'evidence-not-found',
  title: 'A named file does not exist',
  severity: 'medium',
  check({ system, file }, report) {
    // What several deployments share through an alias is looked up once.
    const seen = new Set<object>();
    const isNew = (shared: object) => !seen.has(shared) && seen.add(shared);
    const look = (node: ScalarNode, what: string, facts: { domain?: string; controls?: readonly string[] }) => {
      const found = isPath(node.text) ? file(node.text) : undefined;
      const complaint = found && (complaintOf(found, what) ?? missingAnchor(node.text, found));
      if (complaint)
        report({ message: () => `The ${what} ${named(node.text, 'here')} ${complaint}`, range: node, ...facts });
    };
    for (const { statements, prompts, manifests } of system?.deployments ?? []) {
      for (const { control, evidence } of isNew(statements) ? statements.values() : []) {
        for (const node of evidence) look(node, 'evidence', { domain: control.domain, controls: [control.id] });
      }
      for (const { file: node } of isNew(prompts) ? prompts : []) if (node) look(node, 'prompt', {});
      for (const node of isNew(manifests) ? manifests : []) look(node, 'manifest', {});
    }
    for (const { node, what } of system ? providerFiles(system) : []) look(node, what, {});
  },
};

/** `#L12` must be a line of the file and `#a-heading` a heading of a Markdown file, where the host gave the text. */
function missingAnchor(link: string, found: LinkedFile): string | undefined {
  const hash = link.indexOf('#');
  if (hash < 0 || found.state !== 'file' || found.text === undefined) return undefined;
  const anchor = link.slice(hash + 1);
  const line = /^L(\d{1,7})(?:-L?\d{1,7})?$/.exec(anchor)?.[1];
  const { text } = found;
  if (line) return Number(line) > text.split('\n').length ? 'has no such line.' : undefined;
  if (!/\.(?:md|markdown)$/i.test(link.slice(0, hash))) return undefined;
  const headings = [...text.matchAll(/^#{1,6}[ \t]+(\S.*)$/gm)].map(([, title = '']) => slugOf(title));
  return headings.includes(anchor.toLowerCase()) ? undefined : 'has no such heading.';
}

/** A heading's anchor, as Markdown viewers make it. */
const slugOf = (title: string): string =>
  title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

function complaintOf(found: LinkedFile, what: string): string | undefined {
  switch (found.state) {
    case 'missing':
      return 'does not exist.';
    case 'outside':
      return 'is outside the workspace: it was not checked.';
    case 'directory':
      return what === 'evidence' ? undefined : 'is a folder: name a file.';
    case 'unreadable':
      return 'could not be read: it was not checked.';
    case 'file':
      return undefined;
  }
}
