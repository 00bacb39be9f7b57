// Writes the index of the commands' pages from package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const commandIndexPath = 'docs/commands/README.md';

const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/** The commands with the name of their page, their title, and whether the palette ever has them. */
export function contributedCommands() {
  const { contributes } = read('package.json');
  const words = read('package.nls.json');
  return contributes.commands.map((/** @type {{ command: string, title: string }} */ { command, title }) => ({
    command,
    page: command.replace(/^aiSecurity\./, '').replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
    title: words[title.slice(1, -1)],
    inPalette: !contributes.menus.commandPalette.some(
      (/** @type {{ command: string, when: string }} */ item) => item.command === command && item.when === 'false',
    ),
  }));
}

export const commandIndex = () => `# Commands

In the command palette each stands behind \`AI Security:\`. The others belong to a row of the sidebar or to the status bar.

| Command | Id | Where |
| --- | --- | --- |
${contributedCommands()
  .map(
    (/** @type {ReturnType<typeof contributedCommands>[number]} */ { command, page, title, inPalette }) =>
      `| [${title}](${page}.md) | \`${command}\` | ${inPalette ? 'palette' : 'row or status bar'} |`,
  )
  .join('\n')}
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(commandIndexPath, commandIndex());
