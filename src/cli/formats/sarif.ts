import { createHash } from 'node:crypto';
import { identityKey, rules, type Severity } from '../../engine';
import type { CheckedFinding, Stretch } from '../check/checked-file';
import { notEvaluated, type Report } from '../check/report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** What code scanning sorts by: https://docs.github.com/code-security/code-scanning, `security-severity`. */
const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.0',
};

interface Result extends CheckedFinding {
  readonly file: string;
  readonly suppression?: { readonly kind: 'inSource' | 'external'; readonly justification: string };
}

/** SARIF 2.1.0. */
export function sarif(report: Report): string {
  const fingerprint = fingerprints();
  const results = resultsOf(report).map(result => resultObject(result, fingerprint(result)));
  const invocation = {
    executionSuccessful: report.unreadable.length === 0 && report.faults.length === 0,
    toolExecutionNotifications: [
      ...notEvaluated(report).map(({ path, reason }) => ({
        level: 'warning',
        message: { text: `Not evaluated: ${reason}` },
        locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
      })),
      ...report.remarks.map(remark => ({ level: 'note', message: { text: remark } })),
    ],
    toolConfigurationNotifications: report.faults.map(fault => ({ level: 'error', message: { text: fault } })),
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ai-security', semanticVersion: report.version, rules: ruleObjects } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const ruleObjects = rules.map(({ id, title, severity }) => ({
  id,
  shortDescription: { text: `${title}.` },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: ['security'], severity, 'security-severity': scores[severity] },
}));

const resultsOf = ({ files, findings }: Report): readonly Result[] => [
  ...findings.map(finding =>
    finding.known
      ? { ...finding, suppression: { kind: 'external', justification: finding.known.reason } as const }
      : finding,
  ),
  ...files.flatMap(({ path, suppressed }) =>
    suppressed.map(finding => ({
      ...finding,
      file: path,
      suppression: { kind: 'inSource', justification: finding.reason } as const,
    })),
  ),
];

function resultObject(result: Result, fingerprint: string) {
  const { ruleId, severity, owner, message, file, related, suppression, fix, model, domain, controls, detectorId } =
    result;
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: levels[severity],
    message: { text: message },
    locations: [location(file, result)],
    ...(related.length > 0 && {
      relatedLocations: related.map(place => ({
        ...location(place.file, place),
        message: { text: place.message },
      })),
    }),
    partialFingerprints: { 'identity/v1': fingerprint },
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation: artifact(file),
              replacements: fix.replacements.map(({ newText, ...stretch }) => ({
                deletedRegion: region(stretch),
                insertedContent: { text: newText },
              })),
            },
          ],
        },
      ],
    }),
    ...(suppression && { suppressions: [suppression] }),
    properties: { severity, owner, model, domain, controls, detectorId },
  };
}

/** Each finding's identity, told apart from equal ones by its number among them. */
function fingerprints(): (finding: CheckedFinding) => string {
  const seen = new Map<string, number>();
  return ({ identity }) => {
    const key = identityKey(identity);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return createHash('sha256').update(`${key}\n${number}`).digest('hex').slice(0, 32);
  };
}

const location = (file: string, { start, end }: Partial<Stretch>) => ({
  physicalLocation: {
    artifactLocation: artifact(file),
    ...(start && end && { region: region({ start, end }) }),
  },
});

const region = ({ start, end }: Stretch) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const artifact = (path: string) => ({
  uri: path.split('/').map(encodeURIComponent).join('/'),
  uriBaseId: '%SRCROOT%',
});
