import type { McpServer } from '../manifest/facts';
import type { ScalarNode } from '../manifest/node';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

/** Verbs of tools that only look, and of tools that change something. */
const looking =
  /^(?:get|list|read|search|find|query|fetch|describe|show|view|lookup|resolve|check|status|count|browse|docs?|analy[sz]e|compare|explain|inspect|validate|verify|preview|snapshot|help|ping|info|\w*thinking)$/i;
const acting =
  /^(?:add|apply|approve|click|close|commit|create|delete|deploy|drop|edit|exec|execute|fill|insert|install|invoke|kill|merge|modify|move|new|post|publish|push|put|remove|rename|replace|reset|restart|run|save|send|set|start|stop|submit|sync|update|upload|write)$/i;

/** The first verb in the name decides: `add_card_to_list` adds, `github_get_file` looks. */
const looks = (tool: string): boolean => {
  const words = tool.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/);
  return looking.test(words.find(word => looking.test(word) || acting.test(word)) ?? '');
};

export const autoApprovedTools = lineRule({
  id: 'auto-approved-tools',
  title: 'Tools run without a question',
  severity: 'medium',
  controls: ['human-approval', 'assistant-command-approval'],
  *find({ facts }) {
    for (const { name, autoApproved, disabled } of facts.mcpServers) {
      if (disabled) continue;
      const wild = autoApproved.find(({ text }) => text === '*' || text === 'true');
      const changing = autoApproved.filter(({ text }) => text !== '' && text !== 'false' && !looks(text));
      if (wild) {
        yield {
          place: wild,
          severity: 'high',
          message: `Every tool of \`${safeName(name)}\` runs without a question: name the ones that only read.`,
        };
      } else if (changing.length > 0) {
        yield {
          place: changing[0]!,
          message: `${listed(changing)} of \`${safeName(name)}\` ${changing.length > 1 ? 'run' : 'runs'} without a question: keep the question for tools that change something.`,
        };
      } else {
        yield* readingOnly({ name, autoApproved });
      }
    }
  },
});

function* readingOnly({ name, autoApproved }: Pick<McpServer, 'name' | 'autoApproved'>) {
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
