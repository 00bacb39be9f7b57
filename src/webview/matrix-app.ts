import type { Detail } from '../protocol/detail';
import type { FrameworkView } from '../protocol/framework-view';
import type { ToMatrix } from '../protocol/messages';
import { type MatrixState, noFilters } from '../protocol/state';
import { isSameTarget, type Target } from '../protocol/target';
import type { WorkspaceView } from '../protocol/workspace-view';
import { changesBetween } from './compare/changes';
import { CompareBar } from './compare/compare-bar';
import { compareGrid, compareSummary } from './compare/compare-grid';
import { DetailPane } from './detail/detail-pane';
import { element, setAttribute } from './dom';
import { type ExportKind, ExportMenu } from './export/export-menu';
import { paintSheet } from './export/picture';
import { shownSheet } from './export/shown-sheet';
import { matcher } from './filter';
import { FilterBar } from './filter-bar';
import { Grid } from './grid/grid';
import type { GridModel, Place } from './grid/grid-model';
import { post, saveState } from './host';
import { matrixGrid } from './matrix-grid';
import { placeOf, targetOf } from './places';
import { QuestionsForm } from './questions/questions-form';
import { Tabs, tabId, tabPanelId } from './tabs';
import { WorkspaceBar } from './workspace-bar';

/** The place is kept once scrolling has come to rest. */
const scrollPause = 150; // ms

const noWorkspace: WorkspaceView = { complete: false, deployments: [], chosen: '', cells: [], notEvaluated: [] };

/** The panel: one state, and parts that show it. */
export class MatrixApp {
  private workspace = noWorkspace;
  private detail: Detail | undefined;
  private gridModel: GridModel = { label: '', corner: '', columns: [], rows: [] };
  private wantsDetailFocus = false;
  private scrollTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly tabs = new Tabs(view =>
    this.set({ view, focus: {}, filters: { ...this.state.filters, states: [] } }),
  );
  private readonly exports = new ExportMenu(kind => void this.export(kind));
  private readonly filters = new FilterBar(filters => this.set({ filters }));
  private readonly workspaceBar = new WorkspaceBar({
    onChoose: deployment => this.set({ deployment }),
    onCreate: () => post({ type: 'createManifest' }),
  });
  private readonly grid = new Grid({
    onFocus: place => this.onGridFocus(place),
    onOpen: (place, byKey) => this.open(targetOf(this.state, place), byKey),
    onJump: place => this.jump(place),
    onClose: () => this.closeDetail(),
  });
  private readonly pane = new DetailPane({
    onClose: () => this.closeDetail(true),
    onCopy: () => this.state.target && post({ type: 'copyDetail', target: this.state.target }),
    onTarget: target => this.open(target, true),
    onOpen: place => post({ type: 'open', domain: this.state.target?.domain, ...place }),
    onInsert: deployment => {
      const domain = this.state.target?.domain;
      if (domain !== undefined) post({ type: 'insert', deployment, domain });
    },
  });
  private readonly compareBar: CompareBar;
  private readonly questions: QuestionsForm;
  private readonly empty = element(
    'div',
    { class: 'empty', hidden: true },
    element('p', {}, 'Nothing is left: no cell passes these filters.'),
    element('button', { type: 'button', class: 'primary', onclick: () => this.showAll() }, 'Show everything'),
  );
  private readonly scroller = element(
    'div',
    { class: 'scroller', onscroll: () => this.onScroll() },
    this.grid.root,
    this.empty,
  );
  private readonly panel: HTMLElement;

  constructor(
    private readonly framework: FrameworkView,
    private state: MatrixState,
  ) {
    this.compareBar = new CompareBar(framework, comparison => this.set(comparison));
    this.questions = new QuestionsForm(framework, {
      onAnswer: answers => this.set({ answers }),
      onShow: model => this.set({ view: 'framework', filters: noFilters, target: { model }, focus: { model } }),
      onCreate: model => post({ type: 'createManifest', model }),
    });
    this.panel = element(
      'div',
      { class: 'panel', role: 'tabpanel', id: tabPanelId },
      this.compareBar.root,
      this.workspaceBar.root,
      this.filters.root,
      this.scroller,
      this.questions.root,
    );
    const view = element('div', { class: 'view' }, element('main', {}, this.panel), this.pane.root);
    const top = element('header', {}, element('h1', {}, framework.title), this.tabs.root, this.exports.root);
    document.body.replaceChildren(top, view);
    this.render();
    this.watch();
    this.scroller.scrollTo(state.scroll);
  }

  /** Takes in what the extension says. */
  receive(message: Exclude<ToMatrix, { readonly type: 'framework' }>): void {
    switch (message.type) {
      case 'workspace':
        this.workspace = message.workspace;
        if (this.state.view === 'workspace') this.renderGrid();
        return;
      case 'detail':
        this.receiveDetail(message.detail);
        return;
      case 'reveal': {
        const { view = message.deployment === undefined ? this.gridView() : 'workspace', target, deployment } = message;
        this.set({
          view,
          ...(deployment !== undefined && { deployment }),
          ...(target && { target, focus: target, filters: noFilters }),
        });
        this.grid.focus();
      }
    }
  }

