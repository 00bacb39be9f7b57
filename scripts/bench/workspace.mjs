// Opening a workspace of 10,000 YAML and JSON files: what the sidebar's scan costs the editor, with its own slices.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const { createEngine, evidenceElsewhere, evidenceOf, isJudgedByFolder, proposedFormats, systemFolder } = createRequire(
  import.meta.url,
)('../../dist/engine.js');

const files = 10_000;
const limits = { cpuSeconds: 2, sliceMs: 20 };
const readAhead = 16;

/** The same numbers in every run. */
function generator(seed) {
  let state = seed;
  return limit => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Files without AI, as a repository has them; the last names AI without being any. */
const plain = [
  i => [`deploy-${i}.yaml`, workload(`shop-${i}`, 'postgres:16.2')],
  i => [
    `service-${i}.yaml`,
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: shop-${i}\nspec:\n  ports:\n${lines(12, n => `    - port: ${8000 + n}\n      name: p${n}`)}\n`,
  ],
  i => [
    `locale-${i}.json`,
    `{\n${lines(150, n => `  "message.${n}": "Order ${n} of customer ${i} was sent"`).replaceAll('\n', ',\n')}\n}\n`,
  ],
  i => [
    `openapi-${i}.yaml`,
    `openapi: 3.1.0\npaths:\n${lines(120, n => `  /orders/${n}:\n    get:\n      summary: Order ${n} of ${i}`)}\n`,
  ],
  i => [
    `.github/workflows/ci-${i}.yml`,
    `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${lines(20, n => `      - run: npm run step-${n}`)}\n`,
  ],
  i => [
    `package-${i}.json`,
    `{ "name": "shop-${i}", "dependencies": {\n${lines(40, n => `    "library-${n}": "^${n}.0.0"`).replaceAll('\n', ',\n')}\n} }\n`,
  ],
  i => [
    `notes-${i}.yaml`,
    `title: How we chose\nparagraphs:\n${lines(25, n => `  - We looked at openai and others, round ${n} of ${i}.`)}\n`,
  ],
];

/** Files of AI. */
const deployments = [
  i => [`vllm-${i}.yaml`, workload(`chat-${i}`, 'vllm/vllm-openai:v0.8.5')],
  i => [
    `litellm-${i}.yaml`,
    `model_list:\n${lines(15, n => `  - model_name: m${n}\n    litellm_params:\n      model: azure/gpt-${n}\n      api_key: os.environ/AZURE_API_KEY`)}\n`,
  ],
  i => [
    `stack-${i}/.mcp.json`,
    `{ "mcpServers": {\n${lines(6, n => `  "s${n}": { "command": "npx", "args": ["-y", "server-${n}@1.0.${i}"] }`).replaceAll('\n', ',\n')}\n} }\n`,
  ],
];

function workload(name, image) {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      containers:\n        - name: main\n          image: ${image}\n          env:\n${lines(25, n => `            - name: SETTING_${n}\n              value: "${n}"`)}\n`;
}

/** One in a hundred files is of AI, and one in twenty of the others speaks of it. */
function write(root) {
  const random = generator(20261122);
  for (let i = 0; i < files; i++) {
    const kind = random(100);
    const [name, text] =
      kind === 0
        ? deployments[random(deployments.length)](i)
        : plain[kind < 5 ? plain.length - 1 : random(plain.length - 1)](i);
    const path = join(root, `team-${random(20)}`, `part-${random(10)}`, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The extension's own slices. */
async function loadSlice() {
  const { outputFiles } = await build({
    entryPoints: ['src/extension/slice.ts'],
    write: false,
    bundle: true,
    format: 'esm',
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).Slice;
}

/** What the index does for each file, with a note of how long each slice was. */
async function scan(root, Slice, isCancelled) {
  const engine = createEngine();
  const slice = new Slice();
  const slices = [];
  let start = now();
  const begin = () => {
    slice.begin();
    start = now();
  };
  const rest = async () => {
    const since = timeSince(start);
    const before = slice.since;
    await slice.rest();
    if (slice.since !== before) {
      slices.push(since);
      start = now();
    }
  };
  const paths = readdirSync(root, { recursive: true }).filter(path => /\.(?:ya?ml|json)$/.test(path));
  begin();
  const proposed = [];
  for (const path of paths) {
    if (proposedFormats(path).length > 0) proposed.push(path);
    await rest();
  }
  const bySystem = new Map();
  for (const path of proposed) {
    const folder = systemFolder(path);
    bySystem.set(folder, [...(bySystem.get(folder) ?? []), path]);
  }
  const folders = new Map();
  const neighbours = async path => {
    const folder = systemFolder(path);
    if (!folders.has(folder)) {
      const found = [];
      for (const other of bySystem.get(folder)) {
        const text = readFileSync(join(root, other), 'utf8');
        const evidence = evidenceOf({ uri: other, text });
        if (evidence.length > 0) found.push({ uri: other, evidence });
        await rest();
      }
      folders.set(folder, found);
    }
    return evidenceElsewhere(path, folders.get(folder));
  };
  let done = 0;
  let ai = 0;
  for (let from = 0; from < proposed.length && !isCancelled(done); from += readAhead) {
    const batch = proposed.slice(from, from + readAhead);
    const read = await Promise.all(batch.map(path => readFile(join(root, path), 'utf8')));
    begin();
    for (const [index, uri] of batch.entries()) {
      if (isCancelled(done)) break;
      const input = { uri, text: read[index] };
      const first = engine.assess(input);
      if (isJudgedByFolder(first)) {
        ai++;
        const evidence = await neighbours(uri);
        if (evidence.length > 0) engine.assess({ ...input, evidenceElsewhere: evidence });
      }
      done++;
      await rest();
    }
  }
  return { done, proposed: proposed.length, ai, slices };
}

const now = () => ({ wall: performance.now(), cpu: process.cpuUsage() });

/** Milliseconds of work: the clock also counts other programs, the processor's time also the garbage collector's threads. */
function timeSince({ wall, cpu }) {
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(performance.now() - wall, (user + system) / 1000);
}

const cpuOf = async work => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ...result, cpu: (user + system) / 1e6 };
};

export async function run() {
  const root = mkdtempSync(join(tmpdir(), 'workspace-'));
  try {
    write(root);
    const Slice = await loadSlice();
    const { done, proposed, ai, slices, cpu } = await cpuOf(() => scan(root, Slice, () => false));
    const longest = Math.max(0, ...slices);
    const verdict = (value, limit) => (value <= limit ? 'ok' : `over ${limit}`);
    console.log(`files              ${files}, ${proposed} proposed by name, ${done} assessed, ${ai} of AI`);
    console.log(`processor          ${cpu.toFixed(2)} s, reading included   ${verdict(cpu, limits.cpuSeconds)}`);
    console.log(
      `longest slice      ${longest.toFixed(1)} ms of ${slices.length}   ${verdict(longest, limits.sliceMs)}`,
    );
    const cancelled = await scan(root, Slice, count => count >= 1000);
    console.log(`cancelled at 1000  ${cancelled.done} assessed   ${verdict(cancelled.done, 1000)}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
