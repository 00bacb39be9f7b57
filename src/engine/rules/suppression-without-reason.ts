import { closest } from '../ai-deployment/closest';
import type { Rule } from './rule';

/** `ruleIds` comes from the list of rules, which holds this rule too. */
export const suppressionRule = (ruleIds: () => readonly string[]): Rule => ({
  id: 'suppression-without-reason',
  title: 'A suppression silences nothing',
  severity: 'low',
  check({ suppressions }, report) {
    for (const { ruleIds: named, reason, range } of suppressions) {
      const unknown = named.find(id => !ruleIds().includes(id));
      if (named.length === 0) report({ message: 'Name the rule to silence: it silences nothing yet.', range });
      else if (unknown !== undefined) {
        const near = closest(unknown, ruleIds());
        report({
          message: `This names a rule that does not exist${near ? `: did you mean \`${near}\`?` : '.'}`,
          range,
        });
      } else if (reason === '') {
        report({ message: 'Give a reason after ` -- `: without one this silences nothing.', range });
      }
    }
  },
});
