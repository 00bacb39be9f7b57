import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BaselineEntry, compareWithBaseline, positionsOf, readBaseline } from '../../engine';
import { engine } from '../engine';
import { readText } from '../files/read-text';
import { RunError } from '../io';
import type { CheckedFile } from './checked-file';
import type { ReportedFinding } from './report';

/** Reads a baseline file; one that is not whole ends the run, since what it would silence is not known. */
export function openBaseline(root: string, name: string, mayBeMissing: boolean): readonly BaselineEntry[] {
  const path = join(root, name);
  if (mayBeMissing && !existsSync(path)) return [];
  const { text, reason } = readText(path);
  if (text === undefined) throw new RunError(`Baseline ${name}: ${reason}`);
  const { entries, faults } = readBaseline(name, text);
  const [first] = faults;
  // What people write may hold a secret, and reports travel.
  if (!first) return entries.map(entry => ({ ...entry, reason: engine.redact(entry.reason) }));
  const { line, column } = positionsOf(text)(first.range.start);
  throw new RunError(`Baseline ${name}:${line}:${column}: ${first.message}`);
}

/** The findings of files, each with the entry of the baseline that knows it, and what is to be said of the baseline. */
export function compareFindings(
  files: readonly CheckedFile[],
  baseline: readonly BaselineEntry[],
  today: string,
): { readonly findings: readonly ReportedFinding[]; readonly remarks: readonly string[] } {
  const found = files.flatMap(({ path, findings }) => findings.map(finding => ({ ...finding, file: path })));
  const { entries, expired, unused } = compareWithBaseline(found, baseline, today);
  const checked = new Set(files.map(({ path }) => path));
  const words = ({ rule, file, place }: BaselineEntry) => `Baseline: \`${rule}\` at ${place} in ${file}`;
  return {
    findings: found.map((finding, index) => ({ ...finding, known: entries[index] })),
    remarks: [
      ...expired.map(entry => `${words(entry)} expired on ${entry.expires}.`),
      ...unused
        .filter(({ file }) => checked.has(file))
        .map(entry => `${words(entry)} is no longer found: take it out.`),
    ],
  };
}
