import { at, entriesOf, itemsOf, stringAt } from '../manifest/node';
import { select } from '../manifest/select';
import type { Hit } from './line-rule';
import { lineRule } from './line-rule';
import type { RuleContext } from './rule';

/** Programs that run whatever they are given. */
const interpreter =
  '(?:python3?|node|deno|bun|ruby|perl|php|lua|sh|bash|zsh|fish|dash|pwsh|powershell|cmd|eval|exec|sudo|env|xargs|npx|uvx|ssh|osascript)';
const bareShell = /^(?:Bash|PowerShell|Shell)(?:\(\s*(?:\*|:\*|\*:\*)?\s*\))?$|^run_shell_command$/;
const interpreted = new RegExp(
  `^(?:Bash|PowerShell|Shell|run_shell_command)\\(\\s*(?:[\\w./~-]*/)?${interpreter}(?:\\.exe)?(?:\\s+(?:-\\w+|run|/c))*\\s*['"]?\\s*(?::\\*|\\*|:\\s*\\*)\\s*['"]?\\)$`,
);
/** Regular expressions of VS Code's list that match any command. */
const anyCommand = /^\/(?:\^?\.[*+]\$?)?\/\w*$|^\*$/;
const interpreterName = new RegExp(`^${interpreter}$`);

/** A longer pattern names a command, not any. */
const longest = 200;

export const shellWildcardPermission = lineRule({
  id: 'shell-wildcard-permission',
  title: 'Any command is allowed beforehand',
  severity: 'high',
  controls: ['assistant-command-approval', 'tool-allow-list'],
  *find(context) {
    // In an agent's own file a tool is only offered; here it is allowed beforehand.
    if (/^(?:claude-settings|agent-cli)$/.test(context.format)) yield* permissions(context);
    yield* terminal(context);
    yield* crush(context);
    yield* amp(context);
  },
});

function* permissions({ facts }: RuleContext): Iterable<Hit> {
  for (const { effect, pattern } of facts.toolPermissions) {
    const text = pattern.text.trim();
    if (effect !== 'allow' || text.length > longest) continue;
    if (text === '*' || bareShell.test(text)) {
      yield { place: pattern, message: 'The assistant may run any command without asking: allow single commands.' };
    } else if (interpreted.test(text)) {
      yield {
        place: pattern,
        severity: 'medium',
        message: 'An interpreter with any argument runs anything, so this allows every command: allow single scripts.',
      };
    }
  }
}

/** Tools that Crush runs without asking. */
function* crush({ format, manifest: { documents } }: RuleContext): Iterable<Hit> {
  if (!/^(?:agent-cli|mcp-client)$/.test(format)) return;
  for (const { value } of select(documents[0], ['permissions', 'allowed_tools', '*'])) {
    if (value.kind === 'scalar' && /^bash(?::execute)?$/.test(value.text))
      yield { place: value, message: 'The agent may run any command without asking: take `bash` off this list.' };
  }
}

/** Amp: a rule for every command, before any other rule for commands. */
function* amp({ manifest: { documents } }: RuleContext): Iterable<Hit> {
  const rule = itemsOf(at(documents[0], 'amp.permissions')).find(item => stringAt(item, 'tool') === 'Bash');
  const command = at(rule, 'matches') && at(rule, 'matches', 'cmd');
  const any = !at(rule, 'matches') || (command?.kind === 'scalar' && command.text === '*');
  const place = at(rule, 'action');
  if (any && place?.kind === 'scalar' && place.text === 'allow')
    yield { place, message: 'The agent may run any command without asking: allow single commands.' };
}

/** VS Code's list of terminal commands that need no approval. */
function* terminal({
  manifest: {
    documents: [root],
  },
}: RuleContext): Iterable<Hit> {
  const key = 'chat.tools.terminal.autoApprove';
  for (const { value } of [...select(root, [key]), ...select(root, ['settings', key])]) {
    for (const { key: command, value: approved } of entriesOf(value)) {
      const on = approved?.kind === 'scalar' ? approved.value === true : approved?.kind === 'map';
      if (!on || !(anyCommand.test(command.text) || interpreterName.test(command.text))) continue;
      yield {
        place: command,
        message: 'This lets the assistant run any command without asking: allow single commands.',
      };
    }
  }
}
