import type { ModelUse } from '../facts';
import { at, entriesOf, type Node, walk } from '../node';
import { readModelUses } from './models';

/** The models that the settings of a coding agent name, with their addresses. */
export const readAgentModels = (root: Node | undefined): readonly ModelUse[] => [
  ...modelTables(root).flatMap(node => readModelUses(node, { provider: [['provider']], model: [['model']] })),
  ...addressedProviders(root),
];

/** opencode's own providers, which have an address. */
const addressedProviders = (root: Node | undefined): readonly ModelUse[] =>
  entriesOf(at(root, 'provider')).flatMap(({ key, value }) =>
    readModelUses(at(value, 'options'), { provider: [], model: [] }).map(use => ({ ...use, provider: key.text })),
  );

/** `[llm]`, `[llm.name]` and `[model_providers.name]`. */
function modelTables(root: Node | undefined): readonly Node[] {
  return ['llm', 'model_providers'].flatMap(key =>
    walk(at(root, key)).flatMap(({ node }) => (node.kind === 'map' ? [node] : [])),
  );
}
