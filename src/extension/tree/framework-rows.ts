import * as vscode from 'vscode';
import {
  type Cell,
  type Control,
  cellPath,
  conditionOf,
  controlPath,
  controlsOfCell,
  type DeploymentModel,
  type Domain,
  domainPath,
  type Framework,
  type ModelId,
  modelPath,
  type Owner,
  ownerName,
  pageAt,
  whoseJob,
} from '../../engine';
import { modelIcon, ownerIcon } from './icons';
import type { Row } from './row';

const owners: readonly Owner[] = ['customer', 'shared', 'provider', 'n/a'];

/** Deployment models → domains by owner → controls. */
export const modelRows = (framework: Framework): readonly Row[] =>
  framework.models.map(model => {
    const cells = framework.domains.map(({ id }) => framework.cell(model.id, id));
    return {
      id: model.id,
      label: model.name,
      description: countsOf(cells),
      icon: modelIcon[model.id],
      tooltip: () => `**${model.name}**\n\n${model.summary}`,
      page: modelPath(model.id),
      matrix: { model: model.id },
      markdown: () => pageAt(modelPath(model.id))!,
      children: () =>
        ownerGroups(cells, cell => cellRow(framework, model, framework.domainById(cell.domain)!, cell, 'domain')),
    };
  });

/** Security domains → models by owner → controls. */
export const domainRows = (framework: Framework): readonly Row[] =>
  framework.domains.map(domain => {
    const cells = framework.models.map(({ id }) => framework.cell(id, domain.id));
    return {
      id: domain.id,
      label: `${domain.number}. ${domain.name}${domain.aiSpecific ? ' ★' : ''}`,
      description: countsOf(cells),
      spoken: `${domain.number}. ${domain.name}${domain.aiSpecific ? ', AI-specific' : ''}, ${countsOf(cells)}`,
      icon: new vscode.ThemeIcon(domain.aiSpecific ? 'sparkle' : 'shield'),
      tooltip: () => `**${domain.name}**\n\n${domain.meaning}`,
      page: domainPath(domain.id),
      matrix: { domain: domain.id },
      markdown: () => pageAt(domainPath(domain.id))!,
      children: () =>
        ownerGroups(cells, cell => cellRow(framework, framework.modelById(cell.model)!, domain, cell, 'model')),
    };
  });

const countsOf = (cells: readonly Cell[]): string =>
  owners
    .map(owner => [cells.filter(cell => cell.owner === owner).length, ownerName[owner].toLowerCase()] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(' · ');

const ownerGroups = (cells: readonly Cell[], rowOf: (cell: Cell) => Row): readonly Row[] =>
  owners.flatMap(owner => {
    const own = cells.filter(cell => cell.owner === owner);
    if (own.length === 0) return [];
    return [
      {
        id: owner,
        label: ownerName[owner],
        description: String(own.length),
        icon: ownerIcon[owner],
        isExpanded: owner === 'customer' || owner === 'shared',
        tooltip: () => `${whoseJob(owner, false)}.`,
        children: () => own.map(rowOf),
      },
    ];
  });

function cellRow(
  framework: Framework,
  model: DeploymentModel,
  domain: Domain,
  { owner, critical, you, provider }: Cell,
  named: 'model' | 'domain',
): Row {
  const path = cellPath(model.id, domain.id);
  const controls = controlsOfCell(model.id, domain.id);
  const star = named === 'domain' && domain.aiSpecific ? ' ★' : '';
  return {
    id: named === 'domain' ? domain.id : model.id,
    label: named === 'domain' ? `${domain.name}${star}` : model.name,
    description: [ownerName[owner], ...(critical ? ['critical'] : [])].join(' · '),
    icon: critical ? new vscode.ThemeIcon('flame', new vscode.ThemeColor('list.warningForeground')) : ownerIcon[owner],
    tooltip: () =>
      `**${domain.name} on ${model.name}**\n\n${whoseJob(owner, critical)}.\n\n**You:** ${you}\n\n**Provider:** ${provider}`,
    page: path,
    matrix: { model: model.id, domain: domain.id },
    markdown: () => pageAt(path)!,
    ...(controls.length > 0 && { children: () => controls.map(control => controlRow(framework, control, model.id)) }),
  };
}

function controlRow(framework: Framework, control: Control, model: ModelId): Row {
  const owner = framework.ownerOfControl(control, model);
  const condition = conditionOf(control, model);
  const path = controlPath(control);
  return {
    id: control.id,
    label: control.title,
    description: [ownerName[owner], ...(condition === '' ? [] : [condition])].join(' · '),
    icon: ownerIcon[owner],
    tooltip: () => `**${control.title}** \`${control.id}\`\n\n${control.statement}\n\n${control.why}`,
    page: path,
    matrix: { model, domain: control.domain },
    stubs: [control.id],
    markdown: () => pageAt(path)!,
  };
}
