import { at, itemsOf, type Node, stringAt, walk } from '../manifest/node';
import { scalarsOf } from '../manifest/read/environment';
import { scalarAt } from '../manifest/read/pod';
import { type Claim, type Signal, signal } from './signal';

/** Custom resources of Kubernetes that deploy AI: API group, kinds (all of the group where absent), what they mean. */
const table: readonly (readonly [group: RegExp, kind: RegExp, claim: Claim, words: string])[] = [
  [/^serving\.kserve\.io$/, /./, 'self-hosted', 'KServe serves a model in your cluster.'],
  [/^kaito\.sh$/, /./, 'self-hosted', 'KAITO runs a model in your cluster.'],
  [/^kubeai\.org$/, /./, 'self-hosted', 'KubeAI runs a model in your cluster.'],
  [/^apps\.nvidia\.com$/, /^NIM/, 'self-hosted', 'NVIDIA NIM runs a model in your cluster.'],
  [/^production-stack\.vllm\.ai$/, /./, 'self-hosted', 'vLLM runs a model in your cluster.'],
  [/^inference\.networking\.(?:x-)?k8s\.io$/, /./, 'self-hosted', 'The pool is of model servers in your cluster.'],
  [/^ollama\.ayaka\.io$/, /./, 'self-hosted', 'Ollama runs a model in your cluster.'],
  [/^machinelearning\.seldon\.io$|^mlops\.seldon\.io$/, /./, 'self-hosted', 'Seldon serves a model in your cluster.'],
  [/(?:^|\.)aibrix\.ai$|^ome\.io$|^llamastack\.io$/, /./, 'self-hosted', 'A model runs in your cluster.'],
  [/^nvidia\.com$/, /^Dynamo/, 'self-hosted', 'NVIDIA Dynamo runs a model in your cluster.'],
  [/^(?:llm-d\.ai|workload\.serving\.volcano\.sh)$/, /./, 'self-hosted', 'A model runs in your cluster.'],
  [/^bedrock(?:agent)?\.(?:aws\.upbound\.io|services\.k8s\.aws)$/, /./, 'paas', 'Amazon Bedrock.'],
  [/^sagemaker\.(?:aws\.upbound\.io|services\.k8s\.aws)$/, /^(?:Endpoint|Model)/, 'paas', 'Amazon SageMaker.'],
  [/^cognitiveservices\.azure\.(?:com|upbound\.io)$/, /./, 'paas', 'Azure AI services.'],
  [/^vertexai\.(?:cnrm\.cloud\.google\.com|gcp\.upbound\.io)$/, /./, 'paas', 'Vertex AI.'],
  [/^mcp\.(?:kuadrant\.io|x-k8s\.io)$/, /./, 'mcp', 'The resource is for MCP servers.'],
  [/^(?:inference\.)?llmaz\.io$/, /./, 'self-hosted', 'llmaz runs a model in your cluster.'],
  [/^kagent\.dev$/, /^(?:Sandbox)?Agent$/, 'agentic', 'kagent runs an agent.'],
  [/^kagent\.dev$/, /MCPServer|ToolServer/, 'mcp', 'The resource is an MCP server.'],
  [/^kagent\.dev$/, /./, 'ai', 'kagent uses a model.'],
  [/(?:^|\.)agents\.x-k8s\.io$/, /./, 'agentic', 'The sandbox is for agents.'],
  [/^toolhive\.stacklok\.dev$/, /./, 'mcp', 'ToolHive runs MCP servers.'],
  [/^aigateway\.envoyproxy\.io$/, /^MCP/, 'mcp', 'The gateway routes to MCP servers.'],
  [/^aigateway\.envoyproxy\.io$/, /./, 'ai', 'The gateway routes to models.'],
  [/^core\.k8sgpt\.ai$/, /./, 'ai', 'K8sGPT asks a model about the cluster.'],
];

/** What a kind of resource speaks for. */
export function resourceKinds(apiVersion: string, kind: string): readonly (readonly [Claim, string])[] {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return table.flatMap(([groups, kinds, claim, words]) =>
    groups.test(group) && kinds.test(kind) ? [[claim, words] as const] : [],
  );
}

/** What a resource says by its kind, and a role by the resources that it may touch. */
export function resourceSignals(root: Node): readonly Signal[] {
  const kind = scalarAt(root, 'kind');
  if (!kind) return [];
  const known = resourceKinds(stringAt(root, 'apiVersion') ?? '', kind.text);
  return [
    ...known.map(([claim, words]) => signal(claim, kind, words)),
    ...raySignals(root),
    ...routeSignals(root),
    ...itemsOf(at(root, 'rules'))
      .flatMap(rule => scalarsOf(at(rule, 'apiGroups')))
      .filter(({ text }) => /(?:^|\.)agents\.x-k8s\.io$/.test(text))
      .map(place => signal('agentic', place, 'The role starts sandboxes for agents.', 'likely')),
  ];
}

/** A route leads to what its targets are, which it names by their groups and kinds. */
function routeSignals(root: Node): readonly Signal[] {
  if (!stringAt(root, 'apiVersion')?.startsWith('gateway.networking.k8s.io/')) return [];
  return walk(at(root, 'spec', 'rules')).flatMap(({ node }) => {
    const kind = scalarAt(node, 'kind');
    const group = kind && stringAt(node, 'group');
    return group ? resourceKinds(`${group}/`, kind.text).map(([claim, words]) => signal(claim, kind, words)) : [];
  });
}

/** Ray serves anything; what it is told to run says whether that is a model. */
function raySignals(root: Node): readonly Signal[] {
  if (!stringAt(root, 'apiVersion')?.startsWith('ray.io/')) return [];
  return walk(at(root, 'spec')).flatMap(({ node, entry }) =>
    node.kind === 'scalar' &&
    entry &&
    /^(?:serveConfigV2|entrypoint|runtimeEnvYAML)$/.test(entry.key.text) &&
    /llm|llama|gemma|mistral|qwen|deepseek|whisper|diffusion|transformers/i.test(node.text)
      ? [signal('self-hosted', entry.key, 'Ray serves a model.')]
      : [],
  );
}
