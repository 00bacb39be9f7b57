import { parseArgs } from 'node:util';
import { type ExitCode, type Io, UsageError } from './io';

/** An option of a command; without `value` it is a switch. */
export interface Option {
  readonly name: string;
  /** What stands after it, for the help: `<file>` or the allowed words, `a|b|c`. */
  readonly value?: string;
  readonly many?: true;
  readonly description: string;
}

/** A command: what the help says about it, and what it does. */
export interface Command {
  readonly name: string;
  /** The arguments, for the help. */
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly run: (line: CommandLine, io: Io) => Promise<ExitCode>;
}

/** The arguments of a command, read by its options. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly has: (name: string) => boolean;
  /** The last value given. */
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
}

/** Reads the arguments after the command's name; a value that is not one of the allowed words is refused. */
export function readCommandLine({ name, options }: Command, args: readonly string[]): CommandLine {
  const { values, positionals } = parse(name, options, args);
  const all = (option: string): readonly string[] => [values[option] ?? []].flat().map(String);
  for (const { name: option, value } of options) {
    const allowed = value && !value.startsWith('<') ? value.split('|') : undefined;
    const wrong = allowed && all(option).find(given => !allowed.includes(given));
    if (wrong !== undefined) throw new UsageError(`--${option} ${wrong}: expected one of ${allowed?.join(', ')}.`);
  }
  return { positionals, has: option => values[option] === true, value: option => all(option).at(-1), values: all };
}

function parse(name: string, options: readonly Option[], args: readonly string[]) {
  const config = Object.fromEntries(
    options.map(({ name: option, value }) => [
      option,
      value ? { type: 'string' as const, multiple: true } : { type: 'boolean' as const },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options: config, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error)
      throw new UsageError(`${name}: ${error.message.split('. ')[0]}.`);
    throw error;
  }
}
