import { settingRule } from './setting-rule';

const message = 'This tool acts without a person: ask for approval where it changes something.';

/** Agents' own words for "do not ask". */
export const toolApprovalOff = settingRule({
  id: 'tool-approval-off',
  title: 'A tool needs no approval',
  severity: 'medium',
  controls: ['human-approval'],
  settings: [
    { path: ['tools', '*', 'approvalMode', 'kind'], is: /^never$/i, message },
    { path: ['tools', '*', 'approvalMode'], is: /^never$/i, message },
    { path: ['tools', '*', 'require_approval'], is: /^never$/i, message },
    { path: ['tools', '*', 'server', 'approvalMode'], is: /^never$/i, message },
    { path: ['tools', '*', 'options', 'require_approval'], is: /^never$/i, message },
    { path: ['template', 'tools', '*', 'approvalMode', 'kind'], is: /^never$/i, message },
    { path: ['trigger', 'actions', '*', 'requireApproval'], is: /^false$/i, message, instead: 'true' },
  ],
});
