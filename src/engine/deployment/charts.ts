import type { ModelUse } from '../manifest/facts';
import { at, entriesOf, entryOf, itemsOf, type MapNode, type Node, type ScalarNode, walk } from '../manifest/node';
import { isEnabled, walkEnabled } from '../manifest/read/enabled';
import { readModelUses } from '../manifest/read/models';
import { scalarAt } from '../manifest/read/pod';
import { fromProvider, hostIn, hostKind } from './hosts';
import { meaningsOfImage } from './images';
import { claimOfProvider } from './providers';
import { type Signal, signal } from './signal';
import { keySignal, providerOfVariable } from './variables';

/** Names of charts and of blocks in values that run a model. */
const engine =
  /^(?:[\w-]+-)?(?:ollama|vllm|tgi|tei|teirerank|text-generation-inference|llama-?cpp|localai|sglang|nim-llm|llm-?uservice|triton-?server)(?:-[\w-]+)?$|^(?:nim|servingEngineSpec|kserve)$/i;

/** Blocks that configure an agent. */
const agentBlock = /^(?:agents?|k8s-agent|[\w-]*[a-z]agent|supervisor|agent[A-Z]\w*|agent-\w+)$/;

/** What a chart's values, or its dependencies, say by the names of their blocks. A block that is off counts for nothing. */
export function chartSignals(root: Node | undefined): readonly Signal[] {
  const engines = entriesOf(root).flatMap(({ key, value }) =>
    engine.test(key.text) && value?.kind === 'map' && value.entries.length > 0 && isEnabled(value)
      ? [signal('self-hosted', key, `\`${key.text}\` runs a model that you host.`)]
      : [],
  );
  const dependencies = itemsOf(at(root, 'dependencies')).flatMap(item => chartName(scalarAt(item, 'name')));
  const agents = entriesOf(root).flatMap(({ key, value }) =>
    agentBlock.test(key.text) && value?.kind === 'map' && isEnabled(value)
      ? [signal('agentic', key, `\`${key.text}\` configures an agent.`, 'likely')]
      : [],
  );
  const own = at(root, 'apiVersion') ? scalarAt(root, 'name') : undefined;
  const chart = own && engine.test(own.text) ? [signal('self-hosted', own, 'The chart runs a model server.')] : [];
  return [...chart, ...catalogue(root), ...engines, ...dependencies, ...agents, ...namedProviders(root)];
}

/** What is installed by the name of a chart: a model server, or what an image of that name would be. */
export function chartName(name: ScalarNode | undefined): readonly Signal[] {
  if (!name) return [];
  if (engine.test(name.text)) return [signal('self-hosted', name, 'The chart brings a model server.')];
  return meaningsOfImage(name.text).map(({ claim, title }) => signal(claim, name, `The chart brings ${title}.`));
}

/** A folder that is installed: one of its names may be that of a model server. */
export const folderName = (path: ScalarNode | undefined): readonly Signal[] =>
  path?.text.split('/').some(part => engine.test(part))
    ? [signal('self-hosted', path, 'The folder brings a model server.')]
    : [];

/** KubeAI's models: those of its catalogue that are switched on, and one's own. */
const catalogue = (root: Node | undefined): readonly Signal[] =>
  entriesOf(at(root, 'models', 'catalog')).flatMap(({ key, value }) =>
    value?.kind === 'map' && isEnabled(value) && ['enabled', 'url', 'engine'].some(name => at(value, name))
      ? [signal('self-hosted', key, `\`${key.text}\` is a model that KubeAI runs.`)]
      : [],
  );

/** Providers by their addresses, and `apiKeySecretKey: OPENAI_API_KEY`: the value names a variable, which is a reference to a key of that provider. */
function namedProviders(root: Node | undefined): readonly Signal[] {
  const found: Signal[] = [];
  const isUnchosen = choice(root);
  for (const { node, entry } of walkEnabled(root)) {
    if (node.kind !== 'scalar' || !entry) continue;
    if (node.text.startsWith('https://')) found.push(...addressed(node));
    if (!/^[A-Z][A-Z0-9_]+$/.test(node.text)) continue;
    const provider = /key|secret/i.test(entry.key.text) ? providerOfVariable(node.text) : undefined;
    if (!provider || isUnchosen(node)) continue;
    found.push(keySignal(provider, node, `The key is one for ${provider.title}.`));
  }
  return found;
}

/** `azureOpenAI: { endpoint: https://… }`: a provider's address counts under any key. */
function addressed(node: ScalarNode): readonly Signal[] {
  const where = hostKind(hostIn(node.text) ?? '');
  return where.kind === 'provider' ? [fromProvider(where, node)] : [];
}

/** Maps that name a provider and a model. Of several to choose from, the `default` one counts. */
export function chartModels(root: Node | undefined): readonly ModelUse[] {
  const found: ModelUse[] = [];
  const isUnchosen = choice(root);
  for (const { node } of walkEnabled(root)) {
    // Much has a backend; one that stands beside a model is that model's.
    const provider = scalarAt(node, 'provider') ?? (scalarAt(node, 'model') && scalarAt(node, 'backend'));
    if (!provider || !claimOfProvider(provider.text) || isUnchosen(provider)) continue;
    found.push(...readModelUses(node, { provider: [['provider'], ['backend']], model: [['model']] }));
  }
  return found;
}

/** A test for places in a block that a `default` beside it does not name. */
function choice(root: Node | undefined): (place: ScalarNode) => boolean {
  const unchosen: MapNode[] = [];
  for (const { node } of walk(root)) {
    const chosen = scalarAt(node, 'default');
    if (!chosen || !entryOf(node, chosen.text)) continue;
    for (const { key, value } of entriesOf(node))
      if (key.text !== chosen.text && value?.kind === 'map') unchosen.push(value);
  }
  return place => unchosen.some(({ start, end }) => start <= place.start && place.end <= end);
}
