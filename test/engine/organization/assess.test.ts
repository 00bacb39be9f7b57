import assert from 'node:assert/strict';
import { insertStubs } from '../../../src/engine/ai-deployment/insert-stubs';
import { assess } from '../../../src/engine/assess';
import { agentInstructions } from '../../../src/engine/authoring/agent-instructions';
import { modelChanges } from '../../../src/engine/authoring/change-model';
import { complete } from '../../../src/engine/authoring/complete';
import { writeManifest } from '../../../src/engine/authoring/propose';
import { explain } from '../../../src/engine/explain';
import { responsibilityDocument } from '../../../src/engine/export/responsibility-document';
import { responsibilityMatrix } from '../../../src/engine/export/responsibility-matrix';
import { applyEdits } from '../../../src/engine/finish';
import { configured, frameworkOf } from './configured';

const uri = 'ai-deployment.yaml';
const manifest = `version: 1
deployments:
  - name: chat
    model: paas
    controls:
      acme-key-escrow: planned
`;

describe('a manifest in a folder whose organization has controls', () => {
  const framework = frameworkOf(configured);
  const judge = (text: string) => assess({ uri, text, framework });
  const missing = (text: string, domain: string) =>
    judge(text).findings.find(finding => finding.ruleId === 'missing-control' && finding.domain === domain);

  it('knows them, and misses those that are not there', () => {
    const { findings } = judge(manifest);
    assert.ok(!findings.some(({ ruleId }) => ruleId === 'manifest-unknown-control'));
    const found = missing(manifest, 'ml-operations');
    assert.deepEqual(found?.controls, ['acme-model-card']);
    assert.match(found?.message ?? '', /^ML Operations is shared with the provider on PaaS AI: /);
    assert.equal(found?.severity, 'high');
    assert.ok(assess({ uri, text: manifest }).findings.some(({ ruleId }) => ruleId === 'manifest-unknown-control'));
  });

  it('weighs a domain by the worst of what is missing there', () => {
    const withEscrow = missing(manifest, 'data-security');
    const without = missing(manifest.replace('acme-key-escrow: planned', 'acme-model-card: planned'), 'data-security');
    assert.ok(!withEscrow?.controls?.includes('acme-key-escrow'));
    assert.ok(without?.controls?.includes('acme-key-escrow'));
    assert.equal(withEscrow?.severity, 'low');
    assert.equal(without?.severity, 'medium');
  });

  it('is mended by each stub that it is offered', () => {
    const found = missing(manifest, 'ml-operations');
    assert.ok(found && found.fixes.length > 0);
    for (const fix of found.fixes) {
      const after = applyEdits(manifest, fix.edits);
      assert.equal(missing(after, 'ml-operations'), undefined, fix.title);
      assert.ok(!judge(after).findings.some(({ ruleId }) => ruleId.startsWith('manifest-')));
    }
    const stub = insertStubs({ uri, text: manifest, controls: ['acme-model-card'], framework });
    assert.match(applyEdits(manifest, stub!.edits), /acme-model-card: # Every model has a card\.\n/);
    assert.equal(insertStubs({ uri, text: manifest, controls: ['acme-model-card'] }), undefined);
  });

  it('has a result for each that applies', () => {
    const [deployment] = judge(manifest).deployments;
    const results = deployment!.results.filter(({ control }) => control.startsWith('acme-'));
    assert.deepEqual(
      results.map(({ control, domain, owner, outcome }) => [control, domain, owner, outcome]),
      [
        ['acme-model-card', 'ml-operations', 'customer', 'fail'],
        ['acme-key-escrow', 'data-security', 'customer', 'review'],
      ],
    );
  });

  it('completes and explains them', () => {
    const offset = manifest.length;
    const labels = complete({ uri, text: `${manifest}      `, offset: offset + 6, framework }).map(
      ({ label }) => label,
    );
    assert.ok(labels.includes('acme-model-card'));
    assert.ok(!labels.includes('acme-key-escrow') && !labels.includes('acme-canary'));
    const words = explain({ uri, text: manifest, offset: manifest.indexOf('acme-key'), framework });
    assert.match(
      words?.markdown ?? '',
      /^\*\*Key escrow\*\* \(Data Security, your organization\)\n\nKeys are in escrow\./,
    );
    assert.deepEqual(words?.matrix, { model: 'paas', domain: 'data-security' });
    assert.match(
      explain({ uri, text: manifest, offset: manifest.indexOf('paas'), framework })!.markdown,
      /ML Operations/,
    );
  });

  it('counts them when the model changes', () => {
    const offset = manifest.indexOf('paas');
    const change = (model: string) =>
      modelChanges({ uri, text: manifest, offset, framework }).find(candidate => candidate.model === model);
    assert.ok(change('mcp')?.lost.includes('acme-model-card'));
    assert.ok(!change('agentic')?.lost.includes('acme-model-card'));
  });

  it('exports them by name, and tells coding agents of them', () => {
    const matrix = responsibilityMatrix([{ path: uri, text: manifest, assessment: judge(manifest) }]);
    const controls = matrix.systems[0]!.controls.filter(({ control }) => control.startsWith('acme-'));
    assert.deepEqual(
      controls.map(({ title, domainName }) => [title, domainName]),
      [
        ['Model card', 'ML Operations'],
        ['Key escrow', 'Data Security'],
      ],
    );
    const [section] = responsibilityDocument(matrix).sections;
    assert.ok(section!.table!.rows.some(([domain, title]) => domain === 'ML Operations' && title === 'Model card'));
    const kept = manifest.replace('acme-key-escrow: planned', 'acme-key-escrow: implemented');
    assert.match(agentInstructions({ uri, text: kept, framework })!, /- `acme-key-escrow`: Keys are in escrow\./);
  });

  it('is written with them', () => {
    const text = writeManifest(
      'shop',
      [{ name: 'chat', model: 'paas', candidates: [], manifests: [], why: [] }],
      framework,
    );
    assert.match(text, /# ML Operations: shared with the provider\n {6}acme-model-card: planned/);
    assert.ok(!judge(text).findings.some(({ ruleId }) => /^manifest-|^missing-control$/.test(ruleId)));
  });
});

describe('completion in `.ai-security.yaml`', () => {
  it('offers the domains of the framework and those of the file', () => {
    const text = configured.replace('domain: data-security', 'domain: ');
    const offset = text.indexOf('domain: \n') + 'domain: '.length;
    const labels = complete({ uri: '.ai-security.yaml', text, offset }).map(({ label }) => label);
    assert.ok(labels.includes('data-security') && labels.includes('ml-operations'), labels.join(', '));
    assert.match(
      explain({ uri: '.ai-security.yaml', text: configured, offset: configured.indexOf('data-security') + 2 })!
        .markdown,
      /data-security/,
    );
  });
});
