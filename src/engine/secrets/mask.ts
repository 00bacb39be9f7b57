/** What stands for a value that is not shown. */
export const MASK = '••••••••';
/** Shortest value of which the first characters may be shown: they tell the kind, and the rest is far from guessable. */
const MIN_SHOWN = 20;
const SHOWN = 4;

/** A preview of the value between two offsets, which tells one secret from another kind, never enough to use. */
export function maskedPreview(text: string, start: number, end: number): string {
  return end - start < MIN_SHOWN ? MASK : `${text.slice(start, start + SHOWN)}${MASK}`;
}
