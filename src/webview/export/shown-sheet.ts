import type { FrameworkView } from '../../protocol/framework-view';
import type { Sheet } from '../../protocol/sheet';
import type { MatrixState } from '../../protocol/state';
import { ownWord } from '../../protocol/words';
import type { WorkspaceView } from '../../protocol/workspace-view';
import { changesBetween } from '../compare/changes';
import { compareSummary } from '../compare/compare-grid';
import { filterText } from '../filter';
import type { Cell, GridModel } from '../grid/grid-model';

/** What the grid shows as a plain table, with the view, the filters and the source in words. */
export const shownSheet = (
  framework: FrameworkView,
  state: MatrixState,
  workspace: WorkspaceView,
  { label, corner, columns, rows }: GridModel,
): Sheet => ({
  title: `${framework.title}: ${label.toLowerCase()}`,
  subtitle: subtitleOf(framework, state, workspace),
  footer: framework.attribution,
  columns: [corner, ...columns.map(column => column.label)],
  rows: rows.map(row => [
    row.starred ? `${row.label} ★` : row.own ? `${row.label} (${ownWord})` : row.label,
    ...row.cells.map(textOf),
  ]),
});

function subtitleOf(framework: FrameworkView, state: MatrixState, { deployments, chosen }: WorkspaceView): string {
  const { view, filters, from, to } = state;
  if (view === 'compare') return compareSummary(framework, changesBetween(framework, from, to), state).join(' ');
  if (view === 'framework') return filterText(filters);
  const deployment = deployments.find(({ id }) => id === chosen);
  const whose = deployment ? `Deployment: ${deployment.name} (${deployment.file}).` : 'All deployments.';
  return `${filterText(filters)} ${whose}`;
}

const textOf = ({ word, critical, note, matches }: Cell): string =>
  matches ? `${word}${critical ? ' (critical)' : ''}${note ? `: ${note}` : ''}` : '';
