/** Shortest value of which the first characters may be shown: they tell the kind, and the rest is far from guessable. */
const MIN_SHOWN = 20;
const SHOWN = 4;

/** A preview that tells one secret from another kind, never enough to use. */
export function maskSecret(value: string): string {
  return value.length < MIN_SHOWN ? '••••••••' : `${value.slice(0, SHOWN)}••••••••`;
}
