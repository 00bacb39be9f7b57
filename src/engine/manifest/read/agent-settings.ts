import type { PromptRange } from '../../placed-secrets';
import type { ModelUse } from '../facts';
import { at, entriesOf, type Node, stringAt, walk } from '../node';
import { modelUseOf, readModelUses } from './models';
import { promptsBelow } from './prompts';

/** What the settings of a coding agent tell its modes, agents and commands. */
export const readAgentPrompts = (root: Node | undefined): readonly PromptRange[] => promptsBelow(root, promptKeys);

const promptKeys: ReadonlySet<string> = new Set([
  'roleDefinition',
  'customInstructions',
  'whenToUse',
  'prompt',
  'developer_instructions',
  'template',
  'systemPrompt',
]);

/** The models that the settings of a coding agent name, with their addresses. */
export const readAgentModels = (root: Node | undefined): readonly ModelUse[] => [
  ...modelTables(root).flatMap(node => readModelUses(node, { provider: [['provider']], model: [['model']] })),
  ...addressedProviders(root),
  ...addressedHere(root),
];

/** Providers of the user's own, which have an address: `provider.<name>.options` of opencode, `providers.<name>` of Crush. */
const addressedProviders = (root: Node | undefined): readonly ModelUse[] =>
  ['provider', 'providers', 'language_models'].flatMap(list =>
    entriesOf(at(root, list)).flatMap(({ key, value }) =>
      [value, at(value, 'options')].flatMap(node =>
        readModelUses(node, { provider: [], model: [], apiBase }).map(use => ({ ...use, provider: key.text })),
      ),
    ),
  );

const apiBase = [['baseURL'], ['base_url'], ['baseUrl'], ['api_url'], ['api_endpoint'], ['endpoint']];

/** goose's older map of a provider below its own name. */
const addressedHere = (root: Node | undefined): readonly ModelUse[] =>
  entriesOf(root).flatMap(({ key, value }) =>
    key.text === stringAt(root, 'provider') ? readModelUses(value, { provider: [], apiBase }) : [],
  );

/** aider: the provider stands before the model's name, unless there is an address of its own. */
export function readAiderModels(root: Node | undefined): readonly ModelUse[] {
  const own = { apiBase: [['openai-api-base']], apiKey: [['openai-api-key']] };
  if (at(root, 'openai-api-base')) return readModelUses(root, { provider: [], model: [['model']], ...own });
  return ['model', 'weak-model', 'editor-model'].flatMap(key => {
    const model = at(root, key);
    return model?.kind === 'scalar' && model.text.includes('/') ? [modelUseOf(model)] : [];
  });
}

/** `[llm]`, `[llm.name]` and `[model_providers.name]`. */
function modelTables(root: Node | undefined): readonly Node[] {
  return ['llm', 'model_providers'].flatMap(key =>
    walk(at(root, key)).flatMap(({ node }) => (node.kind === 'map' ? [node] : [])),
  );
}
