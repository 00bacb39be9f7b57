import assert from 'node:assert/strict';
import { type AssessInput, createEngine, NamedFiles } from '../../src/engine';
import { anthropicKey } from '../cli/keys';
import { fixturesOf, rulesWithFixtures } from './rules/rule-fixtures';

const engine = createEngine();
const workload = `apiVersion: apps/v1
kind: Deployment
metadata: { name: vllm }
spec:
  selector: { matchLabels: { app: vllm } }
  template:
    metadata: { labels: { app: vllm } }
    spec:
      containers:
        - name: vllm
          image: vllm/vllm-openai:v0.8.4
          securityContext: { privileged: true }
`;
const manifestOf = (status: string, comment = '') => `version: 1
deployments:
  - name: inference
    model: iaas
    manifests: [k8s/vllm.yaml]
    controls:
${comment}      container-hardening: ${status}
`;

/** The findings of the workload that are about the hardening, as its manifest names it. */
function workloadSide(manifest: string, more: Partial<AssessInput> = {}) {
  const { links } = engine.assess({ uri: 'ai-deployment.yaml', text: manifest });
  const named = new NamedFiles();
  named.take('ai-deployment.yaml', links, path => path);
  const { findings } = engine.assess({
    uri: 'k8s/vllm.yaml',
    text: workload,
    ...named.of('k8s/vllm.yaml'),
    ...more,
  });
  return findings.filter(({ ruleId }) => ruleId === 'privileged-container');
}

const resultOf = (manifest: string, more: Partial<AssessInput> = {}) => {
  const file = () => ({ state: 'file', text: workload }) as const;
  const { deployments } = engine.assess({ uri: 'ai-deployment.yaml', text: manifest, file, ...more });
  return deployments[0]!.results.find(({ control }) => control === 'container-hardening')!;
};

describe('a claim that a file of the deployment contradicts', () => {
  const text = manifestOf('{ status: implemented, evidence: k8s/vllm.yaml }');
  const sentence = ' But `../ai-deployment.yaml` says that `container-hardening` is implemented.';

  it('is named by the finding in the file, with the place of the claim', () => {
    const [plain, ...more] = workloadSide(manifestOf('planned'));
    const [told, ...others] = workloadSide(text);
    assert.ok(plain && told && more.length + others.length === 0);
    assert.equal(told.message, plain.message + sentence);
    const [place] = told.related.filter(({ path }) => path !== undefined);
    assert.equal(place?.path, '../ai-deployment.yaml');
    assert.equal(text.slice(place.start, place.end), 'container-hardening');
  });

  it('fails in the results, with the reason', () => {
    const { outcome, status, reason } = resultOf(text);
    assert.deepEqual([outcome, status], ['fail', 'implemented']);
    assert.match(reason, /^`k8s\/vllm\.yaml` says otherwise: .*privileged/);
  });

  it('is left alone on both sides where a person has silenced it', () => {
    const comment = '      # ai-security-ignore-next-line contradicted-control -- the node is ours alone\n';
    const silenced = manifestOf('{ status: implemented, evidence: k8s/vllm.yaml }', comment);
    assert.doesNotMatch(workloadSide(silenced)[0]!.message, /But/);
    assert.equal(resultOf(silenced).outcome, 'pass');
  });

  it('is left alone on both sides where the rule is off', () => {
    const severities = { 'contradicted-control': 'off' } as const;
    assert.doesNotMatch(workloadSide(text, { severities })[0]!.message, /But/);
    assert.equal(resultOf(text, { severities }).outcome, 'pass');
  });

  it('is not contradicted by a mere hint', () => {
    const severities = { 'privileged-container': 'low' } as const;
    const [finding] = workloadSide(text, { severities });
    assert.deepEqual([finding?.severity, finding?.message.includes('But')], ['low', false]);
  });

  it('names all claims of a manifest in one sentence, and every manifest once', () => {
    const claims = claimsFrom(['../a.yaml', '../a.yaml', '../b.yaml']);
    const [finding] = workloadSide(text, { claims });
    assert.equal(finding?.message.match(/But /g)?.length, 2);
    assert.equal(finding?.related.length, 2);
  });
});

const claimsFrom = (paths: readonly string[]) =>
  paths.map((path, start) => ({ control: 'container-hardening', path, start, end: start + 1 }));

