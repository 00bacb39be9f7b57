import { textMatches } from '../manifest/read/text';
import { settingRule } from './setting-rule';

const message =
  'Anybody who has a key can use the AI account: switch local authentication off and sign in with managed identities.';
const allowed = /^[ \t]*(local_auth_enabled[ \t]*=[ \t]*true\b|disableLocalAuth[ \t]*:[ \t]*false\b)/gm;

export const keyAuthenticationAllowed = settingRule({
  id: 'key-authentication-allowed',
  title: 'An AI account accepts keys',
  severity: 'low',
  controls: ['user-authentication'],
  settings: [{ path: ['resources', '*', 'properties', 'disableLocalAuth'], is: /^false$/, message }],
  *more({ manifest: { syntax, text } }) {
    if (syntax !== 'text') return;
    for (const place of textMatches(text, allowed)) yield { place, message };
  },
});
