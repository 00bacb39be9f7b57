import type { Framework } from '..';
import { controlsOfCell } from '../controls-of-cell';
import { ownerName, whoseJob } from '../describe';
import type { DeploymentModel, Domain } from '../types';
import { variationsOf } from '../variations';
import { conditionOf } from './condition';
import { blocks, bullets, referenceList, section, table } from './markdown';
import { cellPath, controlPath, domainPath, linkTo, modelPath } from './page-path';

/** A cell of the matrix: whose job a domain is in a model, and what each side does. */
export function cellPage(framework: Framework, model: DeploymentModel, domain: Domain): string {
  const here = cellPath(model.id, domain.id);
  const { owner, critical, example, provider, you } = framework.cell(model.id, domain.id);
  const why = variationsOf(framework, domain).find(group => group.owner === owner && group.models.includes(model.id));
  const rows = controlsOfCell(framework, model.id, domain.id).map(control => [
    linkTo(control.title, controlPath(control), here),
    ownerName[framework.ownerOfControl(control, model.id)],
    control.severity,
    [control.statement, conditionOf(control, model)].filter(text => text !== '').join(' Applies '),
  ]);
  const focus = framework.criticalFocus.filter(item => item.model === model.id && item.domains.includes(domain.id));
  const disputes = framework.contradictions.filter(item => item.model === model.id && item.domain === domain.id);
  return blocks(
    `# ${domain.name} on ${model.name}`,
    `**${whoseJob(owner, critical)}.** ${why?.text ?? ''}`.trim(),
    section('Why it is critical', focus.map(({ text }) => text).join('\n\n')),
    section(owner === 'n/a' ? 'What to watch' : 'What you do', you),
    section('What the provider does', provider),
    section('Example', example),
    section('Controls', table(['Control', 'Owner', 'Severity', 'What must be true'], rows)),
    section('Key considerations', bullets(domain.considerations.map(({ text }) => text))),
    section(
      'Where the sources disagree',
      bullets(disputes.map(({ matrix, text, reason }) => `The matrix says "${matrix}", the text "${text}". ${reason}`)),
    ),
    section('References', referenceList(domain.references)),
    section(
      'See also',
      bullets([linkTo(domain.name, domainPath(domain.id), here), linkTo(model.name, modelPath(model.id), here)]),
    ),
  );
}
