import { hostIn, hostKind } from '../../deployment/hosts';
import { type Signal, signal } from '../../deployment/signal';
import type { ModelUse } from '../facts';
import type { Manifest } from '../manifest';
import { at, itemsOf, type Node, type ScalarNode } from '../node';
import { scalarAt } from '../read/pod';
import { promptsBelow } from '../read/prompts';
import { isTrue } from '../read/value';
import type { Format } from './format';

export const n8n: Format = {
  id: 'n8n',
  title: 'n8n workflow with AI nodes',
  names: /\.json$/,
  recognises: manifest =>
    at(manifest.documents[0], 'connections')?.kind === 'map' &&
    (signalsOf(manifest).length > 0 || addressesOf(manifest).some(({ apiBase }) => leadsToProvider(apiBase?.text))),
  facts: {
    modelUses: addressesOf,
    prompts: ({ documents: [root] }) =>
      itemsOf(at(root, 'nodes')).flatMap(node =>
        aiNode.test(scalarAt(node, 'type')?.text ?? '') ? promptsBelow(at(node, 'parameters'), promptKeys) : [],
      ),
  },
  signals: signalsOf,
};

function signalsOf({ documents: [root] }: Manifest): readonly Signal[] {
  return itemsOf(at(root, 'nodes')).flatMap(node => {
    const type = scalarAt(node, 'type');
    const name = aiNode.exec(type?.text ?? '')?.[1];
    if (!type || !name || isTrue(scalarAt(node, 'disabled'))) return [];
    const known = nodeSignals.filter(
      ([pattern, claim]) => pattern.test(name) && !(claim === 'saas' && addressOf(node) !== undefined),
    );
    return [
      signal('ai', type, 'The workflow has AI nodes.'),
      ...known.map(([, claim, words]) => signal(claim, type, words)),
    ];
  });
}

const promptKeys: ReadonlySet<string> = new Set(['systemMessage', 'text', 'prompt', 'message', 'content']);

const aiNode =
  /^(?:@n8n\/n8n-nodes-langchain\.|@n8n\/(?=mcp-registry\.)|n8n-nodes-base\.(?=(?:openAi|mistralAi|perplexity)$)|n8n-nodes-(?=mcp\b))([\w.-]+)/;

/** An address that a node has in place of its provider's own, or that a plain request goes to. */
const addressOf = (node: Node): ScalarNode | undefined =>
  scalarAt(node, 'parameters', 'options', 'baseURL') ??
  scalarAt(node, 'parameters', 'baseURL') ??
  (scalarAt(node, 'type')?.text === 'n8n-nodes-base.httpRequest' ? scalarAt(node, 'parameters', 'url') : undefined);

/** A provider's address in the code of a node. */
function addressInCode(node: Node): ScalarNode | undefined {
  if (!/^n8n-nodes-base\.(?:code|function|functionItem)$/.test(scalarAt(node, 'type')?.text ?? '')) return undefined;
  const code = ['jsCode', 'pythonCode', 'functionCode', 'code']
    .map(key => scalarAt(node, 'parameters', key))
    .find(found => found !== undefined);
  const url = code?.text.match(/https:\/\/[\w.-]+/g)?.find(leadsToProvider);
  return code && url ? { ...code, value: url, text: url } : undefined;
}

/** Models that nodes reach by an address; other requests are none of ours. */
function addressesOf({ documents: [root] }: Manifest): readonly ModelUse[] {
  return itemsOf(at(root, 'nodes')).flatMap((node): ModelUse[] => {
    const apiBase = isTrue(scalarAt(node, 'disabled')) ? undefined : (addressOf(node) ?? addressInCode(node));
    if (!apiBase) return [];
    const isModel = aiNode.test(scalarAt(node, 'type')?.text ?? '') || leadsToModel(apiBase.text);
    return isModel ? [{ provider: undefined, place: apiBase, model: undefined, apiBase, apiKey: undefined, node }] : [];
  });
}

/** A provider's address, or a path that only servers of models have. */
const leadsToModel = (url: string): boolean =>
  leadsToProvider(url) || /\/v1\/(?:chat\/)?completions\b|\/api\/(?:generate|chat)$|:11434\b/.test(url);

const leadsToProvider = (url: string | undefined): boolean => {
  const host = url === undefined ? undefined : hostIn(url.replace(/^=/, ''));
  return host !== undefined && hostKind(host).kind === 'provider';
};

const nodeSignals: readonly (readonly [RegExp, Signal['claim'], string])[] = [
  [/^agent|openAiAssistant/, 'agentic', 'A node of the workflow is an agent.'],
  [/Ollama|LocalAi/, 'self-hosted', 'A node uses a model that you host.'],
  [/Azure|Bedrock|Vertex/, 'paas', 'A node uses a model on a cloud platform.'],
  [
    /^(?!.*Azure).*(?:OpenAi|Anthropic|Gemini|Groq|OpenRouter|Mistral|Cohere|DeepSeek|XAi|Grok|HuggingFace|Perplexity)/i,
    'saas',
    'A node uses a finished AI service.',
  ],
  [/^mcp[-.A-Z]|^mcp$/, 'mcp', 'A node uses or serves MCP tools.'],
];
