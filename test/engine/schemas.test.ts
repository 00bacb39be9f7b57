import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { manifestShape } from '../../src/engine/ai-deployment/manifest-shape';
import type { ObjectShape } from '../../src/engine/ai-deployment/shape';
import { configurationShape } from '../../src/engine/configuration/configuration-shape';
import { faultsOf } from '../../src/engine/configuration/fault';
import { parseManifest } from '../../src/engine/manifest/manifest';
import { schemas } from '../../src/engine/schemas';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
// Suggestions leave types open.
const laxAjv = new Ajv({ strict: true, strictTypes: false });
for (const each of [ajv, laxAjv]) each.addKeyword('enumDescriptions');

const manifest = `version: 1
system: shop
deployments:
  - name: chat
    model: paas
    provider: acme
    data: pii
    features: [rag, tools]
    prompts:
      a: Hello
      b: { file: prompts/b.md, tested: 2026-10-01 }
    controls:
      input-validation: planned
      secrets-manager: { status: implemented, evidence: [a.ts, https://example.com/x], reviewed: 2026-10-01 }
  - { name: bot, model: agentic, controls: }
providers:
  acme: { name: Acme }
`;

const configuration = `severities: { missing-control: off, ask-provider: high }
exclude: vendor/
prompt-keys: [persona]
detectors:
  - { id: acme, pattern: 'acme_[a-z]{12}', keywords: acme_, entropy: 3 }
domains:
  - { id: ml-operations, name: ML Operations, focus: Models in production., owners: { saas: provider, mcp: n/a } }
controls:
  - id: acme-model-card
    title: Model card
    domain: ml-operations
    statement: Every model has a card.
    evidence: [a card]
    models: [paas, agentic]
    data: pii
    features: [rag]
    severity: high
overrides:
  - { files: [k8s/], model: iaas, severities: { missing-control: info } }
`;

/** Each change makes the text wrong; the two judges must agree that it is. */
const cases: readonly {
  readonly name: string;
  readonly shape: ObjectShape;
  readonly text: string;
  readonly changes: readonly (readonly [string, string])[];
}[] = [
  {
    name: 'ai-deployment',
    shape: manifestShape,
    text: manifest,
    changes: [
      ['version: 1', 'version: 2'],
      ['version: 1', 'sistem: again'],
      ['model: paas', 'model: cloud'],
      ['name: chat', 'nam: chat'],
      ['data: pii', 'data: personal'],
      ['[rag, tools]', '[rag, magic]'],
      ['input-validation: planned', 'input-validation: done'],
      ['2026-10-01', 'last week'],
      ['2026-10-01', '2026-13-01'],
      ['a: Hello', 'a: [Hello]'],
      ['name: Acme }', 'nme: Acme }'],
      ['status: implemented, ', ''],
      ['  acme: { name: Acme }', '  - acme'],
    ],
  },
  {
    name: 'ai-security-config',
    shape: configurationShape,
    text: configuration,
    changes: [
      ['severities: { missing-control: off', 'severities: { missing-controls: off'],
      ['ask-provider: high', 'ask-provider: loud'],
      ['exclude: vendor/', 'excludes: vendor/'],
      ['exclude: vendor/', 'exclude: { a: b }'],
      ['id: acme, ', ''],
      ['model: iaas', 'model: metal'],
      ['files: [k8s/], ', ''],
      ['id: ml-operations', 'id: ML Operations'],
      ['focus: Models in production., ', ''],
      ['saas: provider', 'saas: vendor'],
      ['saas: provider', 'cloud: provider'],
      ['id: acme-model-card', 'id: acme_model_card'],
      ['    domain: ml-operations\n', ''],
      ['models: [paas, agentic]', 'models: [paas, cloud]'],
      ['data: pii', 'data: personal'],
      ['features: [rag]', 'features: [magic]'],
      ['severity: high', 'severity: loud'],
    ],
  },
];

describe('a control that is not in the catalogue', () => {
  it('is left to the diagnostics, which know the controls of the organization', () => {
    const schema = JSON.parse(readFileSync('data/schemas/ai-deployment.schema.json', 'utf8'));
    const own = manifest.replace('input-validation: planned', 'acme-model-card: planned');
    assert.ok(ajv.compile(schema)(parse(own)));
    assert.deepEqual(
      faultsIn(own, manifestShape).map(({ message }) => message),
      ['`acme-model-card` is not a control of the catalogue.'],
    );
    assert.equal(ajv.compile(schema)(parse(own.replace('card: planned', 'card: done'))), false);
  });
});

/** The controls are suggested and explained by us, who know which apply to the deployment. */
function withoutControls(schema: object) {
  const copy = structuredClone(schema) as { properties: Record<string, { items?: ControlHolder }> };
  const controls = copy.properties.deployments?.items?.properties.controls;
  if (controls) {
    delete controls.properties;
    delete controls.additionalProperties.description;
  }
  return copy;
}

interface ControlHolder {
  readonly properties: {
    readonly controls: { properties?: object; readonly additionalProperties: { description?: string } };
  };
}

const faultsIn = (text: string, shape: ObjectShape) => faultsOf(parseManifest('a.yaml', text), shape);

for (const { name, shape, text, changes } of cases) {
  describe(`${name}.schema.json`, () => {
    const schema = JSON.parse(readFileSync(`data/schemas/${name}.schema.json`, 'utf8'));
    const isValid = ajv.compile(schema);

    it('is what the engine declares (npm run schemas writes it)', () => {
      assert.deepEqual(schema, JSON.parse(JSON.stringify(schemas()[name])));
    });

    it('takes what the engine takes', () => {
      assert.deepEqual(faultsIn(text, shape), []);
      assert.ok(isValid(parse(text)), JSON.stringify(isValid.errors));
    });

    for (const [from, to] of changes) {
      it(`refuses what the engine refuses: ${to || `no ${from}`}`, () => {
        assert.ok(text.includes(from));
        const wrong = text.replace(from, to);
        assert.ok(faultsIn(wrong, shape).length > 0, 'engine');
        assert.equal(isValid(parse(wrong)), false, 'schema');
      });
    }

    it('has a twin that suggests the same and refuses nothing', () => {
      const path = `data/schemas/${name}.suggestions.schema.json`;
      const suggestions = JSON.parse(readFileSync(path, 'utf8'));
      assert.deepEqual(suggestions, JSON.parse(JSON.stringify(schemas()[`${name}.suggestions`])));
      const takes = laxAjv.compile(suggestions);
      for (const [from, to] of changes) assert.ok(takes(parse(text.replace(from, to))), to);
      const words = (value: object) =>
        JSON.stringify(value)
          .match(/"(?:enum|enumDescriptions)":\[[^\]]*\]|"description":"[^"]*"/g)
          ?.sort();
      assert.deepEqual(words(suggestions), words(withoutControls(schema)));
    });

    it('describes every key', () => {
      const undescribed: string[] = [];
      const visit = (part: unknown, path: string): void => {
        if (typeof part !== 'object' || part === null) return;
        const { properties } = part as { properties?: Record<string, { description?: string }> };
        for (const [key, value] of Object.entries(properties ?? {})) {
          if (!value.description) undescribed.push(`${path}/${key}`);
        }
        for (const [key, value] of Object.entries(part)) visit(value, `${path}/${key}`);
      };
      visit(schema, '');
      assert.deepEqual(undescribed, []);
    });
  });
}
