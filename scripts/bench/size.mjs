// Sizes of what users download and load, against their limits. The engine is loaded beside the extension when it is first used.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageTo } from '../package.mjs';

const limits = {
  'dist/extension.js': 400,
  'dist/engine.js': undefined,
  'dist/matrix.js': 60,
  'dist/cli.js': undefined,
  VSIX: 600,
};

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  const vsix = join(folder, 'extension.vsix');
  try {
    await packageTo(vsix);
    for (const [name, limit] of Object.entries(limits)) {
      const kilobytes = statSync(name === 'VSIX' ? vsix : name).size / 1024;
      const verdict = limit === undefined ? '' : kilobytes <= limit ? `ok, at most ${limit}` : `over ${limit}`;
      console.log(`${name.padEnd(20)} ${kilobytes.toFixed(1).padStart(7)} KB  ${verdict}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
