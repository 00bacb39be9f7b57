import { firstLine, type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, itemsOf, type Node } from '../node';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

export const flowise: Format = {
  id: 'flowise',
  title: 'Flowise flow',
  names: /\.json$/,
  recognises: ({ documents: [root] }) =>
    (at(root, 'edges')?.kind === 'seq' && nodesOf(root).some(node => at(node, 'inputParams') !== undefined)) ||
    ['name', 'schema', 'func', 'color'].every(key => at(root, key) !== undefined),
  signals: signalsOf,
};

const nodesOf = (root: Node | undefined): readonly (Node | undefined)[] =>
  itemsOf(at(root, 'nodes')).map(node => at(node, 'data'));

/** Every node lists all its options, so only names count. */
function signalsOf({ documents: [root], text }: Manifest): readonly Signal[] {
  return [
    signal('ai', firstLine(text), 'Flowise runs this flow.'),
    ...nodesOf(root).flatMap(node => {
      const name = scalarAt(node, 'name');
      return name
        ? nodeSignals.flatMap(([pattern, claim, words]) =>
            pattern.test(name.text) ? [signal(claim, name, words)] : [],
          )
        : [];
    }),
  ];
}

const nodeSignals: readonly (readonly [RegExp, Signal['claim'], string])[] = [
  [/agent|supervisor|^worker$|openaiassistant/i, 'agentic', 'A node of the flow is an agent.'],
  [/ollama|localai|llamacpp|lmstudio|huggingfacelocal/i, 'self-hosted', 'A node uses a model that you host.'],
  [/azure|bedrock|vertex|watsonx|sagemaker|databricks/i, 'paas', 'A node uses a model on a cloud platform.'],
  [
    /^(?:chat|llm|)(?:openai(?!custom)|anthropic|mistral(?:ai)?|google(?:generativeai|palm)|groq|cohere|deepseek|perplexity|openrouter|xai|cerebras|togetherai|fireworks|nvidianim)|^openaiassistant/i,
    'saas',
    'A node uses a finished AI service.',
  ],
  [/mcp/i, 'mcp', 'A node uses MCP tools.'],
];
