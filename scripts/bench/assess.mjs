// Assessing a manifest against what the YAML library's own parse of the same text costs, side by side in one process.
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const { createEngine } = createRequire(import.meta.url)('../../dist/engine.js');
const limit = 1.5;

const controls = ['input-validation', 'output-sanitization', 'application-rbac', 'api-key-rotation', 'secrets-manager'];

/** A manifest of about this many lines, as a team would write it. */
function manifestOf(lines) {
  const deployments = [];
  for (let i = 0; deployments.length * 24 < lines - 5; i++) {
    deployments.push(`  - name: deployment-${i}
    model: ${['saas', 'paas', 'iaas', 'agentic', 'mcp'][i % 5]}
    provider: provider-a
    data: [pii, internal]
    features: [rag, tools]
    prompts:
      system: |
        You help customer ${i} with billing questions. Answer in three sentences,
        name the product, and leave out names, addresses and numbers.
    controls:
${controls
  .map(
    id => `      ${id}:\n        status: implemented # checked in review\n        evidence: src/guards/${id}-${i}.ts`,
  )
  .slice(0, 4)
  .join('\n')}
      ${controls[4]}: planned

`);
  }
  return `version: 1\nsystem: bench\ndeployments:\n${deployments.join('')}providers:\n  provider-a:\n    name: A\n`;
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Runs both in turn, so that a change of the machine's speed meets both. */
function pair(first, second, rounds) {
  const times = [[], []];
  const warmUp = rounds >> 1;
  for (let i = 0; i < rounds + warmUp; i++) {
    for (const [index, work] of [first, second].entries()) {
      const start = performance.now();
      work(i);
      if (i >= warmUp) times[index].push(performance.now() - start);
    }
  }
  return times.map(median);
}

export function run() {
  const engine = createEngine();
  console.log('lines     parse ms  assess ms  ratio   ms per 1000 lines');
  for (const lines of [50, 500, 5_000, 50_000]) {
    const text = manifestOf(lines);
    const count = text.split('\n').length;
    const rounds = lines < 1000 ? 200 : lines < 10_000 ? 20 : 7;
    // A comment at the end makes each text new: nothing comes out of a cache.
    const [parsed, assessed] = pair(
      i => parse(`${text}# ${i}`),
      i => engine.assess({ uri: '/bench/ai-deployment.yaml', text: `${text}# ${i}`, file: () => ({ state: 'file' }) }),
      rounds,
    );
    const ratio = assessed / parsed;
    const verdict = ratio <= limit ? 'ok' : `over ${limit}`;
    console.log(
      `${String(count).padEnd(9)} ${parsed.toFixed(2).padEnd(9)} ${assessed.toFixed(2).padEnd(10)} ${ratio.toFixed(2)} ${verdict.padEnd(8)} ${((assessed / count) * 1000).toFixed(2)}`,
    );
  }
}
