import { isPath } from '../ai-deployment/links';
import { scanText } from '../secrets';
import type { Rule } from './rule';

/** Looks into the prompt files that the manifest names; the file itself shows each place when it is open. */
export const linkedPrompt: Rule = {
  id: 'linked-prompt',
  title: 'A linked prompt holds a secret or personal data',
  severity: 'high',
  check({ system, file }, report) {
    for (const { name, prompts, model } of system?.deployments ?? []) {
      for (const { file: node } of prompts) {
        const found = node && isPath(node.text) ? file(node.text) : undefined;
        if (!node || found?.state !== 'file' || found.text === undefined) continue;
        const matches = scanText(found.text).filter(({ sample }) => !sample);
        if (matches.length === 0) continue;
        const kinds = [...new Set(matches.map(({ title }) => title))].join(', ');
        report({
          message: `This prompt of \`${name}\` holds ${kinds}: the provider gets it with every request.`,
          range: node,
          model,
          domain: 'data-privacy',
          related: matches.map(({ title, preview, start, end }) => ({
            message: `${title} (${preview})`,
            path: node.text,
            start,
            end,
          })),
        });
      }
    }
  },
};
