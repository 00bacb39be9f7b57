// Runs the suites of out/test/host/ in an extension host: by default that of fetch-host.mjs, with --desktop that of
// a downloaded desktop VS Code. The first argument without a dash is the folder to open; a copy of it is used.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';

const args = process.argv.slice(2);
const folder = args.find(arg => !arg.startsWith('-')) ?? 'examples';
const copy = mkdtempSync(join(tmpdir(), 'ai-security-workspace-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));
process.on('SIGTERM', () => process.exit(1));

try {
  cpSync(folder, copy, { recursive: true });
  await runTests({
    ...(args.includes('--desktop') ? {} : { vscodeExecutablePath: resolve('test/host/launcher.mjs') }),
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: resolve('out/test/host/index.js'),
    launchArgs: [copy, '--disable-extensions'],
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
