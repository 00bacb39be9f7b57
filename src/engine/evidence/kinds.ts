import { hostOf, reachOf } from '../manifest/address';
import { isCredentialName } from '../rules/credential';
import { hardeningProofs, identityProofs, kindProofs, limitProofs } from './container-proofs';
import type { EvidenceContext, EvidenceKind, Proof } from './evidence';
import {
  encryptionProofs,
  modelVersionProofs,
  pinningProofs,
  referenceProofs,
  serverKeyProofs,
  telemetryProofs,
} from './fact-proofs';
import { settingProofs } from './setting-proofs';
import { guidanceProofs, textProofs } from './text-proofs';

type Finder = (context: EvidenceContext) => Iterable<Proof>;

const hasContainers = ({ facts }: EvidenceContext): boolean => facts.containers.length > 0;
const inFormat = (formats: RegExp) => (context: EvidenceContext) => formats.test(context.format);
const either =
  (...conditions: readonly ((context: EvidenceContext) => boolean)[]) =>
  (context: EvidenceContext) =>
    conditions.some(condition => condition(context));

/** A file of variables is where a value belongs that others refer to. */
const hasCredentials = ({ facts, format }: EvidenceContext): boolean =>
  format !== 'dotenv' &&
  (facts.environment.some(({ name }) => isCredentialName(name)) ||
    facts.modelUses.some(({ apiKey }) => apiKey !== undefined));
const fetches = ({ facts }: EvidenceContext): boolean =>
  facts.containers.length > 0 || facts.mcpServers.some(({ command }) => command);
const callsOut = ({ facts }: EvidenceContext): boolean =>
  facts.endpoints.some(({ url }) => reachOf(hostOf(url.text) ?? '') === 'remote');
const inCluster = ({ facts }: EvidenceContext): boolean => facts.containers.some(({ pod }) => pod !== undefined);

interface Kind {
  readonly what: string;
  readonly expected: (context: EvidenceContext) => boolean;
  /** What shows it for this file alone: how its own containers run, what its own addresses are. */
  readonly more?: Finder;
  /** How much of it counts for the other files of a folder too; all of it where absent. */
  readonly shared?: 'none' | 'resources';
}

/** What is looked for, by control. Settings, resources and words of a control come on top. */
const kinds: Readonly<Record<string, Kind>> = {
  'secrets-manager': {
    what: 'keys by reference',
    expected: hasCredentials,
    more: referenceProofs,
    shared: 'resources',
  },
  'user-authentication': {
    what: 'a login or key for callers',
    expected: either(inFormat(/^(?:litellm|langgraph|librechat)$/), ({ facts }) =>
      facts.containers.some(({ image }) => /vllm|ollama|text-generation|litellm|open-?webui/.test(image?.text ?? '')),
    ),
    more: serverKeyProofs,
  },
  'least-privilege-identities': {
    what: 'an identity with few rights',
    expected: either(inCluster, inFormat(/github-workflow/)),
    more: identityProofs,
    shared: 'none',
  },
  'dependency-pinning': { what: 'pinned images and packages', expected: fetches, more: pinningProofs },
  'model-versioning': {
    what: 'a model version',
    expected: ({ facts }) => facts.modelUses.length > 0,
    more: modelVersionProofs,
  },
  'container-hardening': {
    what: '`runAsNonRoot`, dropped rights or a read-only file system',
    expected: hasContainers,
    more: hardeningProofs,
    shared: 'none',
  },
  'resource-limits': {
    what: 'limits of processor and memory',
    expected: hasContainers,
    more: limitProofs,
    shared: 'none',
  },
  'network-segmentation': { what: 'a network policy', expected: either(inCluster, inFormat(/helm-values/)) },
  'egress-restriction': { what: 'a policy for outgoing connections', expected: inCluster },
  'encryption-in-transit': { what: 'TLS', expected: callsOut, more: encryptionProofs },
  'encryption-at-rest': { what: 'a key of your own', expected: inFormat(/terraform|bicep/) },
  'usage-limits': {
    what: 'limits of requests, tokens or spending',
    expected: inFormat(/^(?:litellm|librechat|prompty)$/),
    shared: 'resources',
  },
  'prompt-injection-protection': { what: 'guardrails on input', expected: inFormat(/^(?:litellm|nemo-guardrails)$/) },
  'harmful-content-filtering': {
    what: 'content filters',
    expected: inFormat(/^(?:litellm|nemo-guardrails|dify|terraform|bicep)$/),
  },
  'adversarial-testing': { what: 'red-team tests', expected: inFormat(/^promptfoo$/) },
  'prompt-versioning': {
    what: 'tests of the prompt',
    expected: inFormat(/^(?:github-models-prompt|promptfoo)$/),
    shared: 'none',
  },
  'ai-request-logging': {
    what: 'a request log',
    expected: either(inFormat(/^(?:litellm|terraform|bicep)$/), hasContainers),
    more: telemetryProofs,
  },
  'agent-audit-trail': {
    what: 'traces of tool calls',
    expected: inFormat(/^(?:claude-settings|langgraph)$/),
    more: telemetryProofs,
  },
  'query-monitoring': { what: 'metrics or alerts', expected: either(inCluster, inFormat(/litellm/)) },
  'prompt-redaction': { what: 'prompts kept out of logs', expected: inFormat(/litellm/) },
  'human-approval': { what: 'approval of actions', expected: inFormat(/^(?:crewai|agent-framework|m365)$/) },
  'assistant-command-approval': {
    what: '`permissions.ask` or `permissions.deny`',
    expected: inFormat(/^claude-settings$/),
  },
  'tool-allow-list': {
    what: 'a list of allowed tools',
    expected: inFormat(/^(?:mcp-client|claude-settings|agent-framework)$/),
  },
  'code-execution-sandbox': { what: 'a sandbox', expected: inFormat(/^(?:claude-settings|agent-cli)$/) },
  'code-context-exclusions': {
    what: '`permissions.deny` for files with secrets',
    expected: inFormat(/^claude-settings$/),
    more: exclusionProofs,
  },
  'mcp-server-allow-list': {
    what: 'a list of approved servers',
    expected: inFormat(/^(?:claude-settings|vscode-settings)$/),
  },
  'failsafe-limits': {
    what: 'limits of steps and run time',
    expected: inFormat(/^(?:crewai|github-workflow|langgraph)$/),
    shared: 'none',
  },
  'secure-coding-rules': {
    what: 'rules on secure code',
    expected: () => false,
    more: guidanceProofs,
  },
  'retention-limits': { what: 'an expiry of conversations', expected: inFormat(/^langgraph$/) },
};

function* exclusionProofs({ facts }: EvidenceContext): Iterable<Proof> {
  for (const { effect, pattern } of facts.toolPermissions) {
    if (effect === 'deny' && /^Read\(.*(?:\.env|secret|\.pem|\.key|credential)/i.test(pattern.text)) {
      yield { place: pattern, reason: 'Files with secrets cannot be read.' };
    }
  }
}

/** Every kind of evidence, by control. */
export const evidenceKinds: readonly EvidenceKind[] = Object.entries(kinds).map(
  ([control, { what, expected, more, shared }]) => {
    const byResource: Finder = context => kindProofs(control, context);
    const byContent: Finder = function* (context) {
      yield* settingProofs(control, context);
      yield* byResource(context);
      yield* textProofs(control, context);
    };
    return {
      control,
      what,
      expected,
      *find(context) {
        if (more) yield* more(context);
        yield* byContent(context);
      },
      findForOthers: shared === 'none' ? () => [] : shared === 'resources' ? byResource : byContent,
    };
  },
);
