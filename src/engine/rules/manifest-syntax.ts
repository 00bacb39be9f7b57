import type { Rule } from './rule';

export const manifestSyntax: Rule = {
  id: 'manifest-syntax',
  title: 'The manifest cannot be read',
  severity: 'high',
  check({ manifest, system, format }, report) {
    if (format !== 'ai-deployment') return;
    for (const { message, start, end } of manifest.faults) report({ message, range: { start, end } });
    if (system || manifest.faults.length > 0) return;
    if (manifest.syntax === 'template') {
      const start = manifest.text.indexOf('{{');
      const message = 'The manifest is a template, so it is not evaluated: write it as plain YAML.';
      report({ message, range: { start, end: start + 2 } });
      return;
    }
    const [root] = manifest.documents;
    const isEmpty = !root || (root.kind === 'scalar' && root.text === '');
    const start = root?.start ?? 0;
    const what = isEmpty ? 'The manifest is empty' : 'The manifest has to be a map';
    report({
      message: `${what}: start with \`version: 1\` and \`deployments:\`.`,
      range: { start, end: isEmpty ? start : Math.min(start + 1, root.end) },
      severity: isEmpty ? 'low' : undefined,
    });
  },
};
