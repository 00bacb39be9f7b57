// How long the command line takes to start, beside Node itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const rounds = 15;
const limit = 150; // ms

/** The best of some rounds: the others tell how busy the machine is. */
function best(argv, cwd) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    spawnSync(process.execPath, argv, { cwd });
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

export function run() {
  const cli = resolve('dist/cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'ai-security-'));
  writeFileSync(join(folder, 'ai-deployment.yaml'), 'version: 1\ndeployments: [{ name: a, model: paas }]\n');
  const figures = [
    ['node alone', best(['-e', '0'], folder)],
    ['--version', best([cli, '--version'], folder)],
    ['check of one manifest', best([cli, 'check'], folder)],
  ];
  rmSync(folder, { recursive: true });
  for (const [name, time] of figures) console.log(`${name.padEnd(24)} ${time.toFixed(0)} ms`);
  console.log(`limit: ${limit} ms to start`);
}
