import { textMatches } from '../manifest/read/text';
import { remembered } from '../remembered';
import { type Claim, type Signal, signal } from './signal';

type Row = readonly [pattern: RegExp, claim: Claim, title: string];

/** Container images by repository, without registry tag or digest. A word ends at a separator. */
const images: readonly Row[] = [
  [
    /(?:^|\/)vllm(?:[-/]|$)|(?:^|[/-])vllm-(?:openai|tpu|cpu|gaudi|rocm|serve)|\/vllm$|production-stack/,
    'self-hosted',
    'vLLM',
  ],
  [/text-generation-inference|(?:^|[/-])tgi(?:-|$)/, 'self-hosted', 'Text Generation Inference'],
  [/text-embeddings-(?:inference|router)|(?:^|\/)tei-/, 'self-hosted', 'Text Embeddings Inference'],
  [/(?:^|\/)ollama(?:$|[-/](?!ui|webui|exporter))|[-_]ollama$/, 'self-hosted', 'Ollama'],
  [/(?:^|\/|-)sglang(?:$|[-/])/, 'self-hosted', 'SGLang'],
  [/^nvcr\.io\/nim\/|^nvcr\.io\/nvidia\/nemo-microservices\//, 'self-hosted', 'NVIDIA NIM'],
  [/(?:^|\/)local-?ai(?:$|[-/])/, 'self-hosted', 'LocalAI'],
  [/llama[._-]?cpp|llama-server|llamafile|llama-swap/, 'self-hosted', 'llama.cpp'],
  [/tritonserver|trtllm|tensorrt-?llm/, 'self-hosted', 'Triton'],
  [
    /huggingfaceserver|xinference|lmdeploy|koboldcpp|tabbyapi|aphrodite-engine|text-generation-webui|openllm|lmstudio|ramalama|mlc-llm|(?:^|\/)llm-?(?:d|uservice)(?:$|-)|michaelf34\/infinity|comfyui|stable-diffusion|djl-(?:inference|serving)|maxengine|jetstream-(?:http|pytorch|maxtext)/,
    'self-hosted',
    'a model server',
  ],
  [/rayproject\/ray-llm|ray-ml-vllm/, 'self-hosted', 'Ray Serve'],
  [
    /(?:^|[/_.-])(?:flowise|langflow|autogen|crewai|agent-?zero|browser-use|langgraph[\w-]*|dify-(?:api|agent|plugin[\w-]*)|superagi|autogpt|letta|openhands|all-hands-ai|opea\/[\w-]*agent[\w-]*|kagent|agno|smolagents|open-?swe)(?:$|[/_.-])/,
    'agentic',
    'an agent platform',
  ],
  [
    /openhands|all-hands-ai|(?:^|\/)aider|opencode|claude-code|(?:^|\/)plandex|tabbyml\/tabby|(?:^|\/)codex(?:-|$)|continuedev/,
    'ai-coding',
    'a coding assistant',
  ],
  [/(?:^|[/_-])(?:mcp|mcpo|metamcp)(?:$|[/_-])|mcp-?server|mcp-?gateway|contextforge/, 'mcp', 'an MCP server'],
  [
    /open-?webui|librechat|anything-?llm|lobe-?chat|chat-?ui|langfuse|litellm|helicone|arize-?phoenix|arizephoenix|big-agi|chatgpt|privategpt|ragflow|fastgpt|dify|llama-?index|langchain|guardrails|presidio|agentgateway|openai|anthropic|(?:^|[/_-])(?:llm|rag|genai)(?:[/_-]|$)/,
    'ai',
    'an AI application',
  ],
];

/** True for a container that has the bare name of a model server; its image may be built anywhere. */
export const isEngineName = (name: string): boolean =>
  /^(?:ollama|vllm|sglang|llama-?cpp|llama-server|llm-(?:engine|server|inference)|localai|tgi|lm-?studio|xinference|tritonserver|text-generation-(?:inference|webui)|text-embeddings-inference|koboldcpp|comfyui|stable-diffusion(?:-webui)?)(?:-server)?$/.test(
    name,
  );

/** True for the names that agents and their parts have; agents that watch machines are something else. */
export const isAgentName = remembered(name => agentName.test(name));

const agentName =
  /^(?!.*(?:datadog|monitor|log|build|zabbix|newrelic|portainer|jenkins|telegraf|otel|grafana|backup|azp|node|vault|cloudwatch|consul|teleport|elastic|apm|netdata|wazuh|fleet|user[-_]agent))(?:(?:[\w-]*[-_])?agents?(?:$|[-_]\w*)|(?:[\w-]+-)?(?:researcher|critic|auditor|reviewer|planner|supervisor|adk|crew(?:ai)?|a2a|autogen|langgraph)(?:$|[-_]\w*))/;

/** True for a container with the name of an MCP server, or of a part of one that is built here: `mcp-files`, `files-mcp`. */
export const isMcpName = (name: string, built: boolean): boolean =>
  /^(?:[\w.-]+[-_])?mcp(?:[-_]?servers?)?$/.test(name) ||
  (built && /^mcp[-_](?!(?:[\w-]+[-_])?(?:client|inspector|ui|web|frontend|db|postgres|redis|test|tests)$)/.test(name));

/** What a container's command starts. */
const commands: readonly Row[] = [
  [
    /\bvllm\s+serve\b|\bvllm\.entrypoints\b|\bvllm-?serve\b|--(?:gpu-memory-utilization|max-num-seqs|enable-auto-tool-choice)\b/,
    'self-hosted',
    'vLLM',
  ],
  [/\bsglang\.launch_server\b/, 'self-hosted', 'SGLang'],
  [/\bllama-server\b|\bllama_cpp\.server\b|\bllama-swap\b|--n-gpu-layers\b/, 'self-hosted', 'llama.cpp'],
  [/\bollama\s+(?:serve|run|pull)\b/, 'self-hosted', 'Ollama'],
  [
    /\btext-generation-launcher\b|\btext-embeddings-router\b|\btritonserver\b|\btrtllm-serve\b|\blmdeploy\s+serve\b|\bmlx_lm\.server\b/,
    'self-hosted',
    'a model server',
  ],
  [/\bmcp-proxy\b|\bmcp-server-[\w-]+|@modelcontextprotocol\/|\bmcpo\b|\bsupergateway\b/, 'mcp', 'an MCP server'],
];

/** One look for the many images that have nothing to do with AI. */
const anyImage = new RegExp(images.map(([{ source }]) => source).join('|'));

export interface Meaning {
  readonly claim: Claim;
  readonly title: string;
}

/** What an image is for; several where it is several things. A variable may tell by its name: `${VLLM_IMAGE}`. */
export const meaningsOfImage = remembered((image): readonly Meaning[] => {
  const repository = image
    .toLowerCase()
    .replace(/@sha256:.*$/, '')
    .replace(/\$\{\w+:?-([^}]{0,200})\}/g, '$1')
    .replace(/^\$\{?(\w+?)_(?:image|img)(?:_\w+)?\}?$/, '$1')
    .replace(/:[^/]*$/, '');
  if (!anyImage.test(repository)) return [];
  const found = images.filter(([pattern]) => pattern.test(repository)).map(([, claim, title]) => ({ claim, title }));
  return found.length > 1 ? found.filter(({ claim }) => claim !== 'ai') : found;
});

const inText = commands.map(([{ source }, claim, title]) => [new RegExp(source, 'g'), claim, title] as const);

/** Where a text starts something, be it a script or a list of words in quotes. */
export function commandsIn(text: string): readonly Signal[] {
  const words = text.replace(/["',[\]]/g, ' ');
  return inText.flatMap(([pattern, claim, title]) =>
    textMatches(words, pattern)
      .slice(0, 1)
      .map(place => signal(claim, place, `The command starts ${title}.`)),
  );
}

/** What a command line runs; a shell's whole script counts. */
export const meaningsOfCommand = (command: string): readonly Meaning[] =>
  commands.filter(([pattern]) => pattern.test(command)).map(([, claim, title]) => ({ claim, title }));
