import { readCommandLine } from './command';
import { commands } from './commands';
import { commandHelp, generalHelp } from './help';
import { type ExitCode, type Io, RunError, UsageError } from './io';
import { version } from './version';

/** Runs the command line: the arguments after the program's name in, the exit code out. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof RunError)) throw error;
    const hint = error instanceof UsageError ? ' See ai-security --help.' : '';
    io.stderr.write(`ai-security: ${error.message}${hint}\n`);
    return 2;
  }
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined) throw new UsageError('No command is given.');
  if (name === '--version') return print(`${version}\n`, io);
  if (name === '--help' || name === '-h') return print(generalHelp(commands), io);
  const command = commands.find(candidate => candidate.name === name);
  if (!command) throw new UsageError(`There is no command ${JSON.stringify(name)}.`);
  if (args.includes('--help') || args.includes('-h')) return print(commandHelp(command), io);
  return command.run(readCommandLine(command, args), io);
}

function print(text: string, { stdout }: Io): ExitCode {
  stdout.write(text);
  return 0;
}
