import * as vscode from 'vscode';
import {
  type AssessedDeployment,
  type Assessment,
  type Framework,
  type ModelId,
  markdownText,
  severities,
  severityRank,
} from '../../engine';
import { deploymentsOf } from '../matrix/deployments';
import { isInferred, standingLine } from '../standing';
import { domainRowsOf, type PlacedDeployment } from './deployment-rows';
import { findingRows } from './finding-rows';
import { modelIcon } from './icons';
import type { Row } from './row';

/** More manifests than this are shown collapsed, so that only those that somebody opens are computed. */
const mostExpanded = 3;
/** More files of one model in which nothing is wrong stand below one row: a project may have hundreds of skills. */
const mostOfOneModel = 10;

interface AssessedFile {
  readonly uri: vscode.Uri;
  readonly assessment: Assessment;
  readonly rank: number;
}

/** Manifests → deployments → domains → controls, and what was found. */
export function workspaceRows(
  assessments: ReadonlyMap<string, Assessment>,
  leftOut: ReadonlyMap<string, string>,
): readonly Row[] {
  const files = [...assessments].map(([uri, assessment]) => ({
    uri: vscode.Uri.parse(uri, true),
    assessment,
    rank: rankOf(assessment),
  }));
  files.sort((a, b) => b.rank - a.rank || (a.uri.path < b.uri.path ? -1 : 1));
  const isExpanded = files.length <= mostExpanded;
  const groups = groupsOf(files);
  const grouped = new Set(groups.flatMap(group => group.files));
  return [
    ...files.filter(file => !grouped.has(file)).map(file => fileRow(file, isExpanded)),
    ...groups.map(groupRow),
    ...(leftOut.size > 0 ? [leftOutRow(leftOut)] : []),
  ];
}

/** Our own manifests come first, then the worst; 0 where nothing is wrong. */
const rankOf = ({ format, findings }: Assessment): number =>
  format === 'ai-deployment' ? severities.length : Math.max(0, ...findings.map(f => severityRank(f.severity)));

interface Group {
  readonly model: ModelId;
  readonly framework: Framework;
  readonly files: readonly AssessedFile[];
}

/** The quiet files of each inferred model that has many of them, by their first model. */
function groupsOf(files: readonly AssessedFile[]): readonly Group[] {
  const byModel = new Map<ModelId, AssessedFile[]>();
  for (const file of files) {
    const model = file.rank === 0 ? file.assessment.deployments[0]?.model : undefined;
    if (model) byModel.set(model, [...(byModel.get(model) ?? []), file]);
  }
  return [...byModel]
    .filter(([, all]) => all.length > mostOfOneModel)
    .map(([model, all]) => ({ model, framework: all[0]!.assessment.framework, files: all }));
}

const groupRow = ({ model, framework, files }: Group): Row => ({
  id: model,
  label: framework.modelById(model)!.name,
  description: `${files.length} files, inferred`,
  icon: modelIcon[model],
  matrix: { model },
  children: () => files.map(file => fileRow(file, false)),
});

const labelOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

function fileRow({ uri, assessment }: AssessedFile, isExpanded: boolean): Row {
  const path = labelOf(uri);
  const slash = path.lastIndexOf('/');
  const [first] = assessment.deployments;
  const found = findingRows(uri.toString(), assessment.findings);
  const folder = slash < 0 ? [] : [path.slice(0, slash)];
  return {
    id: uri.toString(),
    label: first && isInferred(first) ? first.name : path.slice(slash + 1),
    description: [...folder, ...(found.length > 0 ? [`${found.length} found`] : [])].join(' · '),
    file: uri,
    icon: vscode.ThemeIcon.File,
    source: assessment,
    place: { uri: uri.toString() },
    isExpanded,
    markdown: () => fileMarkdown(path, assessment),
    children: () => [
      ...deploymentRows(uri.toString(), assessment),
      ...(found.length > 0 ? [foundRow(found)] : []),
      ...assessment.notEvaluated.map(notEvaluatedRow),
    ],
  };
}

const fileMarkdown = (path: string, { deployments, findings }: Assessment): string =>
  [
    `## ${markdownText(path)}`,
    ...deployments.map(deployment => `- **${markdownText(deployment.name)}**: ${standingLine(deployment)}`),
    ...findings.map(({ severity, ruleId, message }) => `- ${severity}, \`${ruleId}\`: ${markdownText(message)}`),
  ].join('\n');

function deploymentRows(uri: string, assessment: Assessment): readonly Row[] {
  const known = deploymentsOf(new Map([[uri, assessment]]));
  return assessment.deployments.map((deployment, index) => {
    const placed = { uri, deployment, matrixId: known[index]?.id };
    return deploymentRow(assessment.framework, placed, `${deployment.name}#${index}`);
  });
}

function deploymentRow(framework: Framework, placed: PlacedDeployment, id: string): Row {
  const { uri, deployment, matrixId } = placed;
  const { name, model, why, range } = deployment;
  return {
    id: matrixId ?? id,
    label: labelOfDeployment(framework, deployment),
    description: standingLine(deployment),
    icon: model ? modelIcon[model] : new vscode.ThemeIcon('question'),
    place: { uri, range },
    deployment: name,
    ...(model && { matrix: { model, deployment: matrixId } }),
    tooltip: () => [`**${markdownText(name)}**`, ...why.map(({ message }) => markdownText(message))].join('\n\n'),
    markdown: () => `- **${markdownText(name)}**: ${standingLine(deployment)}`,
    ...(model && { children: () => domainRowsOf(framework, placed) }),
  };
}

/** Inferred deployments have the file's name, which stands above them. */
const labelOfDeployment = (framework: Framework, deployment: AssessedDeployment): string =>
  isInferred(deployment) && deployment.model
    ? framework.modelById(deployment.model)!.name
    : deployment.name || 'unnamed';

const foundRow = (found: readonly Row[]): Row => ({
  id: 'found',
  label: 'Found',
  description: String(found.length),
  icon: new vscode.ThemeIcon('search'),
  isExpanded: true,
  children: () => found,
});

const notEvaluatedRow = (reason: string): Row => ({
  id: reason,
  label: 'Not evaluated',
  description: reason,
  icon: new vscode.ThemeIcon('question'),
  tooltip: () => markdownText(reason),
});

const leftOutRow = (leftOut: ReadonlyMap<string, string>): Row => ({
  id: 'left-out',
  label: 'Not assessed',
  description: String(leftOut.size),
  icon: new vscode.ThemeIcon('question'),
  children: () =>
    [...leftOut].map(([uri, reason]) => ({
      id: uri,
      label: labelOf(vscode.Uri.parse(uri, true)),
      description: reason,
      file: vscode.Uri.parse(uri, true),
      icon: vscode.ThemeIcon.File,
      place: { uri },
    })),
});
