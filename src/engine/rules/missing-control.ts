import type { Duty } from '../ai-deployment/duties';
import type { Deployment } from '../ai-deployment/read';
import { stubFixes } from '../ai-deployment/stubs';
import type { Control, Framework, Severity } from '../framework';
import { named } from '../safe-name';
import { worstSeverity } from '../severity';
import type { Rule } from './rule';

/** One finding for a deployment and domain, however many controls are missing there. */
export const missingControl: Rule = {
  id: 'missing-control',
  title: 'A control that is yours is missing',
  severity: 'medium',
  check({ framework, manifest, system }, report) {
    for (const deployment of system?.deployments ?? []) {
      if (!deployment.isWhole) continue;
      for (const duty of deployment.duties) {
        const missing = duty.yours.filter(({ id }) => !deployment.statements.has(id));
        if (missing.length === 0) continue;
        report({
          message: () => messageOf(framework, deployment, duty, missing),
          range: deployment.place,
          severity: severityOf(duty, missing),
          owner: duty.cell.owner,
          model: duty.cell.model,
          domain: duty.cell.domain,
          controls: missing.map(({ id }) => id),
          fixes: () => stubFixes(manifest, deployment, missing),
        });
      }
    }
  },
};

/** A control of the framework weighs as its cell does, one of the organization as the organization says; the worst counts. */
const severityOf = ({ cell }: Duty, missing: readonly Control[]): Severity =>
  worstSeverity(missing.map(({ own, severity }) => (own ? severity : weightOf(cell))));

const weightOf = ({ owner, critical }: Duty['cell']): Severity =>
  owner === 'shared' ? (critical ? 'medium' : 'low') : critical ? 'high' : 'medium';

function messageOf(
  framework: Framework,
  { name, model }: Deployment,
  { cell, yours }: Duty,
  missing: readonly Control[],
): string {
  const domain = framework.domainById(cell.domain)?.name ?? cell.domain;
  const whose = cell.owner === 'shared' ? 'is shared with the provider' : 'is yours';
  const critical = cell.critical ? ', and critical' : '';
  const count =
    missing.length === yours.length
      ? 'no control of your part is'
      : `${missing.length} of ${yours.length} controls ${missing.length === 1 ? 'is' : 'are'} not`;
  const names = missing.map(({ id }) => id).join(', ');
  const where = model ? ` on ${framework.modelById(model)?.shortName}` : '';
  return `${domain} ${whose}${where}${critical}: ${count} in ${named(name, 'this deployment')} yet (${names}).`;
}
