import assert from 'node:assert/strict';
import { type Framework, framework, frameworkWith } from '../../../src/engine/framework';
import { describeControl, describeModel } from '../../../src/engine/framework/describe';
import { mergeFrameworks } from '../../../src/engine/framework/merge';
import { pageAt } from '../../../src/engine/framework/pages';
import { configured, frameworkOf } from './configured';

describe('the framework with what an organization adds', () => {
  const own = frameworkOf(configured);

  it('keeps its 16 domains, 128 cells and its catalogue, and has the rest behind them', () => {
    assert.deepEqual(own.domains.slice(0, 16), framework.domains);
    assert.deepEqual(own.cells.slice(0, 128), framework.cells);
    assert.deepEqual(own.controls.slice(0, framework.controls.length), framework.controls);
    assert.deepEqual(
      own.domains.slice(16).map(({ id, number, own: isOwn }) => [id, number, isOwn]),
      [['ml-operations', 17, true]],
    );
    assert.equal(framework.domains.length, 16);
  });

  it('takes a model that is left out for yours', () => {
    const owners = own.models.map(({ id }) => own.cell(id, 'ml-operations').owner);
    assert.deepEqual(owners, ['provider', 'shared', ...Array.from({ length: 5 }, () => 'customer'), 'n/a']);
    const [card] = own.additions.controls;
    assert.equal(own.ownerOfControl(own.controlById(card!.id)!, 'paas'), 'customer');
  });

  it('asks for a control where its models, data and features say so', () => {
    const ids = (model: 'paas' | 'saas' | 'mcp', features: readonly 'rag'[] = []) =>
      own.controlsFor({ model, features }).flatMap(({ id, own: isOwn }) => (isOwn ? [id] : []));
    assert.deepEqual(ids('paas'), ['acme-model-card', 'acme-key-escrow']);
    assert.deepEqual(ids('paas', ['rag']), ['acme-model-card', 'acme-canary', 'acme-key-escrow']);
    assert.deepEqual(ids('saas', ['rag']), ['acme-canary', 'acme-key-escrow']);
    assert.deepEqual(ids('mcp', ['rag']), ['acme-key-escrow']);
  });

  it('has a page for each, which says whose it is', () => {
    assert.match(pageAt('/domains/ml-operations.md', own)!, /\*\*From:\*\* your organization/);
    assert.match(pageAt('/controls/acme-model-card.md', own)!, /\*\*From:\*\* your organization/);
    assert.match(pageAt('/cells/paas/ml-operations.md', own)!, /Model card/);
    assert.equal(pageAt('/domains/ml-operations.md'), undefined);
    for (const { id } of own.domains) assert.ok(pageAt(`/domains/${id}.md`, own), id);
  });

  it('never lets a text of the organization become a link or an image', () => {
    const evil = '![x](https://evil.example/x.png) [y](command:z) <b>`c`';
    const hostile = frameworkWith({
      domains: [{ id: 'constructor', name: evil, focus: evil, owners: {} }],
      controls: [
        {
          id: 'bad-control',
          title: evil,
          domain: 'constructor',
          statement: evil,
          why: evil,
          evidence: [evil],
          models: 'all',
          severity: 'low',
        },
      ],
    });
    const pages = [
      '/domains/constructor.md',
      '/controls/bad-control.md',
      '/cells/saas/constructor.md',
      '/models/saas.md',
    ];
    const texts = [
      ...pages.map(path => pageAt(path, hostile)!),
      describeControl(hostile, hostile.controlById('bad-control')!, 'saas'),
      describeModel(hostile, hostile.modelById('saas')!),
    ];
    for (const text of texts) {
      assert.match(text, /evil\.example/);
      assert.doesNotMatch(text, /(?<!\\)\]\((?:https:\/\/evil|command:)/);
      assert.doesNotMatch(text, /(?<!\\)<b>/);
    }
  });

  it('is one for several folders; of two with one id the first counts', () => {
    const other = frameworkOf(
      'domains:\n  - { id: ml-operations, name: Other, focus: Other. }\n  - { id: red-team, name: Red team, focus: Attack. }\n',
    );
    const idsOf = ({ additions }: Framework) => additions.domains.map(({ id, name }) => [id, name]);
    assert.equal(mergeFrameworks([framework, framework]), framework);
    assert.equal(mergeFrameworks([framework, own]), own);
    assert.deepEqual(idsOf(mergeFrameworks([own, framework, other])), [
      ['ml-operations', 'ML Operations'],
      ['red-team', 'Red team'],
    ]);
    assert.equal(mergeFrameworks([own, other]).additions.controls.length, 3);
  });
});
