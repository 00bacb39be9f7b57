import { firstLine, type Signal, signal } from '../../deployment/signal';
import { parseJson } from '../json';
import type { Manifest } from '../manifest';
import { at, entriesOf, entryOf, itemsOf, type Node, type ScalarNode } from '../node';
import { scalarAt } from '../read/pod';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';

export const flowise: Format = {
  id: 'flowise',
  title: 'Flowise flow',
  names: /\.json$/,
  recognises: ({ documents: [root] }) =>
    flowsOf(root).length > 0 || ['name', 'schema', 'func', 'color'].every(key => at(root, key) !== undefined),
  facts: {
    prompts: ({ documents: [root] }) => nodesOf(root).flatMap(node => promptsBelow(at(node, 'inputs'), promptKeys)),
  },
  signals: signalsOf,
};

const promptKeys: ReadonlySet<string> = new Set([
  'template',
  'systemMessage',
  'systemMessagePrompt',
  'humanMessagePrompt',
  'systemPrompt',
  'supervisorPrompt',
  'workerPrompt',
  'instructions',
  'content',
]);

/** A flow, with the key that holds it where it stands as text in a string. */
interface Flow {
  readonly root: Node | undefined;
  readonly key: ScalarNode | undefined;
}

/** The file itself, or the flows that the server exports: each a record with its `flowData` as text. */
const flowsOf = (root: Node | undefined): readonly Flow[] => {
  const records = [root, ...entriesOf(root).flatMap(({ value }) => itemsOf(value))];
  const exported = records.flatMap((record): Flow[] => {
    const data = entryOf(record, 'flowData');
    return data?.value?.kind === 'scalar' ? [{ root: parseJson(data.value.text).documents[0], key: data.key }] : [];
  });
  return [{ root, key: undefined }, ...exported].filter(
    ({ root }) =>
      at(root, 'edges')?.kind === 'seq' && nodesOf(root).some(node => at(node, 'inputParams') !== undefined),
  );
};

const nodesOf = (root: Node | undefined): readonly (Node | undefined)[] =>
  itemsOf(at(root, 'nodes')).map(node => at(node, 'data'));

/** Every node lists all its options, so only names count. */
function signalsOf({ documents: [root], text }: Manifest): readonly Signal[] {
  return [
    signal('ai', firstLine(text), 'Flowise runs this flow.'),
    ...flowsOf(root).flatMap(flow =>
      nodesOf(flow.root).flatMap(node => {
        const name = scalarAt(node, 'name');
        if (!name) return [];
        const known = nodeSignals.filter(([pattern]) => pattern.test(name.text));
        return known.map(([, claim, words]) => signal(claim, flow.key ?? name, words));
      }),
    ),
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
