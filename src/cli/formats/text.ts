import { newFindings, notEvaluated, type Report } from '../check/report';
import { summaryOf } from './summary';

/** One line for each finding, as compilers write them, then what was not evaluated and a summary. */
export function text(report: Report): string {
  const findings = newFindings(report).map(
    ({ file, start, severity, message, ruleId, owner }) =>
      `${file}:${start.line}:${start.column}  ${severity}  ${message}  ${ruleId} (${owner})`,
  );
  const rest = [
    ...report.faults,
    ...notEvaluated(report).map(({ path, reason }) => `${path}  not evaluated: ${reason}`),
    ...report.remarks,
  ];
  return [...findings, ...rest, summaryOf(report)].map(line => `${oneLine(line)}\n`).join('');
}

/** A name in a file may hold anything: line ends and control characters must not reach a terminal. */
const oneLine = (line: string): string => line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
