/** Who secures a domain in a deployment model (a cell of the matrix). */
export type Owner = 'provider' | 'customer' | 'shared' | 'n/a';
export type ModelId = 'saas' | 'paas' | 'iaas' | 'on-premises' | 'embedded' | 'agentic' | 'ai-coding' | 'mcp';
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type DataClass = 'public' | 'internal' | 'confidential' | 'pii' | 'phi' | 'cardholder' | 'credentials';
export type Feature = 'fine-tuning' | 'rag' | 'memory' | 'tools' | 'multi-agent' | 'code-execution';

/** One item of a source list; `id` is unique within its list and stable. */
export interface Item {
  readonly id: string;
  readonly text: string;
}

export interface DeploymentModel {
  readonly id: ModelId;
  readonly name: string; // "SaaS AI Models"
  readonly shortName: string; // column header: "SaaS AI"
  readonly group: string; // "Cloud-based" | "Self-managed and specialized"
  readonly summary: string;
  readonly examples: readonly { readonly title: string; readonly items: readonly string[] }[]; // SaaS: Public SaaS, Private SaaS; others one group "Examples"
  readonly risks: readonly { readonly scope: string; readonly level: string; readonly reason: string }[]; // SaaS two, others one (scope "")
  readonly characteristics: readonly Item[];
  readonly considerations: readonly Item[];
  readonly modelSecurityNote?: string;
  readonly chooseWhen: readonly Item[]; // empty where the source has none
}

export interface Domain {
  readonly id: string; // application-security, ai-ethics-and-safety, model-security, user-access-control, data-privacy, data-security,
  // monitoring-and-logging, compliance-and-governance, supply-chain-security, network-security, infrastructure-security,
  // incident-response, agent-governance, code-generation-security, context-pollution-protection, multi-system-integration-security
  readonly number: number; // 1..16
  readonly name: string;
  readonly aiSpecific: boolean; // 13..16
  readonly focus: string;
  readonly meaning: string;
  readonly considerations: readonly Item[]; // each point the source's "Key considerations" and meaning make
  readonly references: readonly string[]; // ids of data/standards.yaml
}

export interface Cell {
  readonly domain: string;
  readonly model: ModelId;
  readonly owner: Owner;
  readonly critical: boolean;
  readonly example: string;
  readonly provider: string;
  readonly you: string; // what the provider does, what you do (one or two short sentences each; for n/a both say why it is not relevant / what to watch)
}

export interface Control {
  readonly id: string; // kebab-case, never reused: input-validation, output-sanitization, prompt-injection-protection, key-rotation, human-approval, …
  readonly title: string;
  readonly domain: string; // exactly one
  readonly statement: string; // one sentence: what must be true
  readonly why: string; // one sentence
  readonly evidence: readonly string[]; // what counts as evidence, 1..3 short phrases
  readonly models: readonly ModelId[] | 'all'; // 'all' = every model whose cell of this domain is not n/a
  readonly data?: readonly DataClass[]; // applies only when the deployment processes one of these
  readonly features?: readonly Feature[]; // applies only when the deployment uses one of these
  /** Whose part this is where the domain is shared. */
  readonly inShared: 'provider' | 'customer' | 'both';
  readonly references: readonly string[]; // ids of data/standards.yaml, with edition
  readonly severity: Severity;
}

/** One citable identifier: e.g. id "LLM01:2025", standard "OWASP Top 10 for LLM Applications", edition "2025", title "Prompt Injection". */
export interface Standard {
  readonly id: string;
  readonly standard: string;
  readonly edition: string;
  readonly title: string;
  readonly url?: string;
  readonly note?: string;
}
