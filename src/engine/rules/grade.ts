import { framework } from '../framework';
import type { Cell, Control, ModelId, Owner, Severity } from '../framework/types';
import { isExample } from '../manifest/example';
import type { Draft, RuleContext } from './rule';

type Grade = Pick<Draft, 'owner' | 'model' | 'domain' | 'controls'> & {
  readonly severity: Severity;
  /** Whose job it is, as the end of a message. */
  readonly words: string;
};

interface Candidate {
  readonly control: Control;
  readonly cell: Cell;
  readonly owner: Owner;
}

const ascending: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

const stepped = (severity: Severity, by: number): Severity =>
  ascending[Math.min(Math.max(ascending.indexOf(severity) + by, 0), ascending.length - 1)]!;

/**
 * Whose job a control is for the file's deployment model, and how much that weighs: a critical cell one step more, a
 * provider's cell and an example one step less. Information stays information.
 */
export function gradeOf(
  { models, manifest }: Pick<RuleContext, 'models' | 'manifest'>,
  controlIds: readonly string[],
  severity: Severity,
): Grade {
  const best = bestOf(controlIds, models);
  const example = isExample(manifest);
  const inExample = example ? ' It weighs less in an example.' : '';
  if (!best) {
    const domain = framework.controlById(controlIds[0]!)?.domain;
    return {
      severity: weighed(severity, example ? -1 : 0),
      owner: 'customer',
      controls: controlIds,
      domain,
      words: inExample.trim(),
    };
  }
  const { control, cell, owner } = best;
  const more = cell.critical ? 1 : owner === 'provider' ? -1 : 0;
  return {
    severity: weighed(severity, more - (example ? 1 : 0)),
    owner,
    model: cell.model,
    domain: cell.domain,
    controls: [control.id],
    words: `(${framework.domainById(cell.domain)?.name}: ${whoseWords(owner, cell)} on ${framework.modelById(cell.model)?.shortName}${cell.critical ? ', critical' : ''}.)${inExample}`,
  };
}

/** In a shared domain a control may be the part of one side. */
function whoseWords(owner: Owner, cell: Cell): string {
  const isPart = cell.owner === 'shared';
  if (owner === 'shared') return 'shared with the provider';
  if (owner === 'customer') return isPart ? 'your part' : 'yours';
  return isPart ? "the provider's part" : "the provider's";
}

const weighed = (severity: Severity, by: number): Severity =>
  severity === 'info' || (severity === 'low' && by > 0) ? severity : stepped(severity, by);

const weights: Readonly<Record<Owner, number>> = { customer: 4, shared: 2, provider: 0, 'n/a': -1 };

/** The control and model for which most of the job is yours, among the models that the control is meant for. */
function bestOf(controlIds: readonly string[], models: readonly ModelId[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const control of controlIds.flatMap(id => framework.controlById(id) ?? [])) {
    for (const model of models) {
      if (control.models !== 'all' && !control.models.includes(model)) continue;
      const cell = framework.cell(model, control.domain);
      if (cell.owner === 'n/a') continue;
      const candidate = { control, cell, owner: framework.ownerOfControl(control, model) };
      if (!best || weightOf(candidate) > weightOf(best)) best = candidate;
    }
  }
  return best;
}

const weightOf = ({ cell, owner }: Candidate): number => weights[owner] + (cell.critical ? 1 : 0);
