import type { Framework } from '..';
import { ownerName } from '../describe';
import type { DeploymentModel } from '../types';
import { blocks, bullets, section, table } from './markdown';
import { cellPath, linkTo, modelPath } from './page-path';

const texts = (items: readonly { readonly text: string }[]) => bullets(items.map(({ text }) => text));

/** A deployment model: what it is, and who secures what. */
export function modelPage(framework: Framework, model: DeploymentModel): string {
  const here = modelPath(model.id);
  const rows = framework.domains.map(({ id, name, aiSpecific }) => {
    const { owner, critical, you } = framework.cell(model.id, id);
    const domain = `${linkTo(name, cellPath(model.id, id), here)}${aiSpecific ? ' ★' : ''}`;
    return [domain, `${ownerName[owner]}${critical ? ', critical' : ''}`, you];
  });
  const risks = model.risks.map(({ scope, level, reason }) => `**${scope ? `${scope}: ` : ''}${level}.** ${reason}`);
  return blocks(
    `# ${model.name}`,
    model.summary,
    section('Whose job', table(['Security domain', 'Owner', 'What is left to you'], rows)),
    section('Risk', bullets(risks)),
    ...model.examples.map(({ title, items }) => section(title, bullets(items))),
    section('Choose it when', texts(model.chooseWhen)),
    section('Characteristics', texts(model.characteristics)),
    section('Security considerations', texts(model.considerations)),
    section('Model security', model.modelSecurityNote ?? ''),
  );
}
