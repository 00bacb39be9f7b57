import { variableRule } from './variable-rule';

const message =
  'Anybody who reaches this address makes an account: close it once the first accounts exist, or allow your mail domain only.';

export const openSignUp = variableRule({
  id: 'open-sign-up',
  title: 'Everybody can sign up',
  severity: 'low',
  controls: ['user-authentication'],
  variables: [
    {
      name: /^(?:ENABLE_SIGNUP|ALLOW_REGISTRATION|ENABLE_REGISTRATION|ALLOW_SIGNUP)$/,
      is: /^(?:true|1)$/i,
      message,
      instead: 'false',
    },
  ],
});
