import { select } from '../manifest/select';
import { lineRule } from './line-rule';

const message = 'Pages of any site enter the context unasked: allow the sites that you trust.';

export const unrestrictedWebFetch = lineRule({
  id: 'unrestricted-web-fetch',
  title: 'Any web page may enter the context',
  severity: 'low',
  controls: ['untrusted-data-tool-gate'],
  *find({ facts, format, manifest }) {
    for (const { key, value } of select(manifest.documents[0], ['chat.tools.urls.autoApprove', '*'])) {
      const on = value.kind === 'scalar' ? value.value === true : value.kind === 'map';
      if (key && on && /^(?:https?:\/\/)?\*{1,2}(?:\/\*{1,2})?$/.test(key.text)) yield { place: key, message };
    }
    if (!/^(?:claude-settings|agent-cli)$/.test(format)) return;
    for (const { effect, pattern } of facts.toolPermissions) {
      if (effect !== 'allow' || !/^WebFetch(?:\(\s*(?:domain:)?\*?\s*\))?$/.test(pattern.text.trim())) continue;
      yield { place: pattern, message };
    }
  },
});
