import { signal } from '../../deployment/signal';
import { at, entriesOf } from '../node';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** llama-swap: commands that start a model server when its model is asked for. */
export const llamaSwap: Format = {
  id: 'llama-swap',
  title: 'llama-swap configuration',
  names: /\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    entriesOf(at(root, 'models')).some(
      ({ value }) => scalarAt(value, 'cmd') && (own.some(key => at(root, key)) || own.some(key => at(value, key))),
    ),
  signals: ({ documents: [root] }) =>
    entriesOf(at(root, 'models')).flatMap(({ key, value }) =>
      scalarAt(value, 'cmd') ? [signal('self-hosted', key, `\`${key.text}\` is a model that is started here.`)] : [],
    ),
};

const own = [
  'healthCheckTimeout',
  'startPort',
  'macros',
  'groups',
  'hooks',
  'proxy',
  'checkEndpoint',
  'ttl',
  'aliases',
];
