import type { Range } from '../finding';
import type { RuleContext } from '../rules/rule';

/** A place of a file that shows a control. */
export interface Proof {
  readonly place: Range;
  /** What it shows, as the reason of a control's result. */
  readonly reason: string;
}

/** What evidence is looked for in. */
export type EvidenceContext = Pick<RuleContext, 'manifest' | 'format' | 'models' | 'facts'>;

/** What shows one control in the files that people already have. */
export interface EvidenceKind {
  readonly control: string;
  /** What would show it, as it reads in a list. */
  readonly what: string;
  /** True for a file in which one would look for it: there its absence says something. */
  readonly expected: (context: EvidenceContext) => boolean;
  readonly find: (context: EvidenceContext) => Iterable<Proof>;
  /** What shows it for the other files of the folder too. */
  readonly findForOthers: (context: EvidenceContext) => Iterable<Proof>;
}
