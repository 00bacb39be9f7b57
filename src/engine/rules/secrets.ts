import type { Fix } from '../finding';
import { referenceFixes } from '../fixes/reference';
import type { PlacedSecret } from '../placed-secrets';
import { redactionOf } from '../redaction';
import { isSuppressed } from '../suppressions';
import { gradeOf } from './grade';
import type { Draft, Rule, RuleContext } from './rule';

interface SecretRule extends Pick<Rule, 'id' | 'title'> {
  readonly applies: (secret: PlacedSecret) => boolean;
  /** What it works against, the first that fits the deployment model. */
  readonly controls: readonly string[];
  /** The end of the message: what it means here, and what to do. */
  readonly advice: string;
}

const secretRules: readonly SecretRule[] = [
  {
    id: 'secret-in-prompt',
    title: 'A secret stands in a prompt',
    controls: ['no-secrets-in-context', 'secrets-manager'],
    applies: ({ category, prompt }) => category === 'secret' && prompt !== undefined,
    advice: 'stands in a prompt, so the provider and its logs get it: change it, and keep it out of prompts.',
  },
  {
    id: 'personal-data-in-prompt',
    title: 'Personal data stands in a prompt',
    controls: ['personal-data-minimization'],
    applies: ({ category, prompt }) => category !== 'secret' && prompt !== undefined,
    advice: 'stands in a prompt, so the provider gets it with every request: redact it.',
  },
  {
    id: 'plaintext-secret',
    title: 'A secret stands in a manifest',
    controls: ['secrets-manager'],
    applies: ({ category, prompt }) => category === 'secret' && prompt === undefined,
    advice: 'stands here in plain text for everybody who can read the file: change it, and refer to a secret store.',
  },
];

const ruleOf = ({ id, title, controls, applies, advice }: SecretRule): Rule => ({
  id,
  title,
  severity: 'high',
  controls,
  check(context, report) {
    for (const secret of context.secrets) if (applies(secret)) report(draftOf(context, secret, controls, advice));
  },
});

export const [secretInPrompt, personalDataInPrompt, plaintextSecret] = secretRules.map(ruleOf) as [Rule, Rule, Rule];

function draftOf(context: RuleContext, secret: PlacedSecret, controls: readonly string[], advice: string): Draft {
  const { title, preview, sample, start, end, severity, detectorId, prompt } = secret;
  const { words, ...grade } = gradeOf(context, controls, severity);
  const note = sample ? ' It is a documented sample value.' : '';
  return {
    ...grade,
    message: `${title} (${preview}) ${advice}${note} ${words}`.trim(),
    range: { start, end },
    detectorId,
    fixes: () => [
      ...(prompt === undefined && context.format !== 'ai-deployment' ? referenceFixes(context, secret) : []),
      ...redactions(context, secret),
    ],
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
