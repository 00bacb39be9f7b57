import type { Finding, Range, SuppressedFinding } from './finding';
import type { Framework, ModelId, Owner, Severity } from './framework';
import type { ScanOptions } from './secrets';

/** What became of a control. `not-evaluated` always has a reason: it never means clean. */
export type Outcome = 'pass' | 'fail' | 'review' | 'not-applicable' | 'not-evaluated';

export interface ControlResult {
  readonly control: string;
  readonly domain: string;
  readonly owner: Owner;
  readonly outcome: Outcome;
  readonly reason: string;
  /** What the manifest says: a status, or `missing`. */
  readonly status: 'implemented' | 'planned' | 'accepted-risk' | 'not-applicable' | 'missing';
  /** Where the manifest says it. */
  readonly range?: Range;
}

/** Why a deployment is taken to be of a model. */
export interface Evidence extends Range {
  readonly message: string;
  /** Who provides the AI, where the place says it. */
  readonly provider?: string;
}

/** A control that a file shows by itself, with the place. */
export interface EvidencedControl extends Range {
  readonly control: string;
  /** What the place shows, in one sentence. */
  readonly reason: string;
  /** The file, where it is another one. */
  readonly path?: string;
}

export interface AssessedDeployment {
  /** As written, on one line; a secret in it is redacted. */
  readonly name: string;
  /** Undefined where the file does not say and nothing speaks for a model. */
  readonly model: ModelId | undefined;
  /** Models that fit as well as `model`: where there are several, a person should settle it. */
  readonly candidates: readonly ModelId[];
  /** How surely the model is known; `declared` where a person wrote it down. */
  readonly confidence: 'declared' | 'high' | 'medium' | 'low';
  readonly why: readonly Evidence[];
  /** The place of the name. */
  readonly range: Range;
  /** Results of every control of the catalogue that the model, data classes and features call for; computed when asked for. */
  readonly results: readonly ControlResult[];
}

/** A file that the manifest names. */
export interface Link extends Range {
  /** As written, relative to the manifest's folder. */
  readonly path: string;
  readonly kind: 'evidence' | 'prompt' | 'manifest';
  /** For a manifest: the model that the deployment declares, which settles that of the file. */
  readonly model?: ModelId;
  /** For a manifest: what the deployment says is implemented. */
  readonly implemented?: readonly Omit<Claim, 'path'>[];
}

/** A control that an `ai-deployment.yaml` says is implemented, with the place. */
export interface Claim extends Range {
  readonly control: string;
  /** The `ai-deployment.yaml`, relative to the folder of the file that it names. */
  readonly path: string;
}

/** What the host knows of a linked file. */
export type LinkedFile =
  | { readonly state: 'missing' | 'outside' | 'directory' }
  /** `text` is absent where only the existence was looked up. */
  | { readonly state: 'file'; readonly text?: string }
  | { readonly state: 'unreadable'; readonly reason: string };

export interface AssessInput {
  /** URI or path; the name and folder tell the format. */
  readonly uri: string;
  readonly text: string;
  /** Set for a file that a manifest names as a prompt: all of it is judged as one. */
  readonly role?: 'prompt';
  /** Looks a linked path up; without it, or where it returns undefined, the link is not evaluated. */
  readonly file?: (path: string) => LinkedFile | undefined;
  /** The day to compare dates with, as YYYY-MM-DD; without it nothing that depends on time is evaluated. */
  readonly today?: string;
  /** Severity by rule id, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The deployment model that a person settled for the file, in a setting or an `ai-deployment.yaml`. */
  readonly model?: ModelId;
  /** What manifests that name the file say is implemented: a finding against it says so. */
  readonly claims?: readonly Claim[];
  /** What other files of the folder or chart show: it is not missing here. */
  readonly evidenceElsewhere?: readonly EvidencedControl[];
  /** More keys whose text is a prompt. */
  readonly promptKeys?: ReadonlySet<string>;
  /** Which secrets to look for; keep the object, since what is made of it is kept by it. */
  readonly scan?: ScanOptions;
  /** The framework with what the organization adds; keep the object, since what is made of it is kept by it. */
  readonly framework?: Framework;
}

/** The result for one file. */
export interface Assessment {
  readonly uri: string;
  /** What the file was judged by. */
  readonly framework: Framework;
  /** Undefined for a file that deploys no AI as far as can be told: it has no findings. */
  readonly format: string | undefined;
  readonly deployments: readonly AssessedDeployment[];
  /** Controls that the file shows by itself; none for our own manifest, which states them. */
  readonly evidence: readonly EvidencedControl[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Files to look up for a full result. */
  readonly links: readonly Link[];
  /** What could not be evaluated, and why. */
  readonly notEvaluated: readonly string[];
}
