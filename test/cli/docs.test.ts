import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfiguration } from '../../src/engine';
import { configurationShape } from '../../src/engine/configuration/configuration-shape';
import { Folder } from './folder';

/** The fenced blocks of a page with this info string. */
const blocks = (page: string, info: string): readonly string[] =>
  [...readFileSync(`docs/${page}`, 'utf8').matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, given]) => given === info)
    .map(([, , body]) => body!);

describe('docs/cli.md', function () {
  this.timeout(60_000);
  const folder = new Folder();
  after(() => folder.remove());
  const texts = blocks('cli.md', 'text');

  it('shows the help as it is printed', async () => {
    for (const argv of [
      ['--help'],
      ...['check', 'redact', 'matrix', 'export', 'init', 'instructions', 'explain'].map(name => [name, '--help']),
    ]) {
      const { out } = await folder.run(...argv);
      assert.ok(texts.includes(out), argv.join(' '));
    }
  });

  it('has examples that run', async () => {
    folder.write({
      'ai-deployment.yaml': 'version: 1\ndeployments: [{ name: a, model: paas }]\n',
      'prompt.md': 'Hello\n',
      'app.log': 'line\n',
    });
    const lines = blocks('cli.md', 'sh').flatMap(block => block.trim().split('\n'));
    assert.equal(lines.length, 4);
    for (const line of lines) {
      const command = line.replace('ai-security ', `node ${JSON.stringify(join(process.cwd(), 'dist/cli.js'))} `);
      execFileSync('sh', ['-c', command], { cwd: folder.path });
    }
    assert.match(folder.read('.ai-security-baseline.yaml'), /reason: "Before we began"/);
  });
});

describe('docs/configuration.md', () => {
  it('has an example without a fault that shows every key', () => {
    const [example = ''] = blocks('configuration.md', 'yaml');
    assert.deepEqual(readConfiguration('.ai-security.yaml', example).faults, []);
    assert.deepEqual(Object.keys(parse(example)).sort(), Object.keys(configurationShape.properties).sort());
  });

  it('explains every key of a detector, a domain and a control', () => {
    const page = readFileSync('docs/configuration.md', 'utf8');
    for (const list of ['detectors', 'domains', 'controls']) {
      const shape = configurationShape.properties[list];
      assert.ok(shape?.type === 'list' && shape.items.type === 'object');
      for (const key of Object.keys(shape.items.properties))
        assert.match(page, new RegExp(`^\\| (?:\`\\w+\`, )?\`${key}\`.* \\|`, 'm'), `${list}: ${key}`);
    }
  });
});

describe('docs/ci.md', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    mkdirSync(join(folder.path, 'tools'));
    copyFileSync('dist/cli.js', join(folder.path, 'tools/ai-security.cjs'));
  });
  afterEach(() => folder.remove());

  const sh = (command: string) => spawnSync('sh', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
  const good = { 'ai-deployment.yaml': 'version: 1\ndeployments: []\n' };
  const bad = { 'ai-deployment.yaml': 'version: 2\n' };

  it('has a workflow whose commands pass and fail as they should', () => {
    const [block = ''] = blocks('ci.md', 'yaml github-actions');
    const commands = parse(block).jobs.check.steps.flatMap((step: { run?: string }) => step.run ?? []);
    assert.equal(commands.length, 2);
    const codes = () => commands.map((command: string) => sh(command).status);
    folder.write(good);
    assert.deepEqual(codes(), [0, 0]);
    folder.write(bad);
    assert.deepEqual(codes(), [0, 1]);
    assert.equal(JSON.parse(folder.read('ai-security.sarif')).version, '2.1.0');
    folder.write({ 'broken.yaml': Buffer.from([0xff]) });
    assert.deepEqual(codes(), [2, 2]);
  });

  it('has a hook whose command passes and fails as it should', () => {
    const [block = ''] = blocks('ci.md', 'yaml pre-commit');
    const [hook] = parse(block).repos[0].hooks;
    folder.write(good);
    assert.equal(sh(hook.entry).status, 0);
    folder.write(bad);
    assert.equal(sh(hook.entry).status, 1);
  });
});
