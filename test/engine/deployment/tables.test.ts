import assert from 'node:assert/strict';
import { hostIn, hostKind } from '../../../src/engine/deployment/hosts';
import { meaningsOfCommand, meaningsOfImage } from '../../../src/engine/deployment/images';
import { claimOfProvider } from '../../../src/engine/deployment/providers';
import { providerOfVariable } from '../../../src/engine/deployment/variables';

describe('providers', () => {
  const cases = {
    openai: 'protocol',
    OpenAI: 'protocol',
    'langgenius/openai/openai': 'protocol',
    azure_openai: 'paas',
    AzureOpenAI: 'paas',
    vertex_ai: 'paas',
    together_ai: 'saas',
    hosted_vllm: 'self-hosted',
    'llama.cpp': 'self-hosted',
    'My Ollama': 'self-hosted',
    acme: undefined,
  };
  for (const [name, claim] of Object.entries(cases)) {
    it(`${name} is ${claim}`, () => assert.equal(claimOfProvider(name), claim));
  }
});

describe('hosts', () => {
  const cases: readonly (readonly [value: string, host: string | undefined, kind?: string])[] = [
    ['https://acme.openai.azure.com/openai', 'acme.openai.azure.com', 'paas'],
    ['https://bedrock-runtime.eu-west-1.amazonaws.com', 'bedrock-runtime.eu-west-1.amazonaws.com', 'paas'],
    ['https://api.openai.com/v1', 'api.openai.com', 'saas'],
    ['https://openrouter.ai/api/v1', 'openrouter.ai', 'saas'],
    ['http://user:x@vllm:8000/v1', 'vllm', 'local'],
    ['${URL:-http://localhost:11434}', 'localhost', 'local'],
    ['http://vllm.ml.svc.cluster.local:80', 'vllm.ml.svc.cluster.local', 'local'],
    ['http://[::1]:8080', '[::1]', 'local'],
    ['10.0.0.5:8000', '10.0.0.5', 'local'],
    ['http://litellm:4000', 'litellm', 'gateway'],
    ['https://llm.example.org/v1', 'llm.example.org', 'remote'],
    ['https://not-openai.com.example.org', 'not-openai.com.example.org', 'remote'],
    ['${OPENAI_BASE_URL}', undefined],
    ['http://{{ .Release.Name }}-vllm', 'x-vllm', 'local'],
    ['https://{{ .Values.host }}', undefined],
    ['https://${ACCOUNT}.openai.azure.com/', 'x.openai.azure.com', 'paas'],
    ['https://<your resource>.openai.azure.com/', 'x.openai.azure.com', 'paas'],
    ['https://bedrock-runtime.${AWS_REGION}.amazonaws.com', 'bedrock-runtime.x.amazonaws.com', 'paas'],
    ['https://${HOST}.${DOMAIN}/v1', undefined],
    ['llama3.1:8b', undefined],
  ];
  for (const [value, host, kind] of cases) {
    it(`${value} leads to ${kind ?? 'nowhere'}`, () => {
      assert.equal(hostIn(value), host);
      const found = host === undefined ? undefined : hostKind(host);
      const word =
        found?.kind === 'provider' ? found.claim : found?.kind === 'local' && found.gateway ? 'gateway' : found?.kind;
      assert.equal(word, kind);
    });
  }
});

describe('variables', () => {
  const cases = {
    OPENAI_API_KEY: 'protocol',
    APP_OPENAI_API_KEYS: 'protocol',
    ANTHROPIC_API_KEY: 'saas',
    AZURE_OPENAI_ENDPOINT: 'paas',
    AWS_BEARER_TOKEN_BEDROCK: 'paas',
    OLLAMA_BASE_URL: 'self-hosted',
    AZURE_TENANT_ID: undefined,
    COMPANY_API_KEY: undefined,
    MINIMUM_REPLICAS: undefined,
  };
  for (const [name, claim] of Object.entries(cases)) {
    it(`${name} is ${claim}`, () => assert.equal(providerOfVariable(name)?.claim, claim));
  }
});

describe('images', () => {
  const cases = {
    'vllm/vllm-openai:v0.8.5': ['self-hosted'],
    'ghcr.io/huggingface/text-generation-inference:3.0': ['self-hosted'],
    'ollama/ollama@sha256:0': ['self-hosted'],
    'nvcr.io/nim/meta/llama-3.1-8b-instruct:1.8': ['self-hosted'],
    'registry:5000/mcp/github': ['mcp'],
    '${REGISTRY:-ghcr.io}/flowiseai/flowise': ['agentic'],
    'ghcr.io/open-webui/open-webui:main': ['ai'],
    'postgres:16': [],
    'datadog/agent:7': [],
    nginx: [],
  };
  for (const [image, claims] of Object.entries(cases)) {
    it(`${image} is ${claims.join(' ') || 'no AI'}`, () =>
      assert.deepEqual(
        meaningsOfImage(image).map(({ claim }) => claim),
        claims,
      ));
  }

  it('reads commands', () => {
    assert.deepEqual(
      meaningsOfCommand('python -m vllm.entrypoints.openai.api_server').map(({ claim }) => claim),
      ['self-hosted'],
    );
    assert.deepEqual(meaningsOfCommand('node server.js'), []);
  });
});
