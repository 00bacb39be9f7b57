import { contradictionReason, contradictionRule, contradictionsOf } from '../ai-deployment/contradictions';
import type { Rule } from './rule';

/** A control that is said to be implemented, while a file of the deployment shows the opposite. */
export const contradictedControl: Rule = {
  id: contradictionRule,
  title: 'A manifest of the deployment contradicts a control',
  severity: 'high',
  check(context, report) {
    for (const deployment of context.system?.deployments ?? []) {
      const contradictions = contradictionsOf(deployment, context);
      for (const { control, key, status } of contradictions.size > 0 ? deployment.statements.values() : []) {
        const found = contradictions.get(control.id);
        if (status !== 'implemented' || !found) continue;
        const { finding, path } = found;
        report({
          message: `\`${control.id}\` is said to be implemented, but ${contradictionReason(found)}`,
          range: key,
          model: deployment.model,
          domain: control.domain,
          controls: [control.id],
          related: [{ ...finding.range, path, message: finding.message }],
        });
      }
    }
  },
};
