import { join } from 'node:path';
import { type AssessInput, type Fix, fixAll, makeBaseline, type Severity, writeBaseline } from '../../engine';
import { type Checked, checkFiles } from '../check/check-files';
import { compareFindings, openBaseline } from '../check/known-findings';
import { failing, type Report } from '../check/report';
import type { Command, CommandLine } from '../command';
import { findFiles } from '../files/find-files';
import { replaceFile } from '../files/replace-file';
import { formats } from '../formats/format';
import { type ExitCode, type Io, UsageError } from '../io';
import { progressOn } from '../progress';
import { openProject, type Project } from '../project';
import { version } from '../version';

const defaultBaseline = '.ai-security-baseline.yaml';

/** `ai-security check`. */
export const check: Command = {
  name: 'check',
  usage: '[paths]',
  summary: 'Reports what is wrong or missing, and whose job it is.',
  options: [
    { name: 'format', value: Object.keys(formats).join('|'), description: 'How to write the report. Default: text.' },
    {
      name: 'fail-on',
      value: 'critical|high|medium|low|info|never',
      description: 'The lowest severity that gives exit code 1. Default: low.',
    },
    { name: 'fix', description: 'Correct and harden files where that is safe. Secrets stay where they are.' },
    { name: 'stubs', description: 'Insert stubs for what is missing: controls as planned, settings to fill in.' },
    { name: 'baseline', value: '<file>', description: 'Let only findings fail that this file does not know.' },
    {
      name: 'write-baseline',
      description: `Write all findings to the baseline (default: ${defaultBaseline}); needs --reason and --expires.`,
    },
    { name: 'reason', value: '<text>', description: 'Why the findings of a new baseline are left for now.' },
    { name: 'expires', value: '<date>', description: 'The last day a new baseline holds: YYYY-MM-DD.' },
  ],
  run: async (line, io) => {
    const project = openProject(io, io.today);
    const format = formats[line.value('format') ?? 'text']!;
    const checked = checkAll(project, line, io, format.withFixes ?? false);
    if (line.has('write-baseline')) return writeKnown(project, line, io, checked);
    const name = line.value('baseline');
    const report: Report = {
      version,
      ...checked,
      ...compareFindings(checked.files, name ? openBaseline(project.root, name, false) : [], io.today),
      faults: project.faults,
      failOn: (line.value('fail-on') ?? 'low') as Severity | 'never',
    };
    io.stdout.write(format.write(report));
    return exitCode(report);
  },
};

/** A run that could not look at everything is never clean, whatever it found elsewhere. */
function exitCode(report: Report): ExitCode {
  if (report.unreadable.length > 0 || report.faults.length > 0) return 2;
  return failing(report).length > 0 ? 1 : 0;
}

function checkAll(project: Project, line: CommandLine, io: Io, withFixes: boolean): Checked {
  const found = findFiles(project.root, line.positionals.length > 0 ? line.positionals : ['.']);
  const progress = progressOn(io, found.files.length);
  const kinds = fixKinds(line);
  const checked = checkFiles(project, found, {
    withFixes,
    progress: progress.step,
    mend: kinds.size > 0 ? mender(project, kinds) : undefined,
  });
  progress.end();
  return checked;
}

const fixKinds = (line: CommandLine): ReadonlySet<Fix['kind']> =>
  new Set([
    ...(line.has('fix') ? (['rename', 'harden'] as const) : []),
    ...(line.has('stubs') ? (['stub'] as const) : []),
  ]);

const mender =
  ({ root }: Project, kinds: ReadonlySet<Fix['kind']>) =>
  (input: AssessInput, byteOrderMark: boolean): string => {
    const { text } = fixAll(input, kinds);
    if (text !== input.text) replaceFile(join(root, input.uri), (byteOrderMark ? '\uFEFF' : '') + text);
    return text;
  };

function writeKnown(project: Project, line: CommandLine, io: Io, { files, unreadable }: Checked): ExitCode {
  const reason = line.value('reason');
  const expires = line.value('expires');
  if (!reason?.trim()) throw new UsageError('A baseline needs --reason "why these findings are left for now".');
  if (!expires || !/^\d{4}-\d\d-\d\d$/.test(expires) || Number.isNaN(Date.parse(expires)) || expires < io.today) {
    throw new UsageError('A baseline needs --expires YYYY-MM-DD, a day to come.');
  }
  const name = line.value('baseline') ?? defaultBaseline;
  const existing = openBaseline(project.root, name, true);
  const checked = new Set(files.map(({ path }) => path));
  const entries = makeBaseline(
    files.flatMap(({ findings }) => findings),
    existing,
    { reason, expires, today: io.today },
  );
  const all = [...existing.filter(({ file }) => !checked.has(file)), ...entries];
  replaceFile(join(project.root, name), writeBaseline(all));
  io.stdout.write(`${name}: ${entries.length} entries.\n`);
  for (const { path, reason: why } of unreadable) io.stderr.write(`${path}  not evaluated: ${why}\n`);
  return unreadable.length > 0 ? 2 : 0;
}
