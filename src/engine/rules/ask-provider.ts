import { at, entriesOf } from '../manifest/node';
import { named } from '../safe-name';
import type { Rule } from './rule';

/** A hint, once for a deployment: what is the provider's job is proved by documents, and none is recorded. */
export const askProvider: Rule = {
  id: 'ask-provider',
  title: 'No evidence from the provider',
  severity: 'info',
  check({ framework, system }, report) {
    for (const { name, model, place, provider, duties, statements, isWhole } of system?.deployments ?? []) {
      if (!model || !isWhole) continue;
      const declared = provider && system?.providers.get(provider.text)?.value;
      if (entriesOf(at(declared, 'documents')).length > 0) continue;
      const theirs = duties.filter(({ cell }) => cell.owner === 'provider');
      const open = theirs.filter(({ providers }) => providers.some(({ id }) => !statements.has(id)));
      if (open.length === 0) continue;
      report({
        message: () => {
          const domains = open.map(({ cell }) => framework.domainById(cell.domain)?.name).join(', ');
          return `The provider of ${named(name, 'this deployment')} secures ${domains}: ask it for its evidence and record it under \`documents\`.`;
        },
        range: provider ?? place,
        owner: 'provider',
        model,
      });
    }
  },
};
