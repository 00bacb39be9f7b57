import type { Detector } from '../detector';
import { entropy } from '../entropy';

const secret = { category: 'secret', severity: 'critical' } as const;
/** Bits per character that a random key of 22 or more letters and digits exceeds, and a name does not. */
const RANDOM = 3;
const FIREWORKS = /fireworks/i;
const isMixed = (value: string) => /\d/.test(value) && /[a-z]/i.test(value) && entropy(value) >= RANDOM;

/** Keys of the vendors of models: the format alone tells them. */
export const AI_VENDORS: readonly Detector[] = [
  {
    ...secret,
    id: 'openai-api-key',
    title: 'OpenAI API key',
    prefixes: ['sk-'],
    // sk- kind? random, the base64 of "OpenAI" in the middle, random
    expression:
      /sk-(?:(?:proj|svcacct|admin|service|None)-)?(?:[\w-]{74}|[\w-]{58}|[\w-]{20})T3BlbkFJ(?:[\w-]{74}|[\w-]{58}|[\w-]{20})/y,
    examples: {
      match: ['sk-proj-{u58}T3BlbkFJ{u58}', 'sk-admin-{u74}T3BlbkFJ{u74}', 'sk-{an20}T3BlbkFJ{an20}'],
      noMatch: ['sk-proj-{u120}', 'sk-proj-your-key-here', 'task-{an20}T3BlbkFJ{an20}'],
    },
    reference: 'https://platform.openai.com/docs/api-reference/authentication',
  },
  {
    ...secret,
    id: 'anthropic-api-key',
    title: 'Anthropic API key',
    prefixes: ['sk-ant-'],
    // sk-ant- kind and version - 93 random AA; tokens of a sign-in are of no fixed length
    expression: /sk-ant-(?:(?:api|admin)\d\d-[\w-]{93}AA|(?:oat|ort)\d\d-[\w-]{80,160})/y,
    examples: {
      match: ['sk-ant-api03-{u93}AA', 'sk-ant-admin01-{u93}AA', 'sk-ant-oat01-{u95}'],
      noMatch: ['sk-ant-api03-{u92}A', 'sk-ant-api03-your-key', 'sk-ant-api03-{x95}'],
    },
    reference: 'https://docs.anthropic.com/en/api/admin-api',
  },
  {
    ...secret,
    id: 'google-api-key',
    title: 'Google API key',
    prefixes: ['AIza', 'AQ.'],
    // AIza and 35 more; the keys since 2026 are AQ. Ab and about fifty more
    expression: /AIza[\w-]{35}|AQ\.Ab[\w-]{40,80}/y,
    examples: { match: ['AIza{u35}', 'AQ.Ab8{u48}'], noMatch: ['AIza{u34}', 'AIza{u36}', 'AIza{x35}', 'AQ.{an12}'] },
    reference: 'https://ai.google.dev/gemini-api/docs/api-key',
  },
  {
    ...secret,
    id: 'azure-api-key',
    title: 'Azure OpenAI or AI services key',
    prefixes: ['JQQJ9'],
    lead: 52,
    // 52 random, signature, date letters, 12 more, signature of the service, checksum
    expression: /[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{3}[A-Za-z0-9]{4}/y,
    examples: { match: ['{an52}JQQJ99{an1}B{an12}AAABACOG{an4}'], noMatch: ['{an51}JQQJ99{an1}B{an12}AAABACOG{an4}'] },
    reference: 'https://github.com/microsoft/security-utilities',
  },
  {
    ...secret,
    id: 'huggingface-token',
    title: 'Hugging Face token',
    prefixes: ['hf_', 'api_org_'],
    expression: /(?:hf|api_org)_[A-Za-z0-9]{34}/y,
    examples: {
      match: ['hf_{a34}', 'The token is hf_{a34}.', 'api_org_{a34}'],
      noMatch: ['hf_{a33}', 'hf_{a35}', 'hf_{x34}', 'hf_hub_download_with_a_long_name_xyz'],
    },
    reference: 'https://huggingface.co/docs/hub/security-tokens',
  },
  {
    ...secret,
    id: 'groq-api-key',
    title: 'Groq API key',
    prefixes: ['gsk_'],
    expression: /gsk_[A-Za-z0-9]{52}/y,
    examples: { match: ['gsk_{an52}'], noMatch: ['gsk_{an51}', 'gsk_{an53}', 'gsk_{x52}'] },
    reference: 'https://console.groq.com/docs/quickstart',
  },
  {
    ...secret,
    id: 'replicate-api-token',
    title: 'Replicate API token',
    prefixes: ['r8_'],
    expression: /r8_[\w-]{37}/y,
    examples: { match: ['r8_{u37}'], noMatch: ['r8_{u36}', 'r8_{u38}', 'r8_{x37}'] },
    reference: 'https://replicate.com/docs/topics/security/api-tokens',
  },
  {
    ...secret,
    id: 'perplexity-api-key',
    title: 'Perplexity API key',
    prefixes: ['pplx-'],
    expression: /pplx-[A-Za-z0-9]{48}/y,
    examples: { match: ['pplx-{an48}'], noMatch: ['pplx-{an47}', 'pplx-{an49}', 'pplx-7b-online-chat-model'] },
    reference: 'https://docs.perplexity.ai/guides/getting-started',
  },
  {
    ...secret,
    id: 'xai-api-key',
    title: 'xAI API key',
    prefixes: ['xai-'],
    expression: /xai-\w{80}/y,
    examples: { match: ['xai-{an80}'], noMatch: ['xai-{an79}', 'xai-{an81}', 'xai-{x80}'] },
    reference: 'https://docs.x.ai/docs/tutorial',
  },
  {
    ...secret,
    id: 'openrouter-api-key',
    title: 'OpenRouter API key',
    prefixes: ['sk-or-'],
    expression: /sk-or-v\d-[0-9a-f]{64}/y,
    examples: { match: ['sk-or-v1-{hex64}'], noMatch: ['sk-or-v1-{hex63}', 'sk-or-v1-{x64}'] },
    reference: 'https://openrouter.ai/docs/api-reference/authentication',
  },
  {
    ...secret,
    id: 'together-api-key',
    title: 'Together AI API key',
    prefixes: ['tgp_v1_'],
    expression: /tgp_v1_[\w-]{43}/y,
    examples: { match: ['tgp_v1_{u43}'], noMatch: ['tgp_v1_{u42}', 'tgp_v1_{u44}'] },
    reference: 'https://docs.together.ai/docs/quickstart',
  },
  {
    ...secret,
    id: 'fireworks-api-key',
    title: 'Fireworks AI API key',
    prefixes: ['fw_'],
    // The length is not documented: 22 and 24 were seen.
    expression: /fw_(?:[A-Za-z0-9]{24}|[A-Za-z0-9]{22})/y,
    // Some keys have no digit: those count beside the vendor's name.
    accept: (key, _text, _span, around) =>
      isMixed(key.slice(3)) || (/[a-z]/.test(key.slice(3)) && /[A-Z]/.test(key) && around.speaksOf(FIREWORKS)),
    examples: { match: ['fw_{an22}', 'fw_{an24}'], noMatch: ['fw_{an21}', 'fw_{an23}', 'fw_configurationdirectory'] },
    reference: 'https://docs.fireworks.ai/getting-started/quickstart',
  },
  {
    ...secret,
    id: 'pinecone-api-key',
    title: 'Pinecone API key',
    prefixes: ['pcsk_'],
    expression: /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}/y,
    examples: { match: ['pcsk_{an5}_{an63}', 'pcsk_{an6}_{an63}'], noMatch: ['pcsk_{an5}_{an62}', 'pcsk_{an63}'] },
    reference: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  },
  {
    ...secret,
    id: 'langsmith-api-key',
    title: 'LangSmith API key',
    prefixes: ['lsv2_'],
    expression: /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}/y,
    examples: {
      match: ['lsv2_pt_{hex32}_{hex10}', 'lsv2_sk_{hex32}_{hex10}'],
      noMatch: ['lsv2_pt_{hex31}_{hex10}', 'lsv2_pt_{hex32}'],
    },
    reference: 'https://docs.langchain.com/langsmith/create-account-api-key',
  },
  {
    ...secret,
    id: 'langfuse-secret-key',
    title: 'Langfuse secret key',
    prefixes: ['sk-lf-'],
    expression: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/y,
    examples: { match: ['sk-lf-{uuid}'], noMatch: ['pk-lf-{uuid}', 'sk-lf-{hex32}'] },
    reference: 'https://langfuse.com/docs/observability/get-started',
  },
  {
    ...secret,
    id: 'wandb-api-key',
    title: 'Weights & Biases API key',
    prefixes: ['wandb_v1_'],
    expression: /wandb_v1_[A-Za-z0-9]{27}_[A-Za-z0-9]{49}/y,
    examples: { match: ['wandb_v1_{an27}_{an49}'], noMatch: ['wandb_v1_{an27}_{an48}', 'wandb_v1_{an76}'] },
    reference: 'https://docs.wandb.ai/models/quickstart',
  },
  {
    ...secret,
    id: 'nvidia-api-key',
    title: 'NVIDIA API key',
    prefixes: ['nvapi-'],
    expression: /nvapi-[\w-]{64}/y,
    examples: { match: ['nvapi-{u64}'], noMatch: ['nvapi-{u63}', 'nvapi-{u65}', 'nvapi-{x64}'] },
    reference: 'https://docs.api.nvidia.com/nim/docs/api-quickstart',
  },
  {
    ...secret,
    id: 'elevenlabs-api-key',
    title: 'ElevenLabs API key',
    prefixes: ['sk_'],
    expression: /sk_[0-9a-f]{48}/y,
    examples: { match: ['sk_{hex48}'], noMatch: ['sk_{hex47}', 'sk_{hex49}'] },
    reference: 'https://elevenlabs.io/docs/api-reference/authentication',
  },
  {
    ...secret,
    id: 'jina-api-key',
    title: 'Jina AI API key',
    prefixes: ['jina_'],
    expression: /jina_[A-Za-z0-9]{60}/y,
    examples: { match: ['jina_{an60}'], noMatch: ['jina_{an59}', 'jina_{an61}'] },
    reference: 'https://jina.ai/api-dashboard',
  },
  {
    ...secret,
    id: 'tavily-api-key',
    title: 'Tavily API key',
    prefixes: ['tvly-'],
    expression: /tvly-(?:(?:dev|prod)-)?[A-Za-z0-9]{32}/y,
    examples: {
      match: ['tvly-{an32}', 'tvly-dev-{an32}'],
      noMatch: ['tvly-{an31}', 'tvly-{an33}', 'tvly-YOUR_API_KEY'],
    },
    reference: 'https://docs.tavily.com/documentation/quickstart',
  },
  {
    ...secret,
    id: 'firecrawl-api-key',
    title: 'Firecrawl API key',
    prefixes: ['fc-'],
    expression: /fc-[0-9a-f]{32}/y,
    examples: { match: ['fc-{hex32}'], noMatch: ['fc-{hex31}', 'fc-{hex33}', 'fc-YOUR_API_KEY'] },
    reference: 'https://docs.firecrawl.dev/introduction',
  },
];
