import { at, itemsOf, type ScalarNode, stringAt } from '../manifest/node';
import { select } from '../manifest/select';
import type { Hit } from './line-rule';
import type { RuleContext } from './rule';
import { settingRule } from './setting-rule';

const everything =
  'The assistant runs every tool and command without asking, so one hostile line in its context is enough: switch the questions on again.';
const flags =
  /(?:^|\s)(--dangerously-skip-permissions|--dangerously-bypass-approvals-and-sandbox|--yolo|--permission-mode[= ]bypassPermissions|--approval-mode[= ]yolo|--allow-all-tools|--full-auto)(?=\s|$|["'])/;

/** Settings and options with which an assistant never asks. */
export const approvalBypassed = settingRule({
  id: 'approval-bypassed',
  title: 'The assistant never asks',
  severity: 'high',
  controls: ['assistant-command-approval', 'human-approval'],
  settings: [
    { path: ['permissions', 'defaultMode'], is: /^bypassPermissions$/, message: everything, instead: 'default' },
    { path: ['defaultMode'], is: /^bypassPermissions$/, message: everything, formats: /claude/, instead: 'default' },
    { path: ['chat.tools.global.autoApprove'], is: /^true$/, message: everything, instead: 'false' },
    { path: ['chat.tools.autoApprove'], is: /^true$/, message: everything, instead: 'false' },
    { path: ['settings', 'chat.tools.global.autoApprove'], is: /^true$/, message: everything, instead: 'false' },
    { path: ['approval_policy'], is: /^never$/, message: everything, instead: 'on-request' },
    { path: ['profiles', '*', 'approval_policy'], is: /^never$/, message: everything, instead: 'on-request' },
    { path: ['general', 'defaultApprovalMode'], is: /^yolo$/, message: everything, instead: 'default' },
    { path: ['tools', 'approvalMode'], is: /^yolo$/, message: everything, instead: 'default' },
    { path: ['agent', 'always_allow_tool_actions'], is: /^true$/, message: everything, instead: 'false' },
    { path: ['amp.dangerouslyAllowAll'], is: /^true$/, message: everything, instead: 'false' },
    ...[['autoAccept'], ['tools', 'autoAccept']].map(path => ({
      path,
      is: /^true$/,
      severity: 'info' as const,
      message: 'Tools that the assistant takes for safe run without a question.',
      formats: /agent-cli/,
    })),
    {
      path: ['security', 'confirmation_mode'],
      is: /^false$/,
      severity: 'medium',
      message: 'Actions of the agent are not confirmed: switch the confirmation on.',
      formats: /agent-cli/,
      instead: 'true',
    },
    {
      path: ['permission'],
      is: /^allow$/,
      severity: 'info',
      message: 'Everything runs without a question.',
      formats: /agent-cli|mcp-client/,
    },
    {
      path: ['permission', '*'],
      is: /^allow$/,
      severity: 'info',
      message: 'This kind of action runs without a question.',
      formats: /agent-cli|mcp-client/,
    },
  ],
  *more(context) {
    yield* zed(context);
    yield* amp(context);
    for (const place of argumentsOf(context)) {
      const flag = flags.exec(place.text)?.[1];
      if (flag)
        yield { place, message: `With \`${flag}\` the assistant never asks: give it the few tools it needs instead.` };
    }
  },
});

/** Zed allows all tools, unless the terminal has a word of its own. */
function* zed({ manifest: { documents } }: RuleContext): Iterable<Hit> {
  const permissions = at(documents[0], 'agent', 'tool_permissions');
  const all = at(permissions, 'default');
  if (all?.kind !== 'scalar' || all.text !== 'allow' || at(permissions, 'tools', 'terminal', 'default')) return;
  yield { place: all, message: everything };
}

/** Amp takes the first rule that fits. */
function* amp({ manifest: { documents } }: RuleContext): Iterable<Hit> {
  const [rule] = itemsOf(at(documents[0], 'amp.permissions'));
  if (stringAt(rule, 'tool') !== '*' || stringAt(rule, 'action') !== 'allow' || at(rule, 'matches')) return;
  const place = at(rule, 'action');
  if (place) yield { place, message: everything };
}

function argumentsOf({ facts, manifest, format }: RuleContext): readonly ScalarNode[] {
  const inputs =
    format === 'github-workflow'
      ? [
          ['jobs', '*', 'steps', '*', 'with', '*'],
          ['jobs', '*', 'steps', '*', 'run'],
        ].flatMap(path =>
          select(manifest.documents[0], path).flatMap(({ value }) => (value.kind === 'scalar' ? [value] : [])),
        )
      : [];
  return [
    ...facts.containers.flatMap(({ command }) => command),
    ...facts.mcpServers.flatMap(({ args }) => args),
    ...inputs,
  ];
}
