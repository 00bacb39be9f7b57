import { markdownTable, markdownText } from '../../engine';
import { newFindings, notEvaluated, type Report } from '../check/report';
import { summaryOf } from './summary';

/** A summary for a pull request or a job's page. */
export function markdown(report: Report): string {
  const found = newFindings(report).map(({ severity, owner, file, start, message, ruleId }) => [
    severity,
    owner,
    `${file}:${start.line}`,
    message,
    ruleId,
  ]);
  const open = notEvaluated(report).map(({ path, reason }) => [path, reason]);
  const notes = [...report.faults, ...report.remarks];
  return [
    '# AI security',
    summaryOf(report),
    ...(found.length > 0
      ? [markdownTable({ columns: ['Severity', 'Owner', 'Place', 'Finding', 'Rule'], rows: found })]
      : []),
    ...(open.length > 0 ? ['## Not evaluated', markdownTable({ columns: ['File', 'Why'], rows: open })] : []),
    ...(notes.length > 0 ? ['## Notes', notes.map(note => `- ${markdownText(note)}`).join('\n')] : []),
  ]
    .map(part => `${part}\n`)
    .join('\n');
}
