import type { Range } from '../finding';
import { remembered } from '../remembered';
import type { ProviderClaim } from './providers';
import { type Signal, signal } from './signal';

/** `service-or-download`: a key that calls a service or fetches a model to run at home. */
export type VariableClaim = ProviderClaim | 'service-or-download';

/** Environment variables whose names say what a program talks to. A prefix of the program's own is allowed. */
const table: readonly (readonly [name: RegExp, claim: VariableClaim, title: string])[] = [
  [/(?:^|_)(?:AZURE_?OPENAI|AOAI)_\w+/, 'paas', 'Azure OpenAI'],
  [
    /(?:^|_)AZURE_(?:AI|EXISTING_AIPROJECT|FOUNDRY|INFERENCE|COGNITIVE)_?\w*(?:ENDPOINT|KEY|MODEL|DEPLOYMENT|NAME|PROJECT|URL|ID|CONNECTION)\w*/,
    'paas',
    'Azure AI',
  ],
  [/(?:^|_)FOUNDRY_\w*(?:ENDPOINT|MODEL|PROJECT)\w*/, 'paas', 'Azure AI Foundry'],
  [/^AZURE_API_(?:BASE|KEY)$/, 'paas', 'Azure OpenAI'],
  [/(?:^|_)(?:AWS_)?BEDROCK_\w+|^AWS_BEARER_TOKEN_BEDROCK$|^CLAUDE_CODE_USE_BEDROCK$/, 'paas', 'Amazon Bedrock'],
  [
    /(?:^|_)(?:VERTEX_?AI?|GOOGLE_VERTEX)_\w+|^GOOGLE_GENAI_USE_VERTEXAI$|^CLAUDE_CODE_USE_VERTEX$|^ANTHROPIC_VERTEX\w*|^GOOGLE_CLOUD_AIPLATFORM\w*/,
    'paas',
    'Vertex AI',
  ],
  [/(?:^|_)WATSONX_\w+/, 'paas', 'watsonx.ai'],
  [/^DATABRICKS_(?:SERVING|MODEL|LLM)\w*/, 'paas', 'Databricks'],
  [/(?:^|_)SAGEMAKER_(?:ENDPOINT|MODEL)\w*/, 'paas', 'Amazon SageMaker'],
  [/^SNOWFLAKE_CORTEX\w*/, 'paas', 'Snowflake Cortex'],
  [/^OCI_(?:GENAI|GENERATIVE)\w*/, 'paas', 'OCI Generative AI'],
  [/(?:^|_)OPENAI_(?:API_)?KEYS?$|^OPENAI_TOKEN$|^OPENAI_MODEL(?:_NAME)?$/, 'protocol', 'OpenAI'],
  [/(?:^|_)(?:ANTHROPIC|CLAUDE)_(?:API_?|AUTH_?|ENVIRONMENT_?|CODE_OAUTH_?)?(?:KEY|TOKEN)$/, 'saas', 'Anthropic'],
  [/(?:^|_)(?:GEMINI|GOOGLE_GENERATIVE_AI|GOOGLE_GENAI|GOOGLE_AI(?:_STUDIO)?)_(?:API_)?KEY$/, 'saas', 'the Gemini API'],
  [
    /(?:^|_)(?:MISTRAL(?:AI)?|COHERE|GROQ|OPENROUTER|TOGETHER(?:_?AI)?|FIREWORKS(?:_AI)?|DEEPSEEK|X_?AI|GROK|PERPLEXITY(?:_?AI)?|PPLX|CEREBRAS|REPLICATE|MOONSHOT|DASHSCOPE|QIANFAN|ZHIPU\w*|SILICONFLOW|VOLC\w*|MINIMAX|VOYAGE(?:_AI)?|JINA|ELEVENLABS|SAMBANOVA|DEEPINFRA|AI21|STABILITY|GITHUB_MODELS)_(?:API_)?(?:KEY|TOKEN)$/,
    'saas',
    'a public AI service',
  ],
  [
    /(?:^|_)OLLAMA_(?:HOST|BASE_?URL|API_BASE|MODELS?|URL|ENDPOINT|PORT|KEEP_ALIVE|NUM_\w+|ORIGINS|API|CONTEXT_LENGTH|DEBUG|FLASH_ATTENTION|KV_CACHE_TYPE|LOAD_TIMEOUT|MAX_\w+)\w*/,
    'self-hosted',
    'Ollama',
  ],
  [/(?:^|_)(?:CO|ARK|BUILD_NV)_API_KEY$/, 'saas', 'a public AI service'],
  [
    /(?:^|_)NVIDIA_API_KEY$|^HUGGINGFACE_API_KEY$|^HUGGINGFACEHUB_API_(?:TOKEN|KEY)$/,
    'service-or-download',
    'a public AI service',
  ],
  [/^VLLM_\w+|(?:^|_)VLLM_(?:MODEL|ENDPOINT|BASE_?URL|URL|HOST|PORT|API_BASE)\w*/, 'self-hosted', 'vLLM'],
  [/^LOCALAI_\w+/, 'self-hosted', 'LocalAI'],
  [/^NIM_\w+/, 'self-hosted', 'NVIDIA NIM'],
  [/^HF_MODEL_ID$|^OPTION_(?:MODEL_ID|ROLLING_BATCH|TENSOR_PARALLEL_DEGREE)$/, 'self-hosted', 'a local model server'],
  [/^(?:LLAMA_?CPP|LLAMA_ARG|LMSTUDIO|LM_STUDIO|TGI|SGLANG|KOBOLD\w*)_\w+/, 'self-hosted', 'a local model server'],
];

