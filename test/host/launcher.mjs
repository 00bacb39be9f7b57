#!/usr/bin/env node
// Takes the flags of the desktop `code` program and runs an extension's tests in the host of fetch-host.mjs instead,
// so that @vscode/test-electron can use it as its `vscodeExecutablePath`.
// HOST_SETTINGS: user settings as JSON. HOST_RESTRICTED: set to run without workspace trust given.
import { openBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { startLine } from './start-line.mjs';

const minutesToRun = 8;

const args = process.argv.slice(2);
const flagValue = (/** @type {string} */ flag) => args.find(arg => arg.startsWith(`${flag}=`))?.slice(flag.length + 1);
const folder = args.find(arg => !arg.startsWith('-'));
const extension = flagValue('--extensionDevelopmentPath');
const tests = flagValue('--extensionTestsPath');

/** Prints what the tests print; what the workbench said before them only where they never started. */
class Log {
  /** @type {(() => void)[]} */
  #held = [];
  #hasStarted = false;

  /**
   * @param {string} type
   * @param {unknown[]} args
   */
  write = (type, args) => {
    const print = () => console[type === 'error' || type === 'warn' ? 'error' : 'log'](...args);
    if (args[0] === startLine) this.#hasStarted = true;
    if (this.#hasStarted) print();
    else this.#held.push(print);
  };

  end() {
    if (!this.#hasStarted) for (const print of this.#held) print();
  }
}

/**
 * @param {string} folder
 * @param {string} extension
 * @param {string} tests
 */
async function run(folder, extension, tests) {
  const settings = JSON.parse(process.env.HOST_SETTINGS ?? '{}');
  const server = await startServer({ settings, workspaceTrust: Boolean(process.env.HOST_RESTRICTED) });
  const browser = await openBrowser();
  const page = await browser.newPage();
  const exitCode = new Promise(resolve => {
    setTimeout(() => {
      console.error(`The tests did not end within ${minutesToRun} minutes.`);
      resolve(1);
    }, minutesToRun * 60_000);
    page.on('crash', () => {
      console.error('The workbench crashed.');
      resolve(1);
    });
    page.exposeFunction('codeAutomationExit', resolve);
  });
  const log = new Log();
  await page.exposeFunction('codeAutomationLog', log.write);
  await page.goto(server.address({ folder, extension, tests }));
  const code = await exitCode;
  log.end();
  await browser.close();
  server.stop();
  return code;
}

// Nobody waits for the result of a run whose caller is gone.
const caller = process.ppid;
setInterval(() => process.ppid === caller || process.exit(1), 1000).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

if (!folder || !extension || !tests) {
  console.error('Usage: launcher.mjs FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');
  process.exit(2);
}
// Ends through process.exit, so that server.mjs and Playwright take their processes with them.
process.exit(await run(folder, extension, tests));
