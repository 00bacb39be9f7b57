import { settingRule } from './setting-rule';

const message = 'What a user or a document sends can pass for a system message here: leave it encoded.';

export const unescapedPromptInput = settingRule({
  id: 'unescaped-prompt-input',
  title: 'Input enters the prompt unencoded',
  severity: 'medium',
  controls: ['prompt-separation', 'prompt-injection-protection'],
  settings: [
    { path: ['input_variables', '*', 'allow_dangerously_set_content'], is: /^true$/i, message, instead: 'false' },
    { path: ['allow_dangerously_set_content'], is: /^true$/i, message, instead: 'false' },
  ],
});
