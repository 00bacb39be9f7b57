import { textMatches } from '../manifest/read/text';
import { settingRule } from './setting-rule';

const message =
  'The AI account can be reached from the whole internet: allow selected networks or a private endpoint only.';
const account = /cognitive|openai|machine_?learning|ai_?foundry/i;

/** Assignments of Terraform and Bicep, which are read as text. */
const open =
  /^[ \t]*(public_network_access_enabled[ \t]*=[ \t]*true\b|publicNetworkAccess[ \t]*:[ \t]*'Enabled'|param[ \t]+\w*[pP]ublicNetworkAccess[ \t]+string[ \t]*=[ \t]*'Enabled')/gm;

export const publicModelEndpoint = settingRule({
  id: 'public-model-endpoint',
  title: 'An AI account is open to every network',
  severity: 'medium',
  controls: ['network-segmentation', 'private-model-endpoint'],
  settings: [{ path: ['resources', '*', 'properties', 'publicNetworkAccess'], is: /^Enabled$/, message }],
  *more({ manifest: { syntax, text } }) {
    if (syntax !== 'text' || !account.test(text)) return;
    for (const place of textMatches(text, open)) yield { place, message };
  },
});
