import { closest } from '../ai-deployment/closest';
import { rewrite } from '../manifest/rewrite';
import type { Rule } from './rule';

export const manifestUnknownProvider: Rule = {
  id: 'manifest-unknown-provider',
  title: 'A provider is not declared',
  severity: 'medium',
  check({ system }, report) {
    for (const { provider } of system?.deployments ?? []) {
      if (!provider || system?.providers.has(provider.text)) continue;
      const near = closest(provider.text, system?.providers.keys() ?? []);
      report({
        message: near
          ? `This provider is not declared under \`providers\`. Did you mean \`${near}\`?`
          : 'This provider is not declared under `providers`.',
        range: provider,
        fixes: () =>
          near ? [{ title: `Change to \`${near}\``, kind: 'rename', edits: [rewrite(provider, near)] }] : [],
      });
    }
  },
};
