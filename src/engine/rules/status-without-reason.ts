import type { Rule } from './rule';

export const statusWithoutReason: Rule = {
  id: 'status-without-reason',
  title: 'A control is left out without a reason',
  severity: 'medium',
  check({ system }, report) {
    const seen = new Set<unknown>();
    for (const { model, statements } of system?.deployments ?? []) {
      if (seen.has(statements)) continue;
      seen.add(statements);
      for (const { control, key, status, reason } of statements.values()) {
        if (reason || (status !== 'accepted-risk' && status !== 'not-applicable')) continue;
        report({
          message: `\`${control.id}\` is ${status === 'accepted-risk' ? 'an accepted risk' : 'not applicable'}: add a \`reason\`, an auditor will ask for it.`,
          range: key,
          model,
          domain: control.domain,
          controls: [control.id],
        });
      }
    }
  },
};
