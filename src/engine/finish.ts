import type { AssessInput } from './assessment';
import type { Finding, Fix, TextEdit } from './finding';
import { parseManifest } from './manifest/manifest';
import type { Draft, Rule, RuleContext } from './rules/rule';

/** Makes a finding of what a rule reported: fills in, re-grades, and computes fixes when asked for. */
export function finishFinding(
  { id, severity }: Rule,
  { range, fixes, related = [], owner = 'customer', ...draft }: Draft,
  context: RuleContext,
  severities: AssessInput['severities'],
): Finding | undefined {
  const graded = severities?.[id] ?? draft.severity ?? severity;
  if (graded === 'off') return undefined;
  let checked: readonly Fix[] | undefined;
  return {
    ...draft,
    ruleId: id,
    severity: graded,
    owner,
    range: { start: range.start, end: range.end },
    related,
    get fixes() {
      checked ??= (fixes?.() ?? []).filter(fix => isSafe(fix, context));
      return checked;
    },
  };
}

/** A fix is offered only where the text after it reads no worse than before. */
function isSafe({ edits }: Fix, { manifest }: RuleContext): boolean {
  if (edits.length === 0) return false;
  const after = parseManifest(manifest.uri, applyEdits(manifest.text, edits));
  return after.faults.length <= manifest.faults.length && after.documents.length === manifest.documents.length;
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
