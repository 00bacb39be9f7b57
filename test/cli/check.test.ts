import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Folder } from './folder';
import { anthropicKey } from './keys';

const manifest = `version: 1
system: shop
deployments:
  - name: chat
    model: paas
    controls:
      input-validation: { status: implemented, evidence: src/guard.ts }
`;
const compose = (key: string) => `services:
  app:
    image: shop/app:1.2.3
    environment:
      ANTHROPIC_API_KEY: ${key}
`;

describe('ai-security check', () => {
  let folder: Folder;
  const open = (files: Readonly<Record<string, string | Buffer>>) => {
    folder = new Folder(files);
    return folder;
  };
  const lines = (text: string) => text.trimEnd().split('\n');
  afterEach(() => folder.remove());

  it('writes a line for each finding, with place, severity, rule and owner', async () => {
    open({ 'deploy/ai-deployment.yaml': manifest });
    const { code, out, err } = await folder.run('check', 'deploy');
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.match(
      out,
      /^deploy\/ai-deployment\.yaml:7:58 {2}medium {2}.*does not exist.* {2}evidence-not-found \(customer\)$/m,
    );
    assert.match(
      out,
      /^deploy\/ai-deployment\.yaml:4:11 {2}medium {2}User Access Control .* {2}missing-control \(customer\)$/m,
    );
    assert.match(lines(out).at(-1) ?? '', /^1 file that deploys AI\. \d+ findings \(/);
  });

  it('is clean for a folder without AI, and says so', async () => {
    open({ 'a.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: { name: a }\n', 'b.txt': 'x' });
    assert.deepEqual(await folder.run('check'), {
      code: 0,
      out: 'No file that deploys AI among 2 files. No findings.\n',
      err: '',
    });
  });

  it('fails from the severity that is asked for', async () => {
    open({ 'ai-deployment.yaml': manifest, 'src/guard.ts': '' });
    assert.equal((await folder.run('check', '--fail-on', 'high')).code, 0);
    assert.equal((await folder.run('check', '--fail-on', 'medium')).code, 1);
    assert.equal((await folder.run('check', '--fail-on', 'never')).code, 0);
    const wrong = await folder.run('check', '--fail-on', 'bad');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /--fail-on bad: expected one of critical, high, medium, low, info, never/);
  });

  it('leaves alone what .gitignore names, but not a file named on the command line', async () => {
    open({
      '.git/HEAD': '',
      '.gitignore': 'out/\n',
      'out/ai-deployment.yaml': manifest,
      'in/.gitignore': '*.yaml\n!ai-deployment.yaml\n',
      'in/ai-deployment.yaml': manifest,
      'in/x.ai-deployment.yaml': manifest,
      'node_modules/a/ai-deployment.yaml': manifest,
    });
    const files = async (...paths: string[]) => {
      const { out } = await folder.run('check', '--format', 'json', ...paths);
      return JSON.parse(out).files.map(({ path }: { path: string }) => path);
    };
    assert.deepEqual(await files(), ['in/ai-deployment.yaml']);
    assert.deepEqual(await files('in'), ['in/ai-deployment.yaml']);
    assert.deepEqual(await files('out/ai-deployment.yaml'), ['out/ai-deployment.yaml']);
  });

  it('honours .ai-security.yaml', async () => {
    open({
      '.ai-security.yaml':
        'severities: { missing-control: info, ask-provider: off }\nexclude: old/\noverrides:\n  - files: lax/\n    severities: { evidence-not-found: low }\n',
      'ai-deployment.yaml': manifest,
      'lax/ai-deployment.yaml': manifest,
      'old/ai-deployment.yaml': manifest,
    });
    const { out } = await folder.run('check', '--format', 'json');
    const { files, findings } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ path }: { path: string }) => path),
      ['ai-deployment.yaml', 'lax/ai-deployment.yaml'],
    );
    const severities = new Set(
      findings.map(({ file, ruleId, severity }: Record<string, string>) => `${file} ${ruleId} ${severity}`),
    );
    assert.deepEqual([...severities].sort(), [
      'ai-deployment.yaml evidence-not-found medium',
      'ai-deployment.yaml missing-control info',
      'lax/ai-deployment.yaml evidence-not-found low',
      'lax/ai-deployment.yaml missing-control info',
    ]);
  });

  it('never takes a wrong configuration for a clean run', async () => {
    open({ '.ai-security.yaml': 'severitys: {}\n', 'a.txt': '' });
    const { code, out } = await folder.run('check');
    assert.equal(code, 2);
    assert.match(out, /^\.ai-security\.yaml:1:1 {2}`severitys` is not a key here: did you mean `severities`\?$/m);
  });

  it('never takes a file that it could not read for clean', async () => {
    open({
      'not-utf8.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0xfd]),
      'binary.json': 'a\0b',
      'large.json': `"${'a'.repeat(5_000_001)}"`,
    });
    const { code, out } = await folder.run('check');
    assert.equal(code, 2);
    assert.deepEqual(lines(out).slice(0, 3), [
      'binary.json  not evaluated: It is not text.',
      'large.json  not evaluated: It is larger than 5 MB.',
      'not-utf8.yaml  not evaluated: It is not UTF-8 text.',
    ]);
    const { notEvaluated } = JSON.parse((await folder.run('check', '--format', 'json')).out);
    assert.equal(notEvaluated.length, 3);
  });

  it('says what it could not do', async () => {
    open({ 'a.yaml': '' });
    for (const [argv, message] of [
      [['check', 'missing.yaml'], /missing\.yaml: It does not exist\./],
      [['check', '..'], /is outside of/],
      [['check', '--nonsense'], /nonsense/],
      [['chek'], /no command "chek"/],
      [[], /No command/],
    ] as const) {
      const { code, out, err } = await folder.run(...argv);
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      assert.match(err, message);
    }
  });

  it('looks into prompt files that a manifest names, and nowhere outside', async () => {
    const key = anthropicKey();
    open({
      'app/ai-deployment.yaml':
        'version: 1\ndeployments:\n  - name: chat\n    model: paas\n    prompts:\n      a: { file: ../prompts/a.md }\n      b: { file: ../../b.md }\n',
      'prompts/a.md': `You help.\nUse ${key} now.\n`,
      'prompts/unnamed.md': `Use ${key} too.\n`,
    });
    const { out } = await folder.run('check');
    assert.match(out, /^prompts\/a\.md:2:5 .*secret-in-prompt/m);
    assert.match(out, /^app\/ai-deployment\.yaml:6:18 .*linked-prompt/m);
    assert.match(out, /^app\/ai-deployment\.yaml:7:18 .*outside the workspace.*evidence-not-found/m);
    assert.doesNotMatch(out, /unnamed/);
  });

  it('judges a file by the model that a manifest gives it, whichever of them is named', async () => {
    open({
      'ai-deployment.yaml':
        'version: 1\ndeployments:\n  - name: chat\n    model: on-premises\n    manifests: deploy/compose.yaml\n',
      'deploy/compose.yaml': 'services:\n  llm:\n    image: vllm/vllm-openai:v0.8.0\n',
    });
    const modelOf = async (...paths: string[]) => {
      const { files } = JSON.parse((await folder.run('check', '--format', 'json', ...paths)).out);
      return files.find(({ path }: { path: string }) => path === 'deploy/compose.yaml').deployments[0].model;
    };
    assert.equal(await modelOf(), 'on-premises');
    assert.equal(await modelOf('deploy'), 'on-premises');
    folder.write({
      'ai-deployment.yaml': folder.read('ai-deployment.yaml').replace('on-premises', 'iaas'),
    });
    assert.equal(await modelOf(), 'iaas');
    assert.equal(await modelOf('deploy/compose.yaml'), 'iaas');
    folder.write({ '.ai-security.yaml': 'overrides: [{ files: deploy/, model: on-premises }]\n' });
    assert.equal(await modelOf(), 'on-premises');
  });

  it('does not follow links out of the folder', async () => {
    const other = new Folder({ 'secret.md': 'x', 'ai-deployment.yaml': manifest });
    open({
      'ai-deployment.yaml': manifest.replace('src/guard.ts', 'link/secret.md'),
    });
    symlinkSync(other.path, join(folder.path, 'link'));
    const { out } = await folder.run('check');
    assert.match(out, /ai-deployment\.yaml:7:58 .*outside the workspace/);
    assert.doesNotMatch(out, /^link/m);
    other.remove();
  });

  it('ends with a reason where links lead in a circle', async () => {
    open({});
    symlinkSync(join(folder.path, 'a.yaml'), join(folder.path, 'a.yaml'));
    const { code, err } = await folder.run('check', 'a.yaml');
    assert.equal(code, 2);
    assert.match(err, /a\.yaml: Its links lead in a circle\./);
  });

  it('corrects with --fix, and keeps the byte order mark, line ends and mode', async () => {
    open({ 'ai-deployment.yaml': `\uFEFF${manifest.replace('system', 'systm').replaceAll('\n', '\r\n')}` });
    chmodSync(join(folder.path, 'ai-deployment.yaml'), 0o600);
    await folder.run('check', '--fix');
    assert.equal(folder.read('ai-deployment.yaml'), `\uFEFF${manifest.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(join(folder.path, 'ai-deployment.yaml')).mode & 0o777, 0o600);
  });

  it('leaves a key where it is, since the file may hold the only copy', async () => {
    const text = compose(anthropicKey());
    open({ 'compose.yaml': text });
    const { out } = await folder.run('check', '--fix', '--stubs');
    assert.match(out, /plaintext-secret/);
    assert.ok(folder.read('compose.yaml').includes(anthropicKey()));
  });

  it('inserts stubs only when asked to, and then nothing is missing', async () => {
    open({ 'ai-deployment.yaml': manifest, 'src/guard.ts': '' });
    await folder.run('check', '--fix');
    assert.equal(folder.read('ai-deployment.yaml'), manifest);
    const { out } = await folder.run('check', '--stubs');
    assert.doesNotMatch(out, /missing-control/);
    assert.match(folder.read('ai-deployment.yaml'), /output-sanitization:/);
    const again = folder.read('ai-deployment.yaml');
    await folder.run('check', '--fix', '--stubs');
    assert.equal(folder.read('ai-deployment.yaml'), again);
  });

  it('never writes a file that it did not change', async () => {
    open({ 'ai-deployment.yaml': manifest });
    const before = statSync(join(folder.path, 'ai-deployment.yaml')).mtimeMs;
    await folder.run('check', '--fix');
    assert.equal(statSync(join(folder.path, 'ai-deployment.yaml')).mtimeMs, before);
  });

  it('shows progress on a terminal and wipes it away', async () => {
    open({ 'a.yaml': '' });
    const { err } = await folder.runWith({ terminal: true }, 'check');
    assert.ok(err.includes('Checking'));
    assert.ok(err.endsWith('\r\u001b[K'));
    assert.equal((await folder.run('check')).err, '');
  });

  it('says what a comment suppresses without failing for it', async () => {
    open({
      'compose.yaml': compose(anthropicKey()).replace(
        '      ANTHROPIC',
        '      # ai-security-ignore-next-line plaintext-secret -- rotated tomorrow\n      ANTHROPIC',
      ),
    });
    const { out } = await folder.run('check', '--format', 'json');
    const { findings, suppressed } = JSON.parse(out);
    assert.ok(findings.every(({ ruleId }: { ruleId: string }) => ruleId !== 'plaintext-secret'));
    assert.deepEqual(
      suppressed.map(({ ruleId, reason, file }: Record<string, string>) => [ruleId, reason, file]),
      [['plaintext-secret', 'rotated tomorrow', 'compose.yaml']],
    );
  });

  it('walks hundreds of folders deep without a crash', async () => {
    open({});
    let path = folder.path;
    for (let depth = 0; depth < 120; depth++) {
      path = join(path, 'd');
      mkdirSync(path);
    }
    const { code, out } = await folder.run('check');
    assert.equal(code, 2);
    assert.match(out, /not evaluated: It is more than 100 folders deep\./);
  });
});
