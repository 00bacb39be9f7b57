import { type Finding, markdownText, ownerName, severityRank } from '../../engine';
import { severityIcon } from './icons';
import type { Row } from './row';

/** Rules whose findings stand with their domain. */
const shownByDomain: ReadonlySet<string> = new Set(['missing-control', 'ask-provider']);

/** What was found at a place of the file, the worst first as in the Problems view. */
export const findingRows = (uri: string, findings: readonly Finding[]): readonly Row[] =>
  findings
    .filter(({ ruleId }) => !shownByDomain.has(ruleId))
    .sort((a, b) => severityRank(b.severity) - severityRank(a.severity))
    .map(finding => findingRow(uri, finding));

function findingRow(uri: string, finding: Finding): Row {
  const { ruleId, severity, owner, message, range, domain, model } = finding;
  return {
    id: `${ruleId}@${range.start}-${range.end}`,
    label: message.replaceAll('`', ''),
    description: ruleId,
    spoken: `${severity}: ${message}`,
    icon: severityIcon[severity],
    place: { uri, range },
    finding,
    ...(domain !== undefined && { matrix: { model, domain } }),
    tooltip: () =>
      `${markdownText(message)}\n\n**Severity:** ${severity}. **Owner:** ${ownerName[owner]}. \`${ruleId}\``,
    markdown: () => `- ${severity}, \`${ruleId}\`: ${markdownText(message)}`,
  };
}
