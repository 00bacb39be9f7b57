import type { AssessedDeployment, ControlResult, Outcome } from '../../engine';
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
    cells: cellsOf(shown),
    notEvaluated: [...new Map(shown.map(({ uri, assessment }) => [uri, assessment]))].flatMap(
      ([uri, { notEvaluated }]) => notEvaluated.map(reason => `${labels.get(uri)}: ${reason}`),
    ),
  };
}

function cellsOf(shown: readonly PlacedDeployment[]): readonly CellState[] {
  const cells = new Map<string, { model: string; domain: string; tally: Tally }>();
  const addAll = (model: string, tallies: ReadonlyMap<string, Tally>) => {
    for (const [domain, tally] of tallies) {
      const key = `${domain}/${model}`;
      const cell = cells.get(key) ?? { model, domain, tally: emptyTally() };
      cells.set(key, cell);
      add(tally, cell.tally);
    }
  };
  for (const { isDeclared, deployment } of shown) {
    if (isDeclared && deployment.model) addAll(deployment.model, talliesOf(deployment));
  }
  for (const [model, results] of inferredResults(shown)) addAll(model, tally(results));
  return [...cells.values()].map(({ model, domain, tally }) => ({ model, domain, ...summary(tally) }));
}

/** What a file shows outweighs what others leave open, and what is wrong in one outweighs what is right in another. */
const telling: readonly Outcome[] = ['fail', 'pass', 'review', 'not-evaluated', 'not-applicable'];

/** Files that show one model are taken as parts of one deployment, so that a control counts once. */
function inferredResults(shown: readonly PlacedDeployment[]): ReadonlyMap<string, readonly ControlResult[]> {
  const byModel = new Map<string, Map<string, ControlResult>>();
  for (const { isDeclared, deployment } of shown) {
    if (isDeclared || !deployment.model) continue;
    const results = byModel.get(deployment.model) ?? new Map<string, ControlResult>();
    byModel.set(deployment.model, results);
    for (const result of deployment.results) {
      const other = results.get(result.control);
      if (!other || telling.indexOf(result.outcome) < telling.indexOf(other.outcome)) {
        results.set(result.control, result);
      }
    }
  }
  return new Map([...byModel].map(([model, results]) => [model, [...results.values()]]));
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
  const tallies = tally(deployment.results);
  cache.set(deployment, tallies);
  return tallies;
}

/** By domain. */
function tally(results: readonly ControlResult[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const domain of new Set(results.map(result => result.domain))) {
    const { counts, reasons } = emptyTally();
    for (const result of decisive(results.filter(candidate => candidate.domain === domain))) {
      const state = stateOf(result);
      counts.set(state, (counts.get(state) ?? 0) + 1);
      if (state === 'not-evaluated') reasons.add(result.reason);
    }
    tallies.set(domain, { counts, reasons });
  }
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
