import type { Severity } from '../../engine';
import { newFindings, notEvaluated, type Report } from '../check/report';
import { summaryOf } from './summary';

const levels: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function github(report: Report): string {
  const findings = newFindings(report).map(({ severity, file, start, end, ruleId, owner, message }) => {
    const place = { file, line: start.line, endLine: end.line, col: start.column, title: `${ruleId} (${owner})` };
    const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${levels[severity]} ${properties.join(',')}::${data(message)}`;
  });
  const skipped = notEvaluated(report).map(
    ({ path, reason }) => `::warning file=${property(path)}::${data(`Not evaluated: ${reason}`)}`,
  );
  const faults = report.faults.map(fault => `::error::${data(fault)}`);
  const remarks = report.remarks.map(remark => `::warning::${data(remark)}`);
  return [...findings, ...skipped, ...faults, ...remarks, summaryOf(report)].map(line => `${line}\n`).join('');
}

// The escapes that the runner undoes: github.com/actions/toolkit, packages/core/src/command.ts.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
