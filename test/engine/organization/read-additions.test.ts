import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/engine/configuration/read-configuration';
import { settingsFor } from '../../../src/engine/configuration/settings-for';
import { framework } from '../../../src/engine/framework';
import { scanText } from '../../../src/engine/secrets';
import { anthropicKey } from '../../cli/keys';
import { configured, frameworkOf } from './configured';

const read = (text: string) => readConfiguration('.ai-security.yaml', text);

describe('the domains and controls of an organization', () => {
  it('are read, and reach every file of the folder', () => {
    const { configuration } = read(configured);
    const own = settingsFor(configuration, 'a/ai-deployment.yaml')?.framework;
    assert.equal(own, configuration.framework);
    assert.deepEqual(own?.additions, {
      domains: [
        {
          id: 'ml-operations',
          name: 'ML Operations',
          focus: 'Models in production.',
          owners: { saas: 'provider', paas: 'shared', mcp: 'n/a' },
        },
      ],
      controls: [
        {
          id: 'acme-model-card',
          title: 'Model card',
          domain: 'ml-operations',
          statement: 'Every model has a card.',
          why: 'Somebody must know it.',
          evidence: ['a card in the registry'],
          models: ['paas', 'agentic'],
          data: undefined,
          features: undefined,
          severity: 'high',
        },
        {
          id: 'acme-canary',
          title: 'Canary',
          domain: 'ml-operations',
          statement: 'A new model is tried on few requests first.',
          why: '',
          evidence: [],
          models: 'all',
          data: undefined,
          features: ['rag'],
          severity: 'medium',
        },
        {
          id: 'acme-key-escrow',
          title: 'Key escrow',
          domain: 'data-security',
          statement: 'Keys are in escrow.',
          why: '',
          evidence: [],
          models: 'all',
          data: undefined,
          features: undefined,
          severity: 'medium',
        },
      ],
    });
  });

  it('leave the framework as it is where there are none', () => {
    assert.equal(read('severities: {}\n').configuration.framework, framework);
  });

  const refused: readonly (readonly [name: string, from: string, to: string, place: string, message: RegExp])[] = [
    ['a domain of the framework', 'id: ml-operations', 'id: data-privacy', 'data-privacy', /one of the framework/],
    [
      'a control of the catalogue',
      'id: acme-canary',
      'id: input-validation',
      'input-validation',
      /one of the framework/,
    ],
    ['an id twice', 'id: acme-canary', 'id: acme-model-card', 'acme-model-card', /stands twice/],
    ['a domain that nobody declares', 'domain: data-security', 'domain: data-safety', 'data-safety', /no domain/],
    [
      'a model to which the domain does not apply',
      '[paas, agentic]',
      '[paas, mcp]',
      '[paas, mcp]',
      /does not apply to `mcp`/,
    ],
    ['an id with a space', 'id: acme-canary', 'id: acme canary', 'acme canary', /kebab-case/],
    ['an owner that is none', 'paas: shared', 'paas: vendor', 'vendor', /^`paas`: expected one of/],
    ['a control without a statement', '    statement: Keys are in escrow.\n', '', 'id', /`statement` is missing/],
    ['a key that is none', 'why: Somebody', 'whi: Somebody', 'whi', /did you mean `why`/],
  ];
  for (const [name, from, to, place, message] of refused) {
    it(`are refused with the reason, and the rest goes on: ${name}`, () => {
      assert.ok(configured.includes(from));
      const text = configured.replace(from, to);
      const { configuration, faults } = read(text);
      const [first] = faults;
      assert.equal(text.slice(first?.range.start, first?.range.end), place);
      assert.match(first?.message ?? '', message);
      const { domains, controls } = configuration.framework.additions;
      const isDomain = domains.length === 0;
      // Without their domain two controls have nowhere to be, and say so.
      assert.equal(faults.length, isDomain ? 3 : 1);
      assert.equal(controls.length, isDomain ? 1 : 2);
    });
  }

  it('are plain text on one line, without secrets', () => {
    const key = anthropicKey();
    const text = `controls:\n  - id: acme-x\n    title: "Two\\nlines"\n    domain: data-privacy\n    statement: Never ${key}\n`;
    const [control] = frameworkOf(text).additions.controls;
    assert.equal(control?.title, 'Two lines');
    assert.doesNotMatch(control?.statement ?? key, new RegExp(key));
    assert.ok(scanText(key).length > 0);
  });
});
