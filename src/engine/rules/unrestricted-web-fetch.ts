import { lineRule } from './line-rule';

export const unrestrictedWebFetch = lineRule({
  id: 'unrestricted-web-fetch',
  title: 'Any web page may enter the context',
  severity: 'low',
  controls: ['untrusted-data-tool-gate'],
  *find({ facts, format }) {
    if (format !== 'claude-settings') return;
    for (const { effect, pattern } of facts.toolPermissions) {
      if (effect !== 'allow' || !/^WebFetch(?:\(\s*(?:domain:)?\*?\s*\))?$/.test(pattern.text.trim())) continue;
      yield { place: pattern, message: 'Pages of any site enter the context unasked: allow the sites that you trust.' };
    }
  },
});
