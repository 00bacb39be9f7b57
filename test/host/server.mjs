// Starts VS Code's server for one workspace and gives the address of its workbench.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fetchHost } from './fetch-host.mjs';

/** What a test or a picture should not depend on, and what would reach for the network. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const secondsToStart = 60;

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings
 * @property {boolean} [workspaceTrust] true to ask for trust, and to run in Restricted Mode until it is given
 * @property {number} [port] a free one is picked by default
 */

/** @param {ServerOptions} [options] */
export async function startServer({ settings = {}, workspaceTrust = false, port = 0 } = {}) {
  const { node, main } = await fetchHost();
  const dataFolder = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  mkdirSync(join(dataFolder, 'data/User'), { recursive: true });
  writeFileSync(join(dataFolder, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  // The server can open a terminal: without a token, any page and any user of the machine could reach it.
  const token = randomBytes(16).toString('hex');
  const server = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', dataFolder],
      // Without the smoke-test driver a built VS Code ignores the folder of an extension under development.
      '--enable-smoke-test-driver',
      ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ],
    {
      // Without a gallery, the server asks none.
      env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
      // Its own process group, so that its extension hosts end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );

  const release = () => {
    process.off('exit', release);
    try {
      if (server.pid) process.kill(-server.pid, 'SIGKILL');
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', release);

  try {
    const boundPort = await listeningPort(server);
    return new Server(boundPort, token, dataFolder, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** A running server. */
class Server {
  /** @readonly */ origin;
  /** @readonly */ dataFolder;
  #authority;
  #token;
  #release;

  /**
   * @param {number} port
   * @param {string} token
   * @param {string} dataFolder
   * @param {() => void} release
   */
  constructor(port, token, dataFolder, release) {
    this.#authority = `127.0.0.1:${port}`;
    this.origin = `http://${this.#authority}`;
    this.#token = token;
    this.dataFolder = dataFolder;
    this.#release = release;
  }

  /**
   * The address that opens a folder, or instead those that a workspace file names, with an extension, and runs tests in its extension host where given.
   * @param {{folder: string, workspace?: string, extension?: string, tests?: string}} options absolute paths
   */
  address({ folder, workspace, extension, tests }) {
    const remote = (/** @type {string} */ path) => `vscode-remote://${this.#authority}${path}`;
    const payload = [
      ['skipWelcome', 'true'],
      ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
      ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ];
    const query = new URLSearchParams({ tkn: this.#token, payload: JSON.stringify(payload) });
    query.set(workspace ? 'workspace' : 'folder', workspace ?? folder);
    return `${this.origin}/?${query}`;
  }

  /** Ends the server with its extension hosts and removes its data. */
  stop() {
    this.#release();
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} server
 * @returns {Promise<number>}
 */
function listeningPort(server) {
  /** @type {string[]} */
  const lines = [];
  return new Promise((found, fail) => {
    const giveUp = (/** @type {string} */ why) => fail(new Error([`The VS Code server ${why}.`, ...lines].join('\n')));
    const timer = setTimeout(() => giveUp(`did not start within ${secondsToStart} s`), secondsToStart * 1000);
    const read = (/** @type {string} */ line) => {
      lines.push(line);
      const [, port] = line.match(/^Extension host agent listening on (\d+)/) ?? [];
      if (!port) return;
      clearTimeout(timer);
      found(Number(port));
    };
    createInterface(server.stdout).on('line', read);
    createInterface(server.stderr).on('line', read);
    server.on('error', fail);
    server.on('exit', code => giveUp(`ended with code ${code}`));
  });
}
