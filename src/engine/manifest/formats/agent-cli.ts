import { firstLine, signal } from '../../deployment/signal';
import { type Manifest, pathOf } from '../manifest';
import { at } from '../node';
import { readAgentModels } from '../read/agent-models';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** Settings of coding agents that have a file of their own: Gemini CLI, Codex, opencode, Roo, OpenHands, aider. */
export const agentCli: Format = {
  id: 'agent-cli',
  title: 'Coding agent settings',
  names:
    /(?:^|\/)(?:\.gemini\/settings\.json|\.codex\/config\.toml|opencode\.jsonc?|\.opencode\/[\w.-]+\.jsonc?|\.roomodes|\.aider\.conf\.ya?ml|\.(?:qwen|cursor|zed|windsurf|amp|crush|goose)\/(?:settings|config|cli)\.(?:jsonc?|ya?ml|toml)|config(?:\.template)?\.toml|crush\.json)$/,
  ownNames: /(?:^|\/)(?:\.(?:gemini|codex|opencode|qwen|crush|goose)\/|\.roomodes$|opencode\.jsonc?$|\.aider\.)/,
  recognises: manifest => !/config(?:\.template)?\.toml$/.test(pathOf(manifest.uri)) || isAgentToml(manifest),
  facts: {
    mcpServers: mcpServersOf,
    modelUses: ({ documents: [root] }) => readAgentModels(root),
    prompts: ({ documents: [root] }) =>
      promptsBelow(root, new Set(['roleDefinition', 'customInstructions', 'whenToUse'])),
  },
  signals: ({ uri, text, documents: [root] }) => [
    signal('ai-coding', firstLine(text), 'The file configures a coding agent.'),
    ...(/openhands/i.test(pathOf(uri)) || at(root, 'agent')?.kind === 'map'
      ? [signal('agentic', firstLine(text), 'The agent works on its own, in a sandbox.')]
      : []),
  ],
};

/** Codex, or OpenHands and its like: a model with a sandbox or an agent. */
const isAgentToml = ({ uri, documents: [root] }: Manifest): boolean =>
  /(?:^|\/)\.codex\//.test(pathOf(uri)) ||
  ['mcp_servers', 'model_provider', 'approval_policy', 'sandbox_mode'].some(key => at(root, key) !== undefined) ||
  (at(root, 'llm') !== undefined && (at(root, 'agent') ?? at(root, 'sandbox') ?? at(root, 'core')) !== undefined);
