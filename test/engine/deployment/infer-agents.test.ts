import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';

const modelsOf = (uri: string, text: string) => assess({ uri, text }).deployments.flatMap(({ model }) => model ?? []);

const node = (type: string, parameters: object) => ({ nodes: [{ type, parameters }], connections: {} });
const flow = JSON.stringify({ nodes: [{ data: { name: 'chatOllama', inputParams: [] } }], edges: [] });

describe('deployment models of agents and assistants', () => {
  const cases: readonly (readonly [why: string, uri: string, text: string, models: readonly string[]])[] = [
    ['settings of Amp without any other word', '.amp/settings.json', '{ "amp.permissions": [] }', ['ai-coding']],
    [
      'agents of a coding assistant are part of it',
      'opencode.jsonc',
      '{ "agent": { "review": { "mode": "subagent" } } }',
      ['ai-coding'],
    ],
    [
      'an agent in a sandbox',
      'config.toml',
      '[core]\nworkspace = "w"\n[llm]\nmodel = "gpt-4o"\n[agent]\nx = 1\n',
      ['agentic', 'ai-coding'],
    ],
    [
      'Crush with a server at home',
      '.crush.json',
      '{ "providers": { "own": { "type": "openai", "base_url": "http://192.168.1.9:1234/v1" } } }',
      ['on-premises', 'ai-coding'],
    ],
    [
      'a server in a private mesh',
      'kilo.jsonc',
      '{ "provider": { "own": { "options": { "baseURL": "http://100.101.2.3:11434/v1" } } } }',
      ['on-premises', 'ai-coding'],
    ],
    [
      'settings told by their schema',
      'settings/base.json',
      '{ "$schema": "https://opencode.ai/config.json" }',
      ['ai-coding'],
    ],
    ['Zed with an assistant', '.zed/settings.json', '{ "agent": { "default_model": {} } }', ['ai-coding']],
    ['Zed without an assistant', '.zed/settings.json', '{ "context_servers": {}, "theme": "One" }', []],
    [
      'a crew without any other word',
      'crew.jsonc',
      '{ "agents": ["writer"], "tasks": [{ "name": "a" }] }',
      ['agentic'],
    ],
    [
      'a model that judges',
      'promptfooconfig.yaml',
      'prompts: [a]\nproviders: [{ id: http }]\ndefaultTest:\n  options:\n    provider: { embedding: { id: "openai:text-embedding-3-small" } }\n',
      ['saas'],
    ],
    [
      'a provider in front of a model',
      'fastagent.config.yaml',
      'default_model: azure.o3-mini\nmcp:\n  servers:\n    a: { command: uvx }\n',
      ['paas', 'agentic', 'mcp'],
    ],
    [
      'an agent below a key of its own',
      'agent.yaml',
      'agent:\n  kind: container\n  models:\n    - { id: gpt-4o, provider: azure }\n',
      ['paas', 'agentic'],
    ],
    [
      'a request to a provider',
      'workflow.json',
      JSON.stringify(node('n8n-nodes-base.httpRequest', { url: 'https://openrouter.ai/api/v1/chat/completions' })),
      ['saas'],
    ],
    [
      'a request to anything else',
      'workflow.json',
      JSON.stringify(node('n8n-nodes-base.httpRequest', { url: 'https://llm.example.org/hook' })),
      [],
    ],
    [
      "a provider's address in a node's code",
      'workflow.json',
      JSON.stringify(
        node('n8n-nodes-base.code', { jsCode: "fetch(env.URL || 'https://api.anthropic.com/v1/messages')" }),
      ),
      ['saas'],
    ],
    [
      'a node that asks a model itself',
      'workflow.json',
      JSON.stringify(node('@n8n/n8n-nodes-langchain.googleGemini', {})),
      ['saas'],
    ],
    [
      'a model of which only its maker is known',
      'fastagent.config.yaml',
      'default_model: haiku\nmcp: {}\n',
      ['saas', 'agentic'],
    ],
    [
      'a script of Agentforce',
      'a.agent',
      'config:\n  agent_label: "A"\nstart_agent main:\n  label: "M"\n',
      ['embedded'],
    ],
    [
      "a node's own address",
      'workflow.json',
      JSON.stringify(
        node('@n8n/n8n-nodes-langchain.lmChatOpenAi', { options: { baseURL: 'http://host.docker.internal:8000/v1' } }),
      ),
      ['on-premises'],
    ],
    [
      'an exported flow',
      'chatflow.json',
      JSON.stringify({ name: 'a', type: 'CHATFLOW', flowData: flow }),
      ['on-premises'],
    ],
    ['servers without a key above them', 'mcp_servers.json', '{ "files": { "command": "npx" } }', ['mcp']],
    ['servers in a list', 'mcp_servers.json', '{ "servers": [{ "name": "a", "command": "npx" }] }', ['mcp']],
    ['a list of servers by name', 'mcp_servers.json', '[{ "a": { "command": "npx" } }, { "zone": "x" }]', ['mcp']],
    [
      'addresses beside something else',
      'mcp-hosts.json',
      '{ "a": { "url": "https://a.example" }, "b": { "c": 1 } }',
      [],
    ],
    [
      'servers of Crush',
      '.crush.json',
      '{ "mcp": { "a": { "type": "http", "url": "https://a.example" } } }',
      ['ai-coding', 'mcp'],
    ],
    [
      "Zed's servers in a folder of dotfiles",
      'dots/zed/settings.json',
      '{ "context_servers": { "a": { "command": "npx" } } }',
      ['ai-coding', 'mcp'],
    ],
    [
      'servers of goose beside what is built in',
      '.goose/config.yaml',
      'extensions:\n  todo: { type: platform }\n  own: { type: stdio, cmd: uv }\n',
      ['ai-coding', 'mcp'],
    ],
    [
      'goose with what is built in alone',
      '.goose/config.yaml',
      'extensions:\n  todo: { type: platform }\n',
      ['ai-coding'],
    ],
    [
      'goose with a server at home',
      '.goose/config.yaml',
      'GOOSE_PROVIDER: ollama\nOLLAMA_HOST: http://localhost:11434\n',
      ['on-premises', 'ai-coding'],
    ],
    [
      'aider with a server at home',
      '.aider.conf.yml',
      'model: openai/qwen\nopenai-api-base: http://192.168.0.5:8080/v1\n',
      ['on-premises', 'ai-coding'],
    ],
    [
      'hooks of another agent than Claude Code',
      '.gemini/settings.json',
      '{ "hooks": { "SessionStart": [] } }',
      ['ai-coding'],
    ],
    [
      'a provider that a template falls back on',
      'promptfooconfig.yaml',
      'prompts: [a]\nproviders:\n  - id: "{{ env.P or \'openai:gpt-4o\' }}"\n',
      ['saas'],
    ],
    [
      'an agent that Azure hosts',
      'agent.manifest.yaml',
      '$schema: https://azuremlschemas.azureedge.net/latest/agentManifest.schema.json\ndescription: Azure AI Foundry\nmodels: [{ name: a }]\n',
      ['paas', 'agentic'],
    ],
    [
      'an agentic workflow',
      '.github/workflows/triage.md',
      '---\non: issues\nengine: { id: copilot }\nmcp-servers: { a: { command: npx } }\n---\nLabel it.\n',
      ['saas', 'agentic', 'mcp'],
    ],
    ['a page about workflows', '.github/workflows/README.md', '# Claude\n\nThese workflows run agents.\n', []],
    ['an agent of Codex', '.codex/agents/fast.toml', 'developer_instructions = "a"\n', ['ai-coding']],
    ['a command of Gemini CLI', '.gemini/commands/git/review.toml', 'prompt = "a"\n', ['ai-coding']],
    ['modes of Roo', 'settings/custom_modes.yaml', 'customModes: []\n', ['ai-coding']],
    ['a command of opencode', '.opencode/command/release.md', 'Release it.\n', ['ai-coding']],
    [
      'a server in the older words of the registry',
      'server.json',
      '{ "$schema": "https://static.modelcontextprotocol.io/schemas/2025-07-09/server.schema.json", "name": "a" }',
      ['mcp'],
    ],
    [
      'aider with a model of Ollama',
      '.aider.conf.yml',
      'model: ollama_chat/qwen3:latest\n',
      ['on-premises', 'ai-coding'],
    ],
  ];
  for (const [why, uri, text, models] of cases) it(why, () => assert.deepEqual(modelsOf(uri, text), models));
});
