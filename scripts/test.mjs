// Runs the bundled tests in three phases and ends with the line "N passed, N failed", summed over them.
// Names of phases as arguments run only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../test/host/browser.mjs';
import { fetchHost } from '../test/host/fetch-host.mjs';

const mocha = [
  'node_modules/mocha/bin/mocha.js',
  ...['--reporter', 'test/host/counting-reporter.cjs', '--forbid-only', '--forbid-pending'],
];

const phases = {
  unit: [...mocha, '--timeout', '30000', '--ignore', 'out/test/ui/**', 'out/test/**/*.test.mjs'],
  host: ['test/host/run.mjs'],
  // A workbench that a failing hook left open would keep the process alive.
  ui: [...mocha, '--exit', '--timeout', '120000', 'out/test/ui/**/*.test.mjs'],
};

const asked = process.argv.slice(2);
const chosen = Object.entries(phases).filter(([name]) => asked.length === 0 || asked.includes(name));
if (chosen.some(([name]) => name !== 'unit')) {
  // Before the tests, so that no time limit of theirs counts the download.
  await fetchHost();
  browserPath();
}
const counts = chosen.map(([name, command]) => run(name, command));
const sum = (/** @type {'passed' | 'failed'} */ key) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/**
 * @param {string} name
 * @param {string[]} command
 * @returns {{passed: number, failed: number}}
 */
function run(name, command) {
  console.log(`\n== ${name} ==`);
  const start = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
  try {
    const file = join(folder, 'counts.json');
    const { status } = spawnSync(process.execPath, command, {
      stdio: 'inherit',
      env: { ...process.env, TEST_COUNTS: file },
    });
    console.log(`== ${name}: ${Math.round((Date.now() - start) / 1000)} s ==`);
    const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
    if (count.failed > 0 || (status === 0 && count.passed > 0)) return count;
    console.error(`The phase "${name}" ${count.passed > 0 ? `ended with code ${status}` : 'ran no test'}.`);
    return { ...count, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
