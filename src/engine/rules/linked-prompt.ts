import { isPath } from '../ai-deployment/links';
import { named } from '../safe-name';
import { scanText } from '../secrets';
import type { Rule } from './rule';

/** Looks into the prompt files that the manifest names; the file itself shows each place when it is open. */
export const linkedPrompt: Rule = {
  id: 'linked-prompt',
  title: 'A linked prompt holds a secret or personal data',
  severity: 'high',
  check({ system, scan, file }, report) {
    const seen = new Set<unknown>();
    for (const { name, prompts, model } of system?.deployments ?? []) {
      if (seen.has(prompts)) continue;
      seen.add(prompts);
      for (const { file: node } of prompts) {
        const found = node && isPath(node.text) ? file(node.text) : undefined;
        if (!node || found?.state !== 'file' || found.text === undefined) continue;
        const matches = scanText(found.text, scan).filter(({ sample }) => !sample);
        if (matches.length === 0) continue;
        const kinds = [...new Set(matches.map(({ title }) => title))].join(', ');
        report({
          message: `This prompt of ${named(name, 'the deployment')} holds ${kinds}: the provider gets it with every request.`,
          range: node,
          model,
          domain: 'data-privacy',
          // A path that holds a secret itself is not written down again.
          related: (scanText(node.text, scan).length === 0 ? matches : []).map(({ title, preview, start, end }) => ({
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
