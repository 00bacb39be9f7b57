import assert from 'node:assert/strict';
import { createEngine, type Finding, insertStubs } from '../../src/engine';
import { DETECTORS } from '../../src/engine/secrets';
import { fill } from '../detectors/formats';
import { Random } from '../detectors/random';
import { today } from './sound';

const engine = createEngine();
const random = new Random(11);

/** A secret or personal datum of each kind that is looked for by default. */
const canaries: readonly (readonly [id: string, value: string])[] = DETECTORS.filter(({ optIn }) => !optIn).flatMap(
  ({ id, category, examples }) => {
    const value = fill(examples?.match[0] ?? '', random);
    const [found] = engine.scanText(value);
    const isWhole = found?.start === 0 && found.end === value.length && !found.sample;
    return category !== 'output-anomaly' && isWhole ? [[id, value]] : [];
  },
);

const oneLine = canaries.filter(([, value]) => /^[\w+/=.@-]+$/.test(value));

/** Manifests with a secret in each place that somebody may put one. */
const places: Readonly<Record<string, (secret: string) => string>> = {
  'a comment': secret => manifest(`  - name: a # ${secret}\n    model: saas\n`),
  'the name of a deployment': secret => manifest(`  - name: ${secret}\n    model: saas\n`),
  'the same name twice': secret =>
    manifest(`  - name: ${secret}\n    model: saas\n  - name: ${secret}\n    model: none\n`),
  'the name of a deployment without a model': secret => manifest(`  - name: ${secret}\n`),
  'the model': secret => manifest(`  - name: a\n    model: ${secret}\n`),
  'a key': secret => manifest(`  - name: a\n    model: saas\n    ${secret}: x\n    ${secret}: y\n`),
  'the id of a control': secret => manifest(`  - name: a\n    model: saas\n    controls:\n      ${secret}: planned\n`),
  'a prompt': secret => manifest(`  - name: a\n    model: saas\n    prompts:\n      p: Use ${secret} now\n`),
  'the name of a prompt': secret => manifest(`  - name: a\n    model: saas\n    prompts:\n      ${secret}:\n`),
  'the path of a prompt': secret =>
    manifest(`  - name: a\n    model: saas\n    prompts:\n      p: { file: prompts/${secret} }\n`),
  'a reason': secret =>
    manifest(
      `  - name: a\n    model: saas\n    controls:\n      human-oversight:\n        status: accepted-risk\n        reason: ${secret}\n        owner: ${secret}\n        expires: ${secret}\n`,
    ),
  'a path of evidence': secret =>
    manifest(
      `  - name: a\n    model: saas\n    controls:\n      human-oversight:\n        status: implemented\n        evidence: ${secret}\n`,
    ),
  'a provider': secret =>
    `${manifest(`  - name: a\n    model: saas\n    provider: ${secret.slice(0, -1)}\n`)}providers:\n  ${secret}:\n    name: ${secret}\n    ${secret}: 1\n`,
  'the reason of a suppression': secret =>
    `# ai-security-ignore-file missing-control -- ${secret}\n# ai-security-ignore-file ${secret}\n${manifest('  - name: a\n    model: saas\n')}`,
  'the neighbourhood of a syntax error': secret => manifest(`  - name: [a, ${secret}\n    "${secret}\n`),
  'an anchor and an alias': secret => manifest(`  - &${secret} [a]\n  - *${secret}x\n  - !${secret} a\n`),
};

const manifest = (deployments: string): string => `version: 1\ndeployments:\n${deployments}`;

/** All words that the product says of a file; fixes with what they write. */
function saidOf(uri: string, text: string, file: Parameters<typeof engine.assess>[0]['file']): string {
  const { findings, suppressed, deployments, notEvaluated } = engine.assess({ uri, text, today, file });
  const wordsOf = (finding: Finding) => [
    JSON.stringify(finding),
    finding.message,
    ...finding.related.map(({ message, path }) => `${message} ${path ?? ''}`),
    ...finding.fixes.map(({ title, edits }) => `${title} ${edits.map(({ newText }) => newText).join(' ')}`),
  ];
  const step = Math.max(1, Math.floor(text.length / 150));
  const hovers = Array.from({ length: Math.ceil(text.length / step) }, (_, i) => {
    return engine.explain({ uri, text, offset: i * step })?.markdown ?? '';
  });
  return [
    ...findings.flatMap(wordsOf),
    ...suppressed.flatMap(({ finding, reason }) => [...wordsOf(finding), reason]),
    JSON.stringify(deployments),
    JSON.stringify(notEvaluated),
    ...hovers,
    insertStubs({ uri, text, controls: ['human-oversight'], deployment: 0 })?.title ?? '',
    insertStubs({ uri, text, controls: ['human-oversight'] })?.title ?? '',
  ].join('\n');
}

const leaks = (said: string, secret: string): boolean =>
  said.includes(secret) || said.includes(JSON.stringify(secret).slice(1, -1));

describe('planted secrets', function () {
  this.timeout(120_000);

  it('has a canary of nearly every kind', () => {
    assert.ok(canaries.length >= 60, String(canaries.length));
    assert.ok(oneLine.length >= 50, String(oneLine.length));
    for (const id of ['us-ssn', 'payment-card', 'anthropic-api-key'])
      assert.ok(canaries.some(([known]) => known === id));
  });

  for (const [place, write] of Object.entries(places)) {
    it(`in ${place} are never shown`, () => {
      let tried = 0;
      for (const [id, secret] of oneLine) {
        // Where its surroundings hide a secret, nothing can keep it back.
        const at = write(secret).indexOf(secret);
        if (!engine.scanText(write(secret)).some(({ start, end }) => start <= at && at + secret.length <= end))
          continue;
        tried++;
        for (const state of ['missing', 'file'] as const) {
          const said = saidOf('/project/ai-deployment.yaml', write(secret), () => ({ state, text: `Use ${secret}.` }));
          assert.ok(!leaks(said, secret), `${id} is shown`);
        }
      }
      assert.ok(tried >= 40, `${tried} were tried`);
    });
  }

  it('in a linked prompt of any kind are never shown', () => {
    const text = manifest('  - name: a\n    model: saas\n    prompts:\n      p: { file: p.md }\n');
    for (const [id, secret] of canaries) {
      const said = saidOf('/project/ai-deployment.yaml', text, () => ({ state: 'file', text: `Use ${secret}\nnow.` }));
      assert.ok(said.includes('linked-prompt'), id);
      assert.ok(!leaks(said, secret), `${id} is shown`);
    }
  });

  it('in a prompt file and in JSON are never shown', () => {
    for (const [id, secret] of canaries) {
      const json = JSON.stringify({
        version: 1,
        deployments: [{ name: secret, model: secret, prompts: { [secret]: secret } }],
      });
      assert.ok(!leaks(saidOf('/project/ai-deployment.json', json, undefined), secret), `${id} is shown`);
      const { findings } = engine.assess({ uri: '/project/prompt.md', text: `Use ${secret}\nnow.`, role: 'prompt' });
      assert.ok(findings.length > 0, id);
      assert.ok(
        !leaks(JSON.stringify(findings.map(({ message, fixes }) => [message, fixes])), secret),
        `${id} is shown`,
      );
    }
  });
});
