// Fetches VS Code's server, its workbench and the Node it needs from the npm registry, once, into .vscode-test/.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { arch, pid, platform } from 'node:process';

const serverVersion = '4.139.1';
const nodeVersion = '24.21.0';
/** The package that carries the Node binary itself, so that no install script has to run. */
const nodePackage = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
/** Native modules that the host needs but that come without a prebuilt binary. */
const standIns = ['spdlog', 'native-watchdog'];

const cache = resolve('.vscode-test');
const home = join(cache, `host-${serverVersion}-node-${nodeVersion}`);

/** @param {string} folder */
const pathsIn = folder => {
  const modules = join(folder, 'node_modules');
  const server = join(modules, 'code-server/lib/vscode');
  return {
    node: join(modules, nodePackage, 'bin', platform === 'win32' ? 'node.exe' : 'node'),
    server,
    main: join(server, 'out/server-main.js'),
  };
};

/**
 * The paths of the host's Node and of the server's main module, fetched first where they are missing.
 * @param {(line: string) => void} [progress]
 */
export async function fetchHost(progress = console.error) {
  if (!existsSync(home)) {
    const start = Date.now();
    progress(`Fetching the VS Code host (code-server ${serverVersion}, Node ${nodeVersion}); this happens once.`);
    await fetchInto(home, progress);
    progress(`The VS Code host is ready after ${Math.round((Date.now() - start) / 1000)} s.`);
  }
  return pathsIn(home);
}

/**
 * @param {string} target
 * @param {(line: string) => void} progress
 */
async function fetchInto(target, progress) {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `fetching-${pid}-`));
  try {
    const dependencies = { 'code-server': serverVersion, [nodePackage]: nodeVersion };
    writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true, dependencies }));
    progress('  1/2 packages');
    await npmInstall(unfinished);
    progress("  2/2 the server's dependencies");
    const { server } = pathsIn(unfinished);
    await npmInstall(server);
    for (const name of standIns) {
      cpSync(resolve(`test/host/native/${name}.cjs`), join(server, `node_modules/@vscode/${name}/index.js`));
    }
    // A concurrent run may have finished first: its host is as good as ours.
    if (!existsSync(target)) renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Install scripts stay off: they insist on Node 24 and compile native modules that tests do not need.
 * @param {string} folder
 * @returns {Promise<void>}
 */
function npmInstall(folder) {
  const flags = ['--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((done, fail) => {
    const npm = spawn('npm', ['install', ...flags], {
      cwd: folder,
      // npm looks for a newer npm, and complains of the Node version, where nobody can act on it.
      env: { ...process.env, npm_config_update_notifier: 'false', npm_config_engine_strict: 'false' },
      shell: platform === 'win32',
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    npm.on('error', fail);
    npm.on('exit', code =>
      code === 0 ? done() : fail(new Error(`npm install in ${folder} ended with code ${code}.`)),
    );
  });
}
