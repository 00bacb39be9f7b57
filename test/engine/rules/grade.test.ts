import assert from 'node:assert/strict';
import type { ModelId } from '../../../src/engine/framework/types';
import { parseManifest } from '../../../src/engine/manifest/manifest';
import { gradeOf } from '../../../src/engine/rules/grade';

const grade = (
  models: readonly ModelId[],
  controls: readonly string[],
  severity: 'high' | 'medium' | 'low' | 'info',
  uri = 'a/b.yaml',
) => gradeOf({ models, manifest: parseManifest(uri, '') }, controls, severity);

describe('grade of a finding', () => {
  it('names the model in which most of the job is yours', () => {
    const { model, owner, domain } = grade(['saas', 'mcp'], ['encryption-in-transit'], 'high');
    assert.deepEqual({ model, owner, domain }, { model: 'mcp', owner: 'customer', domain: 'network-security' });
  });

  it('says of a control in a shared domain whose part it is', () => {
    assert.equal(grade(['paas'], ['prompt-redaction'], 'high').words, '(Data Privacy: your part on PaaS AI.)');
    assert.equal(
      grade(['paas'], ['prompt-injection-protection'], 'high').words,
      '(Application Security: shared with the provider on PaaS AI.)',
    );
    assert.equal(
      grade(['paas'], ['provider-api-authentication'], 'high').words,
      "(Application Security: the provider's part on PaaS AI.)",
    );
    assert.equal(grade(['mcp'], ['secrets-manager'], 'high').words, '(User Access Control: yours on MCP Systems.)');
  });

  it('weighs a critical cell more', () => {
    const { severity, model, owner } = grade(['agentic'], ['human-approval'], 'medium');
    assert.deepEqual({ severity, model, owner }, { severity: 'high', model: 'agentic', owner: 'customer' });
  });

  it("weighs a provider's cell less", () => {
    const { severity, owner } = grade(['saas'], ['encryption-in-transit'], 'high');
    assert.deepEqual({ severity, owner }, { severity: 'medium', owner: 'provider' });
  });

  it('weighs an example less, and says so', () => {
    const { severity, words } = grade(['mcp'], ['dependency-pinning'], 'medium', 'shop/examples/mcp.json');
    assert.equal(severity, 'low');
    assert.match(words, /weighs less in an example/);
  });

  it('takes the control that the model has', () => {
    const { controls, domain } = grade(['ai-coding'], ['human-approval', 'assistant-command-approval'], 'high');
    assert.deepEqual(
      { controls, domain },
      { controls: ['assistant-command-approval'], domain: 'code-generation-security' },
    );
  });

  it('leaves the job to you where no model of the file has the control', () => {
    const { owner, model, severity } = grade(['saas'], ['container-hardening'], 'high');
    assert.deepEqual({ owner, model, severity }, { owner: 'customer', model: undefined, severity: 'high' });
  });

  it('leaves information and low as they are in critical cells', () => {
    assert.equal(grade(['agentic'], ['human-approval'], 'info').severity, 'info');
    assert.equal(grade(['agentic'], ['human-approval'], 'low').severity, 'low');
  });
});
