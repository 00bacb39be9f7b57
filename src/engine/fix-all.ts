import { assess } from './assess';
import type { AssessInput } from './assessment';
import type { Finding, Fix, TextEdit } from './finding';
import { applyEdits } from './finish';

/** A fix may uncover another; nothing needs as many rounds as this. */
const maxRounds = 20;

/** Applies the fixes of these kinds until none is left. Fixes that touch each other wait for the next round. */
export function fixAll(
  input: AssessInput,
  kinds: ReadonlySet<Fix['kind']>,
): { readonly text: string; readonly fixed: number } {
  let { text } = input;
  let fixed = 0;
  for (let round = 0; round < maxRounds; round++) {
    const edits: TextEdit[] = [];
    for (const finding of assess({ ...input, text }).findings) {
      const fix = fixOf(finding, kinds);
      if (!fix || fix.edits.some(edit => edits.some(other => touches(edit, other)))) continue;
      edits.push(...fix.edits);
      fixed++;
    }
    const after = applyEdits(text, edits);
    if (after === text) break;
    text = after;
  }
  return { text, fixed };
}

/** The first fix of a kind, which is the preferred one; of stubs the last, which inserts most. */
const fixOf = (finding: Finding, kinds: ReadonlySet<Fix['kind']>): Fix | undefined =>
  finding.firstFix(fixes => {
    const wanted = fixes.filter(({ kind }) => kinds.has(kind));
    return [...wanted.filter(({ kind }) => kind !== 'stub'), ...wanted.filter(({ kind }) => kind === 'stub').reverse()];
  });

const touches = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
