import { settingRule } from './setting-rule';

const off = 'The filter is configured, but off: switch it on, or say why the system does without.';

export const guardrailOff = settingRule({
  id: 'guardrail-off',
  title: 'A guardrail is off',
  severity: 'medium',
  controls: ['harmful-content-filtering', 'prompt-injection-protection'],
  settings: [
    {
      path: ['guardrails', '*', 'litellm_params', 'default_on'],
      is: /^false$/i,
      message: 'This guardrail runs only where the caller asks for it: make it the default.',
      severity: 'low',
      instead: 'true',
    },
    {
      path: ['configuration', 'aISettings', 'contentModeration'],
      is: /^(?:Low|Lowest|None)$/i,
      message: 'Content moderation is set low: raise it for what the audience needs.',
    },
    {
      path: ['aISettings', 'contentModeration'],
      is: /^(?:Low|Lowest|None)$/i,
      message: 'Content moderation is set low: raise it for what the audience needs.',
    },
    { path: ['messageFilter', 'pii', 'enabled'], is: /^false$/i, message: off, instead: 'true' },
    { path: ['spec', 'guardrails', 'enabled'], is: /^false$/i, message: off, instead: 'true' },
    { path: ['rails', 'config', '*', 'enabled'], is: /^false$/i, message: off, instead: 'true', formats: /nemo/ },
  ],
});
