import { at, entriesOf } from '../node';
import { readServices } from '../read/services';
import type { Format } from './format';

export const compose: Format = {
  id: 'compose',
  title: 'Compose file',
  names: /(?:^|\/)(?:[\w.-]*-)?(?:docker-)?compose[\w.-]*\.ya?ml$/,
  recognises: ({ documents: [root] }) =>
    entriesOf(at(root, 'services')).length + entriesOf(at(root, 'models')).length > 0,
  facts: { containers: ({ documents: [root], text }) => readServices(root, text) },
};
