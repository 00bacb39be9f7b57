import { resourceSignals } from '../../deployment/resources';
import type { Signal } from '../../deployment/signal';
import type { EnvironmentVariable, ModelUse } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf, itemsOf, type Node, stringAt, walk } from '../node';
import { namedValues } from '../read/environment';
import { providersIn, readModelUses } from '../read/models';
import { readContainer, readPods } from '../read/pod';
import type { Format } from './format';
import { pluginModels } from './kong';

export const kubernetes: Format = {
  id: 'kubernetes',
  title: 'Kubernetes manifest',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ uri, documents }) =>
    resourcesOf(documents).length > 0 ||
    (/(?:^|\/)kustomization\.ya?ml$/.test(pathOf(uri)) && documents[0]?.kind === 'map'),
  selfHosted: 'iaas',
  embeds: /\.(?:ya?ml|jsonc?)$/,
  facts: {
    containers: ({ documents, text }) =>
      resourcesOf(documents).flatMap(root => [...readPods(root, text), ...specContainer(root, text)]),
    environment: ({ documents }) => resourcesOf(documents).flatMap(configuration),
    modelUses: ({ documents }) => resourcesOf(documents).flatMap(modelUsesOf),
  },
  signals: ({ documents }): readonly Signal[] => resourcesOf(documents).flatMap(resourceSignals),
};

const resources = new WeakMap<Manifest['documents'], readonly Node[]>();

/** Every resource, those of a `List` too. Definitions describe resources at length and deploy nothing. */
export function resourcesOf(documents: Manifest['documents']): readonly Node[] {
  let known = resources.get(documents);
  if (!known) {
    known = readResources(documents);
    resources.set(documents, known);
  }
  return known;
}

function readResources(documents: Manifest['documents']): readonly Node[] {
  const roots = documents.flatMap(root =>
    stringAt(root, 'kind') === 'List' ? itemsOf(at(root, 'items')) : (root ?? []),
  );
  return roots.filter(
    root =>
      stringAt(root, 'apiVersion') !== undefined &&
      stringAt(root, 'kind') !== undefined &&
      stringAt(root, 'kind') !== 'CustomResourceDefinition',
  );
}

/** Custom resources that have the fields of a container in their `spec`. */
function specContainer(root: Node, text: string) {
  const spec = at(root, 'spec');
  return spec?.kind === 'map' && at(spec, 'image') !== undefined && at(spec, 'containers') === undefined
    ? [readContainer(spec, undefined, text)]
    : [];
}

/** What a ConfigMap or Secret gives to containers as variables. */
function configuration(root: Node): readonly EnvironmentVariable[] {
  if (!/^(?:ConfigMap|Secret)$/.test(stringAt(root, 'kind') ?? '')) return [];
  return [at(root, 'data'), at(root, 'stringData')]
    .flatMap(namedValues)
    .filter(({ name }) => /^[A-Z][A-Z0-9_]+$/.test(name))
    .map(value => ({ ...value, of: 'container' as const }));
}

/** Where custom resources name a provider. */
function modelUsesOf(root: Node): readonly ModelUse[] {
  const kind = stringAt(root, 'kind') ?? '';
  if (kind === 'ModelConfig' || kind === 'K8sGPT') {
    const spec = at(root, 'spec', 'ai') ?? at(root, 'spec');
    const [provider] = ['openAI', 'anthropic', 'azureOpenAI', 'ollama', 'gemini'].filter(
      name => at(spec, name) !== undefined,
    );
    return readModelUses(spec, {
      provider: [['provider'], ['backend']],
      model: [['model']],
      apiBase: [
        ['baseUrl'],
        ['baseURL'],
        ...(provider
          ? [
              [provider, 'baseUrl'],
              [provider, 'host'],
            ]
          : []),
      ],
    });
  }
  if (/^Kong(?:Cluster)?Plugin$/.test(kind))
    return /^ai-/.test(stringAt(root, 'plugin') ?? '') ? pluginModels(at(root, 'config')) : [];
  const ai = at(root, 'spec', 'ai');
  if (/Backend$/.test(kind) && ai) return walk(ai).flatMap(({ node }) => providersIn(node));
  if (kind === 'AIServiceBackend')
    return readModelUses(at(root, 'spec', 'schema'), { provider: [['name']], model: [] });
  return entriesOf(at(root, 'spec')).flatMap(({ key, value }) => (key.text === 'llm' ? readModelUses(value) : []));
}
