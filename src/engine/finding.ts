import type { ModelId, Owner, Severity } from './framework/types';

/** A half-open stretch of a file, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A replacement in the file that a finding is about. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** A titled set of edits. `kind` groups fixes that may be applied together; `refer` takes a value out of the file, so one at a time. */
export interface Fix {
  readonly title: string;
  readonly kind: 'stub' | 'redact' | 'redact-all' | 'rename' | 'harden' | 'refer';
  readonly edits: readonly TextEdit[];
}

/** Another place that helps to understand a finding. */
export interface RelatedPlace extends Range {
  readonly message: string;
  /** Path relative to the file of the finding; absent for a place in the same file. */
  readonly path?: string;
}

/** A finding that a comment in the file silences. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** The reason that the comment gives. */
  readonly reason: string;
}

/** One thing found. Its message never contains a secret. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Whose job it is, for the deployment model at hand. */
  readonly owner: Owner;
  readonly message: string;
  readonly range: Range;
  readonly model?: ModelId;
  readonly domain?: string;
  /** Controls that this is about. */
  readonly controls?: readonly string[];
  /** The detector, for a secret or personal data. */
  readonly detectorId?: string;
  readonly related: readonly RelatedPlace[];
  /** Computed when asked for; each was parsed and assessed again before it is offered. */
  readonly fixes: readonly Fix[];
  /** The first safe one of those that are chosen: cheaper than `fixes`, which looks at all. */
  firstFix(choose: (fixes: readonly Fix[]) => readonly Fix[]): Fix | undefined;
}
