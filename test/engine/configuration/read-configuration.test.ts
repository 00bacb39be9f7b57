import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/engine/configuration/read-configuration';
import { settingsFor } from '../../../src/engine/configuration/settings-for';
import { scanText } from '../../../src/engine/secrets';

const read = (text: string) => readConfiguration('.ai-security.yaml', text);
const faultsOf = (text: string) =>
  read(text).faults.map(({ message, range }) => [text.slice(range.start, range.end), message]);

const full = `severities:
  ask-provider: off
  missing-control: high
exclude: [vendor/, '*.gen.yaml']
prompt-keys: [persona]
overrides:
  - files: examples/**
    severities:
      missing-control: info
  - files: [k8s/gpu/**]
    model: iaas
`;

describe('readConfiguration', () => {
  it('reads what is well formed', () => {
    const { configuration, faults } = read(full);
    assert.deepEqual(faults, []);
    assert.deepEqual(settingsFor(configuration, 'a.yaml')?.severities, {
      'ask-provider': 'off',
      'missing-control': 'high',
    });
    assert.deepEqual([...configuration.promptKeys], ['persona']);
  });

  it('takes an empty file for no configuration', () => {
    for (const text of ['', '# nothing yet\n', '---\n']) {
      const { configuration, faults } = read(text);
      assert.deepEqual(faults, [], JSON.stringify(text));
      assert.deepEqual(settingsFor(configuration, 'a.yaml')?.severities, {});
    }
  });

  it('says what is wrong and where, and keeps the rest', () => {
    const text = `severities:\n  missing-controll: high\n  ask-provider: loud\n  missing-control: low\nexcludes: []\n`;
    const faults = faultsOf(text);
    assert.deepEqual(
      faults.map(([place]) => place),
      ['missing-controll', 'loud', 'excludes'],
    );
    assert.match(faults[0]?.[1] ?? '', /missing-control/);
    assert.match(faults[1]?.[1] ?? '', /critical, high, medium, low, info, off/);
    assert.match(faults[2]?.[1] ?? '', /exclude/);
    assert.deepEqual(read(text).configuration.severities, { 'missing-control': 'low' });
  });

  it('refuses a slow pattern and keeps the others', () => {
    const text = "exclude:\n  - '**/a/**/b/**/c/**/d'\n  - vendor/\n";
    assert.deepEqual(
      faultsOf(text).map(([place]) => place),
      ["'**/a/**/b/**/c/**/d'"],
    );
    assert.equal(settingsFor(read(text).configuration, 'vendor/x.yaml'), undefined);
  });

  it('looks for more personal data where it is asked to', () => {
    const person = ['jo.doe', 'acme-clinic.org'].join('@');
    const text = `Write to ${person}.`;
    const scanOf = (configuration: string) => settingsFor(read(configuration).configuration, 'a.prompt.md')?.scan;
    assert.deepEqual(scanText(text, scanOf('exclude: []\n')), []);
    const [found, ...more] = scanText(text, scanOf('personal-data: [email-address]\n'));
    assert.equal(found && text.slice(found.start, found.end), person);
    assert.deepEqual(more, []);
    assert.deepEqual(
      scanText(text, scanOf('personal-data: iban\n')).map(({ detectorId }) => detectorId),
      [],
    );
  });

  it('knows which personal data it may be asked for', () => {
    const [fault, ...more] = faultsOf('personal-data: [emial-address]\n');
    assert.equal(fault?.[0], 'emial-address');
    assert.match(fault[1] ?? '', /email-address/);
    assert.deepEqual(more, []);
  });

  it('compiles detectors, and refuses one that could take long', () => {
    const text = `detectors:
  - id: acme-token
    title: Acme token
    pattern: 'acme_[a-z0-9]{12}'
    keywords: acme_
    entropy: 1
  - id: slow
    pattern: '(a+)+$'
`;
    const { configuration, faults } = read(text);
    assert.deepEqual(
      faults.map(({ range }) => text.slice(range.start, range.end)),
      ['id'],
    );
    assert.equal(faults[0]?.range.start, text.indexOf('id: slow'));
    const found = scanText(`token acme_${'a1b2c3'.repeat(2)} here`, settingsFor(configuration, 'a.yaml')?.scan);
    assert.deepEqual(
      found.map(({ detectorId, title }) => [detectorId, title]),
      [['acme-token', 'Acme token']],
    );
  });

  it('survives text that is no configuration', () => {
    for (const text of ['[1, 2]', 'severities: 3', 'severities: [a', 'overrides:\n  - 1\n  - files:\n', '&a [*a]']) {
      assert.ok(read(text).configuration, text);
      assert.ok(read(text).faults.length > 0, text);
    }
  });
});

describe('settingsFor', () => {
  const { configuration } = read(full);

  it('leaves excluded files alone', () => {
    assert.equal(settingsFor(configuration, 'vendor/k8s.yaml'), undefined);
    assert.equal(settingsFor(configuration, 'a/x.gen.yaml'), undefined);
  });

  it('lets a later entry win where several hold', () => {
    assert.deepEqual(settingsFor(configuration, 'examples/a.yaml')?.severities, {
      'ask-provider': 'off',
      'missing-control': 'info',
    });
  });

  it('gives the deployment model that somebody settled', () => {
    assert.equal(settingsFor(configuration, 'k8s/gpu/vllm.yaml')?.model, 'iaas');
    assert.equal(settingsFor(configuration, 'k8s/cpu/vllm.yaml')?.model, undefined);
  });
});
