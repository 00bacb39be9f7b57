// Measures the matrix's page: its size, its first paint, and what an edit of a manifest costs it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { openBrowser } from '../../test/host/browser.mjs';

const limits = { kilobytes: 60, firstPaint: 100, update: 16 }; // KB, ms, ms for grid and extension each
const manifestCount = 200;
const updates = 50;

/** Prints the figures; build with `--production` first. */
export async function run() {
  const bundle = readFileSync('dist/matrix.js');
  const { frameworkView, workspaceView, deploymentsOf, createEngine } = await extensionViews();
  const engine = createEngine();
  const framework = frameworkView(engine.framework);
  const assessments = new Map();
  const viewWith = status => {
    const [edited] = manifests(framework, status);
    for (const [uri, text] of assessments.size > 0 ? [edited] : manifests(framework, status)) {
      assessments.set(uri, engine.assess({ uri, text }));
    }
    const start = performance.now();
    const view = workspaceView(deploymentsOf(assessments), '', { labelOf: uri => uri, complete: true });
    return { view, duration: performance.now() - start };
  };
  const before = viewWith('planned').view;
  const after = viewWith('implemented').view;
  const inExtension = Array.from({ length: updates }, () => viewWith('planned').duration);

  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addStyleTag({ content: readFileSync('media/matrix.css', 'utf8') });
  const firstPaint = await page.evaluate(measureFirstPaint, { script: bundle.toString(), framework });
  const durations = await page.evaluate(measureUpdates, { before, after, updates });
  await browser.close();

  const edit = `after an edit, ${manifestCount} manifests`;
  report('bundle', bundle.length / 1024, limits.kilobytes, 'KB');
  report('first paint after the start of the script', firstPaint, limits.firstPaint, 'ms');
  report(`grid ${edit}, median of ${updates}`, median(durations), limits.update, 'ms');
  report(`grid ${edit}, slowest of ${updates}`, Math.max(...durations), limits.update, 'ms');
  report(`extension ${edit}, median of ${updates}`, median(inExtension), limits.update, 'ms');
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function report(what, value, limit, unit) {
  const isMet = value <= limit;
  console.log(`${isMet ? 'ok  ' : 'FAIL'}  ${what}: ${value.toFixed(1)} ${unit} (at most ${limit})`);
  if (!isMet) process.exitCode = 1;
}

/** The extension's own code that makes what the page is sent; the engine is the built one. */
async function extensionViews() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { createEngine } from './src/engine';
        export { frameworkView } from './src/extension/matrix/framework-view';
        export { workspaceView } from './src/extension/matrix/workspace-view';
        export { deploymentsOf } from './src/extension/matrix/deployments';`,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    plugins: [
      {
        name: 'built-engine',
        setup: build => {
          const path = resolve('dist/engine.js');
          build.onResolve({ filter: /\/engine$/ }, () => ({ path, external: true }));
        },
      },
    ],
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(import.meta.url));
  return module.exports;
}

/** The manifests of a large workspace, of which one says `status` of a control. */
const manifests = ({ models }, status) =>
  Array.from({ length: manifestCount }, (_, index) => {
    const { id } = models[index % models.length];
    const control = `    controls:\n      ai-incident-runbook: ${index === 0 ? status : 'planned'}\n`;
    return [
      `service-${index}/ai-deployment.yaml`,
      `version: 1\ndeployments:\n  - name: service\n    model: ${id}\n${control}`,
    ];
  });

async function measureFirstPaint({ script, framework }) {
  const hear = message => window.dispatchEvent(new MessageEvent('message', { data: message }));
  window.acquireVsCodeApi = () => ({
    getState: () => undefined,
    setState: () => {},
    postMessage: ({ type }) => type === 'ready' && setTimeout(() => hear({ type: 'framework', framework })),
  });
  const tag = document.createElement('script');
  tag.textContent = script;
  const start = performance.now();
  document.body.append(tag);
  while (!document.querySelector('td')) await new Promise(done => setTimeout(done));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}

function measureUpdates({ before, after, updates }) {
  const hear = message => window.dispatchEvent(new MessageEvent('message', { data: message }));
  document.getElementById('tab-workspace').click();
  hear({ type: 'workspace', workspace: before });
  return Array.from({ length: updates }, (_, index) => {
    const start = performance.now();
    hear({ type: 'workspace', workspace: index % 2 === 0 ? after : before });
    return performance.now() - start;
  });
}
