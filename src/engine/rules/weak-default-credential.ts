import { referenceFixes } from '../fixes/reference';
import { safeName } from '../safe-name';
import { credentialValue, isCredentialName } from './credential';
import { credentialsIn } from './credentials-in';
import { lineRule } from './line-rule';

/** `${NAME:-value}`: what the system runs with where nobody sets the variable. */
const fallback = /^\$\{[A-Za-z_]\w*:?-([^{}$]{3,})\}$/;

export const weakDefaultCredential = lineRule({
  id: 'weak-default-credential',
  title: 'A known default protects the system',
  severity: 'low',
  controls: ['secrets-manager'],
  *find(context) {
    for (const { name, value } of context.facts.environment) {
      const written = value && fallback.exec(value.text.trim())?.[1];
      if (!value || !written || !isCredentialName(name) || credentialValue(written) === 'none') continue;
      yield {
        place: value,
        message: `Where nobody sets \`${safeName(name)}\`, everybody who has read this file knows it: ask for it with \`:?\`.`,
      };
    }
    for (const { name, value } of credentialsIn(context)) {
      if (credentialValue(value.text) !== 'known') continue;
      if (context.secrets.some(({ start, end }) => start < value.end && value.start < end)) continue;
      yield {
        place: value,
        // Who knows the master key is the gateway's administrator.
        severity: /^(?:litellm_)?(?:master|salt)_key$/i.test(name) ? 'medium' : 'low',
        message: `\`${safeName(name)}\` has a value that everybody tries first: set one of your own outside the file.`,
        fixes: () => referenceFixes(context, value, name),
      };
    }
  },
});
