import { pathOf } from '../ai-deployment/links';
import { type Deployment, eachOnce } from '../ai-deployment/read';
import type { Finding } from '../finding';
import type { Rule, RuleContext } from './rule';

/** A control that is said to be implemented, while a file of the deployment shows the opposite. */
export const contradictedControl: Rule = {
  id: 'contradicted-control',
  title: 'A manifest of the deployment contradicts a control',
  severity: 'high',
  check(context, report) {
    const deployments = context.system?.deployments ?? [];
    const known = new Map<Deployment['manifests'], Map<Deployment['model'], Contradictions>>();
    for (const deployment of eachOnce(deployments, ({ manifests }) => manifests)) {
      const byModel = known.get(deployment.manifests) ?? new Map();
      known.set(deployment.manifests, byModel.set(deployment.model, contradictionsOf(deployment, context)));
    }
    for (const deployment of deployments) {
      const contradictions = known.get(deployment.manifests)!.get(deployment.model)!;
      for (const { control, key, status } of contradictions.size > 0 ? deployment.statements.values() : []) {
        const found = contradictions.get(control.id);
        if (status !== 'implemented' || !found) continue;
        const { finding, path } = found;
        report({
          message: `\`${control.id}\` is said to be implemented, but ${path} says otherwise: ${finding.message}`,
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

type Contradictions = ReadonlyMap<string, { readonly finding: Finding; readonly path: string }>;

/** The first finding against each control in the files of a deployment; a hint contradicts nothing. */
function contradictionsOf({ manifests, model }: Deployment, { file, assessOther }: RuleContext): Contradictions {
  const first = new Map<string, { readonly finding: Finding; readonly path: string }>();
  for (const { text: path } of manifests) {
    const found = file(path);
    if (found?.state !== 'file' || found.text === undefined) continue;
    for (const finding of assessOther(pathOf(path), found.text, model)) {
      if (finding.severity === 'info' || finding.severity === 'low') continue;
      for (const control of finding.controls ?? []) if (!first.has(control)) first.set(control, { finding, path });
    }
  }
  return first;
}
