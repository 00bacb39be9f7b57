import { settingRule } from './setting-rule';

const message =
  'Commands of the assistant run outside any sandbox, with everything that the user can reach: restrict it to the workspace.';

export const sandboxOff = settingRule({
  id: 'sandbox-off',
  title: 'The sandbox is off',
  severity: 'high',
  controls: ['assistant-command-approval', 'code-execution-sandbox'],
  settings: [
    { path: ['sandbox_mode'], is: /^danger-full-access$/, message, instead: 'workspace-write' },
    { path: ['profiles', '*', 'sandbox_mode'], is: /^danger-full-access$/, message, instead: 'workspace-write' },
    {
      path: ['sandbox', 'enabled'],
      is: /^false$/,
      message,
      severity: 'low',
      formats: /claude|agent-cli/,
      instead: 'true',
    },
    {
      path: ['sandbox', 'enableWeakerNestedSandbox'],
      is: /^true$/,
      message,
      severity: 'low',
      formats: /claude/,
      instead: 'false',
    },
    { path: ['tools', 'sandbox'], is: /^false$/, message, severity: 'low', formats: /agent-cli/ },
  ],
});
