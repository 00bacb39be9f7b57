import assert from 'node:assert/strict';
import { Folder } from './folder';

const compose = `services:
  model:
    image: vllm/vllm-openai:v0.6.3
    command: [--model, mistralai/Mistral-7B-Instruct-v0.3]
`;
const mcp = JSON.stringify({ servers: { tickets: { type: 'http', url: 'https://tickets.example.com/mcp' } } });

describe('ai-security init', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'compose.yaml': compose, '.vscode/mcp.json': mcp, 'web/nginx.yaml': 'listen: 80\n' });
  });
  afterEach(() => folder.remove());

  it('writes a manifest with the files that speak for each model, which check accepts', async () => {
    const { code, err } = await folder.run('init');
    assert.equal(code, 0);
    assert.match(err, /ai-deployment\.yaml was written/);
    const text = folder.read('ai-deployment.yaml');
    assert.match(text, /model: mcp\n {4}manifests: \[\.vscode\/mcp\.json\]/);
    assert.match(text, /manifests: \[compose\.yaml\]/);
    assert.ok(!text.includes('nginx.yaml'));
    const checked = JSON.parse((await folder.run('check', 'ai-deployment.yaml', '--format', 'json')).out);
    const rules = JSON.stringify(checked).match(/"ruleId":"[^"]+"/g) ?? [];
    assert.deepEqual(
      rules.filter(rule => /missing-control|manifest-/.test(rule)),
      [],
    );
  });

  it('prints it on request, and writes nothing then', async () => {
    const { code, out } = await folder.run('init', '--stdout');
    assert.equal(code, 0);
    assert.match(out, /^# Who secures what/);
    assert.throws(() => folder.read('ai-deployment.yaml'), /ENOENT/);
  });

  it('leaves a manifest that is there alone', async () => {
    folder.write({ 'ai-deployment.yaml': 'version: 1\n' });
    assert.equal((await folder.run('init')).code, 2);
    assert.equal(folder.read('ai-deployment.yaml'), 'version: 1\n');
  });

  it('says so where no file speaks for AI', async () => {
    const empty = new Folder({ 'a.yaml': 'a: 1\n' });
    const { code, err } = await empty.run('init');
    empty.remove();
    assert.equal(code, 2);
    assert.match(err, /nothing was written/);
  });
});

describe('ai-security instructions', () => {
  const manifest =
    'version: 1\ndeployments:\n  - name: chat\n    model: saas\n    controls:\n      secrets-manager: { status: implemented, evidence: infra/vault.tf }\n';
  const folder = new Folder({ 'ai-deployment.yaml': manifest, 'AGENTS.md': '\uFEFF# Rules\r\n\r\nBe kind.\r\n' });
  after(() => folder.remove());

  it('prints the controls that are in place', async () => {
    const { code, out } = await folder.run('instructions', 'ai-deployment.yaml');
    assert.equal(code, 0);
    assert.match(out, /`secrets-manager`: /);
  });

  it('writes them between markers; twice is the same as once', async () => {
    assert.equal((await folder.run('instructions', 'ai-deployment.yaml', '--write', 'AGENTS.md')).code, 0);
    const once = folder.read('AGENTS.md');
    assert.ok(once.startsWith('\uFEFF# Rules\r\n\r\nBe kind.\r\n'));
    assert.match(once, /<!-- ai-security:begin -->\r\n/);
    await folder.run('instructions', 'ai-deployment.yaml', '--write', 'AGENTS.md');
    assert.equal(folder.read('AGENTS.md'), once);
  });

  it('refuses a file that is no manifest', async () => {
    folder.write({ 'list.yaml': '- a\n' });
    const { code, err } = await folder.run('instructions', 'list.yaml');
    assert.equal(code, 2);
    assert.match(err, /is not a manifest/);
  });
});
