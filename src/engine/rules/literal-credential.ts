import { referenceFixes } from '../fixes/reference';
import { safeName } from '../safe-name';
import { credentialValue } from './credential';
import { credentialsIn } from './credentials-in';
import { lineRule } from './line-rule';

/** A value under a secret's name that no detector knows by its form. */
export const literalCredential = lineRule({
  id: 'literal-credential',
  title: 'A credential is written out',
  severity: 'medium',
  controls: ['secrets-manager'],
  *find(context) {
    const { secrets } = context;
    for (const { name, value, of } of credentialsIn(context)) {
      if (credentialValue(value.text) !== 'literal') continue;
      // What a detector has found is reported once.
      if (secrets.some(({ start, end }) => start < value.end && value.start < end)) continue;
      yield {
        place: value,
        message: `${of === 'object' ? 'This file holds the value of' : 'The value of'} \`${safeName(name)}\` stands here for everybody who can read the file: change it, and refer to a secret store.`,
        fixes: () => referenceFixes(context, value, name),
      };
    }
  },
});
