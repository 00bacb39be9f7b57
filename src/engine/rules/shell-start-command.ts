import type { McpServer } from '../manifest/facts';
import type { ScalarNode } from '../manifest/node';
import { safeName } from '../safe-name';
import { lineRule } from './line-rule';

interface Danger {
  readonly pattern: RegExp;
  readonly message: string;
}

const dangers: readonly Danger[] = [
  {
    pattern:
      /\b(?:curl|wget|iwr|Invoke-WebRequest)\b[^|]{0,300}\|\s*(?:sudo\s+)?(?:\w*sh|python3?|node|iex|Invoke-Expression)\b/i,
    message: 'starts by running a script straight from the network: install a reviewed version instead.',
  },
  { pattern: /(?:^|[\s;&|])sudo\s/, message: 'runs as root: give it a user with the rights that it needs.' },
  {
    pattern: /(?:^|[\s;&|])rm\s+-\w*[rf]\w*\s+(?:\/|~|\$HOME)/,
    message: 'deletes files when it starts: take that out of the command.',
  },
];

export const shellStartCommand = lineRule({
  id: 'shell-start-command',
  title: 'An MCP server starts with a dangerous command',
  severity: 'high',
  controls: ['plugin-vetting', 'development-environment-protection'],
  *find({ facts }) {
    for (const server of facts.mcpServers) {
      if (server.disabled || !server.command) continue;
      const line = lineOf(server);
      const danger = dangers.find(({ pattern }) => pattern.test(line));
      if (danger)
        yield {
          place: placeOf(server, danger, server.command),
          message: `\`${safeName(server.name)}\` ${danger.message}`,
        };
    }
  },
});

const lineOf = ({ command, args }: McpServer): string =>
  [command, ...args]
    .map(node => node?.text ?? '')
    .join(' ')
    .slice(0, 4000);

/** The one argument that holds the danger, else the command. */
const placeOf = ({ args }: McpServer, { pattern }: Danger, command: ScalarNode): ScalarNode =>
  args.find(({ text }) => pattern.test(text)) ?? command;