describe('a file whose name is a secret', () => {
  it('is not told by the contradiction', () => {
    const key = anthropicKey();
    const text = manifestOf('implemented').replace('k8s/vllm.yaml', `${key}.yaml`);
    const { findings } = engine.assess({
      uri: 'ai-deployment.yaml',
      text,
      file: () => ({ state: 'file', text: workload }),
    });
    const found = findings.find(({ ruleId }) => ruleId === 'contradicted-control');
    assert.match(found?.message ?? '', /REDACTED.* says otherwise/);
    assert.ok(!found?.message.includes(key));
  });
});

describe('the two sides of a claim', () => {
  const fixtures = rulesWithFixtures()
    .flatMap(fixturesOf)
    .filter(({ isBad, uri }) => isBad && !/ai-deployment/.test(uri));
  const all = engine.framework.controls.map(({ id }) => `      ${id}: implemented\n`).join('');

  it('name the same controls in every fixture', () => {
    let told = 0;
    for (const { path, uri, text } of fixtures) {
      const [model] = engine.assess({ uri, text }).deployments.flatMap(deployment => deployment.model ?? []);
      if (!model) continue;
      const file = uri.slice('/project/'.length);
      const manifest = `version: 1\ndeployments:\n  - name: a\n    model: ${model}\n    manifests: ["${file}"]\n    controls:\n${all}`;
      const own = engine.assess({
        uri: '/project/ai-deployment.yaml',
        text: manifest,
        file: () => ({ state: 'file', text }),
      });
      const named = new NamedFiles();
      named.take('/project/ai-deployment.yaml', own.links, name => `/project/${name}`);
      const other = engine.assess({ uri, text, ...named.of(uri) });
      const theirs = other.findings.flatMap(({ related }) =>
        related.flatMap(({ path: from, start, end }) => (from === undefined ? [] : manifest.slice(start, end))),
      );
      const ours = own.findings.filter(({ ruleId }) => ruleId === 'contradicted-control');
      assert.deepEqual([...new Set(theirs)].sort(), ours.flatMap(({ controls = [] }) => controls).sort(), path);
      told += ours.length;
    }
    assert.ok(told > 30, `${told}`);
  });
});

describe('files that manifests name', () => {
  const linked = (path: string, implemented: readonly string[] = [], start = 0) =>
    ({
      kind: 'manifest',
      path,
      model: 'iaas',
      start: 0,
      end: 1,
      implemented: implemented.map(control => ({ control, start, end: start + 1 })),
    }) as const;
  const here = (path: string) => path;

  it('tells which files a change is about, and forgets what is no longer said', () => {
    const named = new NamedFiles();
    const take = (...links: readonly ReturnType<typeof linked>[]) => named.take('ai-deployment.yaml', links, here);
    assert.deepEqual(take(linked('a.yaml'), linked('b.yaml')), { changed: ['a.yaml', 'b.yaml'], moved: [] });
    assert.deepEqual(take(linked('a.yaml'), linked('b.yaml')), { changed: [], moved: [] });
    assert.deepEqual(take(linked('a.yaml', ['usage-limits'])).changed, ['a.yaml', 'b.yaml']);
    assert.equal(named.of('a.yaml')?.claims?.[0]?.control, 'usage-limits');
    assert.equal(named.of('b.yaml'), undefined);
  });

  it('tells a claim that only moved from one that is new', () => {
    const named = new NamedFiles();
    const take = (start: number) => named.take('ai-deployment.yaml', [linked('a.yaml', ['usage-limits'], start)], here);
    take(1);
    assert.deepEqual(take(7), { changed: [], moved: ['a.yaml'] });
    assert.equal(named.of('a.yaml')?.claims?.[0]?.start, 7);
  });

  it('puts together what several manifests say, whichever came first', () => {
    const [one, other] = [new NamedFiles(), new NamedFiles()];
    const links = [linked('k8s/a.yaml', ['usage-limits'])];
    for (const manifest of ['x/y.yaml', 'k8s/z.yaml']) one.take(manifest, links, here);
    for (const manifest of ['k8s/z.yaml', 'x/y.yaml']) other.take(manifest, links, here);
    assert.deepEqual(
      one.of('k8s/a.yaml')?.claims?.map(({ path }) => path),
      ['z.yaml', '../x/y.yaml'],
    );
    assert.deepEqual(one.of('k8s/a.yaml'), other.of('k8s/a.yaml'));
  });

  it('leaves out what leads outside', () => {
    assert.deepEqual(
      new NamedFiles().take('ai-deployment.yaml', [linked('/etc/a.yaml')], () => undefined),
      {
        changed: [],
        moved: [],
      },
    );
  });
});
