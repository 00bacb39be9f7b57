import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';

const modelsOf = (uri: string, text: string) => assess({ uri, text }).deployments.flatMap(({ model }) => model ?? []);
const bifrost = (parts: object) => JSON.stringify({ $schema: 'https://www.getbifrost.ai/schema', ...parts });

describe('gateways', () => {
  const cases: readonly (readonly [why: string, uri: string, text: string, models: readonly string[]])[] = [
    [
      'Bifrost with a service, a server of its own and MCP',
      'config.json',
      bifrost({
        providers: {
          groq: { keys: [{ value: 'env.K' }] },
          ollama: { keys: [{ value: '', ollama_key_config: { url: 'http://ollama:11434' } }] },
        },
        mcp: { client_configs: [{ name: 'wiki', connection_string: 'https://mcp.example.org/mcp' }] },
      }),
      ['saas', 'on-premises', 'mcp'],
    ],
    [
      'Bifrost: the address decides',
      'config.json',
      bifrost({
        providers: {
          mine: {
            keys: [{ value: 'x' }],
            network_config: { base_url: 'http://models:9000' },
            custom_provider_config: { base_provider_type: 'openai' },
          },
        },
      }),
      ['on-premises'],
    ],
    [
      'agentgateway to a model and to MCP servers',
      'gateway.yaml',
      'binds:\n- listeners:\n  - routes:\n    - backends:\n      - ai: { name: a, provider: { bedrock: { model: m } } }\n      - mcp: { targets: [{ name: b, stdio: { cmd: npx, args: [c] } }] }\n',
      ['paas', 'mcp'],
    ],
    [
      'Kong in front of a model server',
      'kong.yml',
      '_format_version: "3.0"\nservices:\n- { name: a, url: http://acme-vllm:8000/v1 }\n',
      ['on-premises'],
    ],
    [
      'Kong in front of other services',
      'kong.yml',
      '_format_version: "3.0"\nservices:\n- { url: http://llm-docs:80 }\n',
      [],
    ],
    [
      'LiteLLM knows makers by their models',
      'config.yaml',
      'model_list:\n- { model_name: a, litellm_params: { model: gpt-4 } }\n',
      ['saas'],
    ],
    ['agentgateway by a list of models', 'g.yaml', 'llm:\n  models:\n  - { name: a, provider: anthropic }\n', ['saas']],
    [
      'Kong by the address of a plugin',
      'kong.yml',
      '_format_version: "3.0"\nservices:\n- name: a\n  plugins:\n  - name: ai-proxy\n    config: { model: { provider: openai, name: m, options: { upstream_url: "http://vllm:8000" } } }\n',
      ['on-premises'],
    ],
    [
      'a plugin of Kong in a cluster',
      'plugin.yaml',
      'apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nplugin: ai-proxy-advanced\nconfig:\n  targets:\n  - model: { provider: azure, name: gpt }\n',
      ['paas'],
    ],
    [
      'a backend of a gateway in a cluster',
      'backend.yaml',
      'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nspec:\n  type: AI\n  ai:\n    llm:\n      provider:\n        openai: { model: gpt-4o }\n',
      ['saas'],
    ],
    [
      'Portkey with targets in targets',
      'route.json',
      '{ "strategy": { "mode": "loadbalance" }, "targets": [{ "targets": [{ "provider": "bedrock", "virtual_key": "v" }] }] }',
      ['paas'],
    ],
    ['llama-swap', 'c.yaml', 'models:\n  a:\n    cmd: /opt/llama-server -m a.gguf\n    ttl: 9\n', ['on-premises']],
  ];
  for (const [why, uri, text, models] of cases) it(why, () => assert.deepEqual(modelsOf(uri, text), models));
});
