import { severities } from '../../engine';
import { aiFiles, newFindings, type Report } from '../check/report';

/** A number with its noun. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** One or two sentences that say what was checked and what came of it. */
export function summaryOf(report: Report): string {
  const found = newFindings(report);
  const known = report.findings.length - found.length;
  const suppressed = report.files.reduce((sum, file) => sum + file.suppressed.length, 0);
  const grades = severities.flatMap(severity => {
    const number = found.filter(finding => finding.severity === severity).length;
    return number > 0 ? [`${number} ${severity}`] : [];
  });
  const beside = [known > 0 ? `${known} in the baseline` : '', suppressed > 0 ? `${suppressed} suppressed` : ''];
  const looked = aiFiles(report).length;
  const where =
    looked === 0
      ? `No file that deploys AI among ${count(report.files.length + report.leftAlone, 'file')}.`
      : `${count(looked, 'file')} that ${looked === 1 ? 'deploys' : 'deploy'} AI.`;
  const what = grades.length > 0 ? `${count(found.length, 'finding')} (${grades.join(', ')})` : 'No findings';
  return `${where} ${[what, ...beside.filter(part => part !== '')].join(', ')}.`;
}
