import type { Range } from '../finding';
import type { ModelId } from '../framework/types';

/**
 * What a signal speaks for: a deployment model; `self-hosted`, which is IaaS or On-Premises; or `ai`,
 * which says that AI is at work without saying by which model.
 */
export type Claim = Exclude<ModelId, 'iaas'> | 'self-hosted' | 'ai';

/** `certain`: it can mean nothing else. `likely`: it usually means this, and counts only where nothing contradicts it. */
export type Strength = 'certain' | 'likely';

/** Something in a file that speaks for a deployment model. */
export interface Signal extends Range {
  readonly claim: Claim;
  readonly strength: Strength;
  /** One sentence for a hover; never a value that may be secret. */
  readonly message: string;
  /** Who provides the AI, where the signal says it. */
  readonly provider?: string;
}

export const signal = (
  claim: Claim,
  { start, end }: Range,
  message: string,
  strength: Strength = 'certain',
): Signal => ({ claim, strength, message, start, end });

/** The first line of a file: where a signal stands that the file as a whole gives. */
export function firstLine(text: string): Range {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const line = /^[^\r\n]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return { start, end: Math.max(start + line, Math.min(start + 1, text.length)) };
}
