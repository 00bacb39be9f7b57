import type { Severity } from '../framework/types';
import { severityRank } from '../severity';
import { type Identity, identityKey } from './identity';

/** Findings that are known and left for now, all at one place and of one rule. */
export interface BaselineEntry extends Identity {
  /** The worst of them: a finding that is worse is new. */
  readonly severity: Severity;
  /** The controls they are about: a finding about others is new. */
  readonly controls: readonly string[];
  readonly count: number;
  readonly reason: string;
  /** The last day that the entry holds: YYYY-MM-DD. */
  readonly expires: string;
}

/** A finding as far as a baseline looks at it. */
export interface KnownFinding {
  readonly identity: Identity;
  readonly severity: Severity;
  readonly controls?: readonly string[];
}

/** What a baseline says about findings: for each the entry that knows it, and the entries that no longer hold. */
export interface Comparison {
  /** By position in the list of findings; undefined for a new one. */
  readonly entries: readonly (BaselineEntry | undefined)[];
  readonly expired: readonly BaselineEntry[];
  /** Entries with more findings than there are: they can go. */
  readonly unused: readonly BaselineEntry[];
}

/** Compares findings with a baseline on a day (YYYY-MM-DD). */
export function compareWithBaseline(
  findings: readonly KnownFinding[],
  baseline: readonly BaselineEntry[],
  today: string,
): Comparison {
  const expired = baseline.filter(({ expires }) => expires < today);
  const open = new Map(baseline.filter(({ expires }) => expires >= today).map(entry => [identityKey(entry), entry]));
  const left = new Map([...open].map(([key, { count }]) => [key, count]));
  const entries = findings.map(finding => {
    const key = identityKey(finding.identity);
    const entry = open.get(key);
    const remaining = left.get(key) ?? 0;
    if (!entry || remaining === 0 || !covers(entry, finding)) return undefined;
    left.set(key, remaining - 1);
    return entry;
  });
  return { entries, expired, unused: [...open].flatMap(([key, entry]) => (left.get(key) === 0 ? [] : [entry])) };
}

const covers = (entry: BaselineEntry, { severity, controls = [] }: KnownFinding): boolean =>
  severityRank(severity) <= severityRank(entry.severity) && controls.every(id => entry.controls.includes(id));

/** The entries that make all findings known. Entries that still hold keep their reason and day. */
export function makeBaseline(
  findings: readonly KnownFinding[],
  existing: readonly BaselineEntry[],
  { reason, expires, today }: { readonly reason: string; readonly expires: string; readonly today: string },
): readonly BaselineEntry[] {
  const known = new Map(existing.filter(entry => entry.expires >= today).map(entry => [identityKey(entry), entry]));
  const made = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const { identity, severity, controls = [] } = finding;
    const key = identityKey(identity);
    const before = made.get(key);
    const held = known.get(key);
    const kept = held && covers(held, finding) ? (before ?? held) : { reason, expires };
    made.set(key, {
      ...identity,
      severity: before && severityRank(before.severity) > severityRank(severity) ? before.severity : severity,
      controls: [...new Set([...(before?.controls ?? []), ...controls])],
      count: (before?.count ?? 0) + 1,
      reason: kept.reason,
      expires: kept.expires,
    });
  }
  return [...made.values()].sort((a, b) => (identityKey(a) < identityKey(b) ? -1 : 1));
}
