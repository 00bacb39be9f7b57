import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Assessment, Finding, LinkedFile } from '../../../src/engine';
import { createEngine } from '../../../src/engine';
import { fill } from '../../detectors/formats';
import { Random } from '../../detectors/random';

/**
 * Fixtures stand in `test/fixtures/rules/<rule-id>/`. `bad*` and `good*` are either a file, or a folder for a format that is
 * told by its path. `# expect: <rule-id>[, <rule-id>]` ends the line where a finding starts, and is taken out before the
 * file is judged. `@fill(sk-{an48})` becomes a made-up key, so that none stands in the repository. `x.fixed.yaml` is `x.yaml`
 * after the preferred fixes.
 */
export const fixturesFolder = 'test/fixtures/rules';

export interface Fixture {
  readonly ruleId: string;
  /** Path below the rule's folder. */
  readonly path: string;
  /** The file, or the folder that it stands in. */
  readonly group: string;
  /** What the engine is told: the path as a project would have it. */
  readonly uri: string;
  readonly isBad: boolean;
  readonly text: string;
  /** `<line>: <rule-id>`, sorted; lines count from 1. */
  readonly expected: readonly string[];
  /** The text after the preferred fixes, where there is one. */
  readonly fixed: string | undefined;
  /** Files of a fixture's folder are looked up; a fixture of one file has none. */
  readonly file: (path: string) => LinkedFile | undefined;
}

const expectation = /[ \t]*(?:#|\/\/|<!--)[ \t]*expect:[ \t]*([a-z0-9-]+(?:, [a-z0-9-]+)*)[ \t]*(?:-->)?[ \t]*$/;

/** The ids that have fixtures. */
export const rulesWithFixtures = (): readonly string[] => readdirSync(fixturesFolder).sort();

/** The fixtures of a rule, in order of their paths; files that others of a folder link to are none. */
export function fixturesOf(ruleId: string): readonly Fixture[] {
  const folder = `${fixturesFolder}/${ruleId}`;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .filter(path => /^(?:bad|good)/.test(path) && !/\.fixed\.[^./]*$/.test(path))
    .sort()
    .map(path => readFixture(ruleId, folder, path))
    .filter(fixture => !fixture.path.includes('/') || assessFixture(fixture).format !== undefined);
}

function readFixture(ruleId: string, folder: string, path: string): Fixture {
  const lines = filled(readFileSync(`${folder}/${path}`, 'utf8')).split('\n');
  const inFolder = /^(?:bad|good)[^/]*\//.exec(path)?.[0] ?? '';
  const fixedPath = `${folder}/${path.replace(/(\.[^./]*)$/, '.fixed$1')}`;
  return {
    ruleId,
    path,
    group: path.split('/', 1)[0]!,
    uri: `/project/${path.slice(inFolder.length)}`,
    isBad: path.startsWith('bad'),
    text: lines.map(withoutExpectation).join('\n'),
    expected: lines.flatMap((line, i) => expectedOn(line).map(id => `${i + 1}: ${id}`)).sort(),
    fixed: existsSync(fixedPath) ? filled(readFileSync(fixedPath, 'utf8')) : undefined,
    file: linked => (inFolder ? lookUp(`${folder}/${inFolder}`, linked.replace(/#.*$/, '')) : undefined),
  };
}

const withoutExpectation = (line: string): string => line.replace(/\r$/, '').replace(expectation, '') + endOf(line);
const endOf = (line: string): string => (line.endsWith('\r') ? '\r' : '');
const expectedOn = (line: string): string[] => expectation.exec(line.replace(/\r$/, ''))?.[1]?.split(', ') ?? [];

/** Made-up keys, the same ones each time that a text is read. */
function filled(text: string): string {
  const random = new Random(7);
  return text.replace(/@fill\(([^)]*)\)/g, (_, format: string) => fill(format, random));
}

function lookUp(folder: string, linked: string): LinkedFile {
  const path = folder + linked;
  if (linked.startsWith('..')) return { state: 'outside' };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { state: 'missing' };
  return stats.isDirectory() ? { state: 'directory' } : { state: 'file', text: filled(readFileSync(path, 'utf8')) };
}

const engine = createEngine();

/** The day on which every fixture is judged. */
const today = '2026-11-22';

/** What the engine says of a fixture, or of another text in its place. */
export const assessFixture = ({ uri, file, text }: Fixture, other = text): Assessment =>
  engine.assess({ uri, text: other, file, today });

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Rules that speak once for what is not there: they are compared in their own fixtures only. */
const ofAbsence = new Set([
  'missing-control',
  'ask-provider',
  'provider-documents',
  'provider-commitments',
  'unevidenced-controls',
]);

/** `<line>: <rule-id>` of each finding that the fixture has to name, sorted, each once. */
export function found({ ruleId, text }: Fixture, findings: readonly Finding[]): readonly string[] {
  const judged = findings.filter(finding => finding.ruleId === ruleId || !ofAbsence.has(finding.ruleId));
  return [...new Set(judged.map(finding => `${lineOf(text, finding.range.start)}: ${finding.ruleId}`))].sort();
}
