import { type Signal, signal } from '../../deployment/signal';
import type { Manifest } from '../manifest';
import { at, type Entry, entriesOf } from '../node';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** Editor settings, as far as they steer an assistant. */
export const vscodeSettings: Format = {
  id: 'vscode-settings',
  title: 'VS Code settings for AI',
  names: /(?:^|\/)settings\.json$|\.code-workspace$/,
  recognises: manifest => aiSettings(manifest).length > 0,
  facts: { mcpServers: mcpServersOf },
  signals: (manifest): readonly Signal[] =>
    aiSettings(manifest)
      .slice(0, 3)
      .map(({ key }) => signal('ai-coding', key, 'This setting steers a coding assistant.')),
};

const aiKey =
  /^(?:chat\.\w|github\.copilot|claudeCode\.|cline\.|roo-cline\.|continue\.|inlineChat\.|windsurf\.|cursor\.)/;

const aiSettings = ({ documents: [root] }: Manifest): readonly Entry[] =>
  [root, at(root, 'settings')].flatMap(node => entriesOf(node).filter(({ key }) => aiKey.test(key.text)));
