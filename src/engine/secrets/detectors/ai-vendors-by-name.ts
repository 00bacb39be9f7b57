import type { Detector } from '../detector';
import { isSecretPlace } from '../names';

/** Fields that all keys without a format of their own have in common. */
const unmarked = {
  category: 'secret',
  severity: 'critical',
  rank: 2,
  accept: (_key, _text, _span, around) => isSecretPlace(around),
} as const satisfies Partial<Detector>;

/** Keys of the vendors of models that only the name beside them tells. */
export const AI_VENDORS_BY_NAME: readonly Detector[] = [
  {
    ...unmarked,
    id: 'azure-openai-key',
    title: 'Azure OpenAI or AI services key (32 hex digits)',
    near: /openai\.azure|azure[\w -]{0,12}open_?ai|azure[\w-]{0,20}key|cognitive_?services|ocp-apim-subscription-key/i,
    expression: /[0-9a-f]{32}/y,
    examples: {
      match: ['AZURE_OPENAI_API_KEY={hex32}', 'endpoint: https://a.openai.azure.com\napi_key: {hex32}'],
      noMatch: ['{hex32}', 'AZURE_OPENAI_BUILD={hex32}', 'AZURE_OPENAI_API_KEY={hex31}'],
    },
    reference: 'https://learn.microsoft.com/azure/ai-foundry/openai/reference',
  },
  {
    ...unmarked,
    id: 'deepseek-api-key',
    title: 'DeepSeek API key',
    near: /deepseek/i,
    expression: /sk-[a-z0-9]{32}/y,
    examples: {
      match: ['DEEPSEEK_API_KEY=sk-{al32}', 'Call DeepSeek with the key sk-{hex32}.'],
      noMatch: ['sk-{al32}', 'DEEPSEEK_API_KEY=sk-{al31}'],
    },
    reference: 'https://api-docs.deepseek.com/',
  },
  {
    ...unmarked,
    id: 'cohere-api-key',
    title: 'Cohere API key',
    near: /cohere|\bco_api_key/i,
    expression: /[A-Za-z0-9]{40}/y,
    examples: {
      match: [
        'CO_API_KEY={an40}',
        '- name: COHERE_API_KEY\n  value: {an40}',
        'Send the Cohere API key {an40} in the header.',
      ],
      noMatch: ['{an40}', 'COHERE_API_KEY={an39}', 'the cohere commit {hex40}'],
    },
    reference: 'https://docs.cohere.com/reference/about',
  },
  {
    ...unmarked,
    id: 'mistral-api-key',
    title: 'Mistral API key',
    near: /mistral|codestral/i,
    expression: /[A-Za-z0-9]{32}/y,
    examples: {
      match: ['MISTRAL_API_KEY={an32}', '{"name": "MISTRAL_API_KEY", "value": "{an32}"}'],
      noMatch: ['{an32}', 'MISTRAL_API_KEY={an31}', 'mistral_model_checksum: {hex32}'],
    },
    reference: 'https://docs.mistral.ai/getting-started/quickstart',
  },
  {
    ...unmarked,
    id: 'together-legacy-api-key',
    title: 'Together AI API key (64 hex digits)',
    near: /together/i,
    expression: /[0-9a-f]{64}/y,
    examples: {
      match: ['TOGETHER_API_KEY={hex64}'],
      noMatch: ['{hex64}', 'TOGETHER_API_KEY={hex63}', 'together_image_sha: {hex64}'],
    },
    reference: 'https://docs.together.ai/docs/quickstart',
  },
  {
    ...unmarked,
    id: 'wandb-legacy-api-key',
    title: 'Weights & Biases API key (40 hex digits)',
    near: /wandb|\bw&b\b|weights ?(?:&|and) ?biases/i,
    expression: /[0-9a-f]{40}/y,
    examples: {
      match: ['WANDB_API_KEY={hex40}', 'wandb login with api key {hex40}'],
      noMatch: ['{hex40}', 'wandb_commit: {hex40}', 'WANDB_API_KEY={hex39}'],
    },
    reference: 'https://docs.wandb.ai/models/quickstart',
  },
  {
    ...unmarked,
    id: 'speech-api-key',
    title: 'Deepgram or AssemblyAI API key',
    near: /deepgram|assembly_?ai/i,
    expression: /[0-9a-f]{40}(?![0-9a-f])|[0-9a-f]{32}/y,
    examples: {
      match: ['DEEPGRAM_API_KEY={hex40}', 'ASSEMBLYAI_API_KEY={hex32}'],
      noMatch: ['{hex40}', 'DEEPGRAM_API_KEY={hex39}'],
    },
    reference: 'https://developers.deepgram.com/docs/create-additional-api-keys',
  },
];
