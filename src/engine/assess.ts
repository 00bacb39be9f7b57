import { contradictionsIn } from './ai-deployment/contradictions';
import { linksOf } from './ai-deployment/links';
import { type DeploymentManifest, readDeploymentManifest } from './ai-deployment/read';
import { resultsOf } from './ai-deployment/results';
import type { AssessedDeployment, AssessInput, Assessment } from './assessment';
import { claimsOf } from './claims';
import { withPromptKeys } from './configuration/prompt-keys';
import { infer } from './deployment/infer';
import { inferredDeployments } from './deployment/inferred-deployments';
import { collectEvidence } from './evidence/collect';
import { evidencedResults } from './evidence/results';
import type { Finding, SuppressedFinding } from './finding';
import { byPlace, finishFinding } from './finish';
import { type Framework, framework as published } from './framework';
import { withEmbedded } from './manifest/embedded';
import { factsOf } from './manifest/facts-of';
import { mayDeployAi, recogniseFormat } from './manifest/formats';
import { aiDeployment } from './manifest/formats/ai-deployment';
import { promptFile } from './manifest/formats/prompt-file';
import { type Manifest, parseManifest } from './manifest/manifest';
import type { Node } from './manifest/node';
import { placeSecrets } from './placed-secrets';
import { rules } from './rules';
import type { RuleContext } from './rules/rule';
import { named, safeName } from './safe-name';
import { redact, scanDocument } from './secrets';
import { findSuppressions, suppressionOf } from './suppressions';

/** Judges one file. Never throws on bad input; what could not be looked at is named in `notEvaluated`. */
export function assess(input: AssessInput): Assessment {
  const { framework = published, severities, promptKeys, scan } = input;
  if (input.role !== 'prompt' && !mayDeployAi(input.uri, input.text)) return noAi(input.uri, framework);
  const manifest = parseOnce(input.uri, input.text);
  const recognised = input.role === 'prompt' ? promptFile : recogniseFormat(manifest);
  if (!recognised) return noAi(input.uri, framework);
  const format = withEmbedded(recognised, manifest);
  const system = format === aiDeployment ? readDeploymentManifest(manifest, framework) : undefined;
  const facts = factsOf(manifest, withPromptKeys(format.facts, promptKeys));
  const foreign = format !== aiDeployment && format !== promptFile;
  const inference = foreign ? infer(manifest, format, facts) : undefined;
  if (inference && !inference.ai && input.model === undefined) return noAi(input.uri, framework);
  const inferred = inference ? inferredDeployments(manifest, inference, input.model) : [];
  const context: RuleContext = {
    manifest,
    format: format.id,
    framework,
    system,
    models: [...(system?.deployments ?? []), ...inferred].flatMap(({ model }) => model ?? []),
    shownAt: inferred[0]?.range,
    facts,
    secrets: placeSecrets(scanDocument(input.text, manifest.documents, scan), facts.prompts),
    suppressions: findSuppressions(input.text),
    claims: claimsOf(input),
    evidencedElsewhere: new Set(input.evidenceElsewhere?.map(({ control }) => control)),
    scan,
    today: input.today,
    assessOther: (uri, text, model) =>
      aiDeployment.names.test(uri.toLowerCase())
        ? []
        : assess({ uri, text, model, framework, severities, promptKeys, scan }).findings,
    file: input.file ?? (() => undefined),
  };
  const found = findingsOf(context, severities);
  const contradicted = contradictionsIn(context, found.findings);
  const collected = collectEvidence(context);
  const known = { framework, collected, findings: found.findings, elsewhere: input.evidenceElsewhere ?? [] };
  return {
    uri: input.uri,
    framework,
    format: format.id,
    deployments: system
      ? system.deployments.map(deployment => assessed(deployment, context, contradicted))
      : inferred.map(deployment => withResults(deployment, known)),
    get evidence() {
      return collected.evidence;
    },
    ...found,
    links: system ? linksOf(system, context.suppressions) : [],
    notEvaluated: notEvaluatedOf(manifest, system, input.today),
  };
}

