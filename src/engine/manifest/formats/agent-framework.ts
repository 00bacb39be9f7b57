import { firstLine, type Signal, signal } from '../../deployment/signal';
import { at, itemsOf, type Node } from '../node';
import { readEnvironment } from '../read/environment';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';

/** Microsoft's declarative agents: `kind` without an `apiVersion`. */
export const agentFramework: Format = {
  id: 'agent-framework',
  title: 'Microsoft declarative agent',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root], text }) =>
    at(root, 'apiVersion') === undefined &&
    (/^(?:prompt|workflow|hosted|container)$/i.test(scalarAt(agentIn(root), 'kind')?.text ?? '') ||
      /AgentSchema|AgentManifest/i.test(text.slice(0, 300))) &&
    ['model', 'models', 'trigger', 'protocols', 'instructions', 'actions', 'tools'].some(
      key => at(agentIn(root), key) !== undefined,
    ),
  facts: {
    modelUses: ({ documents: [root] }) =>
      readModelUses(at(agentIn(root), 'model') ?? at(agentIn(root), 'models'), {
        provider: [['provider']],
        model: [['id']],
        apiBase: [['connection', 'endpoint']],
        apiKey: [
          ['connection', 'key'],
          ['connection', 'apiKey'],
        ],
      }),
    environment: ({ documents: [root], text }) =>
      readEnvironment(at(agentIn(root), 'environment_variables'), 'file', text),
    prompts: ({ documents: [root] }) => promptsBelow(root, new Set(['instructions', 'additionalInstructions'])),
  },
  signals: ({ documents: [root], text }) => [
    signal('agentic', scalarAt(agentIn(root), 'kind') ?? firstLine(text), 'The file defines an agent.'),
    ...[...itemsOf(at(agentIn(root), 'tools')), ...itemsOf(at(root, 'trigger', 'actions'))].flatMap(mcpTool),
    ...hostedBy(root),
  ],
};

/** The agent stands at the top, or below `template` or `agent` of a manifest that has parameters beside it. */
const agentIn = (root: Node | undefined): Node | undefined =>
  [root, at(root, 'template'), at(root, 'agent')].find(node => at(node, 'kind') !== undefined) ??
  at(root, 'template') ??
  root;

function hostedBy(root: Node | undefined): readonly Signal[] {
  const kind = scalarAt(agentIn(root), 'kind');
  const schema = scalarAt(root, '$schema');
  const place = kind?.text === 'hosted' ? kind : /azuremlschemas/.test(schema?.text ?? '') ? schema : undefined;
  return place ? [signal('paas', place, 'Azure AI Foundry hosts this agent.')] : [];
}

function mcpTool(node: Node) {
  const kind = scalarAt(node, 'kind');
  return kind && /^(?:mcp|InvokeMcpTool)$/.test(kind.text) ? [signal('mcp', kind, 'The agent uses MCP tools.')] : [];
}
