import type { PlacedSecret } from '../placed-secrets';
import { redactionOf } from '../redaction';
import type { Draft, Rule, RuleContext } from './rule';

const secretRule = (
  id: string,
  title: string,
  applies: (secret: PlacedSecret) => boolean,
  words: (secret: PlacedSecret) => string,
): Rule => ({
  id,
  title,
  severity: 'high',
  check(context, report) {
    for (const secret of context.secrets) if (applies(secret)) report(draftOf(context, secret, words(secret)));
  },
});

function draftOf({ manifest }: RuleContext, secret: PlacedSecret, message: string): Draft {
  return {
    message,
    range: { start: secret.start, end: secret.end },
    severity: secret.severity,
    owner: 'customer',
    domain: secret.category === 'secret' ? 'user-access-control' : 'data-privacy',
    detectorId: secret.detectorId,
    fixes: () => [{ title: `Redact the ${secret.title}`, kind: 'redact', edits: redactionOf(manifest, [secret]) }],
  };
}

const sampleNote = ({ sample }: PlacedSecret) => (sample ? ' It is a documented sample value.' : '');

export const secretInPrompt = secretRule(
  'secret-in-prompt',
  'A secret stands in a prompt',
  ({ category, prompt }) => category === 'secret' && prompt !== undefined,
  secret =>
    `${secret.title} (${secret.preview}) in a prompt: the provider and its logs get it. Change the key and keep it out of prompts.${sampleNote(secret)}`,
);

export const personalDataInPrompt = secretRule(
  'personal-data-in-prompt',
  'Personal data stands in a prompt',
  ({ category, prompt }) => category !== 'secret' && prompt !== undefined,
  secret =>
    `${secret.title} (${secret.preview}) in a prompt: the provider gets it with every request. Redact it.${sampleNote(secret)}`,
);

export const plaintextSecret = secretRule(
  'plaintext-secret',
  'A secret stands in a manifest',
  ({ category, prompt }) => category === 'secret' && prompt === undefined,
  secret =>
    `${secret.title} (${secret.preview}) in plain text: everybody who reads this file has it. Change the key and refer to a secret store.${sampleNote(secret)}`,
);