/** A file that no signal speaks for gets no findings. */
const noAi = (uri: string, framework: Framework): Assessment => ({
  uri,
  framework,
  format: undefined,
  deployments: [],
  evidence: [],
  findings: [],
  suppressed: [],
  links: [],
  notEvaluated: [],
});

function findingsOf(
  context: RuleContext,
  severities: AssessInput['severities'],
): Pick<Assessment, 'findings' | 'suppressed'> {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const isNew = firstOnly(context);
  for (const rule of rules) {
    if (severities?.[rule.id] === 'off') continue;
    rule.check(context, draft => {
      const finding = finishFinding(rule, draft, context, severities);
      if (!finding || !isNew(finding)) return;
      const suppression = suppressionOf(finding.ruleId, finding.range.start, context.suppressions);
      if (suppression) suppressed.push({ finding, reason: redact(suppression.reason) });
      else findings.push(finding);
    });
  }
  return {
    findings: findings.sort(byPlace),
    suppressed: suppressed.sort((a, b) => byPlace(a.finding, b.finding)),
  };
}

/** What deployments share through merge keys stands in each of them, and is told once for a model. */
function firstOnly({ system, manifest }: RuleContext): (finding: Finding) => boolean {
  if (!system || !manifest.text.includes('<<')) return () => true;
  const seen = new Set<string>();
  return ({ ruleId, range: { start, end }, model, domain }) =>
    seen.size !== seen.add([ruleId, start, end, model, domain].join()).size;
}

function assessed(
  deployment: DeploymentManifest['deployments'][number],
  context: RuleContext,
  contradicted: ReturnType<typeof contradictionsIn>,
): AssessedDeployment {
  const { name, model, modelNode, place } = deployment;
  let results: AssessedDeployment['results'] | undefined;
  return {
    get name() {
      return safeName(name);
    },
    model,
    candidates: model ? [model] : [],
    confidence: model ? 'declared' : 'low',
    why:
      model && modelNode
        ? [{ message: `Declared: ${published.modelById(model)?.name}.`, start: modelNode.start, end: modelNode.end }]
        : [],
    range: { start: place.start, end: place.end },
    get results() {
      results ??= resultsOf(deployment, {
        ...context,
        contradiction: statement => contradicted(deployment, statement),
      });
      return results;
    },
  };
}

/** An inferred deployment with what became of its controls, computed when asked for. */
function withResults(
  deployment: Omit<AssessedDeployment, 'results'>,
  known: Parameters<typeof evidencedResults>[1],
): AssessedDeployment {
  let results: AssessedDeployment['results'] | undefined;
  return {
    ...deployment,
    get results() {
      results ??= deployment.model ? evidencedResults(deployment.model, known) : [];
      return results;
    },
  };
}

function notEvaluatedOf(
  { documents, faults }: Manifest,
  system: DeploymentManifest | undefined,
  today: string | undefined,
): readonly string[] {
  const reasons: string[] = [];
  if (system && documents.slice(1).some(hasContent))
    reasons.push('Only the first document of the manifest is evaluated.');
  if (faults.length > 0) reasons.push('The file has syntax errors: what stands behind them is not evaluated.');
  if (system && today === undefined)
    reasons.push('No day was given to compare dates with: nothing overdue is looked for.');
  for (const { name, model } of system?.deployments ?? []) {
    if (!model) reasons.push(`${named(name, 'A deployment')} has no known model: its controls are not evaluated.`);
  }
  return reasons;
}

const hasContent = (root: Node | undefined): boolean =>
  root !== undefined && !(root.kind === 'scalar' && root.text === '');

/** The last few files, so that a hover after the diagnostics does not parse again. */
const recent: Manifest[] = [];
const recentLimit = 4;

export function parseOnce(uri: string, text: string): Manifest {
  const known = recent.findIndex(manifest => manifest.uri === uri && manifest.text === text);
  const manifest = known < 0 ? parseManifest(uri, text) : recent[known]!;
  if (known >= 0) recent.splice(known, 1);
  recent.unshift(manifest);
  recent.length = Math.min(recent.length, recentLimit);
  return manifest;
}
