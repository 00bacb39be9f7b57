import assert from 'node:assert/strict';
import { isToHost, isToMatrix } from '../../src/protocol/messages';
import { freshState, isMatrixState } from '../../src/protocol/state';

const sheet = { title: '', subtitle: '', footer: '', columns: ['Domain'], rows: [['Data']] };

describe('messages to the extension', () => {
  const good: readonly unknown[] = [
    { type: 'ready' },
    { type: 'watch', workspace: true, deployment: '' },
    { type: 'watch', workspace: false, deployment: 'a', target: { model: 'saas' } },
    { type: 'open', deployment: 'a', control: 'c' },
    { type: 'insert', deployment: 'a', domain: 'd' },
    { type: 'copyDetail', target: {} },
    { type: 'createManifest' },
    { type: 'export', format: 'csv', sheet },
    { type: 'exportImage', png: new Uint8Array([1]) },
  ];
  for (const message of good) {
    it(`accepts ${JSON.stringify(message).slice(0, 70)}`, () => assert.equal(isToHost(message), true));
  }

  const bad: readonly unknown[] = [
    undefined,
    null,
    'ready',
    {},
    { type: 'unknown' },
    { type: 'constructor' },
    { type: 1 },
    { type: 'watch', workspace: 'yes', deployment: '' },
    { type: 'watch', workspace: true },
    { type: 'watch', workspace: true, deployment: '', target: { model: 1 } },
    { type: 'open' },
    { type: 'insert', deployment: 'a' },
    { type: 'export', format: 'exe', sheet },
    { type: 'export', format: 'csv', sheet: { ...sheet, rows: [[1]] } },
    { type: 'exportImage', png: [1] },
  ];
  for (const message of bad) {
    it(`refuses ${JSON.stringify(message)?.slice(0, 70)}`, () => assert.equal(isToHost(message), false));
  }
});

describe('messages to the matrix', () => {
  it('accepts a reveal with any of its parts', () => {
    assert.equal(isToMatrix({ type: 'reveal' }), true);
    assert.equal(isToMatrix({ type: 'reveal', view: 'compare', target: { domain: 'd' }, deployment: 'a' }), true);
  });

  it('refuses a reveal of a view that does not exist, and a detail with an unknown block', () => {
    assert.equal(isToMatrix({ type: 'reveal', view: 'settings' }), false);
    const detail = { target: {}, title: '', kicker: '', critical: false, lead: '', blocks: [] as unknown[] };
    assert.equal(isToMatrix({ type: 'detail', detail }), true);
    for (const block of [{ kind: 'script' }, { kind: 'toString' }, { kind: 'text', heading: 'h' }, null]) {
      assert.equal(isToMatrix({ type: 'detail', detail: { ...detail, blocks: [block] } }), false);
    }
  });
});

describe('the kept state', () => {
  it('is read where it is whole', () => assert.equal(isMatrixState(JSON.parse(JSON.stringify(freshState))), true));

  it('is refused where a part is missing or of another kind', () => {
    for (const key of Object.keys(freshState)) {
      assert.equal(isMatrixState({ ...freshState, [key]: 1 }), false, key);
    }
    assert.equal(isMatrixState({ ...freshState, scroll: { left: Number.NaN, top: 0 } }), false);
  });
});
