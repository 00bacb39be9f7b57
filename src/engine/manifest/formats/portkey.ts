import type { ModelUse } from '../facts';
import { at, itemsOf, type Node } from '../node';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** A gateway configuration of Portkey: a strategy, and the targets among which it chooses. */
export const portkey: Format = {
  id: 'portkey',
  title: 'Portkey gateway configuration',
  names: /\.json$/,
  recognises: ({ documents: [root] }) =>
    /^(?:fallback|loadbalance|conditional|single)$/.test(scalarAt(root, 'strategy', 'mode')?.text ?? '') &&
    targetsOf(root).some(target => ['provider', 'virtual_key', 'api_key'].some(key => at(target, key) !== undefined)),
  facts: {
    modelUses: ({ documents: [root] }) =>
      targetsOf(root).flatMap((target): readonly ModelUse[] =>
        readModelUses(target, {
          provider: [['provider']],
          model: [['override_params', 'model'], ['virtual_key']],
          apiBase: [['custom_host']],
        }),
      ),
  },
};

/** Targets may hold targets. */
const targetsOf = (node: Node | undefined, depth = 0): readonly Node[] =>
  depth > 5 ? [] : itemsOf(at(node, 'targets')).flatMap(target => [target, ...targetsOf(target, depth + 1)]);
