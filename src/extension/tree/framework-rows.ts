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
  inMarkdown,
  modelPath,
  type Owner,
  ownerName,
  pageAt,
  whoseJob,
} from '../../engine';
import { ownWord } from '../../protocol/words';
import { modelIcon, ownerIcon, ownIcon } from './icons';
import type { Row } from './row';

const owners: readonly Owner[] = ['customer', 'shared', 'provider', 'n/a'];

/** Deployment models → domains by owner → controls. */
export const modelRows = (framework: Framework): readonly Row[] =>
  framework.models.map(model => {
    const cells = (domains: readonly Domain[]) => domains.map(({ id }) => framework.cell(model.id, id));
    const published = cells(framework.domains.filter(({ own }) => !own));
    const added = cells(framework.domains.filter(({ own }) => own));
    const rowOf = (cell: Cell) => cellRow(framework, model, framework.domainById(cell.domain)!, cell, 'domain');
    return {
      id: model.id,
      label: model.name,
      description: countsOf(published),
      icon: modelIcon[model.id],
      tooltip: () => `**${model.name}**\n\n${model.summary}`,
      page: modelPath(model.id),
      matrix: { model: model.id },
      markdown: () => pageAt(modelPath(model.id), framework)!,
      children: () => [...ownerGroups(published, rowOf), ...(added.length > 0 ? [ownGroup(added, rowOf)] : [])],
    };
  });

/** What the organization adds comes after the framework's, whosever job it is. */
const ownGroup = (cells: readonly Cell[], rowOf: (cell: Cell) => Row): Row => ({
  id: 'own',
  label: capital(ownWord),
  description: String(cells.length),
  icon: ownIcon,
  isExpanded: true,
  children: () => cells.map(rowOf),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Security domains → models by owner → controls. */
export const domainRows = (framework: Framework): readonly Row[] =>
  framework.domains.map(domain => {
    const cells = framework.models.map(({ id }) => framework.cell(id, domain.id));
    return {
      id: domain.id,
      label: domain.own ? domain.name : `${domain.number}. ${domain.name}${domain.aiSpecific ? ' ★' : ''}`,
      description: domain.own ? `${ownWord} · ${countsOf(cells)}` : countsOf(cells),
      spoken: domain.own
        ? `${domain.name}, ${ownWord}, ${countsOf(cells)}`
        : `${domain.number}. ${domain.name}${domain.aiSpecific ? ', AI-specific' : ''}, ${countsOf(cells)}`,
      icon: domain.own ? ownIcon : new vscode.ThemeIcon(domain.aiSpecific ? 'sparkle' : 'shield'),
      tooltip: () => {
        const { name, meaning } = inMarkdown(framework).domainById(domain.id)!;
        return `**${name}**\n\n${meaning}`;
      },
      page: domainPath(domain.id),
      matrix: { domain: domain.id },
      markdown: () => pageAt(domainPath(domain.id), framework)!,
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
  const controls = controlsOfCell(framework, model.id, domain.id);
  const star = named === 'domain' && domain.aiSpecific ? ' ★' : '';
  return {
    id: named === 'domain' ? domain.id : model.id,
    label: named === 'domain' ? `${domain.name}${star}` : model.name,
    description: [ownerName[owner], ...(critical ? ['critical'] : [])].join(' · '),
    icon: critical ? new vscode.ThemeIcon('flame', new vscode.ThemeColor('list.warningForeground')) : ownerIcon[owner],
    tooltip: () => {
      const { name, focus } = inMarkdown(framework).domainById(domain.id)!;
      const parts = domain.own ? focus : `**You:** ${you}\n\n**Provider:** ${provider}`;
      return `**${name} on ${model.name}**\n\n${whoseJob(owner, critical)}.\n\n${parts}`;
    },
    page: path,
    matrix: { model: model.id, domain: domain.id },
    markdown: () => pageAt(path, framework)!,
    ...(controls.length > 0 && { children: () => controls.map(control => controlRow(framework, control, model)) }),
  };
}

function controlRow(framework: Framework, control: Control, model: DeploymentModel): Row {
  const owner = framework.ownerOfControl(control, model.id);
  const condition = conditionOf(control, model);
  const path = controlPath(control);
  return {
    id: control.id,
    label: control.title,
    description: [ownerName[owner], ...(control.own ? [ownWord] : []), ...(condition === '' ? [] : [condition])].join(
      ' · ',
    ),
    icon: ownerIcon[owner],
    tooltip: () => {
      const { title, id, statement, why } = inMarkdown(framework).controlById(control.id)!;
      return `**${title}** \`${id}\`\n\n${statement}\n\n${why}`;
    },
    page: path,
    matrix: { model: model.id, domain: control.domain },
    stubs: [control.id],
    markdown: () => pageAt(path, framework)!,
  };
}
