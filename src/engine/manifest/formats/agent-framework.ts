import { firstLine, signal } from '../../deployment/signal';
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
    (/^(?:prompt|workflow|hosted)$/i.test((scalarAt(root, 'kind') ?? scalarAt(root, 'template', 'kind'))?.text ?? '') ||
      /AgentSchema|AgentManifest/.test(text.slice(0, 300))) &&
    ['model', 'trigger', 'protocols', 'instructions', 'template', 'actions', 'tools'].some(
      key => at(root, key) !== undefined,
    ),
  facts: {
    modelUses: ({ documents: [root] }) =>
      readModelUses(at(root, 'model') ?? at(root, 'template', 'model'), {
        provider: [['provider']],
        model: [['id']],
        apiBase: [['connection', 'endpoint']],
        apiKey: [
          ['connection', 'key'],
          ['connection', 'apiKey'],
        ],
      }),
    environment: ({ documents: [root], text }) =>
      readEnvironment(at(root, 'environment_variables') ?? at(root, 'template', 'environment_variables'), 'file', text),
    prompts: ({ documents: [root] }) => promptsBelow(root, new Set(['instructions', 'additionalInstructions'])),
  },
  signals: ({ documents: [root], text }) => [
    signal('agentic', scalarAt(root, 'kind') ?? firstLine(text), 'The file defines an agent.'),
    ...[...itemsOf(at(root, 'tools')), ...itemsOf(at(root, 'trigger', 'actions'))].flatMap(mcpTool),
    ...(scalarAt(root, 'kind')?.text === 'hosted'
      ? [signal('paas', scalarAt(root, 'kind')!, 'Azure AI Foundry hosts this agent.')]
      : []),
  ],
};

function mcpTool(node: Node) {
  const kind = scalarAt(node, 'kind');
  return kind && /^(?:mcp|InvokeMcpTool)$/.test(kind.text) ? [signal('mcp', kind, 'The agent uses MCP tools.')] : [];
}
