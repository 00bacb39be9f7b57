import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { commandIndex, commandIndexPath, contributedCommands } from '../../scripts/command-index.mjs';

interface Command {
  readonly command: string;
  readonly page: string;
  readonly title: string;
  readonly inPalette: boolean;
}

describe('the commands', () => {
  const commands: readonly Command[] = contributedCommands();
  const read = (page: string) => readFileSync(`docs/commands/${page}.md`, 'utf8');

  it('have a page each, and no page is without a command', () => {
    const pages = readdirSync('docs/commands').filter(name => name !== 'README.md');
    assert.deepEqual(pages.sort(), commands.map(({ page }) => `${page}.md`).sort());
  });

  it('are described under the same headings', () => {
    for (const { page, title } of commands) {
      const headings = read(page).match(/^#+ .*$/gm);
      assert.deepEqual(headings, [`# ${page}: ${title}`, '## What it does', '## When to use it', '## How'], page);
    }
  });

  it('have pages that name settings and files which exist', () => {
    const settings = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration.properties);
    for (const { page } of commands) {
      for (const [setting] of read(page).matchAll(/aiSecurity\.\w+/g)) assert.ok(settings.includes(setting), setting);
      for (const [, path = ''] of read(page).matchAll(/\]\((?!https:)([^)#]+)/g)) {
        assert.ok(existsSync(`docs/commands/${path}`), path);
      }
    }
  });

  it('have their index: `npm run commands` writes it', () => {
    assert.equal(readFileSync(commandIndexPath, 'utf8'), commandIndex());
  });

  it('have those of the palette in the README, by link to the index', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.ok(readme.includes('(docs/commands/README.md)'));
    for (const { title, inPalette, page } of commands) {
      if (inPalette && !/^(?:refresh-workspace|stop-scan)$/.test(page)) assert.ok(readme.includes(title), title);
    }
  });
});
