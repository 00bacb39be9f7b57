// Finds a Chromium on this machine, or installs Debian's, and opens it headless.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** Opens a headless Chromium; the caller closes it. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox', // root, as in most containers, may not start the sandbox; only our own pages are opened
      '--disable-gpu',
      '--disable-lcd-text', // grey edges of letters: pictures look alike on every machine
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The path of a Chromium, Debian's installed first where none is found. */
export const browserPath = () => findChromium() ?? installChromium();

function findChromium() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  return [
    ...PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name))),
    ...macApplications.map(name => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ].find(existsSync);
}

function installChromium() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (/** @type {string[]} */ ...command) => {
    const [program = '', ...args] = [...asRoot, ...command];
    return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  console.error('Installing Chromium with apt-get; this happens once.');
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const isInstalled =
    run(...environment, 'apt-get', 'update', '-qq') &&
    run(...environment, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  const path = isInstalled ? findChromium() : undefined;
  if (path) return path;
  throw new Error('No Chromium found. Install Chromium or Google Chrome, or set CHROME_PATH to its program.');
}
