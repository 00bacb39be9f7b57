import type { Range } from '../finding';
import { isService } from '../manifest/address';
import { remembered } from '../remembered';
import { type Claim, type Signal, signal } from './signal';

/** Where an address leads. */
export type HostKind =
  /** A known provider of a deployment model. */
  | { readonly kind: 'provider'; readonly claim: Extract<Claim, 'saas' | 'paas'>; readonly title: string }
  /** This machine or a neighbour: an engine that you run, or `gateway`, which only passes on. */
  | { readonly kind: 'local'; readonly gateway: boolean; readonly loopback: boolean }
  /** Elsewhere; `own` where the name tells a model server, or no name was given: services have one. */
  | { readonly kind: 'remote'; readonly own: boolean };

const providers: readonly (readonly [RegExp, Extract<Claim, 'saas' | 'paas'>, string])[] = [
  [
    /(?:^|\.)(?:openai|services\.ai|cognitiveservices)\.azure\.(?:com|us|cn)$|\.inference\.ml\.azure\.com$/,
    'paas',
    'Azure AI',
  ],
  [/^bedrock[\w-]*\..*amazonaws\.com$/, 'paas', 'Amazon Bedrock'],
  [/^runtime\.sagemaker\./, 'paas', 'Amazon SageMaker'],
  [/aiplatform\.googleapis\.com$/, 'paas', 'Vertex AI'],
  [/\.ml\.cloud\.ibm\.com$/, 'paas', 'watsonx.ai'],
  [/\.(?:cloud\.databricks|azuredatabricks)\.(?:com|net)$/, 'paas', 'Databricks'],
  [/^models\.(?:github\.ai|inference\.ai\.azure\.com)$/, 'saas', 'GitHub Models'],
  [/(?:^|\.)githubcopilot\.com$/, 'saas', 'GitHub Copilot'],
  [/(?:^|\.)api\.openai\.com$/, 'saas', 'OpenAI'],
  [/(?:^|\.)(?:api|platform)\.anthropic\.com$|^api\.claude\.com$/, 'saas', 'Anthropic'],
  [/^generativelanguage\.googleapis\.com$/, 'saas', 'the Gemini API'],
  [
    /(?:^|\.)(?:mistral\.ai|groq\.com|openrouter\.ai|deepseek\.com|cohere\.(?:ai|com)|perplexity\.ai|together\.(?:xyz|ai)|x\.ai|fireworks\.ai|cerebras\.ai|moonshot\.(?:cn|ai)|siliconflow\.(?:cn|com)|bigmodel\.cn|minimaxi?\.(?:com|chat|io)|sambanova\.ai|deepinfra\.com|novita\.ai|nebius\.(?:ai|com)|hyperbolic\.xyz|replicate\.com|voyageai\.com|jina\.ai|ai21\.com|stability\.ai|elevenlabs\.io|opencode\.ai)$/,
    'saas',
    'a public AI service',
  ],
  [/^(?:integrate|ai)\.api\.nvidia\.com$/, 'saas', "NVIDIA's API catalogue"],
  [/^(?:router|api-inference)\.huggingface\.co$/, 'saas', 'Hugging Face Inference'],
  [
    /^(?:dashscope[\w-]*|ark\.[\w-]+|qianfan\.[\w-]+)\.(?:aliyuncs|volces|baidubce)\.com$/,
    'saas',
    'a public AI service',
  ],
];

/** Words in a host's name that tell a gateway: whose models stand behind it, the file does not say. */
const gateway =
  /litellm|gateway|proxy|router|portkey|bifrost|optillm|kong|envoy|helicone|langfuse|one-?api|new-?api|open-?webui|fake|mock|upstream/;

/** A label in front of a domain that is the name of a server for models. */
const engine =
  /(?:^|[.-])(?:ollama|vllm|llama-?cpp|llama-swap|localai|sglang|lmstudio|kserve)(?=[.-])[\w.-]*\.[\w-]+\.\w+$/;

/** What stands where nobody sets a variable: `${VAR:-value}`, or `${{ secrets.VAR || 'value' }}` of a workflow. */
const fallback = /^(?:\$\{[A-Za-z_]\w*:?-([^}]+)\}|\$\{\{[^'}]*\|\| *'([^'}]+)' *\}\})/;

/** A reference that is a part of a name: `{{ .Release.Name }}-vllm`, `${NAME}.openai.azure.com`. A bare one is anything. */
const partly =
  /(?:\{\{[^{}]{1,80}\}\}|\$\{[\w.]{1,60}\}|<[\w -]{1,60}>)(?=[-.]\w)|(?<=\w[-.])(?:\{\{[^{}]{1,80}\}\}|\$\{[\w.]{1,60}\}|<[\w -]{1,60}>)/g;

/** The host of a URL, of a variable's default, or of `host:port`; undefined where a reference stands in its place. */
export function hostIn(value: string): string | undefined {
  const [, ofVariable, ofExpression] = fallback.exec(value.trim()) ?? [];
  const text = (ofVariable ?? ofExpression ?? value.trim()).replace(partly, 'x');
  const match =
    /^["'=]?[a-z][a-z\d+.-]*:\/\/(?:[^@/\s]*@)?(\[[^\]]*\]|[^/:?#\s"']+)/i.exec(text) ??
    /^([a-z\d][\w.-]*):\d{2,5}(?:\/|$)/i.exec(text) ??
    /^((?:[\w-]+\.)+(?:com|ai|net|io|cn|us))(?:\/|$)/i.exec(text);
  const host = match?.[1]?.toLowerCase();
  if (!host) return undefined;
  if (/[{}$<>%]/.test(host)) return undefined;
  return host;
}

/** Where a host's name leads. */
export const hostKind = remembered((host): HostKind => {
  const known = providers.find(([pattern]) => pattern.test(host));
  if (known) return { kind: 'provider', claim: known[1], title: known[2] };
  if (isLocal(host)) return { kind: 'local', gateway: gateway.test(host), loopback: isLoopback(host) };
  return { kind: 'remote', own: /^\d+(?:\.\d+){3}$/.test(host) || engine.test(host) };
});

const isLoopback = (host: string): boolean =>
  /^(?:localhost|127\.|0\.0\.0\.0$|\[::1?\]$|host\.docker\.internal$|host\.containers\.internal$|docker\.for)/.test(
    host,
  );

/** This machine, a private address or one of a private mesh, or a name that only resolves at home: a single label, a cluster's service, `.local`. */
const isLocal = (host: string): boolean =>
  isLoopback(host) ||
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(host) ||
  !host.includes('.') ||
  isService(host) ||
  /\.(?:local|localhost|internal|lan|home|svc|corp|intranet|localdomain)$/.test(host) ||
  /\.svc(?:\.|$)|\.docker\.|\.ts\.net$/.test(host);

/** Names of engines, and ports that only they use. */
export const isEngine = (address: string): boolean =>
  /(?:\/\/|^)[\w.-]*(?:ollama|vllm|llama-?cpp|localai|sglang|lmstudio)[\w.-]*:\d|:11434\b/i.test(address);

/** What the address of a known provider says. */
export const fromProvider = (
  { claim, title }: Extract<HostKind, { readonly kind: 'provider' }>,
  place: Range,
): Signal => ({
  ...signal(claim, place, `The address is that of ${title}.`),
  provider: title,
});
