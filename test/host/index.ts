import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { startLine } from './start-line.mjs';

/** Runs this folder's suites inside the extension host; VS Code calls it. */
export async function run(): Promise<void> {
  console.log(startLine);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: join(__dirname, '../../../test/host/counting-reporter.cjs'),
  });
  for (const file of readdirSync(__dirname)) if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>(ended => mocha.run(ended));
  if (failures > 0) throw new Error(`${failures} failed in the extension host.`);
}
