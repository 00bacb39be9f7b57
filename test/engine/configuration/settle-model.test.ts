import assert from 'node:assert/strict';
import { applyEdits, type ModelId, readConfiguration, settingsFor, settleModel } from '../../../src/engine';

const settled = (text: string, path = 'k8s/chat.yaml', model: ModelId = 'iaas'): string | undefined => {
  const edits = settleModel(text, { path, model });
  return edits && applyEdits(text, edits);
};

describe('settling the model of a file', () => {
  it('writes an override into an empty configuration', () => {
    assert.equal(settled(''), 'overrides:\n  - files: "/k8s/chat.yaml"\n    model: iaas\n');
    assert.equal(settled('# ours\n'), '# ours\noverrides:\n  - files: "/k8s/chat.yaml"\n    model: iaas\n');
  });

  it('puts it behind what is there, with the line ends and indentation of the file', () => {
    assert.equal(
      settled('exclude: [a.yaml] # old\r\nprompt-keys: ask'),
      'exclude: [a.yaml] # old\r\nprompt-keys: ask\r\noverrides:\r\n  - files: "/k8s/chat.yaml"\r\n    model: iaas\r\n',
    );
    const before = 'overrides:\n- files: "*.yaml"\n  model: saas # all\n\n# the rest\nexclude: b\n';
    assert.equal(
      settled(before),
      'overrides:\n- files: "*.yaml"\n  model: saas # all\n- files: "/k8s/chat.yaml"\n  model: iaas\n\n# the rest\nexclude: b\n',
    );
  });

  it('writes into a list between brackets', () => {
    assert.equal(settled('overrides: []\n'), 'overrides: [{ files: "/k8s/chat.yaml", model: iaas }]\n');
    assert.equal(
      settled('overrides: [{ files: a, model: saas }]\n'),
      'overrides: [{ files: a, model: saas }, { files: "/k8s/chat.yaml", model: iaas }]\n',
    );
  });

  it('changes an answer that was given before, and nothing else of it', () => {
    const before = 'overrides:\n  - files: [/k8s/chat.yaml]\n    model: "iaas" # rented\n    severities: {}\n';
    assert.equal(settled(before, undefined, 'on-premises'), before.replace('iaas', 'on-premises'));
  });

  it('means this one file, whatever signs its name has', () => {
    for (const path of ['a b.yaml', 'a[1].yaml', 'x*.yaml', '!not.yaml', '#1/deploy.yaml', "it's.yaml", 'ü.yaml']) {
      const text = settled('', path);
      assert.ok(text, path);
      const { configuration, faults } = readConfiguration('.ai-security.yaml', text);
      assert.deepEqual(faults, [], path);
      assert.equal(settingsFor(configuration, path)?.model, 'iaas', path);
      assert.equal(settingsFor(configuration, `other/${path}`)?.model, undefined, path);
      assert.equal(settingsFor(configuration, 'xyz.yaml')?.model, undefined, path);
    }
  });

  it('leaves a text alone that it does not understand', () => {
    for (const text of ['- a\n', 'overrides: 3\n', 'a: [\n', '{ "exclude": "a" }\n', 'a: 1\n---\nb: 2\n'])
      assert.equal(settled(text), undefined, text);
  });

  it('does not say that it is settled where a file is left alone', () => {
    assert.equal(settled('exclude: k8s\n'), undefined);
  });
});
