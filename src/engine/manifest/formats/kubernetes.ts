import { chartName, chartSignals, folderName } from '../../deployment/charts';
import { resourceSignals } from '../../deployment/resources';
import type { Signal } from '../../deployment/signal';
import type { EnvironmentVariable, ModelUse, NamedValue } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf, itemsOf, type Node, stringAt, walk } from '../node';
import { namedValues, readEnvironment } from '../read/environment';
import { providersIn, readModelUses } from '../read/models';
import { readContainer, readPods, scalarAt } from '../read/pod';
import { releasesOf } from '../read/releases';
import type { Format } from './format';
import { valuesContainers, valuesEnvironment, valuesModels } from './helm-values';
import { pluginModels } from './kong';

export const kubernetes: Format = {
  id: 'kubernetes',
  title: 'Kubernetes manifest',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ uri, documents }) =>
    resourcesOf(documents).length > 0 ||
    (/(?:^|\/)kustomization\.ya?ml$/.test(pathOf(uri)) && documents[0]?.kind === 'map'),
  selfHosted: 'iaas',
  embeds: /\.(?:ya?ml|jsonc?)$|^values(?:Content)?$/,
  facts: {
    containers: ({ documents, text }) =>
      resourcesOf(documents).flatMap(root => [
        ...readPods(root, text),
        ...specContainer(root, text),
        ...releasesOf(root).flatMap(({ values }) => valuesContainers(values)),
      ]),
    environment: ({ documents, text }) =>
      resourcesOf(documents).flatMap(root => [
        ...configuration(root, text),
        ...releasesOf(root).flatMap(({ values }) => valuesEnvironment(values, text)),
      ]),
    modelUses: ({ documents }) =>
      resourcesOf(documents).flatMap(root => [
        ...modelUsesOf(root),
        ...releasesOf(root).flatMap(({ values }) => valuesModels(values)),
      ]),
  },
  signals: ({ documents }): readonly Signal[] =>
    resourcesOf(documents).flatMap(root => [
      ...resourceSignals(root),
      ...releasesOf(root).flatMap(({ chart, path, values }) => [
        ...chartName(chart),
        ...folderName(path),
        ...chartSignals(values),
      ]),
    ]),
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

/** What ConfigMaps, Secrets and the resources from which they are made give to containers as variables. */
function configuration(root: Node, text: string): readonly EnvironmentVariable[] {
  return givenBy(root, text).flatMap(value =>
    /^[A-Z][A-Z0-9_]+$/.test(value.name) ? [{ ...value, of: 'container' as const }] : [],
  );
}

function givenBy(root: Node, text: string): readonly NamedValue[] {
  switch (stringAt(root, 'kind')) {
    case 'ConfigMap':
    case 'Secret':
      return [at(root, 'data'), at(root, 'stringData')].flatMap(namedValues);
    case 'SealedSecret':
      return namedValues(at(root, 'spec', 'encryptedData')).map(secret);
    case 'ExternalSecret':
      return itemsOf(at(root, 'spec', 'data')).flatMap(item => {
        const key = scalarAt(item, 'secretKey');
        return key ? [secret({ name: key.text, key, value: undefined, reference: 'secret' })] : [];
      });
    case 'Kustomization':
      return ['configMapGenerator', 'secretGenerator'].flatMap(list =>
        itemsOf(at(root, list)).flatMap(item => readEnvironment(at(item, 'literals'), 'container', text)),
      );
    default:
      return [];
  }
}

const secret = (value: NamedValue): NamedValue => ({ ...value, value: undefined, reference: 'secret' });

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
