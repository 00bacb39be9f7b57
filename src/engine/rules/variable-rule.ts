import type { Fix } from '../finding';
import { replaced } from '../fixes/replace';
import { type Hit, lineRule } from './line-rule';
import type { Rule } from './rule';

/** An environment variable with values that a rule speaks of. */
export interface Variable {
  readonly name: RegExp;
  readonly is: RegExp;
  readonly message: string;
  readonly severity?: Rule['severity'];
  readonly instead?: string;
}

interface VariableRule extends Pick<Rule, 'id' | 'title' | 'severity'> {
  readonly controls: readonly string[];
  readonly variables: readonly Variable[];
}

/** A rule that is a list of environment variables of AI products. */
export const variableRule = ({ variables, ...rule }: VariableRule): Rule =>
  lineRule({
    ...rule,
    find: ({ facts, manifest }) =>
      facts.environment.flatMap(({ name, value }): readonly Hit[] => {
        const found =
          value && variables.find(candidate => candidate.name.test(name) && candidate.is.test(value.text.trim()));
        if (!value || !found) return [];
        const { message, severity, instead } = found;
        const fixes = (): readonly Fix[] =>
          instead === undefined
            ? []
            : [{ title: `Change to \`${instead}\``, kind: 'harden', edits: [replaced(manifest, value, instead)] }];
        return [{ place: value, message, severity, fixes }];
      }),
  });
