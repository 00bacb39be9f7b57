import assert from 'node:assert/strict';
import { applyEdits, createEngine, type Finding } from '../../../src/engine';
import { fill } from '../../detectors/formats';
import { Random } from '../../detectors/random';

const engine = createEngine();
const key = fill('sk-proj-{u58}T3BlbkFJ{u58}', new Random(11));
const reference = ({ fixes }: Finding) => fixes.find(({ kind }) => kind === 'refer');

/** The text after the reference is put in place of the key. */
function referred(uri: string, text: string): string {
  const finding = engine.assess({ uri, text }).findings.find(({ ruleId }) => ruleId === 'plaintext-secret');
  assert.ok(finding, 'the key is found');
  const fix = reference(finding);
  assert.ok(fix, 'a reference is offered');
  return applyEdits(text, fix.edits);
}

describe('references instead of a key', () => {
  const cases: readonly (readonly [name: string, uri: string, written: (value: string) => string, after: string])[] = [
    [
      'Compose',
      'compose.yaml',
      value =>
        `services:\r\n  app:\r\n    image: litellm\r\n    environment:\r\n      OPENAI_API_KEY: '${value}' # main\r\n`,
      `services:\r\n  app:\r\n    image: litellm\r\n    environment:\r\n      OPENAI_API_KEY: '\${OPENAI_API_KEY}' # main\r\n`,
    ],
    [
      'LiteLLM',
      'litellm.yaml',
      value => `model_list:\n  - litellm_params: { model: openai/gpt-4o, api_key: ${value} }\n`,
      'model_list:\n  - litellm_params: { model: openai/gpt-4o, api_key: os.environ/OPENAI_API_KEY }\n',
    ],
    [
      'a client that reads variables',
      '.mcp.json',
      value => `{ "mcpServers": { "a": { "command": "a", "env": { "OPENAI_API_KEY": "${value}" } } } }`,
      `{ "mcpServers": { "a": { "command": "a", "env": { "OPENAI_API_KEY": "\${OPENAI_API_KEY}" } } } }`,
    ],
    [
      'an input of VS Code that is there already',
      '.vscode/mcp.json',
      value =>
        `{ "inputs": [{ "type": "promptString", "id": "openai-api-key" }], "servers": { "a": { "command": "a", "env": { "OPENAI_API_KEY": "${value}" } } } }`,
      `{ "inputs": [{ "type": "promptString", "id": "openai-api-key" }], "servers": { "a": { "command": "a", "env": { "OPENAI_API_KEY": "\${input:openai-api-key}" } } } }`,
    ],
  ];

  for (const [name, uri, written, after] of cases) {
    it(`are written for ${name}, and the rest stays`, () => assert.equal(referred(uri, written(key)), after));
  }

  it('are not offered where the reader knows none', () => {
    const text = `{ "mcpServers": { "a": { "command": "a", "env": { "OPENAI_API_KEY": "${key}" } } } }`;
    const { findings } = engine.assess({ uri: 'claude_desktop_config.json', text });
    const finding = findings.find(({ ruleId }) => ruleId === 'plaintext-secret');
    assert.ok(finding);
    assert.equal(reference(finding), undefined);
  });

  it('are made once: the text after has nothing left to refer', () => {
    for (const [, uri, written] of cases) {
      const { findings } = engine.assess({ uri, text: referred(uri, written(key)) });
      assert.ok(!findings.some(({ ruleId }) => ruleId === 'plaintext-secret' || ruleId === 'literal-credential'));
    }
  });
});

describe('words of findings', () => {
  const password = ['correct', 'horse', 'battery'].join('-');
  const files: Readonly<Record<string, string>> = {
    'compose.yaml': `services:\n  ollama:\n    image: ollama/ollama\n    command: --api-key ${password}\n    environment:\n      API_KEY: ${key}\n      DB_PASSWORD: ${password}\n`,
    '.mcp.json': `{ "mcpServers": { "a": { "command": "npx", "args": ["--from", "git+https://me:${password}@git.acme.dev/a", "--token", "${password}"], "headers": { "Authorization": "Bearer ${key}" }, "url": "http://me:${password}@mcp.acme.dev" } } }`,
    '.cursor/mcp.json': `{ "mcpServers": { "${key}": { "command": "npx", "args": ["a-mcp"], "trust": true, "alwaysAllow": ["${key}"] } } }`,
    'litellm.yaml': `model_list:\n  - litellm_params: { model: openai/x, api_key: ${key}, api_base: "http://me:${password}@llm.acme.dev/v1" }\ngeneral_settings:\n  master_key: ${password}\n`,
  };

  for (const [uri, text] of Object.entries(files)) {
    it(`hold no secret of ${uri}, nor do results and evidence`, () => {
      const { findings, deployments, evidence } = engine.assess({ uri, text });
      assert.ok(findings.length > 0);
      const said = JSON.stringify([findings, evidence, deployments.map(({ results }) => results)]);
      assert.ok(!said.includes(key) && !said.includes(password), 'a secret is repeated');
      const titles = findings.flatMap(({ fixes }) => fixes.map(({ title }) => title)).join('\n');
      assert.ok(!titles.includes(key) && !titles.includes(password), 'a secret stands in a title');
    });
  }
});
