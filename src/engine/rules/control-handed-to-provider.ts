import { at } from '../manifest/node';
import type { Rule } from './rule';

/** An owner that names the provider, in a cell that is the customer's. */
export const controlHandedToProvider: Rule = {
  id: 'control-handed-to-provider',
  title: 'A control that is yours is handed to the provider',
  severity: 'high',
  check({ framework, system }, report) {
    // By controls, model and provider: deployments that share their controls through an alias are looked at once.
    const seen = new Map<object, Set<string>>();
    for (const { model, provider, statements } of system?.deployments ?? []) {
      if (!model) continue;
      const pair = `${model} ${provider?.text ?? ''}`;
      const pairs = seen.get(statements) ?? new Set();
      if (pairs.has(pair)) continue;
      seen.set(statements, pairs.add(pair));
      const providerName = at(provider && system?.providers.get(provider.text)?.value, 'name');
      const names = new Set(['provider', 'vendor']);
      if (provider) names.add(provider.text.toLowerCase());
      if (providerName?.kind === 'scalar') names.add(providerName.text.toLowerCase());
      for (const { control, owner } of statements.values()) {
        if (!owner || !names.has(owner.text.trim().toLowerCase())) continue;
        if (framework.ownerOfControl(control, model) !== 'customer') continue;
        const cell = framework.cell(model, control.domain);
        const domain = framework.domainById(control.domain)?.name;
        const why = cell.owner === 'customer' ? `${domain} is yours` : `this part of ${domain} is yours`;
        report({
          message: `\`${control.id}\` is handed to the provider, but on ${framework.modelById(model)?.shortName} ${why}: name a team of yours.`,
          range: owner,
          owner: 'customer',
          model,
          domain: control.domain,
          controls: [control.id],
        });
      }
    }
  },
};
