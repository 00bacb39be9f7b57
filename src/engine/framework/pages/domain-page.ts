import type { Framework } from '..';
import { ownerName } from '../describe';
import { ownMark } from '../own';
import type { Domain } from '../types';
import { variationsOf } from '../variations';
import { blocks, bullets, referenceList, section, table } from './markdown';
import { cellPath, controlPath, domainPath, linkTo } from './page-path';

/** A security domain: what it means, and whose job it is in each model. */
export function domainPage(framework: Framework, domain: Domain): string {
  const here = domainPath(domain.id);
  const rows = framework.models.map(({ id, name }) => {
    const { owner, critical, you } = framework.cell(id, domain.id);
    return [linkTo(name, cellPath(id, domain.id), here), `${ownerName[owner]}${critical ? ', critical' : ''}`, you];
  });
  const controls = framework.controls.filter(control => control.domain === domain.id);
  const disputes = framework.contradictions.filter(item => item.domain === domain.id);
  return blocks(
    `# ${domain.name}${domain.aiSpecific ? ' ★' : ''}`,
    domain.aiSpecific ? '★ This domain came up with AI itself.' : '',
    domain.own ? `**From:** ${ownMark}.` : '',
    domain.meaning,
    section('Whose job', table(['Deployment model', 'Owner', 'What is left to you'], rows)),
    section(
      'Why it varies',
      bullets(variationsOf(framework, domain).map(({ owner, text }) => `**${ownerName[owner]}:** ${text}`)),
    ),
    section(
      'Controls',
      bullets(controls.map(control => `${linkTo(control.title, controlPath(control), here)}: ${control.statement}`)),
    ),
    section('Key considerations', bullets(domain.considerations.map(({ text }) => text))),
    section(
      'Where the sources disagree',
      bullets(disputes.map(({ matrix, text, reason }) => `The matrix says "${matrix}", the text "${text}". ${reason}`)),
    ),
    section('References', referenceList(domain.references)),
  );
}
