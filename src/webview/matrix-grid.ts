import type { FrameworkView } from '../protocol/framework-view';
import type { MatrixState } from '../protocol/state';
import { ownerWord, stateWord } from '../protocol/words';
import type { CellState, WorkspaceView } from '../protocol/workspace-view';
import { type FilteredCell, matcher } from './filter';
import { groupOf, headingOf } from './grid/domain-heading';
import type { Cell, GridModel } from './grid/grid-model';

/** The grid of domains and models as the filters leave it. */
export interface MatrixGrid {
  readonly model: GridModel;
  /** Cells that match, of all of them. */
  readonly shown: number;
  readonly all: readonly FilteredCell[];
}

/** Makes the grid of the framework or, with a workspace, of what its manifests say. */
export function matrixGrid(
  framework: FrameworkView,
  { filters }: Pick<MatrixState, 'filters'>,
  workspace: WorkspaceView | undefined,
): MatrixGrid {
  const cellStates = new Map((workspace?.cells ?? []).map(state => [`${state.domain}/${state.model}`, state]));
  const stateAt = ({ domain, model }: { readonly domain: string; readonly model: string }) =>
    cellStates.get(`${domain}/${model}`);
  const models = new Map(framework.models.map(model => [model.id, model]));
  const domains = new Map(framework.domains.map(domain => [domain.id, domain]));
  const all = framework.cells.map((cell): FilteredCell => {
    const [domain, model] = [domains.get(cell.domain)!, models.get(cell.model)!];
    return { cell, domain, model, state: stateAt(cell)?.state };
  });
  const matches = matcher(framework, filters);
  const left = new Set(all.filter(matches));
  const columns = framework.models.filter(({ id }) => [...left].some(({ model }) => model.id === id));
  const rows = framework.domains.filter(({ id }) => [...left].some(({ domain }) => domain.id === id));
  const columnIds = new Set(columns.map(({ id }) => id));
  const isFirst = <T>(items: readonly T[], item: T, group: (item: T) => unknown) =>
    items.indexOf(item) > 0 && group(items[items.indexOf(item) - 1]!) !== group(item);
  const model: GridModel = {
    label: workspace ? 'What the manifests of this workspace say' : 'Who secures what',
    corner: 'Security domain',
    columns: columns.map(column => ({
      key: column.id,
      label: column.shortName,
      name: column.name,
      startsGroup: isFirst(columns, column, ({ group }) => group),
    })),
    rows: rows.map(row => ({
      key: row.id,
      ...headingOf(row),
      startsGroup: isFirst(rows, row, groupOf),
      cells: all
        .filter(({ domain, model: { id } }) => domain === row && columnIds.has(id))
        .map(candidate => cellOf(candidate, workspace && stateAt(candidate.cell), left.has(candidate), workspace)),
    })),
  };
  return { model, shown: left.size, all };
}

function cellOf(
  { cell: { owner, critical }, domain, model }: FilteredCell,
  state: CellState | undefined,
  matches: boolean,
  workspace: WorkspaceView | undefined,
): Cell {
  const spoken = [ownerWord[owner], ...(state ? [stateText(state)] : []), ...(critical ? ['critical'] : [])].join(', ');
  return {
    name: `${domain.name}, ${model.shortName}: ${spoken}${state?.reason ? `. ${state.reason}` : ''}`,
    owner,
    critical,
    word: ownerWord[owner],
    ...(workspace && { state: state?.state, unused: !state, note: state ? noteOf(state) : '' }),
    matches,
  };
}

/** What is seen is also what is heard first. */
const noteOf = ({ state, count }: CellState): string => `${count} ${stateWord[state].toLowerCase()}`;

function stateText(cell: CellState): string {
  const { state, done, total } = cell;
  const isDone = state === 'implemented' || state === 'not-applicable';
  return isDone ? noteOf(cell) : `${noteOf(cell)} of ${total} controls, ${done} in place`;
}
