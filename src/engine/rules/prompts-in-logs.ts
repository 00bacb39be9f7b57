import { settingRule } from './setting-rule';

const stored =
  'Prompts and answers are kept here, personal data and secrets included: keep them out, or redact and expire them.';
const printed = 'Debug output prints requests with their headers, keys included: switch it off outside development.';

export const promptsInLogs = settingRule({
  id: 'prompts-in-logs',
  title: 'Prompts or keys reach the log',
  severity: 'low',
  controls: ['prompt-redaction', 'retention-limits'],
  settings: [
    ...[[], ['proxy_config']].flatMap(above => [
      {
        path: [...above, 'general_settings', 'store_prompts_in_spend_logs'],
        is: /^true$/i,
        message: stored,
        instead: 'false',
      },
      { path: [...above, 'litellm_settings', 'set_verbose'], is: /^true$/i, message: printed, instead: 'false' },
      { path: [...above, 'litellm_settings', 'detailed_debug'], is: /^true$/i, message: printed, instead: 'false' },
    ]),
  ],
  *more({ facts }) {
    for (const { name, value } of facts.environment) {
      if (!value || !/^(?:true|1)$/i.test(value.text)) continue;
      if (/CAPTURE_MESSAGE_CONTENT$|^OTEL_LOG_USER_PROMPTS$/.test(name)) yield { place: value, message: stored };
    }
  },
});
