import assert from 'node:assert/strict';
import { assess } from '../../../src/engine/assess';

const modelsOf = (uri: string, text: string) => assess({ uri, text }).deployments.flatMap(({ model }) => model ?? []);
const compose = (lines: string) => `services:\n  app:\n    image: ghcr.io/acme/llm-app\n    environment:\n${lines}`;
const pod = (variable: string) =>
  `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: acme/llm\n      env:\n        - ${variable}\n`;

describe('what variables say of the deployment model', () => {
  const cases: readonly (readonly [why: string, uri: string, text: string, models: readonly string[]])[] = [
    ['the provider that a program is told', '.env', 'LLM_PROVIDER=anthropic\n', ['saas']],
    ['a default counts as told', 'compose.yaml', compose('      LLM__Direct__Provider: ${P:-Anthropic}\n'), ['saas']],
    ['an engine at home', '.env', 'EMBEDDING_PROVIDER=ollama\n', ['on-premises']],
    [
      'openai with a local address',
      '.env',
      'LLM_PROVIDER=openai\nLLM_BASE_URL=http://localhost:8000/v1\n',
      ['on-premises'],
    ],
    ['a provider of something else', '.env', 'LLM_TIMEOUT=3\nSTORAGE_PROVIDER=azure\n', []],
    [
      'a key by the name under which a Secret keeps it',
      'pod.yaml',
      pod('{ name: API_KEY, valueFrom: { secretKeyRef: { name: s, key: mistral-api-key } } }'),
      ['saas'],
    ],
    ['a key by the variable that it comes from', 'compose.yaml', compose('      API_KEY: ${GROQ_API_KEY}\n'), ['saas']],
    ['no key', 'compose.yaml', compose('      GREETING: ${GROQ_API_KEY_HINT}\n'), []],
    ['a key in a file', 'compose.yaml', compose('      OPENAI_API_KEY_FILE: /run/secrets/k\n'), ['saas']],
    [
      "an address without a name is nobody's service",
      'compose.yaml',
      compose('      OPENAI_API_KEY: abc-1\n      OPENAI_API_BASE_URL: http://203.0.113.7:8000/v1\n'),
      ['on-premises'],
    ],
    [
      'a server named in front of a domain',
      '.env',
      'OPENAI_API_KEY=abc-1\nOPENAI_BASE_URL=https://vllm.lab.example.org/v1\n',
      ['on-premises'],
    ],
    ['weights in a form for own servers', '.env', 'MODEL_NAME=Llama-3-8B-Instruct-q4f16_1-MLC\n', ['on-premises']],
    ['a folder of weights', '.env', 'OPEN_WEIGHT_LLM_MODEL_DIR=/srv/models\n', ['on-premises']],
    ['a folder of something else', '.env', 'LLM_TIMEOUT=3\nMODEL_DIR=/srv/models\n', []],
    ['a service of a cluster', '.env', 'LLM_BASE_URL=http://model.ai-platform:8000/v1\n', ['on-premises']],
    [
      'a key of a map that refers to a Secret',
      'release.yaml',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    env:\n      API_KEY: { valueFrom: { secretKeyRef: { name: s, key: GROQ_API_KEY } } }\n',
      ['saas'],
    ],
    ['weights are run at home', '.env', 'CHAT_MODEL=acme/Llama-3-8B-Q4_K_M.gguf\n', ['on-premises']],
    ['a model that only its maker serves', '.env', 'LLM_MODEL=claude-sonnet-4-5\n', ['saas']],
    [
      'such a name says nothing beside a platform',
      '.env',
      'LLM_MODEL=gpt-4o\nAZURE_OPENAI_ENDPOINT=https://acme.openai.azure.com\n',
      ['paas'],
    ],
    ["a service's own domain", '.env', 'OPENAI_API_KEY=abc-1\nOPENAI_BASE_URL=https://llm.example.org/v1\n', ['saas']],
  ];
  for (const [why, uri, text, models] of cases) it(why, () => assert.deepEqual(modelsOf(uri, text), models));

  it('reads secrets of Compose by their names', () => {
    const text =
      'services:\n  a:\n    build: .\n    secrets: [anthropic_api_key]\nsecrets:\n  anthropic_api_key:\n    file: k\n';
    assert.deepEqual(modelsOf('compose.yaml', text), ['saas']);
  });
});
