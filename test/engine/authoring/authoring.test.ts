import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  agentInstructions,
  applyEdits,
  createEngine,
  filesInWords,
  modelChanges,
  nameAt,
  proposeDeployments,
  rename,
  symbolsOf,
  withInstructions,
  writeManifest,
} from '../../../src/engine';
import { socialSecurityNumber } from '../../cli/keys';

const engine = createEngine();
const { framework } = engine;
const uri = '/w/ai-deployment.yaml';
const models = framework.models.map(({ id }) => id);
const manifest = `version: 1 # kept
system: shop
deployments:
  - name: chat
    model: saas # kept too
    provider: x-ai
    prompts:
      system: You answer questions.
    controls:
      secrets-manager: { status: implemented, evidence: infra/vault.tf }
      siem-integration: planned
  - name: agents
    model: agentic
    provider: x-ai
providers:
  x-ai:
    name: X
`;

describe('a proposed manifest', () => {
  it('is valid, says that nothing is in place, and leaves no control out', () => {
    fc.assert(
      fc.property(fc.subarray(models, { minLength: 1 }), fc.string({ maxLength: 30 }), (chosen, system) => {
        const deployments = chosen.map(model => ({
          name: model,
          model,
          candidates: [],
          manifests: [],
          why: ['a: b\nc'],
        }));
        const { findings, deployments: assessed } = engine.assess({ uri, text: writeManifest(system, deployments) });
        assert.deepEqual(
          findings.filter(({ ruleId }) => ruleId !== 'ask-provider'),
          [],
        );
        assert.deepEqual(
          assessed.map(({ model }) => model),
          chosen,
        );
        const stated = assessed.flatMap(({ results }) => results).filter(({ owner }) => owner !== 'provider');
        assert.ok(stated.length > 0 && stated.every(({ status }) => status === 'planned'));
      }),
      { numRuns: 50 },
    );
  });

  it('has a deployment for each model that the files speak for, with its files', () => {
    const text = JSON.stringify({ servers: { tickets: { type: 'http', url: 'https://tickets.example.com/mcp' } } });
    const path = '.vscode/mcp.json';
    const proposed = proposeDeployments([{ path, assessment: engine.assess({ uri: path, text }) }]);
    assert.ok(proposed.some(({ model, manifests }) => model === 'mcp' && manifests.includes(path)));
  });

  it('names what stands at the top of a project, and counts the rest where it has many files', () => {
    const text = '# How we work\n\nWrite tests first.\n';
    const paths = ['AGENTS.md', ...Array.from({ length: 40 }, (_, index) => `a/skills/s${index}/SKILL.md`)];
    const [proposed] = proposeDeployments(
      paths.reverse().map(path => ({ path, assessment: engine.assess({ uri: path, text }) })),
    );
    assert.equal(proposed!.manifests.length, 41);
    assert.equal(filesInWords(proposed!), 'AGENTS.md, a/skills/s0/SKILL.md, a/skills/s1/SKILL.md and 38 more');
    const written = writeManifest('shop', [proposed!]);
    const [{ manifests }] = parse(written).deployments;
    assert.deepEqual([manifests.length, manifests[0]], [20, 'AGENTS.md']);
    assert.match(written, /# 21 more of this model are not listed/);
    assert.ok(written.split('\n').every(line => line.length < 120));
    assert.match(written, /^ {2}# a\/skills\/s0\/SKILL\.md: The file instructs a coding assistant\.$/m);
  });

  it('asks no more who owns the machines where another file settles it', () => {
    const open = 'services:\n  llm:\n    image: ollama/ollama\n';
    const rented =
      'apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector: { eks.amazonaws.com/nodegroup: gpu }\n  containers:\n    - { name: a, image: vllm/vllm-openai }\n';
    const source = (path: string, text: string) => ({ path, assessment: engine.assess({ uri: path, text }) });
    const alone = proposeDeployments([source('compose.yaml', open)]);
    assert.deepEqual([alone[0]?.model, alone[0]?.candidates], ['on-premises', ['iaas']]);
    const both = proposeDeployments([source('compose.yaml', open), source('k8s/llm.yaml', rented)]);
    assert.deepEqual(
      both.map(({ model, candidates, manifests }) => ({ model, candidates, manifests })),
      [{ model: 'iaas', candidates: [], manifests: ['compose.yaml', 'k8s/llm.yaml'] }],
    );
  });

  it('names the provider and the data that the files tell of', () => {
    const text = `---
name: support
model:
  api: chat
  configuration:
    type: azure_openai
    azure_endpoint: https://shop.openai.azure.com
    azure_deployment: chat
---
system:
You help. A customer wrote: my number is ${socialSecurityNumber()}.
`;
    const path = 'support.prompty';
    const [proposed] = proposeDeployments([{ path, assessment: engine.assess({ uri: path, text }) }]);
    assert.equal(proposed!.model, 'paas');
    assert.match(proposed!.provider ?? '', /^Azure/);
    assert.deepEqual(proposed!.data, ['pii']);
    const written = writeManifest('shop', [proposed!]);
    const { deployments, providers } = parse(written);
    assert.equal(providers[deployments[0].provider].name, proposed!.provider);
    assert.deepEqual(deployments[0].data, ['pii']);
    const stated = engine
      .assess({ uri, text: written })
      .deployments[0]!.results.filter(({ owner }) => owner !== 'provider');
    assert.ok(stated.every(({ status }) => status === 'planned'));
  });

  it('names no provider where there are several', () => {
    const text = 'services:\n  chat:\n    environment: { OPENAI_API_KEY: "${A}", ANTHROPIC_API_KEY: "${B}" }\n';
    const assessment = engine.assess({ uri: 'compose.yaml', text });
    const [proposed] = proposeDeployments([{ path: 'compose.yaml', assessment }]);
    assert.deepEqual([proposed!.model, proposed!.provider], ['saas', undefined]);
  });

  it('proposes nothing from files without AI', () => {
    const text = 'services:\n  web:\n    image: nginx:1.27\n';
    assert.deepEqual(
      proposeDeployments([{ path: 'compose.yaml', assessment: engine.assess({ uri: 'compose.yaml', text }) }]),
      [],
    );
  });
});

describe('another model', () => {
  const offset = manifest.indexOf('saas');

  it('says what becomes yours and what leaves you', () => {
    const change = modelChanges({ uri, text: manifest, offset }).find(({ model }) => model === 'iaas')!;
    assert.ok(change.gained.includes('os-hardening'));
    assert.ok(change.lost.every(id => framework.controlById(id)));
    assert.equal(modelChanges({ uri, text: manifest, offset }).length, models.length - 1);
  });

  for (const model of models.filter(id => id !== 'saas')) {
    it(`is set to ${model} with stubs, and keeps what was written`, () => {
      const change = modelChanges({ uri, text: manifest, offset }).find(each => each.model === model)!;
      const after = applyEdits(manifest, change.edits);
      const [before, now] = [parse(manifest), parse(after)];
      assert.equal(now.deployments[0].model, model);
      assert.ok(after.includes('# kept') && after.includes('# kept too'));
      const { controls, ...rest } = now.deployments[0];
      const { controls: old, ...expected } = before.deployments[0];
      assert.deepEqual(rest, { ...expected, model });
      for (const [id, value] of Object.entries(old)) assert.deepEqual(controls[id], value);
      assert.deepEqual(Object.keys(controls).sort(), [...new Set([...Object.keys(old), ...change.gained])].sort());
      assert.deepEqual(now.deployments[1], before.deployments[1]);
    });
  }

  it('is offered on the value of `model` only', () => {
    assert.deepEqual(modelChanges({ uri, text: manifest, offset: manifest.indexOf('chat') }), []);
  });
});

describe('names', () => {
  const use = manifest.indexOf('x-ai');

  it('leads from the use of a provider to its declaration', () => {
    assert.equal(nameAt({ uri, text: manifest, offset: use })!.declaration!.start, manifest.lastIndexOf('x-ai'));
  });

  it('renames a provider at every place, and back again', () => {
    const renamed = applyEdits(manifest, rename({ uri, text: manifest, offset: use }, 'y-ai')!);
    assert.equal(renamed, manifest.replaceAll('x-ai', 'y-ai'));
    assert.equal(applyEdits(renamed, rename({ uri, text: renamed, offset: use }, 'x-ai')!), manifest);
  });

  it('refuses a name that YAML would read otherwise', () => {
    assert.equal(rename({ uri, text: manifest, offset: use }, 'a: b'), undefined);
  });
});

describe('symbols', () => {
  it('show deployments with their prompts and controls, and providers', () => {
    const symbols = symbolsOf({ uri, text: manifest });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['chat', 'agents', 'providers'],
    );
    assert.deepEqual(
      symbols[0]!.children.map(({ name, children }) => [name, children.length]),
      [
        ['prompts', 1],
        ['controls', 2],
      ],
    );
  });

  it('stand inside each other, also where a name or a part is merged in or aliased', () => {
    const shared =
      'version: 1\nsystem: &n shop\ndeployments:\n  - &a\n    name: chat\n    model: saas\n    controls: &c { siem-integration: planned }\n' +
      '  - <<: *a\n    model: mcp\n  - name: *n\n    model: saas\n    controls: *c\n';
    const inside = (symbols: ReturnType<typeof symbolsOf>, outer: { start: number; end: number }): number =>
      symbols.reduce((count, { range, selection, children }) => {
        assert.ok(outer.start <= range.start && range.end <= outer.end);
        assert.ok(range.start <= selection.start && selection.end <= range.end);
        return count + 1 + inside(children, range);
      }, 0);
    const count = (text: string) => inside(symbolsOf({ uri, text }), { start: 0, end: text.length });
    assert.equal(count(shared), 6);
    assert.deepEqual(
      symbolsOf({ uri, text: shared }).map(({ name }) => name),
      ['chat', 'chat', 'shop'],
    );
    assert.ok(count(manifest) > 6);
  });

  it('hold no secret', () => {
    const key = `sk-ant-api03-${'Kq7vZ2mXw9'.repeat(10).slice(0, 93)}AA`;
    const text = `version: 1\ndeployments:\n  - name: ${key}\n    model: ${key}\n    controls:\n      a: ${key}\n      b: { status: ${key} }\n`;
    assert.ok(!JSON.stringify(symbolsOf({ uri, text })).includes(key.slice(0, 30)));
  });
});

describe('agent instructions', () => {
  const instructions = agentInstructions({ uri, text: manifest })!;

  it('name what is in place and what is not', () => {
    assert.match(instructions, /`secrets-manager`: /);
    assert.match(instructions, /Not in place yet: .*`siem-integration`/);
  });

  it('are replaced in place, and twice is the same as once', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('\n', '\r\n'), (before, after, eol) => {
        const file = `${before}${eol}${after}`;
        const once = withInstructions(file, instructions);
        assert.equal(withInstructions(once, instructions), once);
        assert.ok(once.startsWith(file));
        const other = withInstructions(once, instructions.replaceAll('secrets-manager', 'another'));
        assert.ok(other.startsWith(file) && !other.includes('`secrets-manager`'));
      }),
    );
  });
});
