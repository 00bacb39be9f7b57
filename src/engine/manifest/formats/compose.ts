import { type Signal, signal } from '../../deployment/signal';
import { keySignal, providerOfSecret } from '../../deployment/variables';
import type { ModelUse } from '../facts';
import { pathOf } from '../manifest';
import { at, entriesOf } from '../node';
import { scalarAt } from '../read/pod';
import { readServices } from '../read/services';
import type { Format } from './format';

/** A Compose file: by its name with any of the top-level keys, or by services that name an image or a build. */
export const compose: Format = {
  id: 'compose',
  title: 'Compose file',
  names: /\.ya?ml$/,
  recognises: ({ uri, documents: [root] }) => {
    const services = entriesOf(at(root, 'services'));
    if (name.test(pathOf(uri)))
      return ['services', 'include', 'models', 'networks'].some(key => at(root, key) !== undefined);
    return (
      at(root, 'apiVersion') === undefined &&
      services.filter(({ value }) => scalarAt(value, 'image') ?? at(value, 'build')).length > 0 &&
      services.some(({ value }) => composeKeys.some(key => at(value, key) !== undefined))
    );
  },
  embeds: /^content$|\.(?:ya?ml|jsonc?)$/,
  facts: {
    containers: ({ documents: [root], text }) => readServices(root, text),
    modelUses: ({ documents: [root] }) =>
      entriesOf(at(root, 'models')).flatMap(({ key, value }): ModelUse[] =>
        value
          ? [
              {
                provider: 'docker-model-runner',
                place: key,
                model: scalarAt(value, 'model'),
                apiBase: undefined,
                apiKey: undefined,
                node: value,
              },
            ]
          : [],
      ),
  },
  signals: ({ documents: [root] }): readonly Signal[] => [
    ...entriesOf(at(root, 'secrets')).flatMap(({ key }) => {
      const provider = providerOfSecret(key.text);
      return provider ? [keySignal(provider, key, `Services get a key for ${provider.title}.`)] : [];
    }),
    ...entriesOf(at(root, 'services')).flatMap(({ key, value }) => [
      ...(scalarAt(value, 'provider', 'type')?.text === 'model'
        ? [signal('self-hosted', key, `Service \`${key.text}\` is a model that you run.`)]
        : []),
    ]),
  ],
};

const name = /(?:^|\/)(?:[\w.-]*[-_.])?(?:docker-)?compose[\w.-]*\.ya?ml$/;

const composeKeys = [
  'ports',
  'environment',
  'volumes',
  'depends_on',
  'command',
  'restart',
  'networks',
  'container_name',
  'build',
];
