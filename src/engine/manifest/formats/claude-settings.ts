import { firstLine, signal } from '../../deployment/signal';
import type { ToolPermission } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf } from '../node';
import { readEnvironment, scalarsOf } from '../read/environment';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

export const claudeSettings: Format = {
  id: 'claude-settings',
  title: 'Claude Code settings',
  names: /\.json$/,
  ownNames: /(?:^|\/)\.claude\//,
  recognises: ({ uri, documents: [root] }) =>
    root?.kind === 'map' &&
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

const effects = ['allow', 'ask', 'deny'] as const;

/** `Bash(git fetch:*)`, `Read(./secrets/**)`, `mcp__server__tool`. */
const tool = /^(?:[A-Z]\w+(?:\(|$)|mcp__)/;

const hookEvents = ['PreToolUse', 'PostToolUse', 'SessionStart', 'UserPromptSubmit', 'Stop', 'Notification'];

const schemaOf = (root: NonNullable<Manifest['documents'][number]>): string => {
  const schema = at(root, '$schema');
  return schema?.kind === 'scalar' ? schema.text : '';
};

function permissionsOf({ documents: [root] }: Manifest): readonly ToolPermission[] {
  const permissions = at(root, 'permissions');
  return entriesOf(permissions).flatMap(({ key, value }) => {
    const effect = effects.find(name => name === key.text);
    return effect ? scalarsOf(value).map(pattern => ({ effect, pattern })) : [];
  });
}
