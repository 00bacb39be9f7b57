import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ToHost, ToMatrix } from '../../src/protocol/messages';
import type { MatrixState } from '../../src/protocol/state';
import { openBrowser } from '../host/browser.mjs';
import { FakeHost } from './fake-host';
import themes from './themes.json';

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as ThemeName[];

/** How a page is opened. */
export interface MatrixPageOptions {
  readonly theme?: ThemeName;
  readonly size?: { readonly width: number; readonly height: number };
  readonly state?: MatrixState;
  /** Texts of manifests by URI. */
  readonly manifests?: Readonly<Record<string, string>>;
}

const origin = 'http://matrix.example';
const nonce = 'only-for-this-test';

/** The matrix's own page in a browser, with the extension's side played by its own pure code. */
export class MatrixPage {
  private constructor(
    readonly page: Page,
    readonly host: FakeHost,
    /** What the page said that no one may have to hear: exceptions, and violations of the policy. */
    readonly errors: readonly string[],
  ) {}

  static async open(browser: Browser, options: MatrixPageOptions = {}): Promise<MatrixPage> {
    const { theme = 'dark', size = { width: 1280, height: 800 }, state, manifests = {} } = options;
    const page = await browser.newPage({ viewport: size });
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    const host = new FakeHost(manifests, message => page.evaluate(send, message));
    await page.exposeFunction('hostReceives', (message: ToHost) => host.receive(message));
    await page.addInitScript(fakeApi, state);
    const script = await bundle();
    await page.route(`${origin}/**`, route => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/matrix.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname === '/matrix.css') return route.fulfill({ contentType: 'text/css', body: styles() });
      return route.fulfill({ contentType: 'text/html', body: html(theme) });
    });
    await page.goto(`${origin}/`);
    await page.getByRole('tablist').waitFor();
    return new MatrixPage(page, host, errors);
  }

  /** The state that the page keeps. */
  async state(): Promise<MatrixState> {
    return JSON.parse((await this.page.evaluate(() => sessionStorage.getItem('state'))) ?? 'null');
  }

  async cell(domain: string, model: string) {
    return this.page.getByRole('gridcell', { name: `${domain}, ${model}: ` });
  }

  async send(message: ToMatrix): Promise<void> {
    await this.page.evaluate(send, message);
  }
}

/** A browser for the tests of a suite; the suite closes it. */
export const testBrowser = openBrowser;

const send = (message: unknown) => window.postMessage(message, '*');

/** Stands in for what VS Code gives a webview; the state survives a reload, as it does there. */
function fakeApi(state: unknown): void {
  if (state !== undefined && sessionStorage.getItem('state') === null) {
    sessionStorage.setItem('state', JSON.stringify(state));
  }
  const api = {
    postMessage: (message: Record<string, unknown>) => {
      const png = message.png instanceof Uint8Array ? { png: [...message.png] } : {};
      void (window as unknown as { hostReceives(message: unknown): Promise<void> }).hostReceives({
        ...message,
        ...png,
      });
    },
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (value: unknown) => sessionStorage.setItem('state', JSON.stringify(value)),
  };
  Object.assign(window, { acquireVsCodeApi: () => api });
}

let bundled: Promise<string> | undefined;

function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: ['src/webview/matrix.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

const styles = () => readFileSync('media/matrix.css', 'utf8');

/** The tokens come as a style sheet: the policy forbids inline styles, and VS Code sets them by script. */
function html(theme: ThemeName): string {
  const tokens = Object.entries(themes[theme]).map(([name, value]) => `${name}: ${value};`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${origin} 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>AI Security Matrix</title>
<style nonce="${nonce}">:root { ${tokens.join(' ')} }</style>
<link rel="stylesheet" href="${origin}/matrix.css">
</head>
<body class="vscode-${theme}">
<script nonce="${nonce}" src="${origin}/matrix.js"></script>
</body>
</html>`;
}
