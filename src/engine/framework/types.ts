/** Who secures a domain in a deployment model (a cell of the matrix). */
export type Owner = 'provider' | 'customer' | 'shared' | 'n/a';

/** A deployment model: a column of the matrix. */
export type ModelId = 'saas' | 'paas' | 'iaas' | 'on-premises' | 'embedded' | 'agentic' | 'ai-coding' | 'mcp';

/** A security domain: a row of the matrix. An organization adds its own to the framework's 16. */
export type DomainId =
  | 'application-security'
  | 'ai-ethics-and-safety'
  | 'model-security'
  | 'user-access-control'
  | 'data-privacy'
  | 'data-security'
  | 'monitoring-and-logging'
  | 'compliance-and-governance'
  | 'supply-chain-security'
  | 'network-security'
  | 'infrastructure-security'
  | 'incident-response'
  | 'agent-governance'
  | 'code-generation-security'
  | 'context-pollution-protection'
  | 'multi-system-integration-security'
  | (string & {});

/** How bad it is when a control is missing or a rule is broken. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** A class of data that a deployment processes; some controls apply only to some classes. */
export type DataClass = 'public' | 'internal' | 'confidential' | 'pii' | 'phi' | 'cardholder' | 'credentials';

/** Something a deployment makes use of that brings controls of its own. */
export type Feature = 'fine-tuning' | 'rag' | 'memory' | 'tools' | 'multi-agent' | 'code-execution';

/** One item of a source list; `id` is unique within its list and stable. */
export interface Item {
  readonly id: string;
  readonly text: string;
}

/** A way to run AI, with what the framework says about it. */
export interface DeploymentModel {
  readonly id: ModelId;
  readonly name: string;
  /** The column's heading in the matrix. */
  readonly shortName: string;
  readonly group: 'Cloud-based' | 'Self-managed and specialized';
  readonly summary: string;
  /** SaaS has two groups of examples, its variants; the others have one. */
  readonly examples: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** One risk level, or one for each variant that `scope` names; otherwise `scope` is empty. */
  readonly risks: readonly { readonly scope: string; readonly level: string; readonly reason: string }[];
  readonly characteristics: readonly Item[];
  readonly considerations: readonly Item[];
  readonly modelSecurityNote?: string;
  /** When to choose it; empty where the source has no such list. */
  readonly chooseWhen: readonly Item[];
  /** Features that every deployment of the model has by definition, declared or not. */
  readonly impliedFeatures?: readonly Feature[];
}

/** An area of security, with what the framework says about it. */
export interface Domain {
  readonly id: DomainId;
  /** Its place in the matrix, from 1. */
  readonly number: number;
  readonly name: string;
  /** Came up with AI itself; marked with a star in the matrix. */
  readonly aiSpecific: boolean;
  readonly focus: string;
  readonly meaning: string;
  readonly considerations: readonly Item[];
  /** Ids of standards. */
  readonly references: readonly string[];
  /** Of the organization, not of the framework: its texts are the organization's and may hold anything. */
  readonly own?: true;
}

/** Who secures one domain in one deployment model, and what that means. */
export interface Cell {
  readonly domain: DomainId;
  readonly model: ModelId;
  readonly owner: Owner;
  /** The framework marks this cell as a critical focus area of the model. */
  readonly critical: boolean;
  readonly example: string;
  /** What the provider does. */
  readonly provider: string;
  /** What the customer does; in an n/a cell, what to watch. */
  readonly you: string;
}

/** One requirement of a domain: what missing-control checks work from. */
export interface Control {
  /** Kebab-case and never reused. */
  readonly id: string;
  readonly title: string;
  readonly domain: DomainId;
  /** What must be true, in one sentence. */
  readonly statement: string;
  readonly why: string;
  /** What counts as evidence, in short phrases. */
  readonly evidence: readonly string[];
  /** Where it makes sense; `all` means every model whose cell of this domain is not n/a. */
  readonly models: readonly ModelId[] | 'all';
  /** Applies only when the deployment processes one of these. */
  readonly data?: readonly DataClass[];
  /** Applies only when the deployment uses one of these. */
  readonly features?: readonly Feature[];
  /** Whose part this is where the domain is shared. */
  readonly inShared: 'provider' | 'customer' | 'both';
  /** Ids of standards, with their edition. */
  readonly references: readonly string[];
  readonly severity: Severity;
  /** Of the organization, not of the catalogue: its texts are the organization's and may hold anything. */
  readonly own?: true;
}

/** One identifier that may be cited, such as "LLM01:2025" of edition "2025" of the "OWASP Top 10 for LLM Applications". */
export interface Standard {
  readonly id: string;
  readonly standard: string;
  readonly edition: string;
  readonly title: string;
  readonly url?: string;
  readonly note?: string;
}
