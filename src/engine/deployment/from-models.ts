import type { ModelUse } from '../manifest/facts';
import { hostIn, hostKind } from './hosts';
import { claimOfProvider } from './providers';
import { type Signal, signal } from './signal';

/** What the models that a file uses speak for: the address decides, the provider's name only where there is none. */
export const modelUseSignals = (uses: readonly ModelUse[]): readonly Signal[] => uses.flatMap(signalsOf);

function signalsOf(use: ModelUse): readonly Signal[] {
  const claim = use.provider === undefined ? undefined : claimOfProvider(use.provider);
  const present = signal('ai', use.place, 'A model is used here.');
  if (claim && claim !== 'protocol' && claim !== 'saas') return [present, signal(claim, use.place, meanings[claim])];
  const host = use.apiBase && hostIn(use.apiBase.text);
  const where = host === undefined ? undefined : hostKind(host);
  if (use.apiBase && where?.kind === 'provider') {
    return [present, signal(where.claim, use.apiBase, `The address is that of ${where.title}.`)];
  }
  if (use.apiBase && where?.kind === 'local') {
    return where.gateway
      ? [present]
      : [present, signal('self-hosted', use.apiBase, 'The address is on your own machines or in your cluster.')];
  }
  if (use.apiBase && /azure|foundry/i.test(use.apiBase.text)) {
    return [present, signal('paas', use.apiBase, 'The address is that of Azure AI.')];
  }
  // An address that a variable gives says nothing; the name in front of it is all there is.
  if (claim === 'protocol' && use.provider && /compatible|like|custom/i.test(use.provider)) {
    return use.apiBase || where ? [present] : [present, signal('saas', use.place, meanings.protocol, 'likely')];
  }
  if (claim === 'protocol')
    return [present, signal('saas', use.place, meanings.protocol, where ? 'likely' : 'certain')];
  return claim ? [present, signal(claim, use.place, meanings[claim])] : [present];
}

const meanings = {
  protocol: 'OpenAI serves the model: no other address is given.',
  saas: 'The provider is a finished AI service.',
  paas: 'The provider is a cloud platform for models.',
  'self-hosted': 'The provider is a model server that you run.',
} as const;
