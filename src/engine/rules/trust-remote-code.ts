import type { ScalarNode } from '../manifest/node';
import { textMatches } from '../manifest/read/text';
import { lineRule } from './line-rule';
import type { RuleContext } from './rule';

/** In a template, and in Python that a ConfigMap brings. */
const written = /^[^#\n]{0,300}?(--trust[-_]remote[-_]code\b(?![= ]false)|\btrust_remote_code[ \t]*=[ \t]*True\b)/gm;
const flag = /(?:^|\s)--trust[-_]remote[-_]code(?:[= ]true)?(?=\s|$|\\)/i;

/** Code that comes with the weights runs on the model server. */
export const trustRemoteCode = lineRule({
  id: 'trust-remote-code',
  title: "Code from the model's repository runs",
  severity: 'high',
  controls: ['model-provenance', 'plugin-vetting'],
  *find(context) {
    for (const place of placesOf(context)) {
      yield {
        place,
        message:
          "Python files that come with the model run on the server with the server's rights: use a model that does not need it, or pin a reviewed revision.",
      };
    }
  },
});

/** Behind an `if` of a shell script it is the choice of who sets the variable. */
const isConditional = (text: string, at: number): boolean =>
  /\bthen[ \t]*\r?\n(?![\s\S]*\bfi\b)/.test(text.slice(Math.max(0, at - 300), at));

function placesOf({ facts, manifest: { syntax, text }, format }: RuleContext): readonly ScalarNode[] {
  const variables = facts.environment.flatMap(({ name, value }) =>
    value && /(?:^|_)TRUST_REMOTE_CODE$/.test(name) && /^(?:1|true|yes)$/i.test(value.text) ? [value] : [],
  );
  if (syntax === 'template' || format === 'kubernetes') {
    return [...textMatches(text, written).filter(({ start }) => !isConditional(text, start)), ...variables];
  }
  const options = facts.containers.flatMap(({ command }) =>
    command.filter(({ text: word }) => flag.test(word) && !/[= ]false/i.test(word)),
  );
  return [...options, ...variables];
}
