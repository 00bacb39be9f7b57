import assert from 'node:assert/strict';
import { posix } from 'node:path';
import {
  cellPath,
  controlPath,
  createEngine,
  domainPath,
  guidePath,
  guideSections,
  type ModelId,
  modelPath,
  pageAt,
} from '../../../src/engine';

const { framework } = createEngine();

const paths = [
  ...framework.models.map(({ id }) => modelPath(id)),
  ...framework.domains.map(({ id }) => domainPath(id)),
  ...framework.cells.map(({ model, domain }) => cellPath(model, domain)),
  ...framework.controls.map(controlPath),
  ...guideSections().flatMap(({ id, items }) => [guidePath(id), ...items.map(item => guidePath(id, item.id))]),
];

describe('pages', () => {
  it('exist for every model, domain, cell, control and entry of the guide, each with one title', () => {
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) {
      const page = pageAt(path);
      assert.ok(page, path);
      assert.equal(page.match(/^# \S/gm)?.length, 1, path);
      assert.doesNotMatch(page, /undefined|\[object|\n{3}/, path);
    }
  });

  it('link only to pages that exist', () => {
    let links = 0;
    for (const path of paths) {
      for (const [, target = ''] of pageAt(path)!.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
        assert.ok(pageAt(posix.resolve(posix.dirname(path), target)), `${path} links to ${target}`);
        links++;
      }
    }
    assert.ok(links > 1000);
  });

  it('do not exist elsewhere', () => {
    const wrong = [
      '',
      '/',
      '/models',
      '/models/x.md',
      '/models/paas/x.md',
      '/cells/paas.md',
      '/cells/paas/x.md',
      '/guide/runbook/x.md',
      '/controls/toString.md',
    ];
    for (const path of wrong) assert.equal(pageAt(path), undefined, path);
  });

  it('say whose job a cell is, what each side does, and which of its controls depend on features', () => {
    const page = pageAt(cellPath('agentic', 'agent-governance'))!;
    assert.match(page, /^# Agent Governance on /);
    assert.match(page, /\*\*Yours, and critical for this model\.\*\*/);
    for (const heading of ['What you do', 'What the provider does', 'Controls', 'References']) {
      assert.ok(page.includes(`## ${heading}\n`), heading);
    }
    assert.match(pageAt(cellPath('paas', 'data-security'))!, /Applies only with features: rag/);
    const human = (model: ModelId) =>
      pageAt(cellPath(model, 'agent-governance'))!.match(/^\| \[Human approval\].*$/m)?.[0];
    assert.match(human('paas')!, /Applies only with features: tools/);
    assert.doesNotMatch(human('agentic')!, /only with/);
  });

  it('give every text of the guide, with both owners of each attack', () => {
    const guide = guideSections()
      .map(({ id }) => pageAt(guidePath(id)))
      .join('\n');
    const { attackVectors, pitfalls, runbook, vendorDocuments, vendorCommitments, scenarios, detectionControls } =
      framework.guide;
    for (const { vendor, you } of [...attackVectors, ...scenarios]) {
      assert.ok(guide.includes(`**The vendor:** ${vendor}`), vendor);
      assert.ok(guide.includes(`**You:** ${you}`), you);
    }
    for (const { wrong, instead } of pitfalls) assert.ok(guide.includes(wrong) && guide.includes(instead), wrong);
    for (const { text } of [...runbook, ...vendorDocuments, ...vendorCommitments, ...detectionControls]) {
      assert.ok(guide.includes(text), text);
    }
    assert.match(pageAt(guidePath('scenarios', 'api-key-leaked'))!, /IA-5/);
  });

  it('name the sources that disagree', () => {
    assert.match(pageAt(cellPath('paas', 'infrastructure-security'))!, /Where the sources disagree/);
    assert.doesNotMatch(pageAt(cellPath('saas', 'infrastructure-security'))!, /Where the sources disagree/);
  });
});
