import { settingRule } from './setting-rule';

const unsafe = 'Code that a model writes runs on the host itself: run it in a container or a sandbox.';
const enabled = 'Code that a model writes is executed: run it in a sandbox without secrets and with no open network.';

export const codeExecutionEnabled = settingRule({
  id: 'code-execution-enabled',
  title: "A model's code is executed",
  severity: 'medium',
  controls: ['code-execution-sandbox'],
  settings: [
    { path: ['*', 'code_execution_mode'], is: /^unsafe$/, message: unsafe, severity: 'high', instead: 'safe' },
    { path: ['code_execution_mode'], is: /^unsafe$/, message: unsafe, severity: 'high', instead: 'safe' },
    { path: ['*', 'allow_code_execution'], is: /^true$/i, message: enabled },
    { path: ['allow_code_execution'], is: /^true$/i, message: enabled },
    { path: ['agents', '*', 'allow_code_execution'], is: /^true$/i, message: enabled },
    { path: ['tools', '*', 'kind'], is: /^(?:computer_use|shell)$/i, message: enabled, formats: /agent-framework/ },
  ],
});
