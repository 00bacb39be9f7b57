import { firstLine, signal } from '../../deployment/signal';
import { type Manifest, pathOf } from '../manifest';
import { at } from '../node';
import { readEnvironment, scalarsOf } from '../read/environment';
import { effects, permissionsOf } from '../read/tool-permissions';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

export const claudeSettings: Format = {
  id: 'claude-settings',
  title: 'Claude Code settings',
  names: /\.json$/,
  ownNames: /(?:^|\/)\.claude\//,
  recognises: ({ uri, documents: [root] }) =>
    root?.kind === 'map' &&
    !otherAgent.test(pathOf(uri)) &&
    (/(?:^|\/)\.claude\/settings[\w.-]*\.json$/.test(pathOf(uri)) ||
      /claude-code-settings\.json$/.test(schemaOf(root)) ||
      effects.some(effect => scalarsOf(at(root, 'permissions', effect)).some(({ text }) => tool.test(text))) ||
      ['defaultMode', 'disableBypassPermissionsMode', 'additionalDirectories'].some(
        key => at(root, 'permissions', key) !== undefined,
      ) ||
      hookEvents.some(event => at(root, 'hooks', event)?.kind === 'seq')),
  facts: {
    toolPermissions: permissionsOf,
    environment: ({ documents: [root], text }) => readEnvironment(at(root, 'env'), 'file', text),
    mcpServers: mcpServersOf,
  },
  signals: ({ text }) => [signal('ai-coding', firstLine(text), 'Claude Code is a coding assistant.')],
};

/** Agents that borrowed permissions and hooks from Claude Code. */
const otherAgent = /(?:^|\/)\.(?:gemini|qwen|iflow|codebuddy|factory|codex|amp|crush)\//;

/** `Bash(git fetch:*)`, `Read(./secrets/**)`, `mcp__server__tool`. */
const tool = /^(?:[A-Z]\w+(?:\(|$)|mcp__)/;

const hookEvents = ['PreToolUse', 'PostToolUse', 'SessionStart', 'UserPromptSubmit', 'Stop', 'Notification'];

const schemaOf = (root: NonNullable<Manifest['documents'][number]>): string => {
  const schema = at(root, '$schema');
  return schema?.kind === 'scalar' ? schema.text : '';
};
