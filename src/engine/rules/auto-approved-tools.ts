import type { McpServer } from '../manifest/facts';
import type { ScalarNode } from '../manifest/node';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

/** Tools that only look, as far as their name tells. */
const looks =
  /^(?:get|list|read|search|find|query|fetch|describe|show|view|lookup|resolve|check|status|count|browse)(?:$|[_\-A-Z.])|(?:^|[_-])(?:get|list|read|search|docs?)(?:[_-]|$)/;

export const autoApprovedTools = lineRule({
  id: 'auto-approved-tools',
  title: 'Tools run without a question',
  severity: 'medium',
  controls: ['human-approval', 'assistant-command-approval'],
  *find({ facts }) {
    for (const { name, autoApproved, disabled } of facts.mcpServers) {
      if (disabled) continue;
      const wild = autoApproved.find(({ text }) => text === '*' || text === 'true');
      const acting = autoApproved.filter(({ text }) => text !== '' && text !== 'false' && !looks.test(text));
      if (wild) {
        yield {
          place: wild,
          severity: 'high',
          message: `Every tool of \`${safeName(name)}\` runs without a question: name the ones that only read.`,
        };
      } else if (acting.length > 0) {
        yield {
          place: acting[0]!,
          message: `${listed(acting)} of \`${safeName(name)}\` ${acting.length > 1 ? 'run' : 'runs'} without a question: keep the question for tools that change something.`,
        };
      } else {
        yield* looking({ name, autoApproved });
      }
    }
  },
});

function* looking({ name, autoApproved }: Pick<McpServer, 'name' | 'autoApproved'>) {
  const [first] = autoApproved.filter(({ text }) => text !== '' && text !== 'false');
  if (!first) return;
  yield {
    place: first,
    severity: 'info' as const,
    message: `Tools of \`${safeName(name)}\` run without a question: what they read still enters the context.`,
  };
}

function listed(tools: readonly ScalarNode[]): string {
  const names = tools
    .slice(0, 3)
    .map(({ text }) => `\`${safeName(text)}\``)
    .join(', ');
  return tools.length > 3 ? `${names} and ${tools.length - 3} more` : names;
}
