import { type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, itemsOf } from '../node';
import { scalarAt } from '../read/pod';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';

export const n8n: Format = {
  id: 'n8n',
  title: 'n8n workflow with AI nodes',
  names: /\.json$/,
  recognises: ({ documents: [root] }) =>
    at(root, 'connections')?.kind === 'map' &&
    itemsOf(at(root, 'nodes')).some(node => scalarAt(node, 'type')?.text.startsWith('@n8n/n8n-nodes-langchain.')),
  facts: {
    prompts: ({ documents: [root] }) => promptsBelow(at(root, 'nodes'), new Set(['systemMessage', 'text', 'prompt'])),
  },
  signals: signalsOf,
};

function signalsOf({ documents: [root] }: Manifest): readonly Signal[] {
  return itemsOf(at(root, 'nodes')).flatMap(node => {
    const type = scalarAt(node, 'type');
    const name = /^@n8n\/n8n-nodes-langchain\.(\w+)$/.exec(type?.text ?? '')?.[1];
    if (!type || !name) return [];
    const known = nodeSignals.filter(([pattern]) => pattern.test(name));
    return [
      signal('ai', type, 'The workflow has AI nodes.'),
      ...known.map(([, claim, words]) => signal(claim, type, words)),
    ];
  });
}

const nodeSignals: readonly (readonly [RegExp, Signal['claim'], string])[] = [
  [/^agent|openAiAssistant/, 'agentic', 'A node of the workflow is an agent.'],
  [/Ollama|LocalAi/, 'self-hosted', 'A node uses a model that you host.'],
  [/^(?:lm|embeddings).*(?:Azure|Bedrock|Vertex)/, 'paas', 'A node uses a model on a cloud platform.'],
  [
    /^(?:lm|embeddings)(?!.*Azure).*(?:OpenAi|Anthropic|GoogleGemini|Groq|OpenRouter|Mistral|Cohere|DeepSeek|XAi|HuggingFace)/,
    'saas',
    'A node uses a finished AI service.',
  ],
  [/^mcp/i, 'mcp', 'A node uses or serves MCP tools.'],
];
