import type { Command, Option } from './command';

/** What `ai-security --help` prints. */
export const generalHelp = (commands: readonly Command[]): string =>
  `Who secures what in your AI deployments: provider, customer or shared.

Usage: ai-security <command> [options]

Commands:
${columns(commands.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary]))}

  ai-security <command> --help   explains a command.
  ai-security --version          prints the version.

Exit codes: 0 clean, 1 findings, 2 could not do its job.
`;

const usageOf = (name: string, usage: string, { length }: readonly Option[]): string =>
  ['ai-security', name, ...(length > 0 ? ['[options]'] : []), usage].join(' ').trim();

/** What `ai-security <command> --help` prints. */
export const commandHelp = ({ name, usage, summary, options }: Command): string =>
  `${summary}

Usage: ${usageOf(name, usage, options)}
${options.length > 0 ? `\nOptions:\n${columns(options.map(row))}\n` : ''}`;

const row = ({ name, value, many, description }: Option): readonly [string, string] => [
  `--${name}${value ? ` ${value}` : ''}`,
  many ? `${description} May be given several times.` : description,
];

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows
    .map(([left, right]) =>
      left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
    )
    .join('\n');
}
