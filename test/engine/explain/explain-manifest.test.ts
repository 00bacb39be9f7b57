import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine';
import { agentNotes } from '../../../src/engine/explain/agent-notes';
import { assistantNotes } from '../../../src/engine/explain/assistant-notes';
import { codingAgentNotes } from '../../../src/engine/explain/coding-agent-notes';
import { gatewayNotes } from '../../../src/engine/explain/gateway-notes';
import { platformNotes, variableNotes } from '../../../src/engine/explain/platform-notes';
import { promptNotes } from '../../../src/engine/explain/prompt-notes';
import { framework } from '../../../src/engine/framework';
import type { ModelId } from '../../../src/engine/framework/types';

const engine = createEngine();

/** What is said where `|` stands in the text, and about what. */
function hover(uri: string, marked: string, model?: ModelId): { words: string; about: string } | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = engine.explain({ uri, text, offset, model });
  return found && { words: found.markdown, about: text.slice(found.range.start, found.range.end) };
}

describe('hover on manifests', () => {
  it('tells what a key does, what good looks like, its control and whose job it is', () => {
    const found = hover(
      '.gemini/settings.json',
      '{ "mcpServers": { "tickets": { "command": "tickets-mcp", "tr|ust": true } } }',
    );
    assert.equal(found?.about, '"trust"');
    assert.match(found?.words ?? '', /\*\*trust\*\*: Lets every tool of the server run without a question\./);
    assert.match(found?.words ?? '', /\*\*Good:\*\* Leave it out\./);
    assert.match(found?.words ?? '', /\*\*Control:\*\* .+ \(Agent Governance\)/);
    assert.match(found?.words ?? '', /\*\*Whose job on .*MCP.*:\*\* Yours/);
  });

  it('tells it on the value too', () => {
    const found = hover('.claude/settings.json', '{ "permissions": { "defaultMode": "pl|an" } }');
    assert.match(found?.words ?? '', /^\*\*defaultMode\*\*/);
  });

  it('knows a variable in a list and in a map', () => {
    const listed = hover(
      'deploy.yaml',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: vllm/vllm-openai:v1\n      env:\n        - name: OLLAMA_HOST\n          value: 0.0|.0.0\n',
    );
    const mapped = hover(
      'compose.yaml',
      'services:\n  a:\n    image: ollama/ollama\n    environment:\n      OLLAMA_|HOST: x\n',
    );
    assert.match(listed?.words ?? '', /^\*\*OLLAMA_HOST\*\*/);
    assert.match(mapped?.words ?? '', /^\*\*OLLAMA_HOST\*\*/);
  });

  it('reads Bicep by its lines', () => {
    const found = hover(
      'main.bicep',
      "resource a 'Microsoft.CognitiveServices/accounts@2023-05-01' = {\n  kind: 'OpenAI'\n  properties: {\n    public|NetworkAccess: 'Enabled'\n  }\n}\n",
    );
    assert.equal(found?.about, 'publicNetworkAccess');
  });

  it('says nothing of keys without a note, and of files without AI', () => {
    assert.equal(hover('.claude/settings.json', '{ "permissions": {}, "cleanup|PeriodDays": 3 }'), undefined);
    assert.equal(hover('compose.yaml', 'services:\n  db:\n    im|age: postgres\n'), undefined);
  });

  it('says for which model a place speaks, and what the file leaves open', () => {
    const text = 'services:\n  a:\n    image: vllm/|vllm-openai:v1\n';
    const open = hover('compose.yaml', text);
    assert.match(open?.words ?? '', /^\*\*image\*\*/);
    assert.match(open?.words ?? '', /The file cannot tell which/);
    for (const id of ['iaas', 'on-premises'] as const)
      assert.ok(open?.words.includes(framework.modelById(id)?.name ?? id), id);
    assert.match(open?.words ?? '', /The image runs vLLM\./);
    const cloud = hover(
      'compose.yaml',
      'services:\n  a:\n    image: 123.dkr.ecr.eu.amazonaws.com/vllm/|vllm-openai:v1\n',
    );
    assert.doesNotMatch(cloud?.words ?? '', /cannot tell/);
  });

  it('takes the model that a person settled', () => {
    const text = 'services:\n  a:\n    image: vllm/|vllm-openai:v1\n';
    const words = hover('compose.yaml', text, 'iaas')?.words ?? '';
    assert.match(words, /settled by a person/);
    assert.doesNotMatch(words, /cannot tell/);
    const key = 'services:\n  a:\n    image: vllm/vllm-openai:v1\n    environment:\n      OLLAMA_|HOST: x\n';
    const name = (id: ModelId) => framework.modelById(id)?.name ?? id;
    assert.ok(hover('compose.yaml', key, 'iaas')?.words.includes(`**Whose job on ${name('iaas')}:**`));
    assert.ok(!hover('compose.yaml', key, 'iaas')?.words.includes(`**Whose job on ${name('on-premises')}:**`));
  });

  it('explains the keys of agents, flows and their makers', () => {
    const cases: readonly (readonly [uri: string, marked: string, words: RegExp])[] = [
      ['settings.mcs.yml', 'authentication|Mode: None\n', /^\*\*authenticationMode\*\*: Whether people must sign in/],
      ['opencode.json', '{ "permission": { "ba|sh": "allow" } }', /^\*\*bash\*\*: What the agent may do by itself/],
      [
        'a.genAiFunction-meta.xml',
        '<GenAiFunction>\n  <isConfirmation|Required>false</isConfirmationRequired>\n</GenAiFunction>\n',
        /^\*\*isConfirmationRequired\*\*: Asks a person/,
      ],
      ['mcp_servers.json', '{ "files": { "com|mand": "npx" } }', /program that the client starts/],
      ['redteam.yaml', 'targets: [{ id: echo }]\nredteam:\n  pur|pose: a\n', /attacks are made from it/],
      ['.zed/settings.json', '{ "agent": { "tool_permissions": { "def|ault": "deny" } } }', /run without a question/],
      [
        'workflow.json',
        JSON.stringify({
          nodes: [{ type: '@n8n/n8n-nodes-langchain.agent', parameters: { 'js|Code': 'x' } }],
          connections: {},
        }),
        /runs on the server/,
      ],
      ['a.mcs.yml', 'kind: GptComponentMetadata\ngptCapabilities:\n  webB|rowsing: true\n', /enter the prompt/],
      ['a.prompt.yml', 'mo|del: openai/gpt-4o\nmessages:\n  - role: user\n    content: a\n', /^\*\*model\*\*/],
    ];
    for (const [uri, marked, words] of cases) assert.match(hover(uri, marked)?.words ?? '', words, uri);
  });

  it('takes a key at the top for another than the same key further down', () => {
    const crew = (inner: string) =>
      hover('crew.jsonc', `{ "agents": ["a"], "tasks": [{ "name": "b"${inner} }]${inner ? '' : ', "pro|cess": "x"'} }`);
    assert.match(crew('')?.words ?? '', /^\*\*process\*\*/);
    assert.equal(crew(', "pro|cess": "x"'), undefined);
  });

  it('names controls of the catalogue only', () => {
    for (const control of [
      agentNotes,
      assistantNotes,
      codingAgentNotes,
      gatewayNotes,
      platformNotes,
      promptNotes,
      variableNotes,
    ].flatMap(Object.keys)) {
      assert.ok(framework.controlById(control), control);
    }
  });
});
