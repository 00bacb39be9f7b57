import assert from 'node:assert/strict';
import { providerAt } from '../../../src/engine';

const text = `version: 1
deployments:
  - name: chat
    model: saas
    provider: one
  - name: mail
    model: saas
    provider: unknown
providers:
  one: { name: One }
  two:
    name: Two
    documents: {}
`;
const at = (words: string, uri = 'ai-deployment.yaml') => providerAt({ uri, text, offset: text.indexOf(words) });

describe('the provider at a place of a manifest', () => {
  it('is the one whose part it is, or whom the deployment uses', () => {
    assert.equal(at('two:'), 'two');
    assert.equal(at('documents'), 'two');
    assert.equal(at('name: One'), 'one');
    assert.equal(at('chat'), 'one');
  });

  it('is nobody elsewhere, for a provider that is not declared, and in another file', () => {
    assert.equal(at('version'), undefined);
    assert.equal(at('mail'), undefined);
    assert.equal(at('chat', 'other.yaml'), undefined);
  });
});
