import * as vscode from 'vscode';
import type { ModelId, Owner, Severity } from '../../engine';
import type { State } from '../../protocol/workspace-view';

const icon = (id: string, color?: string) =>
  new vscode.ThemeIcon(id, color === undefined ? undefined : new vscode.ThemeColor(color));

/** The icon of an owner; the word always stands beside it. */
export const ownerIcon: Readonly<Record<Owner, vscode.ThemeIcon>> = {
  customer: icon('person'),
  shared: icon('organization'),
  provider: icon('cloud'),
  'n/a': icon('circle-slash'),
};

export const modelIcon: Readonly<Record<ModelId, vscode.ThemeIcon>> = {
  saas: icon('globe'),
  paas: icon('layers'),
  iaas: icon('server-environment'),
  'on-premises': icon('server'),
  embedded: icon('extensions'),
  agentic: icon('hubot'),
  'ai-coding': icon('code'),
  mcp: icon('plug'),
};

export const stateIcon: Readonly<Record<State, vscode.ThemeIcon>> = {
  missing: icon('circle-large-outline', 'list.warningForeground'),
  planned: icon('clock'),
  'not-evaluated': icon('question'),
  accepted: icon('law'),
  implemented: icon('pass', 'testing.iconPassed'),
  'not-applicable': icon('circle-slash'),
};

/** What the organization adds to the framework. */
export const ownIcon: vscode.ThemeIcon = icon('briefcase');

export const severityIcon: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  critical: icon('error', 'list.errorForeground'),
  high: icon('error', 'list.errorForeground'),
  medium: icon('warning', 'list.warningForeground'),
  low: icon('info'),
  info: icon('info'),
};
