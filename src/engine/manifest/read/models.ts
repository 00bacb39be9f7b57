import { claimOfProvider } from '../../deployment/providers';
import type { ModelUse } from '../facts';
import { at, entriesOf, type MapNode, type Node, type ScalarNode } from '../node';

/** The names that formats give to the parts of a model's configuration, the usual one first. */
const keys = {
  provider: ['provider', 'engine', 'custom_llm_provider', 'type', 'backend'],
  model: ['model', 'id', 'model_id', 'model_name', 'deployment_name', 'azure_deployment', 'name'],
  apiBase: [
    'api_base',
    'apiBase',
    'base_url',
    'baseUrl',
    'baseURL',
    'apiBaseUrl',
    'apiHost',
    'endpoint',
    'azure_endpoint',
    'openai_api_base',
    'url',
  ],
  apiKey: ['api_key', 'apiKey', 'key', 'openai_api_key', 'api_key_env_var'],
} as const;

type Part = keyof typeof keys;

/** Where to look for each part, in order; the map itself where absent. */
export type Places = { readonly [P in Part]?: readonly (readonly string[])[] };

/** One use of a model, or undefined where neither provider nor model nor address stands there. */
export function readModelUse(node: Node | undefined, places: Places = {}): ModelUse | undefined {
  if (node?.kind !== 'map') return undefined;
  const part = (name: Part) => firstScalar(node, places[name] ?? keys[name].map(key => [key]));
  const provider = part('provider');
  const model = part('model');
  const apiBase = part('apiBase');
  const place = provider ?? model ?? apiBase;
  if (!place) return undefined;
  return {
    provider: provider?.text ?? providerIn(model?.text),
    place,
    model,
    apiBase,
    apiKey: part('apiKey'),
    node,
  };
}

/** A model written as one word: `openai/gpt-4o`, `ollama:chat:llama3`. */
export const modelUseOf = (scalar: ScalarNode): ModelUse => ({
  provider: providerIn(scalar.text),
  place: scalar,
  model: scalar,
  apiBase: undefined,
  apiKey: undefined,
  node: scalar,
});

/** The provider in front of a model's name: `azure/gpt-4o`, `bedrock:anthropic.claude`. */
const providerIn = (model: string | undefined): string | undefined => /^([\w.-]+)[/:]/.exec(model ?? '')?.[1];

function firstScalar(node: MapNode, paths: readonly (readonly string[])[]): ScalarNode | undefined {
  for (const path of paths) {
    const found = at(node, ...path);
    if (found?.kind === 'scalar' && found.text.trim() !== '') return found;
  }
  return undefined;
}

/** Uses at a scalar, a map, or a list of either. */
export function readModelUses(node: Node | undefined, places?: Places): readonly ModelUse[] {
  if (node?.kind === 'seq') return node.items.flatMap(item => readModelUses(item, places));
  if (node?.kind === 'scalar') return node.text.trim() === '' ? [] : [modelUseOf(node)];
  const use = readModelUse(node, places);
  return use ? [use] : [];
}

/** Uses where a provider's name is a key: `anthropic: { model: … }`. */
export const providersIn = (node: Node | undefined): readonly ModelUse[] =>
  entriesOf(node).flatMap(({ key, value }): ModelUse[] =>
    value && claimOfProvider(key.text)
      ? [
          {
            ...(readModelUse(value, {
              provider: [],
              apiBase: [['hostOverride'], ['host'], ['baseUrl'], ['endpoint']],
            }) ?? {
              model: undefined,
              apiBase: undefined,
              apiKey: undefined,
              node: value,
            }),
            provider: key.text,
            place: key,
          },
        ]
      : [],
  );
