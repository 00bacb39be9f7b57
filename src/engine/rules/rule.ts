import type { DeploymentManifest } from '../ai-deployment/read';
import type { Claim, LinkedFile } from '../assessment';
import type { Finding, Fix, Range } from '../finding';
import type { Framework, ModelId, Severity } from '../framework';
import type { Facts } from '../manifest/facts';
import type { Manifest } from '../manifest/manifest';
import type { PlacedSecret } from '../placed-secrets';
import type { ScanOptions } from '../secrets';
import type { Suppression } from '../suppressions';

/** What a rule may look at. Everything in it is computed once for a file, when the first rule asks. */
export interface RuleContext {
  readonly manifest: Manifest;
  /** Id of the recognised format. */
  readonly format: string;
  /** With what the organization adds. */
  readonly framework: Framework;
  /** The file as our own manifest; undefined for any other format. */
  readonly system: DeploymentManifest | undefined;
  /** Deployment models that the file is taken to be of, the one that most speaks for first; none where nothing tells. */
  readonly models: readonly ModelId[];
  /** Where the file shows the first of them; undefined for our own manifest, which declares them. */
  readonly shownAt: Range | undefined;
  /** What the file says, in the same words for every format. */
  readonly facts: Facts;
  /** Secrets and personal data, with their place in the structure. */
  readonly secrets: readonly PlacedSecret[];
  readonly suppressions: readonly Suppression[];
  /** What manifests that name the file say is implemented, by control: the first place in each manifest. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Controls that other files of the folder or chart show. */
  readonly evidencedElsewhere: ReadonlySet<string>;
  /** Which secrets to look for. */
  readonly scan: ScanOptions | undefined;
  /** The findings of another file, which is no manifest of ours. */
  readonly assessOther: (path: string, text: string, model: ModelId | undefined) => readonly Finding[];
  /** The day to compare dates with, as YYYY-MM-DD; undefined: nothing that depends on time is judged. */
  readonly today: string | undefined;
  /** Looks up a path relative to the manifest; undefined: not looked up. */
  readonly file: (path: string) => LinkedFile | undefined;
}

/** A finding as a rule reports it; what is left out is filled in. */
export interface Draft
  extends Omit<Finding, 'ruleId' | 'severity' | 'owner' | 'message' | 'related' | 'fixes' | 'firstFix'> {
  /** A function where making the words costs something. */
  readonly message: string | (() => string);
  /** The rule's own severity where absent. */
  readonly severity?: Severity;
  /** `customer` where absent: a file that you write is yours to mend. */
  readonly owner?: Finding['owner'];
  readonly related?: Finding['related'];
  readonly fixes?: () => readonly Fix[];
}

export type Report = (draft: Draft) => void;

/** One machine check. Its id is also the file's name, the page in docs/rules and the diagnostic's code. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** The severity where the finding itself does not set one. */
  readonly severity: Severity;
  /** Controls that a finding works against; absent where each finding has its own. */
  readonly controls?: readonly string[];
  readonly check: (context: RuleContext, report: Report) => void;
}
