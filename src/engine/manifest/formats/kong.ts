import { isEngine } from '../../deployment/hosts';
import { signal } from '../../deployment/signal';
import type { ModelUse } from '../facts';
import { at, itemsOf, type Node, type ScalarNode, walk } from '../node';
import { readModelUses } from '../read/models';
import { scalarAt } from '../read/pod';
import type { Format } from './format';

/** Kong's declarative configuration with plugins for models, and the AI gateways of its control plane. */
export const kong: Format = {
  id: 'kong',
  title: 'Kong AI gateway configuration',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents: [root] }) =>
    itemsOf(at(root, 'ai_gateways')).length > 0 ||
    (at(root, '_format_version') !== undefined &&
      (walk(root).some(({ node }) => /^ai-/.test(scalarAt(node, 'name')?.text ?? '')) || enginesOf(root).length > 0)),
  facts: {
    modelUses: ({ documents: [root] }) => [
      ...walk(root).flatMap(({ node, entry }) =>
        entry === undefined && /^ai-/.test(scalarAt(node, 'name')?.text ?? '') ? pluginModels(at(node, 'config')) : [],
      ),
      ...itemsOf(at(root, 'ai_gateways')).flatMap(gateway =>
        readModelUses(at(gateway, 'model_providers'), { provider: [['type']], model: [] }),
      ),
    ],
  },
  signals: ({ documents: [root] }) =>
    enginesOf(root).map(place => signal('self-hosted', place, 'The service is a model server that you run.')),
};

/** Services and upstreams with the name of a model server. */
const enginesOf = (root: Node | undefined): readonly ScalarNode[] =>
  [
    ...itemsOf(at(root, 'services')).map(service => scalarAt(service, 'url') ?? scalarAt(service, 'host')),
    ...itemsOf(at(root, 'upstreams')).flatMap(upstream =>
      itemsOf(at(upstream, 'targets')).map(target => scalarAt(target, 'target')),
    ),
  ].flatMap(place => (place && isEngine(place.text) ? [place] : []));

/** The models of a plugin such as `ai-proxy`; the advanced one has several targets, some plugins an `llm` of their own. */
export const pluginModels = (config: Node | undefined): readonly ModelUse[] =>
  [config, at(config, 'llm'), ...itemsOf(at(config, 'targets')), ...itemsOf(at(config, 'llm', 'targets'))].flatMap(
    target =>
      readModelUses(at(target, 'model'), {
        provider: [['provider']],
        model: [['name']],
        apiBase: [['options', 'upstream_url']],
      }),
  );
