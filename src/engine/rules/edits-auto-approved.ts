import { settingRule } from './setting-rule';

const message =
  'The assistant changes every file unseen, settings and hooks that run code among them: keep the question for those.';
const key = 'chat.tools.edits.autoApprove';

export const editsAutoApproved = settingRule({
  id: 'edits-auto-approved',
  title: 'All edits are approved beforehand',
  severity: 'low',
  controls: ['assistant-command-approval'],
  settings: [
    { path: [key, '**/*'], is: /^true$/, message, instead: 'false' },
    { path: [key, '**'], is: /^true$/, message, instead: 'false' },
    { path: ['settings', key, '**/*'], is: /^true$/, message, instead: 'false' },
    {
      path: ['permissions', 'defaultMode'],
      is: /^acceptEdits$/,
      severity: 'info',
      message: 'Edits are accepted without a look: review them before they are committed.',
    },
  ],
});
