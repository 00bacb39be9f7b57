import { aiFiles, notEvaluated, type Report } from '../check/report';

/** The report for programs; documented in docs/cli.md. */
export function json(report: Report): string {
  const document = {
    version: 1,
    tool: { name: 'ai-security', version: report.version },
    files: aiFiles(report).map(({ path, format, deployments }) => ({ path, format, deployments })),
    findings: report.findings.map(({ file, known, identity, fix, ...finding }) => ({
      file,
      ...finding,
      ...(known && { baseline: { reason: known.reason, expires: known.expires } }),
    })),
    suppressed: report.files.flatMap(({ path, suppressed }) =>
      suppressed.map(({ identity, fix, ...finding }) => ({ file: path, ...finding })),
    ),
    notEvaluated: notEvaluated(report).map(({ path, reason }) => ({ file: path, reason })),
    configurationFaults: report.faults,
    remarks: report.remarks,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
