import type { Assessment, Finding, Fix, Owner, Position, ScanOptions, Severity } from '../../engine';
import { type Identity, identityOf, positionsOf } from '../../engine';
import { engine } from '../engine';

/** A stretch of a file in lines and columns; the end is exclusive. */
export interface Stretch {
  readonly start: Position;
  readonly end: Position;
}

/** Another place that helps to understand a finding. */
export interface Related extends Partial<Stretch> {
  readonly message: string;
  readonly file: string;
}

/** A replacement, for formats that carry fixes. */
export interface Replacement extends Stretch {
  readonly newText: string;
}

/** A finding with its place in lines and columns. */
export interface CheckedFinding extends Stretch {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly owner: Owner;
  readonly message: string;
  readonly model?: string;
  readonly domain?: string;
  readonly controls?: readonly string[];
  readonly detectorId?: string;
  readonly related: readonly Related[];
  readonly identity: Identity;
  /** The preferred one, where the format carries it. */
  readonly fix: { readonly title: string; readonly replacements: readonly Replacement[] } | undefined;
}

/** What became of one file. It holds no reference to the parsed file. */
export interface CheckedFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** Undefined for a file that deploys no AI as far as can be told. */
  readonly format: string | undefined;
  readonly deployments: readonly { readonly name: string; readonly model: string | undefined }[];
  readonly findings: readonly CheckedFinding[];
  readonly suppressed: readonly (CheckedFinding & { readonly reason: string })[];
  readonly notEvaluated: readonly string[];
}

/** What is needed to write an assessment in lines and columns. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The path of a linked file from the root, and its text where it was read. */
  readonly linked: (path: string) => { readonly path: string; readonly text: string | undefined };
  /** The preferred fix of each finding costs some parses: only some formats carry it. */
  readonly withFixes: boolean;
  /** Which secrets must not be in what is written. */
  readonly scan: ScanOptions | undefined;
}

/** Turns an assessment into what the formats write. */
export function checkedFile(source: Source, assessment: Assessment): CheckedFile {
  const { format, deployments, findings, suppressed, notEvaluated } = assessment;
  const checked = converter(source);
  const clean = (written: string) => engine.redact(written, source.scan);
  return {
    path: source.path,
    format,
    deployments: deployments.map(({ name, model }) => ({ name: clean(name), model })),
    findings: findings.map(checked),
    suppressed: suppressed.map(({ finding, reason }) => ({ ...checked(finding), reason: clean(reason) })),
    notEvaluated,
  };
}

function converter({ path, text, linked, withFixes, scan }: Source): (finding: Finding) => CheckedFinding {
  const positions = positionsOf(text);
  const stretch = (at: (offset: number) => Position, { start, end }: Finding['range']): Stretch => ({
    start: at(start),
    end: at(end),
  });
  const related = (place: Finding['related'][number]): Related => {
    if (place.path === undefined) return { message: place.message, file: path, ...stretch(positions, place) };
    const { path: file, text: other } = linked(place.path);
    return { message: place.message, file, ...(other !== undefined && stretch(positionsOf(other), place)) };
  };
  // A fix that moves text about must not carry a secret into the report.
  const isClean = ({ edits }: Fix) => edits.every(({ newText }) => engine.scanText(newText, scan).length === 0);
  const fixOf = (finding: Finding): CheckedFinding['fix'] => {
    const fix = finding.firstFix(fixes => fixes.filter(isClean));
    return (
      fix && {
        title: fix.title,
        replacements: fix.edits.map(edit => ({ ...stretch(positions, edit), newText: edit.newText })),
      }
    );
  };
  return finding => {
    const { ruleId, severity, owner, message, range, model, domain, controls, detectorId } = finding;
    return {
      ruleId,
      severity,
      owner,
      message,
      ...stretch(positions, range),
      model,
      domain,
      controls,
      detectorId,
      related: finding.related.map(related),
      identity: identityOf(path, text, finding, scan),
      fix: withFixes ? fixOf(finding) : undefined,
    };
  };
}
