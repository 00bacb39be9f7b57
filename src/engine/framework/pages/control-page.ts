import type { Framework } from '..';
import { ownerName } from '../describe';
import { ownMark } from '../own';
import type { Control } from '../types';
import { conditionOf } from './condition';
import { blocks, bullets, referenceList, section, table } from './markdown';
import { cellPath, controlPath, domainPath, linkTo } from './page-path';

/** A control: what must be true, why, whose job it is in each model, and how to write it down. */
export function controlPage(framework: Framework, control: Control): string {
  const here = controlPath(control);
  const domain = framework.domainById(control.domain)!;
  const condition = conditionOf(control);
  const models = framework.models.filter(({ id }) =>
    control.models === 'all' ? framework.cell(id, control.domain).owner !== 'n/a' : control.models.includes(id),
  );
  const rows = models.map(({ id, name }) => [
    linkTo(name, cellPath(id, control.domain), here),
    ownerName[framework.ownerOfControl(control, id)],
    framework.cell(id, control.domain).critical ? 'critical' : '',
  ]);
  return blocks(
    `# ${control.title}`,
    control.statement,
    `**Domain:** ${linkTo(domain.name, domainPath(domain.id), here)}. **Severity:** ${control.severity}.${control.own ? ` **From:** ${ownMark}.` : ''}`,
    section('Why', control.why),
    section('What counts as evidence', bullets(control.evidence)),
    section('Whose job', blocks(condition && `Applies ${condition}.`, table(['Deployment model', 'Owner', ''], rows))),
    section(
      'In the manifest',
      [
        '```yaml',
        'controls:',
        `  ${control.id}:`,
        '    status: implemented',
        '    evidence: # path or URL',
        '```',
      ].join('\n'),
    ),
    section('References', referenceList(control.references)),
  );
}
