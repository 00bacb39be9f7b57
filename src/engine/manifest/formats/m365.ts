import { firstLine, type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, entryOf, stringAt } from '../node';
import { promptsAt, promptsBelow } from '../read/prompts';
import type { Format } from './format';

/** Microsoft 365: declarative agents, plugins, and app manifests that bring one. */
export const m365: Format = {
  id: 'm365',
  title: 'Microsoft 365 agent or plugin',
  names: /\.json$/,
  ownNames: /declarativeagent[^/]*\.json$/,
  recognises: manifest => evidenceIn(manifest).length > 0,
  facts: {
    prompts: ({ documents: [root] }) => [
      ...promptsAt(root, 'instructions', 'description_for_model'),
      ...promptsBelow(at(root, 'functions'), new Set(['description'])),
    ],
  },
  signals: evidenceIn,
};

function evidenceIn({ documents: [root], text }: Manifest): readonly Signal[] {
  if (root?.kind !== 'map') return [];
  const schema = stringAt(root, '$schema') ?? '';
  const copilot = entryOf(root, 'copilotAgents') ?? entryOf(root, 'copilotExtensions');
  if (copilot) return [signal('embedded', copilot.key, 'The app brings an agent into Microsoft 365 Copilot.')];
  if (/\/copilot\/(?:declarative-agent|plugin)\//.test(schema)) {
    return [signal('embedded', firstLine(text), 'Microsoft 365 Copilot runs this agent or plugin.')];
  }
  const plugin = entryOf(root, 'schema_version') && entryOf(root, 'name_for_human');
  return plugin ? [signal('embedded', plugin.key, 'A plugin brings functions into an AI product.')] : [];
}
