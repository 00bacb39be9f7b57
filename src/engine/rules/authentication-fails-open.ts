import { settingRule } from './setting-rule';

const message = 'While the database is down, no key is checked: refuse requests instead.';

export const authenticationFailsOpen = settingRule({
  id: 'authentication-fails-open',
  title: 'Keys are not checked when the database is down',
  severity: 'medium',
  controls: ['user-authentication'],
  settings: [
    { path: ['general_settings', 'allow_requests_on_db_unavailable'], is: /^true$/i, message, instead: 'false' },
    {
      path: ['proxy_config', 'general_settings', 'allow_requests_on_db_unavailable'],
      is: /^true$/i,
      message,
      instead: 'false',
    },
  ],
});
