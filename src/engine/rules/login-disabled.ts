import { variableRule } from './variable-rule';

const message = 'Anybody who reaches this port is signed in: switch the login on.';

/** Switches by which AI products do without a login. */
export const loginDisabled = variableRule({
  id: 'login-disabled',
  title: 'The login is off',
  severity: 'high',
  controls: ['user-authentication'],
  variables: [
    { name: /^WEBUI_AUTH$/, is: /^(?:false|0)$/i, message, instead: 'true' },
    {
      name: /^DANGEROUSLY_OMIT_AUTH$/,
      is: /^(?:true|1)$/i,
      message: 'Anybody who reaches the inspector runs commands here: leave its token on.',
      instead: 'false',
    },
    { name: /^(?:LANGFLOW|SIM)_AUTO_LOGIN$/, is: /^(?:true|1)$/i, message, severity: 'medium', instead: 'false' },
    {
      name: /^(?:AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED|GF_AUTH_ANONYMOUS_ENABLED)$/,
      is: /^(?:true|1)$/i,
      message: 'Everybody may read without signing in: switch anonymous access off.',
      severity: 'medium',
      instead: 'false',
    },
    {
      name: /^(?:N8N_BASIC_AUTH_ACTIVE|ENABLE_AUTH|AUTH_ENABLED|LANGFLOW_AUTH_ENABLED|REQUIRE_AUTH)$/,
      is: /^(?:false|0)$/i,
      message,
      severity: 'medium',
      instead: 'true',
    },
    {
      name: /^(?:DISABLE_AUTH|AUTH_DISABLED|NO_AUTH|SKIP_AUTH)$/,
      is: /^(?:true|1)$/i,
      message,
      severity: 'medium',
      instead: 'false',
    },
  ],
});
