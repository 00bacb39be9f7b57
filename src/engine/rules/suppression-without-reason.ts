import { closest } from '../ai-deployment/closest';
import type { Rule } from './rule';

/** `ruleIds` comes from the list of rules, which holds this rule too. */
export const suppressionRule = (ruleIds: () => readonly string[]): Rule => ({
  id: 'suppression-without-reason',
  title: 'A suppression silences nothing',
  severity: 'low',
  check({ suppressions }, report) {
    if (suppressions.length === 0) return;
    const known = new Set(ruleIds());
    for (const { ruleIds: named, reason, range } of suppressions) {
      const unknown = named.find(id => !known.has(id));
      if (named.length === 0) report({ message: 'Name the rule to silence: it silences nothing yet.', range });
      else if (unknown !== undefined) {
        const message = () => {
          const near = closest(unknown, ruleIds());
          return `This names a rule that does not exist${near ? `: did you mean \`${near}\`?` : '.'}`;
        };
        report({ message, range });
      } else if (reason === '') {
        report({ message: 'Give a reason after ` -- `: without one this silences nothing.', range });
      }
    }
  },
});
