import { closest } from '../ai-deployment/closest';
import { rewrite } from '../manifest/rewrite';
import { named, safeName } from '../safe-name';
import type { Rule } from './rule';

export const manifestUnknownProvider: Rule = {
  id: 'manifest-unknown-provider',
  title: 'A provider is not declared',
  severity: 'medium',
  check({ system }, report) {
    for (const { provider } of system?.deployments ?? []) {
      if (!system || !provider || system.providers.has(provider.text)) continue;
      if (system.brokenFrom !== Number.POSITIVE_INFINITY) continue;
      const nearest = () => {
        const near = closest(provider.text, system.providers.keys());
        // A secret is not written down once more.
        return near !== undefined && safeName(near) === near ? near : undefined;
      };
      report({
        message: () => {
          const near = nearest();
          const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
          return `${named(provider.text, 'This provider')} is not declared under \`providers\`.${hint}`;
        },
        range: provider,
        fixes: () => {
          const near = nearest();
          const edit = near === undefined ? undefined : rewrite(provider, near);
          return edit ? [{ title: `Change to \`${near}\``, kind: 'rename', edits: [edit] }] : [];
        },
      });
    }
  },
};
