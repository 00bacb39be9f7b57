import type { ToolPermission } from '../facts';
import type { Manifest } from '../manifest';
import { at, entriesOf } from '../node';
import { scalarsOf } from './environment';

export const effects = ['allow', 'ask', 'deny'] as const;

/** `permissions.allow: [Bash(git fetch:*)]` of Claude Code and of agents that took it over. */
export function permissionsOf({ documents: [root] }: Manifest): readonly ToolPermission[] {
  const permissions = at(root, 'permissions');
  return entriesOf(permissions).flatMap(({ key, value }) => {
    const effect = effects.find(name => name === key.text);
    return effect ? scalarsOf(value).map(pattern => ({ effect, pattern })) : [];
  });
}
