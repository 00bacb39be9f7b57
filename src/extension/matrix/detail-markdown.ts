import { markdownText } from '../../engine';
import type { Block, Detail } from '../../protocol/detail';
import { ownerWord, stateWord } from '../../protocol/words';

/** A detail as Markdown, to be pasted into a ticket or a page. */
export function detailMarkdown({ kicker, title, lead, blocks }: Detail): string {
  return [
    `## ${markdownText(title)}`,
    `*${markdownText(kicker)}*`,
    markdownText(lead),
    ...blocks.flatMap(blockMarkdown),
  ]
    .join('\n\n')
    .concat('\n');
}

const blockMarkdown = (block: Block): readonly string[] => [`### ${markdownText(block.heading)}`, bodyOf(block)];

function bodyOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return markdownText(block.text);
    case 'list':
      return listOf(block.items.map(markdownText));
    case 'links':
      return listOf(
        block.items.map(({ label, url }) => (url ? `[${markdownText(label)}](<${url}>)` : markdownText(label))),
      );
    case 'targets':
      return listOf(
        block.items.map(
          ({ label, owner, critical }) => `${markdownText(label)}: ${ownerWord[owner]}${critical ? ' (critical)' : ''}`,
        ),
      );
    case 'deployments':
      return listOf([
        ...block.items.map(
          ({ name, file, state, summary }) =>
            `${markdownText(name)} (${markdownText(file)}): ${stateWord[state]}, ${summary}`,
        ),
        ...(block.more > 0 ? [`and ${block.more} more`] : []),
      ]);
    case 'controls':
      return listOf(
        block.items.map(({ title, owner, statement, when, states }) => {
          const head = `**${markdownText(title)}** (${ownerWord[owner]}): ${markdownText(statement)}${when ? ` Applies ${markdownText(when)}.` : ''}`;
          return [head, ...states.map(({ name, state }) => `  - ${markdownText(name)}: ${stateWord[state]}`)].join(
            '\n',
          );
        }),
      );
  }
}

const listOf = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n');
