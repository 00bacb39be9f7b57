import type { AssessedDeployment } from '../../engine';
import { type CellState, type State, states, type WorkspaceView } from '../../protocol/workspace-view';
import { decisive, type PlacedDeployment, stateOf } from './deployments';

/** How many controls of a domain are in each state. */
interface Tally {
  readonly counts: Map<State, number>;
  readonly reasons: Set<string>;
}

/** What the matrix shows of the workspace: of one deployment, or of all where none is chosen. */
export function workspaceView(
  all: readonly PlacedDeployment[],
  chosen: string,
  { labelOf, complete }: { readonly labelOf: (uri: string) => string; readonly complete: boolean },
): WorkspaceView {
  const known = all.some(({ id }) => id === chosen) ? chosen : '';
  const shown = known ? all.filter(({ id }) => id === known) : all;
  const labels = new Map(all.map(({ uri }) => [uri, labelOf(uri)]));
  return {
    complete,
    deployments: all.map(({ id, uri, isDeclared, deployment: { name, model } }) => ({
      id,
      name,
      file: labels.get(uri)!,
      model,
      isDeclared,
    })),
    chosen: known,
    cells: cellsOf(shown.map(({ deployment }) => deployment)),
    notEvaluated: [...new Map(shown.map(({ uri, assessment }) => [uri, assessment]))].flatMap(
      ([uri, { notEvaluated }]) => notEvaluated.map(reason => `${labels.get(uri)}: ${reason}`),
    ),
  };
}

function cellsOf(deployments: readonly AssessedDeployment[]): readonly CellState[] {
  const cells = new Map<string, { model: string; domain: string; tally: Tally }>();
  for (const deployment of deployments) {
    if (!deployment.model) continue;
    for (const [domain, tally] of talliesOf(deployment)) {
      const key = `${domain}/${deployment.model}`;
      const cell = cells.get(key) ?? { model: deployment.model, domain, tally: emptyTally() };
      cells.set(key, cell);
      add(tally, cell.tally);
    }
  }
  return [...cells.values()].map(({ model, domain, tally }) => ({ model, domain, ...summary(tally) }));
}

const emptyTally = (): Tally => ({ counts: new Map(), reasons: new Set() });

function add({ counts, reasons }: Tally, to: Tally): void {
  for (const [state, count] of counts) to.counts.set(state, (to.counts.get(state) ?? 0) + count);
  for (const reason of reasons) to.reasons.add(reason);
}

/** Kept as long as the deployment's assessment is, so that an edit costs only the edited manifest. */
const cache = new WeakMap<AssessedDeployment, ReadonlyMap<string, Tally>>();

function talliesOf(deployment: AssessedDeployment): ReadonlyMap<string, Tally> {
  const known = cache.get(deployment);
  if (known) return known;
  const tallies = new Map<string, Tally>();
  for (const domain of new Set(deployment.results.map(result => result.domain))) {
    const tally = emptyTally();
    for (const result of decisive(deployment.results.filter(candidate => candidate.domain === domain))) {
      const state = stateOf(result);
      tally.counts.set(state, (tally.counts.get(state) ?? 0) + 1);
      if (state === 'not-evaluated') tally.reasons.add(result.reason);
    }
    tallies.set(domain, tally);
  }
  cache.set(deployment, tallies);
  return tallies;
}

function summary({ counts, reasons }: Tally): Omit<CellState, 'domain' | 'model'> {
  const of = (state: State) => counts.get(state) ?? 0;
  const state = states.find(candidate => of(candidate) > 0) ?? 'not-applicable';
  return {
    state,
    count: of(state),
    done: of('implemented'),
    total: [...counts.values()].reduce((sum, count) => sum + count, 0) - of('not-applicable'),
    ...(reasons.size > 0 && { reason: [...reasons].join(' ') }),
  };
}

/** How a deployment stands in a domain; undefined where its model asks for nothing there. */
export function standingOf(
  deployment: AssessedDeployment,
  domain: string,
): Omit<CellState, 'domain' | 'model'> | undefined {
  const tally = talliesOf(deployment).get(domain);
  return tally && summary(tally);
}
