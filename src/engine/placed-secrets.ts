import type { Range } from './finding';
import type { SecretMatch } from './secrets';

/** A secret or personal data, with what kind of place it stands in. */
export interface PlacedSecret extends SecretMatch {
  /** The prompt that holds it; undefined outside prompts. */
  readonly prompt: string | undefined;
}

/** A stretch of the file that a person's or a model's words stand in. */
export interface PromptRange extends Range {
  readonly name: string;
}

/** Personal data counts in prompts only; secrets count everywhere. */
export function placeSecrets(
  matches: readonly SecretMatch[],
  prompts: readonly PromptRange[],
): readonly PlacedSecret[] {
  const sorted = [...prompts].sort((a, b) => a.start - b.start);
  let next = 0;
  return matches.flatMap(match => {
    while (next < sorted.length && sorted[next]!.end <= match.start) next++;
    const prompt = sorted[next] && sorted[next]!.start <= match.start ? sorted[next]!.name : undefined;
    return prompt !== undefined || match.category === 'secret' ? [{ ...match, prompt }] : [];
  });
}
