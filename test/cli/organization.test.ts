import assert from 'node:assert/strict';
import { Folder } from './folder';

const configuration = `domains:
  - id: ml-operations
    name: ML Operations
    focus: Models in production.
    owners: { saas: provider }
controls:
  - id: acme-model-card
    title: Model card
    domain: ml-operations
    statement: Every model has a card.
`;
const manifest =
  'version: 1\ndeployments:\n  - name: chat\n    model: paas\n    controls:\n      acme-model-card: planned\n';

describe('the command line in a folder of an organization with controls of its own', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ '.ai-security.yaml': configuration, 'ai-deployment.yaml': manifest });
  });
  afterEach(() => folder.remove());
  const inDomain = async () => {
    const { code, out } = await folder.run('check', '--format', 'json');
    assert.equal(code, 1);
    return (JSON.parse(out).findings as { domain?: string; ruleId: string }[]).filter(
      ({ domain, ruleId }) => domain === 'ml-operations' || ruleId === 'manifest-unknown-control',
    );
  };

  it('checks them', async () => {
    assert.deepEqual(await inDomain(), []);
    folder.write({ 'ai-deployment.yaml': manifest.replace('acme-model-card: planned', 'input-validation: planned') });
    const [finding, ...more] = await inDomain();
    assert.equal(finding?.ruleId, 'missing-control');
    assert.deepEqual(more, []);
  });

  it('prints them behind the matrix, marked', async () => {
    const { code, out } = await folder.run('matrix', '--format', 'csv');
    const rows = out.trimEnd().split('\r\n');
    assert.equal(code, 0);
    assert.equal(rows.length, 1 + 16 + 1);
    assert.match(rows.at(-1)!, /^ML Operations \(your organization\),Provider,Customer,/);
    const { domains } = JSON.parse((await folder.run('matrix', '--format', 'json')).out);
    assert.deepEqual(
      domains.filter(({ own }: { own?: boolean }) => own).map(({ id }: { id: string }) => id),
      ['ml-operations'],
    );
  });

  it('explains, exports and hands them on', async () => {
    assert.match((await folder.run('explain', 'acme-model-card')).out, /^# Model card\n\nEvery model has a card\./);
    assert.match(
      (await folder.run('explain', 'ml-operations')).out,
      /^# ML Operations\n\n\*\*From:\*\* your organization\./,
    );
    assert.match((await folder.run('export')).out, /\| ML Operations \| Model card \| Internal \| review \| chat \|/);
    const { out } = await folder.run('instructions', 'ai-deployment.yaml');
    assert.match(out, /Not in place yet: .*`acme-model-card`/);
  });

  it('writes them into a new manifest', async () => {
    folder.write({ 'compose.yaml': 'services:\n  ollama:\n    image: ollama/ollama:0.5.4\n' });
    const { out } = await folder.run('init', '--stdout');
    assert.match(out, /# ML Operations: yours\n {6}acme-model-card: planned/);
  });

  it('names what it refuses with its place, and ends with code 2', async () => {
    folder.write({ '.ai-security.yaml': configuration.replace('domain: ml-operations', 'domain: ml-ops') });
    const place = '.ai-security.yaml:9:13  Not used: there is no domain `ml-ops`.\n';
    for (const argv of [['matrix'], ['instructions', 'ai-deployment.yaml'], ['export']]) {
      const { code, err } = await folder.run(...argv);
      assert.deepEqual([code, err], [2, place], argv[0]);
    }
    const { code, out } = await folder.run('check');
    assert.equal(code, 2);
    assert.ok(out.includes(place));
    assert.match(out, /`acme-model-card` is not a control of the catalogue/);
  });
});
