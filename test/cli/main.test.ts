import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { Folder } from './folder';
import { anthropicKey } from './keys';

describe('dist/cli.js', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('is one file that needs nothing beside it', () => {
    copyFileSync('dist/cli.js', join(folder.path, 'only.cjs'));
    const { status, stdout } = spawnSync('node', ['only.cjs', '--version'], { cwd: folder.path, encoding: 'utf8' });
    assert.deepEqual([status, stdout], [0, `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`]);
    const needed = [...readFileSync('dist/cli.js', 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(
      ([, name]) => name!,
    );
    for (const name of needed) assert.ok(builtinModules.includes(name.replace(/^node:/, '')), name);
  });

  it('ends quietly when its reader has seen enough', () => {
    const cli = JSON.stringify(resolve('dist/cli.js'));
    const { stdout, stderr } = spawnSync('sh', ['-c', `node ${cli} matrix --format json | head -c 10`], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    assert.equal(stdout.length, 10);
    assert.equal(stderr, '');
  });

  it('redacts a stream of any size in constant memory', () => {
    const line = `${'word '.repeat(20)}\n`;
    const size = 60_000_000;
    folder.write({ 'big.log': line.repeat(Math.ceil(size / line.length)) + anthropicKey() });
    const argv = ['--max-old-space-size=40', resolve('dist/cli.js'), 'redact', 'big.log'];
    const { status, stdout, stderr } = spawnSync('node', argv, { cwd: folder.path, maxBuffer: 2 * size });
    assert.equal(status, 0, stderr.toString());
    assert.ok(stdout.length >= size);
    assert.ok(stdout.subarray(-40).toString().endsWith('word \n[REDACTED:anthropic-api-key]'));
  });
});
