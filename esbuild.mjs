// Builds dist/ (extension, engine, command line, webview) or, with --tests, out/test/.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** Turns data/*.yaml into object literals, so that nothing is read or parsed when the program starts. */
const yamlData = {
  name: 'yaml-data',
  setup(build) {
    build.onLoad({ filter: /\.ya?ml$/ }, async ({ path }) => ({
      contents: moduleOf(parse(await readFile(path, 'utf8'))),
      loader: 'js',
    }));
  },
};

/** A value as a module's default export; a longer text that stands there several times is written once. */
function moduleOf(value) {
  const counts = new Map();
  const json = JSON.stringify(value, (_, part) => {
    if (typeof part === 'string' && part.length > 12) counts.set(part, (counts.get(part) ?? 0) + 1);
    return part;
  });
  const repeated = [...counts].filter(([, count]) => count > 2).map(([text]) => JSON.stringify(text));
  const names = new Map(repeated.map((text, index) => [text, `s${index}`]));
  // A string that a colon follows is a key.
  const body = json.replace(/"(?:[^"\\]|\\.)*"(?!:)/g, text => names.get(text) ?? text);
  return `${[...names].map(([text, name]) => `const ${name}=${text};`).join('')}export default ${body}`;
}

/** The pages of docs/rules by rule, as `rule-pages`, so that the command line can explain a rule without files. */
const rulePages = {
  name: 'rule-pages',
  setup(build) {
    build.onResolve({ filter: /^rule-pages$/ }, ({ path }) => ({ path, namespace: 'rule-pages' }));
    build.onLoad({ filter: /^rule-pages$/, namespace: 'rule-pages' }, async () => {
      const names = readdirSync('docs/rules').filter(name => name.endsWith('.md'));
      const pages = names.map(async name => [
        name.slice(0, -'.md'.length),
        await readFile(`docs/rules/${name}`, 'utf8'),
      ]);
      return { contents: `export const pages = ${JSON.stringify(Object.fromEntries(await Promise.all(pages)))}` };
    });
  },
};

/**
 * The extension loads dist/engine.js beside it when it first uses something of it, and knows the engine by its one door only.
 * Esbuild keeps the prototype of a required module, so a name that is looked up there loads the engine; only esbuild's
 * own question, whether this is an ES module, does not.
 */
const engineBeside = {
  name: 'engine-beside',
  setup(build) {
    build.onResolve({ filter: /(^|\/)engine(\/|\.js$|$)/ }, ({ path, kind, importer }) => {
      if (kind === 'entry-point' || importer.includes('node_modules')) return undefined;
      if (path === './engine.js') return { path, external: true };
      if (path.endsWith('/engine')) return { path: 'engine', namespace: 'engine-beside' };
      return { errors: [{ text: `Import the engine through its door, not "${path}".` }] };
    });
    build.onLoad({ filter: /./, namespace: 'engine-beside' }, () => ({
      contents: `module.exports = Object.create(
        new Proxy({}, { get: (_, name) => name === '__esModule' || require('./engine.js')[name] }),
      );`,
    }));
  },
};

/** Esbuild copies the names of a required module for each file that imports it: the several hundred of VS Code once will do. */
const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
      namespace === 'vscode-once' ? { path, external: true } : { path, namespace: 'vscode-once' },
    );
    build.onLoad({ filter: /./, namespace: 'vscode-once' }, () => ({ contents: `export * from 'vscode';` }));
  },
};

/** Leaves out the examples of the detectors: only tests read them, and they look like secrets. Relies on Biome's layout. */
const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]secrets[\\/]detectors[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/^( +)examples: \{(?:.*\},|\n(?:\1 .*\n)+\1\},)\n/gm, '');
      const isComplete = !/\b(?:examples|noMatch):/.test(contents);
      return isComplete ? { contents, loader: 'ts' } : { errors: [{ text: `Examples are left in ${path}.` }] };
    });
  },
};

const base = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'info',
  minify: production,
  sourcemap: production ? false : 'linked',
  plugins: [yamlData, rulePages],
};
// Minifiers must see jsonc-parser's ES modules: its UMD build hides its requires from bundlers.
const node = { ...base, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };

const engine = { ...node, plugins: [...base.plugins, withoutExamples] };

/** The engine and the command line do not list `vscode` as external: the build stops if they import it. */
const products = [
  {
    ...node,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    plugins: [engineBeside, vscodeOnce],
  },
  { ...engine, entryPoints: ['src/engine/index.ts'], outfile: 'dist/engine.js', platform: 'neutral' },
  { ...engine, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  {
    ...base,
    entryPoints: ['src/webview/matrix.ts'],
    outfile: 'dist/matrix.js',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
].filter(({ entryPoints: [entry] }) => existsSync(entry));

const testFiles = () =>
  readdirSync('test', { recursive: true })
    .filter(file => file.endsWith('.test.ts'))
    .map(file => `test/${file}`)
    .filter(file => file.startsWith(process.env.ONLY ?? ''));

const suites = () => {
  const files = testFiles();
  const inHost = files.filter(file => file.startsWith('test/host/'));
  const inNode = files.filter(file => !file.startsWith('test/host/'));
  return [
    {
      ...base,
      minify: false,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      splitting: true,
      packages: 'external',
      outdir: 'out/test',
      outbase: 'test',
      entryPoints: [...inNode, 'test/host/workbench.ts'],
    },
    {
      ...node,
      minify: false,
      outdir: 'out/test',
      outbase: 'test',
      external: ['vscode', 'mocha'],
      entryPoints: ['test/host/index.ts', ...inHost],
    },
  ];
};

if (tests && !process.env.ONLY) rmSync('out/test', { recursive: true, force: true });
for (const options of tests ? suites() : products) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
// The types of the engine's parts are written by `tsc -b src/engine`.
if (!tests) writeFileSync('dist/engine.d.ts', "export * from './types/engine/index';\n");
