import type { Rule } from './rule';

export const manifestSyntax: Rule = {
  id: 'manifest-syntax',
  title: 'The manifest cannot be read',
  severity: 'high',
  check({ manifest, system, format }, report) {
    if (format !== 'ai-deployment') return;
    for (const { message, start, end } of manifest.faults) report({ message, range: { start, end } });
    if (!system && manifest.faults.length === 0) {
      const message = 'The manifest is empty: start with `version: 1` and `deployments:`.';
      report({ message, range: { start: 0, end: 0 }, severity: 'low' });
    }
  },
};
