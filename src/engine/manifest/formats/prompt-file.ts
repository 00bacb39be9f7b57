import type { Format } from './format';

/** A file that a manifest names as a prompt: no name or content decides, all of it is a prompt. */
export const promptFile: Format = {
  id: 'prompt-file',
  title: 'Prompt file',
  names: /$/,
  recognises: () => true,
  facts: { prompts: ({ text }) => [{ name: 'file', start: 0, end: text.length }] },
};
