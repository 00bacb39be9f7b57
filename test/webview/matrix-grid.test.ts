import assert from 'node:assert/strict';
import { createEngine } from '../../src/engine';
import { frameworkView } from '../../src/extension/matrix/framework-view';
import { isFrameworkView } from '../../src/protocol/framework-view';
import { type Filters, freshState, noFilters } from '../../src/protocol/state';
import type { WorkspaceView } from '../../src/protocol/workspace-view';
import { changesBetween } from '../../src/webview/compare/changes';
import { compareGrid } from '../../src/webview/compare/compare-grid';
import { shownSheet } from '../../src/webview/export/shown-sheet';
import { matrixGrid } from '../../src/webview/matrix-grid';
import { withOwnDomain } from '../extension/organization';

const framework = frameworkView(createEngine().framework);
const filtered = (filters: Partial<Filters>, workspace?: WorkspaceView) =>
  matrixGrid(framework, { filters: { ...noFilters, ...filters } }, workspace);

describe('the grid of the framework', () => {
  it('has a row for each domain and a column for each model', () => {
    const { model, shown } = filtered({});
    assert.equal(model.rows.length, 16);
    assert.equal(model.columns.length, 8);
    assert.equal(shown, 128);
    assert.deepEqual(
      model.rows.filter(({ startsGroup }) => startsGroup).map(({ label }) => label),
      ['Agent Governance'],
    );
  });

  it('says domain, model, owner and critical of a cell', () => {
    const cell = filtered({})
      .model.rows.flatMap(({ cells }) => cells)
      .find(({ name }) => name.startsWith('Agent Governance, Agentic AI'));
    assert.equal(cell?.name, 'Agent Governance, Agentic AI: Customer, critical');
  });

  const counts: readonly (readonly [string, Partial<Filters>, number])[] = [
    ['one owner', { owners: ['customer'] }, 57],
    ['two owners', { owners: ['provider', 'n/a'] }, 31],
    ['critical cells', { critical: true }, 5],
    ['AI-specific domains', { aiSpecific: true }, 32],
    ['critical and AI-specific and shared', { critical: true, aiSpecific: true, owners: ['shared'] }, 1],
    ['blank text', { text: '  ' }, 128],
    ['a text that occurs nowhere', { text: 'zzz' }, 0],
  ];
  for (const [what, filters, count] of counts) {
    it(`leaves ${count} cells for ${what}`, () => assert.equal(filtered(filters).shown, count));
  }

  it('drops rows and columns without a match, and keeps the other cells in place', () => {
    const { model } = filtered({ critical: true });
    const matching = model.rows.flatMap(({ cells }) => cells.filter(({ matches }) => matches));
    assert.equal(matching.length, 5);
    assert.ok(matching.every(({ critical }) => critical));
    for (const row of model.rows) {
      assert.equal(row.cells.length, model.columns.length);
      assert.ok(row.cells.some(({ matches }) => matches));
    }
  });

  it('finds cells by every word, in any order and case', () => {
    const [first] = framework.controls;
    const one = filtered({ text: first!.title.toUpperCase() }).shown;
    assert.ok(one > 0 && one < 128);
    assert.equal(filtered({ text: first!.title.split(' ').reverse().join(' ') }).shown, one);
    assert.equal(filtered({ text: `${first!.title} zzz` }).shown, 0);
  });
});

describe('the grid of a workspace', () => {
  const workspace: WorkspaceView = {
    complete: true,
    chosen: '',
    notEvaluated: [],
    deployments: [{ id: 'a', name: 'chat', file: 'ai-deployment.yaml', model: 'paas', isDeclared: true }],
    cells: [
      { domain: 'data-privacy', model: 'paas', state: 'missing', count: 2, done: 1, total: 4 },
      { domain: 'model-security', model: 'paas', state: 'not-evaluated', count: 3, done: 0, total: 3, reason: 'Ask.' },
    ],
  };
  const cellOf = (name: string) =>
    filtered({}, workspace)
      .model.rows.flatMap(({ cells }) => cells)
      .find(cell => cell.name.startsWith(name))!;

  it('says the state, how many controls are in it, and why a cell is not evaluated', () => {
    assert.equal(
      cellOf('Data Privacy, PaaS AI').name,
      'Data Privacy, PaaS AI: Shared, 2 missing of 4 controls, 1 in place',
    );
    assert.equal(cellOf('Data Privacy, PaaS AI').note, '2 missing');
    assert.match(
      cellOf('Model Security, PaaS AI').name,
      /Provider, 3 not evaluated of 3 controls, 0 in place\. Ask\.$/,
    );
  });

  it('keeps cells without a deployment in the background', () => {
    assert.equal(cellOf('Data Privacy, SaaS AI').unused, true);
    assert.equal(cellOf('Data Privacy, PaaS AI').unused, false);
  });

  it('filters by state', () => {
    assert.equal(filtered({ states: ['missing'] }, workspace).shown, 1);
    assert.equal(filtered({ states: ['missing', 'not-evaluated'] }, workspace).shown, 2);
    assert.equal(filtered({ states: ['implemented'] }, workspace).shown, 0);
  });
});

describe('the grid with a domain of the organization', () => {
  const view = frameworkView(withOwnDomain);
  const { model, shown } = matrixGrid(view, { filters: noFilters }, undefined);

  it('has the 16 rows of the framework, and behind them, in a group and marked, the row of the organization', () => {
    assert.equal(isFrameworkView(view), true);
    assert.deepEqual(model.rows.slice(0, 16), filtered({}).model.rows);
    assert.equal(shown, 128 + 8);
    const { label, name, own, starred, startsGroup, cells } = model.rows[16]!;
    assert.equal(label, 'ML *Operations*');
    assert.equal(name, 'ML *Operations*, your organization');
    assert.deepEqual([own, starred, startsGroup], [true, false, true]);
    assert.deepEqual(
      cells.map(({ word }) => word),
      ['N/A', ...Array.from({ length: 7 }, () => 'Customer')],
    );
  });

  it('says so in what is exported and compared', () => {
    const nowhere: WorkspaceView = { complete: true, deployments: [], chosen: '', cells: [], notEvaluated: [] };
    const { rows } = shownSheet(view, freshState, nowhere, model);
    assert.equal(rows.at(-1)?.[0], 'ML *Operations* (your organization)');
    const ends = { from: 'saas', to: 'paas' };
    const compared = compareGrid(view, changesBetween(view, ends.from, ends.to), ends).rows.at(-1);
    assert.equal(compared?.own, true);
    assert.deepEqual(
      compared.cells.map(({ word }) => word),
      ['N/A', 'Customer', 'Becomes yours', 'Model [card](https://acme.example)'],
    );
  });
});
