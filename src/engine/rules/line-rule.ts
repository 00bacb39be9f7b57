import type { Fix, Range } from '../finding';
import type { Severity } from '../framework/types';
import { gradeOf } from './grade';
import type { Draft, Rule, RuleContext } from './rule';

/** A wrong value that a rule found in a file that people already have. */
export interface Hit {
  readonly place: Range;
  readonly message: string;
  /** The rule's own severity where absent. */
  readonly severity?: Rule['severity'];
  readonly related?: Draft['related'];
  readonly fixes?: () => readonly Fix[];
}

interface LineRule extends Omit<Rule, 'check' | 'controls'> {
  /** What the value works against; the first that fits the deployment model is named. */
  readonly controls: readonly string[];
  readonly find: (context: RuleContext) => Iterable<Hit>;
}

/** A rule on a value in a file of any format but our own; severity and owner follow from the deployment model. */
export const lineRule = ({ find, ...rule }: LineRule): Rule => ({
  ...rule,
  check(context, report) {
    if (context.format === 'ai-deployment') return;
    // Most rules find nothing in most files: nothing is made before the first hit.
    let seen: Set<number> | undefined;
    let grades: Map<Severity, ReturnType<typeof gradeOf>> | undefined;
    for (const { place, message, severity = rule.severity, related, fixes } of find(context)) {
      seen ??= new Set();
      grades ??= new Map();
      // A value that several aliases share is one place.
      if (seen.has(place.start)) continue;
      seen.add(place.start);
      const graded = grades.get(severity) ?? gradeOf(context, rule.controls, severity);
      grades.set(severity, graded);
      const { words, ...grade } = graded;
      report({ ...grade, message: () => `${message} ${words}`.trim(), range: place, related, fixes });
    }
  },
});
