import type { Item } from './types';

/** An entry of the guide with a heading of its own. */
export interface GuideEntry extends Item {
  readonly title: string;
  /** Ids of standards that the guide itself cites here. */
  readonly references?: readonly string[];
}

/** A row of the boundary table: who does what against one attack. */
export interface AttackVector {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly you: string;
}

/** An event, and who does what when it happens. */
export interface Scenario extends AttackVector {
  readonly references: readonly string[];
}

/** A mistake that teams make with AI from third parties. */
export interface Pitfall {
  readonly id: string;
  readonly title: string;
  readonly wrong: string;
  readonly instead: string;
  readonly references?: readonly string[];
}

/** The guide for teams that deploy AI from third parties: the content of data/guide.yaml. */
export interface Guide {
  readonly title: string;
  readonly attribution: string;
  readonly scope: { readonly covers: readonly Item[]; readonly outside: readonly Item[] };
  readonly sharedResponsibility: string;
  readonly stackLayers: readonly GuideEntry[];
  readonly incidentCategories: readonly GuideEntry[];
  readonly vendorResponsibilities: readonly GuideEntry[];
  /** Standards that the vendor's responsibilities answer to as a whole. */
  readonly vendorReferences: readonly string[];
  readonly teamResponsibilities: readonly GuideEntry[];
  readonly documentation: readonly GuideEntry[];
  readonly vendorDocuments: readonly GuideEntry[];
  readonly redFlag: string;
  readonly attackVectors: readonly AttackVector[];
  readonly runbook: readonly GuideEntry[];
  readonly vendorCommitments: readonly GuideEntry[];
  readonly detectionControls: readonly GuideEntry[];
  readonly pitfalls: readonly Pitfall[];
  readonly scenarios: readonly Scenario[];
  readonly firstStep: GuideEntry;
}