  /** A target can be shown only where there is a grid of all models. */
  private gridView(): MatrixState['view'] {
    return this.state.view === 'workspace' ? 'workspace' : 'framework';
  }

  private set(change: Partial<MatrixState>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    saveState(this.state);
    this.render();
    const { view, deployment, target } = this.state;
    if (view !== before.view || deployment !== before.deployment || !isSameTarget(target, before.target)) this.watch();
  }

  private watch(): void {
    const { view, deployment, target } = this.state;
    post({ type: 'watch', workspace: view === 'workspace', deployment, target });
  }

  private render(): void {
    const { view, answers, target } = this.state;
    this.tabs.update(view);
    setAttribute(this.panel, 'aria-labelledby', tabId(view));
    this.compareBar.root.hidden = view !== 'compare';
    this.workspaceBar.root.hidden = view !== 'workspace';
    this.filters.root.hidden = view !== 'framework' && view !== 'workspace';
    this.scroller.hidden = view === 'questions';
    this.exports.root.hidden = view === 'questions';
    this.questions.root.hidden = view !== 'questions';
    if (!target || view === 'questions') this.pane.close();
    else if (this.detail && isSameTarget(this.detail.target, target)) this.pane.update(this.detail);
    if (view === 'questions') this.questions.update(answers);
    else this.renderGrid();
  }

  private renderGrid(): void {
    const { state } = this;
    this.gridModel = state.view === 'compare' ? this.comparison() : this.matrix();
    this.empty.hidden = this.gridModel.rows.length > 0;
    this.grid.root.hidden = this.gridModel.rows.length === 0;
    this.grid.update(this.gridModel, placeOf(state, state.focus), state.target && placeOf(state, state.target));
  }

  private matrix(): GridModel {
    const { view, filters } = this.state;
    const workspace = view === 'workspace' ? this.workspace : undefined;
    const { model, shown, all } = matrixGrid(this.framework, this.state, workspace);
    this.filters.update(
      filters,
      shown,
      all.length,
      workspace !== undefined,
      candidate => all.filter(matcher(this.framework, candidate)).length,
    );
    if (workspace) this.workspaceBar.update(workspace);
    return model;
  }

  private comparison(): GridModel {
    const { framework, state } = this;
    const changes = this.changes();
    this.compareBar.update(state, compareSummary(framework, changes, state));
    const shown = changes.filter(({ change }) => !state.changesOnly || change !== 'same');
    return compareGrid(framework, shown, state);
  }

  private showAll(): void {
    this.set(this.state.view === 'compare' ? { changesOnly: false } : { filters: noFilters });
    this.grid.focus();
  }

  private open(target: Target, byKey: boolean): void {
    this.wantsDetailFocus = byKey;
    const view = this.state.view === 'questions' ? 'framework' : this.state.view;
    this.set({ view, target, focus: target });
    if (this.detail && isSameTarget(this.detail.target, target)) this.focusDetail();
  }

  private closeDetail(focusGrid = false): void {
    if (!this.state.target) return;
    this.set({ target: undefined });
    if (focusGrid) this.grid.focus();
  }

  private receiveDetail(detail: Detail): void {
    this.detail = detail;
    const { target, view } = this.state;
    if (view === 'questions' || !isSameTarget(detail.target, target)) return;
    const wasOpen = this.pane.isOpen;
    this.pane.update(detail);
    if (!wasOpen) this.grid.showSelected();
    this.focusDetail();
  }

  private focusDetail(): void {
    if (this.wantsDetailFocus) this.pane.focus();
    this.wantsDetailFocus = false;
  }

  /** While the detail is open it follows the focus. */
  private onGridFocus(place: Place): void {
    const focus = targetOf(this.state, place);
    if (isSameTarget(focus, this.state.focus)) return;
    if (this.state.target) this.set({ focus, target: focus });
    else {
      this.state = { ...this.state, focus };
      saveState(this.state);
    }
  }

  private jump(place: Place): void {
    const { domain, model } = targetOf(this.state, place);
    const { deployments, chosen } = this.workspace;
    const found = deployments.find(({ id, model: of }) => of === model && (chosen === '' || id === chosen));
    if (this.state.view === 'workspace' && found) post({ type: 'open', deployment: found.id, domain });
  }

  private onScroll(): void {
    clearTimeout(this.scrollTimer);
    this.scrollTimer = setTimeout(() => {
      const { scrollLeft: left, scrollTop: top } = this.scroller;
      this.state = { ...this.state, scroll: { left, top } };
      saveState(this.state);
    }, scrollPause);
  }

  private async export(kind: ExportKind): Promise<void> {
    const sheet = shownSheet(this.framework, this.state, this.workspace, this.gridModel);
    if (kind === 'png') post({ type: 'exportImage', png: await paintSheet(sheet, this.gridModel) });
    else post({ type: 'export', format: kind, sheet });
  }

  private changes() {
    return changesBetween(this.framework, this.state.from, this.state.to);
  }
}
