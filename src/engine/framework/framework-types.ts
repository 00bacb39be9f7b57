import type { Guide } from './guide-types';
import type {
  Cell,
  Control,
  DataClass,
  DeploymentModel,
  Domain,
  DomainId,
  Feature,
  Item,
  ModelId,
  Owner,
  Standard,
} from './types';

/** An answer to a decision factor, and the models that suit it. */
export interface DecisionLevel {
  readonly id: string;
  readonly title: string;
  /** `variant` is the title of the model's group of examples that is meant. */
  readonly options: readonly { readonly model: ModelId; readonly variant?: string }[];
  readonly note?: string;
}

/** A question whose answer speaks for some deployment models. */
export interface DecisionFactor {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly levels: readonly DecisionLevel[];
}

/** Models that have something in common, such as how much control the provider has. */
export interface ModelGroup {
  readonly id: string;
  readonly title: string;
  readonly models: readonly ModelId[];
  readonly note?: string;
}

/** A place where the sources disagree: what the matrix says, what the text says, and which of them we follow. */
export interface Contradiction {
  readonly id: string;
  readonly kind: 'owner' | 'name';
  readonly domain: DomainId;
  readonly model?: ModelId;
  readonly matrix: string;
  readonly text: string;
  readonly follows: string;
  readonly reason: string;
}

/** What the framework says beyond models, domains and cells: the content of data/framework.yaml. */
export interface FrameworkDocument {
  readonly version: string;
  readonly title: string;
  readonly author: string;
  readonly organization: string;
  readonly license: string;
  readonly url: string;
  readonly purpose: string;
  readonly owners: readonly { readonly id: Owner; readonly name: string; readonly meaning: string }[];
  /** How a shared cell divides, unless the cell says otherwise. */
  readonly sharedSplit: { readonly provider: readonly Item[]; readonly customer: readonly Item[] };
  readonly principles: readonly Item[];
  readonly notes: readonly Item[];
  readonly patterns: { readonly control: readonly ModelGroup[]; readonly complexity: readonly ModelGroup[] };
  readonly criticalFocus: readonly {
    readonly model: ModelId;
    readonly domains: readonly DomainId[];
    readonly text: string;
  }[];
  /** Why the models of one owner have that owner, for each domain. */
  readonly variations: Readonly<
    Record<DomainId, readonly { readonly owner: Owner; readonly models: readonly ModelId[]; readonly text: string }[]>
  >;
  readonly decisionFactors: readonly DecisionFactor[];
  readonly hybrids: readonly (Item & { readonly title: string; readonly models: readonly ModelId[] })[];
  readonly notCovered: {
    readonly title: string;
    readonly what: string;
    readonly why: string;
    readonly examples: readonly { readonly name: string; readonly text: string }[];
    readonly focus: readonly Item[];
  };
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: string;
    readonly bestFor: string;
    readonly when: string;
    readonly limitation: string;
  }[];
  readonly resources: readonly (Item & {
    readonly kind: 'regulation' | 'industry' | 'reading';
    readonly name: string;
    readonly url: string;
  })[];
  readonly resourcesDisclaimer: string;
  readonly steps: readonly Item[];
  readonly audiences: readonly {
    readonly id: string;
    readonly role: string;
    readonly start: string;
    readonly focus: string;
  }[];
  readonly contradictions: readonly Contradiction[];
  /** Cells that the text calls critical and the matrix does not mark. */
  readonly unmarkedEmphasis: readonly { readonly domain: DomainId; readonly model: ModelId }[];
  readonly evolution: readonly { readonly date: string; readonly text: string }[];
}

/** What a deployment is and does, as far as it decides which controls apply to it. */
export interface Applicability {
  readonly model: ModelId;
  readonly data?: readonly DataClass[];
  readonly features?: readonly Feature[];
}

/** A domain of an organization with its owners. */
export interface OwnDomain {
  readonly id: string;
  readonly name: string;
  readonly focus: string;
  /** A model that is left out is the customer's. */
  readonly owners: Readonly<Partial<Record<ModelId, Owner>>>;
}

/** A control of an organization, in a domain of the framework or of its own. */
export type OwnControl = Pick<
  Control,
  'id' | 'title' | 'domain' | 'statement' | 'why' | 'evidence' | 'models' | 'data' | 'features' | 'severity'
>;

/** What an organization adds to the framework. */
export interface Additions {
  readonly domains: readonly OwnDomain[];
  readonly controls: readonly OwnControl[];
}

/** The framework and the guide with their look-ups, and what an organization adds to them. */
export interface Framework extends FrameworkDocument {
  readonly models: readonly DeploymentModel[];
  /** The 16 in the order of the matrix, then the organization's. */
  readonly domains: readonly Domain[];
  /** All 128, domain by domain in the order of the matrix, then the organization's. */
  readonly cells: readonly Cell[];
  /** The catalogue, then the organization's. */
  readonly controls: readonly Control[];
  readonly standards: readonly Standard[];
  readonly guide: Guide;
  readonly additions: Additions;
  modelById(id: string): DeploymentModel | undefined;
  domainById(id: string): Domain | undefined;
  controlById(id: string): Control | undefined;
  standardById(id: string): Standard | undefined;
  cell(model: ModelId, domain: DomainId): Cell;
  /** The controls that apply to a deployment, whoever owns them, in the catalogue's order. */
  controlsFor(deployment: Applicability): readonly Control[];
  /** Whose job a control is in a model: the cell's owner, and in a shared cell the control's own part. */
  ownerOfControl(control: Control, model: ModelId): Owner;
}
