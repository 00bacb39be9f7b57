import type { AssessInput, Claim } from './assessment';
import { claimPlaces, claimsAgainst, claimWords } from './claims';
import type { Finding, Fix, Range, RelatedPlace, TextEdit } from './finding';
import type { Severity } from './framework/types';
import { parseManifest } from './manifest/manifest';
import type { Draft, Rule, RuleContext } from './rules/rule';

/** Makes a finding of what a rule reported: fills in, re-grades, and computes words and fixes when asked for. */
export function finishFinding(
  { id, severity }: Rule,
  draft: Draft,
  context: RuleContext,
  severities: AssessInput['severities'],
): Finding | undefined {
  const graded = severities?.[id] ?? draft.severity ?? severity;
  return graded === 'off' ? undefined : new Reported(id, graded, draft, context);
}

/** A class, since a large file has tens of thousands of findings and few of them are read. */
class Reported implements Finding {
  readonly range: Range;
  readonly owner: Finding['owner'];
  readonly model: Finding['model'];
  readonly domain: Finding['domain'];
  readonly detectorId: Finding['detectorId'];
  readonly #draft: Draft;
  readonly #context: RuleContext;
  #fixes: readonly Fix[] | undefined;

  constructor(
    readonly ruleId: string,
    readonly severity: Severity,
    draft: Draft,
    context: RuleContext,
  ) {
    const { range, owner = 'customer', model, domain, detectorId } = draft;
    this.range = { start: range.start, end: range.end };
    this.owner = owner;
    this.model = model;
    this.domain = domain;
    this.detectorId = detectorId;
    this.#draft = draft;
    this.#context = context;
  }

  get message(): string {
    const { message } = this.#draft;
    return `${typeof message === 'string' ? message : message()}${claimWords(this.#claims)}`;
  }

  get controls(): readonly string[] {
    return this.#draft.controls ?? [];
  }

  get related(): readonly RelatedPlace[] {
    return [...(this.#draft.related ?? []), ...claimPlaces(this.#claims)];
  }

  get #claims(): readonly Claim[] {
    return claimsAgainst(this.#context.claims, this.severity, this.controls);
  }

  firstFix(choose: (fixes: readonly Fix[]) => readonly Fix[]): Fix | undefined {
    return choose(this.#draft.fixes?.() ?? []).find(fix => isSafe(fix, this.#context));
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= (this.#draft.fixes?.() ?? []).filter(fix => isSafe(fix, this.#context));
    return this.#fixes;
  }

  /** What a report may write down; fixes are asked for on their own. */
  toJSON() {
    const { ruleId, severity, owner, message, range, model, domain, controls, detectorId, related } = this;
    return { ruleId, severity, owner, message, range, model, domain, controls, detectorId, related };
  }
}

/** By the places that a stub changes: stubs of a deployment differ in their words only, so one parse speaks for all. */
const safeStubs = new WeakMap<RuleContext, Map<string, boolean>>();

/** A fix is offered only where the text after it reads no worse than before. */
function isSafe(fix: Fix, context: RuleContext): boolean {
  if (fix.kind !== 'stub' || !context.system) return readsNoWorse(fix, context);
  const places = safeStubs.get(context) ?? new Map<string, boolean>();
  safeStubs.set(context, places);
  const place = fix.edits.map(({ start, end }) => `${start}-${end}`).join();
  const safe = places.get(place) ?? readsNoWorse(fix, context);
  places.set(place, safe);
  return safe;
}

function readsNoWorse({ edits, kind }: Fix, { manifest }: RuleContext): boolean {
  if (edits.length === 0) return false;
  const after = parseManifest(manifest.uri, applyEdits(manifest.text, edits));
  const added = after.documents.length - manifest.documents.length;
  // A stub may bring a document of its own.
  return after.faults.length <= manifest.faults.length && (added === 0 || (added > 0 && kind === 'stub'));
}

/** The text with the edits made. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError(`Edits overlap at offset ${start}.`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** By place, then by rule: the same order in the editor and on the command line. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.range.start - b.range.start ||
  a.range.end - b.range.end ||
  (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