/** Variables that name AI without saying which kind. */
const aiName =
  /(?:^|_)(?:LLM|OPENAI|ANTHROPIC|CLAUDE|GEMINI|EMBEDDINGS?|LANGCHAIN|LANGFUSE|LANGSMITH|LITELLM|HUGGING_?FACE(?:HUB)?|HF_TOKEN|MCP)(?:_|$)/;

/** Variables whose value is the address of a model. */
const addressName =
  /(?:^|_)(?:OPENAI|LLM|EMBEDDINGS?|RERANK(?:ER|ING)?|MODEL|INFERENCE|NIM|VLLM|TGI|TEI|OLLAMA|ANTHROPIC|CLAUDE|GEMINI|LM_?STUDIO|LLAMA\w*|LOCALAI)_?(?:[A-Z]+_)*(?:BASE_?URLS?|BASE_API_URLS?|API_BASE(?:_URLS?|S)?|API_URL|BASE_PATH|ENDPOINTS?|SERVER_?URL|SERVERURL|SERVICE_HOST_IP|HOST(?:_IP)?|URLS?)$/;

export interface NamedProvider {
  readonly claim: VariableClaim;
  readonly title: string;
}

/** One look for the many names that speak of no provider. */
const anyRow = new RegExp(table.map(([{ source }]) => source).join('|'));

/** The provider that a variable's name speaks of. */
export const providerOfVariable = remembered((name): NamedProvider | undefined => {
  if (!anyRow.test(name)) return undefined;
  const row = table.find(([pattern]) => pattern.test(name));
  return row && { claim: row[1], title: row[2] };
});

/** The provider that a secret is for, by the name under which something keeps it: `openai-api-key`. */
export const providerOfSecret = (name: string): NamedProvider | undefined =>
  providerOfVariable(name.replaceAll('-', '_').toUpperCase());

/** What a key for a provider speaks for; one that may only fetch a model is less certain. */
export const keySignal = ({ claim, title }: NamedProvider, place: Range, words: string): Signal => ({
  ...(claim === 'service-or-download'
    ? signal('saas', place, words, 'likely')
    : signal(claim === 'protocol' ? 'saas' : claim, place, words)),
  provider: title,
});

export const isModelAddress = remembered(name => addressName.test(name));

/** True for a name that speaks of AI without naming a provider. */
export const namesAi = remembered(name => aiName.test(name));

/** True for a name whose value says who serves a model: `LLM_PROVIDER`. */
export const isProviderChoice = remembered(name => choice.test(name));

const choice =
  /(?:^|_)(?:LLM|AI|GEN_?AI|CHAT|MODEL|EMBEDDINGS?|RERANK(?:ER)?|VISION)_\w*(?:PROVIDER|BACKEND|BINDING|ENGINE|VENDOR)$/i;
