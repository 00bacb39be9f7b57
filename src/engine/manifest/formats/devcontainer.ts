import { type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, entriesOf } from '../node';
import { scalarsOf } from '../read/environment';
import type { Format } from './format';

/** A development container that brings a coding assistant. */
export const devcontainer: Format = {
  id: 'devcontainer',
  title: 'Development container',
  names: /(?:^|\/)\.?devcontainer(?:\/[\w.-]+)*\.json$/,
  recognises: ({ documents: [root] }) =>
    ['image', 'build', 'dockerFile', 'dockerComposeFile', 'features', 'customizations'].some(
      key => at(root, key) !== undefined,
    ),
  signals: assistantsIn,
};

const assistant =
  /copilot|claude-?code|claude-dev|continue\.continue|cline|roo-cline|codex|gemini|opencode|aider|windsurf|codeium|tabnine|amazon-q/i;

function assistantsIn({ documents: [root] }: Manifest): readonly Signal[] {
  const extensions = scalarsOf(at(root, 'customizations', 'vscode', 'extensions'));
  const features = entriesOf(at(root, 'features')).map(({ key }) => key);
  return [...extensions, ...features]
    .filter(({ text }) => assistant.test(text))
    .map(place => signal('ai-coding', place, 'The container brings a coding assistant.'));
}
