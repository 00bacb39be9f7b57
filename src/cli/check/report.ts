import { type BaselineEntry, type Severity, severityRank } from '../../engine';
import type { Unreadable } from '../files/find-files';
import type { CheckedFile, CheckedFinding } from './checked-file';

/** A finding with its file, and the baseline's entry that knows it. */
export interface ReportedFinding extends CheckedFinding {
  readonly file: string;
  readonly known: BaselineEntry | undefined;
}

/** Everything that the formats write of a run. */
export interface Report {
  readonly version: string;
  readonly files: readonly CheckedFile[];
  /** In the order of files and places. */
  readonly findings: readonly ReportedFinding[];
  readonly unreadable: readonly Unreadable[];
  /** What is wrong with the configuration. */
  readonly faults: readonly string[];
  /** Expired and unused entries of the baseline, in words. */
  readonly remarks: readonly string[];
  readonly leftAlone: number;
  readonly failOn: Severity | 'never';
}

/** The findings that no baseline knows. */
export const newFindings = ({ findings }: Report): readonly ReportedFinding[] =>
  findings.filter(({ known }) => known === undefined);

/** Findings that are bad enough to fail the run. */
export const failing = (report: Report): readonly ReportedFinding[] =>
  newFindings(report).filter(
    ({ severity }) => report.failOn !== 'never' && severityRank(severity) >= severityRank(report.failOn),
  );

/** What was not evaluated, by file. */
export const notEvaluated = ({ files, unreadable }: Report): readonly Unreadable[] => [
  ...unreadable,
  ...files.flatMap(({ path, notEvaluated: reasons }) => reasons.map(reason => ({ path, reason }))),
];

/** Files that deploy AI. */
export const aiFiles = ({ files }: Report): readonly CheckedFile[] =>
  files.filter(({ format }) => format !== undefined);
