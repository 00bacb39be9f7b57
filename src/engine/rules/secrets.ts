import type { Fix } from '../finding';
import type { PlacedSecret } from '../placed-secrets';
import { redactionOf } from '../redaction';
import { isSuppressed } from '../suppressions';
import type { Draft, Rule, RuleContext } from './rule';

interface SecretRule extends Pick<Rule, 'id' | 'title'> {
  readonly applies: (secret: PlacedSecret) => boolean;
  /** The end of the message: what it means here, and what to do. */
  readonly advice: string;
}

const secretRules: readonly SecretRule[] = [
  {
    id: 'secret-in-prompt',
    title: 'A secret stands in a prompt',
    applies: ({ category, prompt }) => category === 'secret' && prompt !== undefined,
    advice: 'stands in a prompt, so the provider and its logs get it: change it, and keep it out of prompts.',
  },
  {
    id: 'personal-data-in-prompt',
    title: 'Personal data stands in a prompt',
    applies: ({ category, prompt }) => category !== 'secret' && prompt !== undefined,
    advice: 'stands in a prompt, so the provider gets it with every request: redact it.',
  },
  {
    id: 'plaintext-secret',
    title: 'A secret stands in a manifest',
    applies: ({ category, prompt }) => category === 'secret' && prompt === undefined,
    advice: 'stands here in plain text for everybody who can read the file: change it, and refer to a secret store.',
  },
];

const ruleOf = ({ id, title, applies, advice }: SecretRule): Rule => ({
  id,
  title,
  severity: 'high',
  check(context, report) {
    for (const secret of context.secrets) if (applies(secret)) report(draftOf(context, secret, advice));
  },
});

export const [secretInPrompt, personalDataInPrompt, plaintextSecret] = secretRules.map(ruleOf) as [Rule, Rule, Rule];

function draftOf(context: RuleContext, secret: PlacedSecret, advice: string): Draft {
  const { title, preview, sample, start, end, severity, category, detectorId } = secret;
  return {
    message: `${title} (${preview}) ${advice}${sample ? ' It is a documented sample value.' : ''}`,
    range: { start, end },
    severity,
    owner: 'customer',
    domain: category === 'secret' ? 'user-access-control' : 'data-privacy',
    detectorId,
    fixes: () => redactions(context, secret),
  };
}

/** One redaction, and one for all that no comment keeps. */
function redactions({ manifest, secrets, suppressions }: RuleContext, secret: PlacedSecret): readonly Fix[] {
  const one: Fix = { title: `Redact this: ${secret.title}`, kind: 'redact', edits: redactionOf(manifest, [secret]) };
  const open = secrets.filter(
    candidate =>
      !secretRules.some(({ id, applies }) => applies(candidate) && isSuppressed(id, candidate.start, suppressions)),
  );
  if (open.length < 2) return [one];
  const title = `Redact all ${open.length} secrets and personal data in this file`;
  return [one, { title, kind: 'redact-all', edits: redactionOf(manifest, open) }];
}
