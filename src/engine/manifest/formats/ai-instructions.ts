import { firstLine, signal } from '../../deployment/signal';
import type { ToolPermission } from '../facts';
import { splitFrontMatter } from '../front-matter';
import { pathOf } from '../manifest';
import { at } from '../node';
import { scalarsOf } from '../read/environment';
import { scalarAt } from '../read/pod';
import type { Format } from './format';
import { mcpServersOf } from './mcp-client';

/** Instructions for coding assistants: the name alone decides. All of it is a prompt. */
export const aiInstructions: Format = {
  id: 'ai-instructions',
  title: 'Instructions for a coding assistant',
  names:
    /(?:^|\/)(?:agents?|claude|claude\.local|gemini|qwen|crush|warp|copilot-instructions|skill)\.md$|(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|roorules|goosehints|rules)$|\.mdc$|\.(?:agent|chatmode|instructions|prompt)\.md$|(?:^|\/)\.(?:clinerules|roo\/rules[\w-]*|claude\/(?:agents|commands|rules)|cursor\/rules|windsurf\/rules|github\/(?:agents|prompts|instructions|chatmodes|workflows)|codex\/prompts|opencode\/(?:agents?|commands?)|cursor\/(?:agents|commands)|gemini\/agents|qwen\/(?:agents|commands)|factory\/(?:droids|commands)|windsurf\/workflows|(?:trae|augment|kilocode|agents?)\/rules|agents?\/(?:commands|workflows)|continue\/rules|kiro\/steering|junie|amazonq\/rules)\/[^?#]*\.md$/,
  ownNames: /./,
  // `Agent.md` and `claude.md` among documents describe a class or a product.
  recognises: ({ uri, documents: [root] }) =>
    (!pipeline.test(pathOf(uri)) || at(root, 'on') !== undefined) &&
    (!/(?:^|[/\\])(?:[Aa]gents?|[Cc]laude|[Gg]emini|[Qq]wen|[Cc]rush|[Ww]arp|[Ss]kill)\.md$/.test(uri) ||
      !/(?:^|[/\\])docs?[/\\]/i.test(uri)),
  facts: {
    prompts: ({ text }) => [{ name: 'instructions', ...splitFrontMatter(text).body }],
    mcpServers: mcpServersOf,
    toolPermissions: ({ documents: [root] }): readonly ToolPermission[] =>
      ['tools', 'allowed-tools'].flatMap(key =>
        scalarsOf(at(root, key)).map(pattern => ({ effect: 'allow', pattern })),
      ),
  },
  signals: ({ uri, text, documents: [root] }) => {
    if (!pipeline.test(pathOf(uri)))
      return [signal('ai-coding', firstLine(text), 'The file instructs a coding assistant.')];
    const engine = scalarAt(root, 'engine') ?? scalarAt(at(root, 'engine'), 'id');
    return [
      signal('agentic', firstLine(text), 'An agent does this by itself in the pipeline.'),
      ...(engine ? [signal('saas', engine, 'The step sends the work to a finished AI service.')] : []),
    ];
  },
};

/** GitHub's agentic workflows: text for an agent, below a front matter with triggers and permissions. */
const pipeline = /(?:^|\/)\.github\/workflows\//;
