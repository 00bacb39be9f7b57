import {
  type AssessedDeployment,
  type Cell,
  type Control,
  type ControlResult,
  conditionOf,
  controlsOfCell,
  type Framework,
} from '../../engine';
import type { Block, BlockOf } from '../../protocol/detail';
import { type State, states } from '../../protocol/workspace-view';
import { type PlacedDeployment, stateOf } from './deployments';
import { standingOf } from './workspace-view';

/** What the workspace adds to a detail. */
export interface DetailWorkspace {
  /** The deployments to speak of: the chosen one, or all. */
  readonly deployments: readonly PlacedDeployment[];
  readonly labelOf: (uri: string) => string;
}

/** More would bury what is to be read; the rest is counted. */
const listed = 8;

type Results = ReadonlyMap<string, ControlResult>;

/** The deployments of a cell's model, and the cell's controls with what those deployments say of them. */
export function cellWorkspace(
  framework: Framework,
  { model, domain }: Cell,
  { deployments, labelOf }: DetailWorkspace,
): readonly Block[] {
  const here = deployments.filter(({ deployment }) => deployment.model === model);
  const results = new Map(here.map(placed => [placed, resultsIn(placed, domain)]));
  const controls = controlsOfCell(framework, model, domain).map(control => ({
    ...controlItem(control, results),
    owner: framework.ownerOfControl(control, model),
  }));
  return [
    ...(here.length > 0 ? [deploymentsBlock(here, domain, labelOf)] : []),
    ...(controls.length > 0 ? [{ kind: 'controls' as const, heading: 'Controls', items: controls }] : []),
  ];
}

const resultsIn = ({ deployment }: PlacedDeployment, domain: string): Results =>
  new Map(deployment.results.flatMap(result => (result.domain === domain ? [[result.control, result] as const] : [])));

function deploymentsBlock(
  here: readonly PlacedDeployment[],
  domain: string,
  labelOf: DetailWorkspace['labelOf'],
): BlockOf<'deployments'> {
  const standing = here.flatMap(placed => {
    const found = standingOf(placed.deployment, domain);
    return found ? [{ placed, ...found }] : [];
  });
  return {
    kind: 'deployments',
    heading: 'In this workspace',
    items: worstFirst(standing).map(({ placed: { id, uri, isDeclared, deployment }, state, done, total, reason }) => ({
      id,
      name: deployment.name,
      file: labelOf(uri),
      state,
      summary: `${done} of ${total} ${isDeclared ? 'in place' : 'shown by this file'}${reason ? `. ${reason}` : ''}`,
      isDeclared,
      missing: isDeclared ? missingIn(deployment, domain).length : 0,
    })),
    more: Math.max(0, standing.length - listed),
  };
}

/** The controls of a domain that are yours and that a deployment does not mention. */
export const missingIn = ({ results }: AssessedDeployment, domain: string): readonly string[] =>
  results.flatMap(result =>
    result.domain === domain && result.status === 'missing' && result.owner !== 'provider' ? [result.control] : [],
  );

function controlItem(control: Control, results: ReadonlyMap<PlacedDeployment, Results>) {
  const { id, title, statement } = control;
  const found = [...results].flatMap(([placed, byControl]) => {
    const result = byControl.get(id);
    const { name } = placed.deployment;
    return result ? [{ deployment: placed.id, name, state: stateOf(result), reason: result.reason }] : [];
  });
  return {
    id,
    title,
    statement,
    when: conditionOf(control) || undefined,
    states: worstFirst(found),
    more: Math.max(0, found.length - listed),
  };
}

const worstFirst = <T extends { readonly state: State }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state)).slice(0, listed);
