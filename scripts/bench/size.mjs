// Sizes of what users download and load, against their limits. The engine is loaded with the extension, from a file of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const limits = {
  'dist/extension.js': 400,
  'dist/engine.js': undefined,
  'dist/matrix.js': 60,
  'dist/cli.js': undefined,
  VSIX: 600,
};
const line = (name, bytes, limit) => {
  const kilobytes = bytes / 1024;
  const verdict = limit === undefined ? '' : kilobytes <= limit ? `ok, at most ${limit}` : `over ${limit}`;
  console.log(`${name.padEnd(20)} ${kilobytes.toFixed(1).padStart(7)} KB  ${verdict}`);
};

export function run() {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  try {
    const vsix = join(folder, 'extension.vsix');
    const args = [
      'node_modules/@vscode/vsce/vsce',
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--out',
      vsix,
    ];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    for (const [name, limit] of Object.entries(limits)) line(name, statSync(name === 'VSIX' ? vsix : name).size, limit);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
