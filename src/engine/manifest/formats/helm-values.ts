import { chartModels, chartSignals } from '../../deployment/charts';
import { isModelAddress, isProviderChoice, providerOfVariable } from '../../deployment/variables';
import type { Container, EnvironmentVariable, ModelUse } from '../facts';
import { fileName } from '../manifest';
import { at, type Entry, entriesOf, itemsOf, type Node, type ScalarNode } from '../node';
import { walkEnabled } from '../read/enabled';
import { readEnvironment, scalarsOf } from '../read/environment';
import { mapAt, scalarAt } from '../read/pod';
import { referenceIn } from '../read/value';
import type { Format } from './format';
import { listedModels } from './litellm';

/** Values of a chart, and the chart's own description with its dependencies. */
export const helmValues: Format = {
  id: 'helm-values',
  title: 'Helm values',
  names: /\.ya?ml$/,
  recognises: ({ uri, documents: [root] }) =>
    root?.kind === 'map' &&
    !(at(root, 'apiVersion') && at(root, 'kind')) &&
    (/values/.test(fileName(uri)) ||
      (/^chart\./.test(fileName(uri)) && at(root, 'apiVersion') !== undefined && at(root, 'name') !== undefined) ||
      chartKeys.filter(key => at(root, key)?.kind === 'map').length > 1),
  selfHosted: 'iaas',
  embeds: /\.(?:ya?ml|jsonc?)$|(?:config|yaml|content)$/i,
  facts: {
    containers: ({ documents: [root] }) => valuesContainers(root),
    environment: ({ documents: [root], text }) => valuesEnvironment(root, text),
    modelUses: ({ documents: [root] }) => valuesModels(root),
  },
  signals: ({ documents: [root] }) => chartSignals(root),
};

/** Blocks that nearly every chart has; two of them tell values of any name. */
const chartKeys = [
  'image',
  'ingress',
  'resources',
  'nodeSelector',
  'affinity',
  'autoscaling',
  'persistence',
  'persistentVolume',
  'serviceAccount',
  'podAnnotations',
  'podSecurityContext',
  'securityContext',
];

/** Every image: written in one, or as a map with its repository, which stands in its container or is the container itself. */
export function valuesContainers(root: Node | undefined): readonly Container[] {
  const found: Container[] = [];
  for (const { node, entry } of walkEnabled(root)) {
    if (node.kind !== 'map') continue;
    const name = entry?.key.text ?? '';
    const whole = scalarAt(node, 'image');
    const parts = mapAt(node, 'image');
    const image = whole ?? (parts && repositoryOf(parts));
    if (image) found.push(containerOf(image, node, name));
    const own = name === 'image' ? undefined : repositoryOf(node);
    if (own) found.push(containerOf(own, node, name));
  }
  return found;
}

function repositoryOf(node: Node): ScalarNode | undefined {
  const repository = scalarAt(node, 'repository');
  return repository && ['tag', 'digest', 'pullPolicy', 'registry'].some(key => at(node, key) !== undefined)
    ? tagged(repository, node)
    : undefined;
}

/** The repository with the tag and the digest that stand beside it. */
function tagged(repository: ScalarNode, node: Node): ScalarNode {
  const [tag, digest] = [scalarAt(node, 'tag')?.text.trim(), scalarAt(node, 'digest')?.text.trim()];
  const text = `${repository.text}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
  return text === repository.text ? repository : { ...repository, text };
}

const containerOf = (image: Container['image'], node: Container['node'], name: string): Container => ({
  name,
  place: image,
  node,
  image,
  command: [...scalarsOf(at(node, 'command')), ...scalarsOf(at(node, 'args'))],
  environment: [],
  ports: [],
  mounts: [],
  securityContext: ['securityContext', 'containerSecurityContext', 'podSecurityContext']
    .map(key => mapAt(node, key))
    .find(context => context && context.entries.length > 0),
  pod: undefined,
  privileged: undefined,
  hostNetwork: undefined,
});

/** Models that values name, and those of a gateway whose configuration the chart takes as it is. */
export const valuesModels = (root: Node | undefined): readonly ModelUse[] => [
  ...chartModels(root),
  ...walkEnabled(root).flatMap(({ node, entry }) => (entry?.key.text === 'model_list' ? listedModels(node) : [])),
];

/** Lists of variables, and maps under a key that names an environment, wherever the chart wants them. */
export function valuesEnvironment(root: Node | undefined, text: string): readonly EnvironmentVariable[] {
  const found: EnvironmentVariable[] = [];
  for (const { node, entry } of walkEnabled(root)) {
    const key = entry?.key.text ?? '';
    if (isEnvironment(key, node)) found.push(...readEnvironment(node, 'container', text).filter(isVariable));
    const setting = entry && settingOf(entry);
    if (setting) found.push(setting);
    const login = entry && node.kind === 'map' ? loginOf(entry) : undefined;
    if (login) found.push(login);
  }
  return found;
}

/** `ollamaUrls`, `openaiApiKey`, `llmProvider`: a chart hands such values on as variables of the same name. */
function settingOf({ key, value }: Entry): EnvironmentVariable | undefined {
  if (!/^[a-z]+\d*(?:[A-Z][a-zA-Z\d]*)+$/.test(key.text)) return undefined;
  const name = key.text.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase();
  const [scalar] = scalarsOf(value);
  if (!scalar || !(providerOfVariable(name) || isModelAddress(name) || isProviderChoice(name))) return undefined;
  return { name, key, value: scalar, reference: referenceIn(scalar.text), of: 'container' };
}

/** `openai: { existingSecret: a }`: a key in a block that is named after its provider. */
function loginOf({ key, value }: Entry): EnvironmentVariable | undefined {
  const name = `${key.text.replaceAll('-', '_').toUpperCase()}_API_KEY`;
  // Azure has keys for everything.
  if (name === 'AZURE_API_KEY' || !providerOfVariable(name)) return undefined;
  const [part] = entriesOf(value).filter(
    entry => loginPart.test(entry.key.text) && scalarsOf(entry.value).some(({ text }) => text.trim()),
  );
  const [scalar] = scalarsOf(part?.value);
  if (!part || !scalar) return undefined;
  // What is called a key or a secret may be the name of one.
  const reference = /^api_?key$/i.test(part.key.text) ? referenceIn(scalar.text) : 'secret';
  return { name, key: part.key, value: scalar, reference, of: 'container' };
}

const loginPart = /^(?:api_?key|key|token|existingSecret|secretName|apiKeySecret)$/i;

const isEnvironment = (key: string, node: Node): boolean =>
  (/(?:^|[a-z_])(?:env|envs|environment|environmentVariables|envVars|secretEnv|config|secret|secrets|configMap)$/i.test(
    key,
  ) &&
    node.kind === 'map') ||
  (node.kind === 'seq' &&
    itemsOf(node).some(item => scalarAt(item, 'name') && (at(item, 'value') ?? at(item, 'valueFrom'))));

const isVariable = ({ name }: EnvironmentVariable): boolean => /^[A-Z][A-Z0-9_]+$/.test(name);
