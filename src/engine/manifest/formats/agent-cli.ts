import { firstLine, signal } from '../../deployment/signal';
import type { McpServer } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, stringAt } from '../node';
import { readAgentModels, readAgentPrompts, readAiderModels } from '../read/agent-settings';
import { readEnvironment } from '../read/environment';
import { readServers } from '../read/mcp-servers';
import { permissionsOf } from '../read/tool-permissions';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** Settings of coding agents that have a file of their own: Gemini CLI, Codex, opencode, Crush, Kilo, Roo, OpenHands, aider. */
export const agentCli: Format = {
  id: 'agent-cli',
  title: 'Coding agent settings',
  names: /\.(?:jsonc?|toml)$|(?:^|\/)(?:\.roomodes|\.aider\.conf\.ya?ml|\.?goose\/config\.ya?ml|custom_modes\.ya?ml)$/,
  ownNames:
    /(?:^|\/)(?:\.(?:gemini|codex|opencode|qwen|crush|goose|amp|kilo|kilocode|zed|grok)\/|\.roomodes$|custom_modes\.|(?:opencode|\.?crush|kilo)\.jsonc?$|\.aider\.)/,
  recognises: manifest =>
    ownFile.test(pathOf(manifest.uri)) ||
    ownSchema.test(schemaOf(manifest)) ||
    isAgentToml(manifest) ||
    isZed(manifest),
  facts: {
    mcpServers: manifest => [...mcpServersOf(manifest), ...gooseExtensions(manifest)],
    modelUses: ({ uri, documents: [root] }) =>
      /\.aider\.conf\.ya?ml$/.test(pathOf(uri)) ? readAiderModels(root) : readAgentModels(root),
    // goose keeps its variables at the top.
    environment: manifest => (isGoose(manifest) ? readEnvironment(manifest.documents[0], 'file', manifest.text) : []),
    toolPermissions: permissionsOf,
    prompts: ({ documents: [root] }) => readAgentPrompts(root),
  },
  signals: manifest => [
    signal('ai-coding', firstLine(manifest.text), 'The file configures a coding agent.'),
    ...(/openhands/i.test(pathOf(manifest.uri)) || hasSandboxedAgent(manifest)
      ? [signal('agentic', firstLine(manifest.text), 'The agent works on its own, in a sandbox.')]
      : []),
  ],
};

/** Files that nothing but a coding agent has; plugins of opencode bring a package of their own. */
const ownFile =
  /(?:^|\/)(?:\.(?:gemini|qwen|amp|crush|goose|windsurf)\/(?:settings|config|cli)\.(?:jsonc?|ya?ml|toml)|\.cursor\/cli\.json|\.(?:codex|grok)\/config\.toml|\.codex\/agents\/[\w.-]+\.toml|\.(?:gemini|qwen)\/commands\/(?:[\w.-]+\/)?[\w.-]+\.toml|custom_modes\.ya?ml|(?:\.(?:opencode|kilo|kilocode)\/)?(?:opencode|kilo|\.?crush)\.jsonc?|\.opencode\/(?!(?:package(?:-lock)?|tsconfig(?:\.[\w-]+)?|biome)\.json)[\w.-]+\.jsonc?|\.roomodes|\.aider\.conf\.ya?ml|goose\/config\.ya?ml)$/;

const ownSchema = /^https:\/\/(?:opencode\.ai|app\.kilo\.ai|charm\.land|ampcode\.com)\//;

const schemaOf = ({ documents: [root] }: Manifest): string => stringAt(root, '$schema') ?? '';

/** Codex, or OpenHands and its like: a model with a sandbox or an agent. */
const isAgentToml = (manifest: Manifest): boolean => {
  const {
    uri,
    documents: [root],
  } = manifest;
  return (
    /(?:^|\/)config(?:\.template)?\.toml$/.test(pathOf(uri)) &&
    (['mcp_servers', 'model_provider', 'approval_policy', 'sandbox_mode'].some(key => at(root, key) !== undefined) ||
      hasSandboxedAgent(manifest))
  );
};

const hasSandboxedAgent = ({ uri, documents: [root] }: Manifest): boolean =>
  /\.toml$/.test(pathOf(uri)) &&
  at(root, 'llm') !== undefined &&
  (at(root, 'agent') ?? at(root, 'sandbox') ?? at(root, 'core')) !== undefined;

const isGoose = ({ uri }: Manifest): boolean => /(?:^|\/)\.?goose\/config\.ya?ml$/.test(pathOf(uri));

/** goose: `extensions.<name>` with something to start or to call; the others are built in. */
function gooseExtensions(manifest: Manifest): readonly McpServer[] {
  const extensions = isGoose(manifest) ? at(manifest.documents[0], 'extensions') : undefined;
  return readServers(extensions, manifest.text).filter(({ command, url }) => command ?? url);
}

/** Settings of the Zed editor, as far as they steer its assistant. */
const isZed = ({ uri, documents: [root] }: Manifest): boolean =>
  /(?:^|\/)\.?zed\/settings\.json$/.test(pathOf(uri)) &&
  ['agent', 'assistant', 'language_models', 'agent_servers', 'edit_predictions'].some(
    key => at(root, key)?.kind === 'map',
  );
