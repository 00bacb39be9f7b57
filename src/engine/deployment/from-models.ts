import type { ModelUse } from '../manifest/facts';
import { fromProvider, hostIn, hostKind } from './hosts';
import { claimOfProvider, isWeights } from './providers';
import { type Signal, signal } from './signal';

/** What the models that a file uses speak for: the address decides, the provider's name only where there is none. */
export const modelUseSignals = (uses: readonly ModelUse[]): readonly Signal[] => uses.flatMap(signalsOf);

function signalsOf(use: ModelUse): readonly Signal[] {
  const present = signal('ai', use.place, 'A model is used here.');
  return [present, ...(byAddress(use) ?? byProvider(use))];
}

/** What the address says; undefined where it leaves the word to the provider's name. */
function byAddress({ apiBase, provider }: ModelUse): readonly Signal[] | undefined {
  if (!apiBase) return undefined;
  const host = hostIn(apiBase.text);
  const where = host === undefined ? undefined : hostKind(host);
  const claim = provider === undefined ? undefined : claimOfProvider(provider);
  if (where?.kind === 'provider') return [fromProvider(where, apiBase)];
  if (where?.kind === 'local' && claim !== 'paas') {
    const words = 'The address is on your own machines or in your cluster.';
    return where.gateway ? [] : [signal('self-hosted', apiBase, words)];
  }
  if (claim === undefined || claim === 'protocol') {
    if (where === undefined && engineName.test(apiBase.text))
      return [signal('self-hosted', apiBase, 'The address is that of a model server that you run.')];
    if (/azure|foundry/i.test(apiBase.text)) return [signal('paas', apiBase, 'The address is that of Azure AI.')];
    if (where?.kind === 'remote' && where.own)
      return [signal('self-hosted', apiBase, 'The address is that of a machine that you run.')];
    if (where) return [signal('saas', apiBase, 'The address is that of a service of somebody else.', 'likely')];
  }
  return undefined;
}

/** In the name of a variable that holds the address. */
const engineName = /ollama|vllm|llama_?cpp|localai|lm_?studio|sglang/i;

/** What the provider's name says where no address decides. One that only names a protocol needs an address. */
function byProvider({ provider = '', place, apiBase, model }: ModelUse): readonly Signal[] {
  const claim = claimOfProvider(provider);
  if (!claim) return model && isWeights(model.text) ? [signal('self-hosted', model, meanings.weights)] : [];
  if (claim === 'self-hosted') return [signal(claim, place, meanings[claim])];
  if (claim !== 'protocol') return [{ ...signal(claim, place, meanings[claim]), provider }];
  const strength = apiBase || /compatible|like|custom/i.test(provider) ? 'likely' : 'certain';
  return [{ ...signal('saas', place, meanings.protocol, strength), ...(strength === 'certain' && { provider }) }];
}

const meanings = {
  protocol: 'OpenAI serves the model: no other address is given.',
  saas: 'The provider is a finished AI service.',
  paas: 'The provider is a cloud platform for models.',
  'self-hosted': 'The provider is a model server that you run.',
  weights: 'The model is weights that you run.',
} as const;
