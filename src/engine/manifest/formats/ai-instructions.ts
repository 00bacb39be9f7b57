import { firstLine, signal } from '../../deployment/signal';
import type { ToolPermission } from '../facts';
import { splitFrontMatter } from '../front-matter';
import { at } from '../node';
import { scalarsOf } from '../read/environment';
import type { Format } from './format';

/** Instructions for coding assistants: the name alone decides. All of it is a prompt. */
export const aiInstructions: Format = {
  id: 'ai-instructions',
  title: 'Instructions for a coding assistant',
  names:
    /(?:^|\/)(?:agents?|claude|claude\.local|gemini|qwen|crush|warp|copilot-instructions|skill)\.md$|(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|roorules|goosehints)$|\.mdc$|\.(?:agent|chatmode|instructions|prompt)\.md$|(?:^|\/)\.(?:clinerules|roo\/rules[\w-]*|claude\/(?:agents|commands|rules)|cursor\/rules|windsurf\/rules|github\/(?:agents|prompts|instructions|chatmodes)|continue\/rules|kiro\/steering|junie|amazonq\/rules)\/[^?#]*\.md$/,
  ownNames: /./,
  // `Agent.md` and `claude.md` among documents describe a class or a product.
  recognises: ({ uri }) =>
    !/(?:^|[/\\])(?:[Aa]gents?|[Cc]laude|[Gg]emini|[Qq]wen|[Cc]rush|[Ww]arp|[Ss]kill)\.md$/.test(uri) ||
    !/(?:^|[/\\])docs?[/\\]/i.test(uri),
  facts: {
    prompts: ({ text }) => [{ name: 'instructions', ...splitFrontMatter(text).body }],
    toolPermissions: ({ documents: [root] }): readonly ToolPermission[] =>
      ['tools', 'allowed-tools'].flatMap(key =>
        scalarsOf(at(root, key)).map(pattern => ({ effect: 'allow', pattern })),
      ),
  },
  signals: ({ text }) => [signal('ai-coding', firstLine(text), 'The file instructs a coding assistant.')],
};
