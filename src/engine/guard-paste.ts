import { assess } from './assess';
import type { AssessInput } from './assessment';
import type { Range, TextEdit } from './finding';
import { applyEdits } from './finish';
import { redactEdits } from './redact-edits';

/** A text that is about to be pasted into a file. */
export interface Paste extends AssessInput {
  /** What the paste replaces. */
  readonly at: Range;
  readonly pasted: string;
}

/** What may be pasted instead. */
export interface GuardedPaste {
  readonly insertText: string;
  /** Quotes that the file then needs around the place, in the file as it is. */
  readonly around: readonly TextEdit[];
  /** How many secrets and personal data are kept out. */
  readonly count: number;
}

/** The redacted form of a paste that would bring a finding about a secret or personal data; undefined where it brings none. */
export function guardPaste({ at, pasted, ...input }: Paste): GuardedPaste | undefined {
  const text = input.text.slice(0, at.start) + pasted + input.text.slice(at.end);
  const end = at.start + pasted.length;
  const found = assess({ ...input, text }).findings.filter(
    ({ detectorId, severity, range }) =>
      detectorId !== undefined && severity !== 'info' && range.start < end && at.start < range.end,
  );
  // A secret that the paste only completes does not stand in what is pasted.
  if (found.length === 0 || found.some(({ range }) => range.start < at.start || range.end > end)) return undefined;
  const edits = redactEdits({ uri: input.uri, text, scan: input.scan, within: found.map(({ range }) => range) });
  const inside = edits.filter(edit => at.start <= edit.start && edit.end <= end);
  const around = edits.filter(edit => edit.end < at.start || edit.start > end);
  if (inside.length + around.length < edits.length) return undefined;
  const moved = (edit: TextEdit, by: number) => ({ ...edit, start: edit.start + by, end: edit.end + by });
  return {
    insertText: applyEdits(
      pasted,
      inside.map(edit => moved(edit, -at.start)),
    ),
    around: around.map(edit => (edit.start < at.start ? edit : moved(edit, at.end - end))),
    count: found.length,
  };
}
