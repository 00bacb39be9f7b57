// Opens the sample project with the built extension: in desktop VS Code where `code` is on the PATH, else (or with
// --host) in the host of test/host/, whose address is printed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { startServer } from '../test/host/server.mjs';

const extension = resolve('.');
const folder = resolve('examples');

const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
const code = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap(path => names.map(name => join(path, name)))
  .find(existsSync);

if (code && !process.argv.includes('--host')) openDesktop(code);
else await serve();

/** @param {string} program */
function openDesktop(program) {
  const { status } = spawnSync(program, [`--extensionDevelopmentPath=${extension}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}

async function serve() {
  // server.mjs ends its processes when this one ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  const server = await startServer();
  console.log(`
VS Code with the sample project and the extension is ready. Open this address in a browser:

  ${server.address({ folder, extension })}

Ctrl+C ends it.`);
}
