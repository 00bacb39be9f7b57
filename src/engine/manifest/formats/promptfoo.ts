import { firstLine, signal } from '../../deployment/signal';
import { pathOf } from '../manifest';
import { at, entriesOf, itemsOf, type Node } from '../node';
import { modelUseOf, readModelUse } from '../read/models';
import { messagesIn, promptIn } from '../read/prompts';
import type { Format } from './format';

export const promptfoo: Format = {
  id: 'promptfoo',
  title: 'promptfoo configuration',
  names: /\.(?:ya?ml|json)$/,
  recognises: ({ documents: [root], text }) =>
    (providersOf(root) !== undefined &&
      ['prompts', 'tests', 'redteam', 'scenarios'].some(key => at(root, key) !== undefined)) ||
    (ownSchema.test(text.slice(0, 1000)) && at(root, 'prompts') !== undefined),
  facts: {
    modelUses: ({ documents: [root] }) => [...providerNodes(root), ...judges(root)].flatMap(useOf),
    prompts: ({ documents: [root] }) =>
      itemsOf(at(root, 'prompts')).flatMap(item => [
        ...promptIn('prompt', item),
        ...promptIn('prompt', at(item, 'content') ?? at(item, 'raw')),
        ...messagesIn(item),
      ]),
  },
  // Providers and tests alone may be those of something else.
  signals: ({ uri, text, documents: [root] }) =>
    at(root, 'prompts') !== undefined ||
    at(root, 'redteam')?.kind === 'map' ||
    /promptfoo/.test(pathOf(uri)) ||
    ownSchema.test(text.slice(0, 1000))
      ? [signal('ai', firstLine(text), 'Prompts are tested here.')]
      : [],
};

const ownSchema = /^#[^\n]{0,200}promptfoo\.dev/m;

const providersOf = (root: Node | undefined) => at(root, 'providers') ?? at(root, 'targets');

const providerNodes = (root: Node | undefined): readonly Node[] => {
  const providers = providersOf(root);
  return providers?.kind === 'seq' ? providers.items : providers ? [providers] : [];
};

/** Models that judge the answers or write the attacks; several by their work: `{ text, embedding }`. */
const judges = (root: Node | undefined): readonly Node[] =>
  [at(root, 'defaultTest', 'options', 'provider'), at(root, 'redteam', 'provider')].flatMap(node => {
    if (!node) return [];
    const byWork = entriesOf(node).flatMap(({ key, value }) =>
      /^(?:text|embedding|moderation|classification)$/.test(key.text) && value ? [value] : [],
    );
    return byWork.length > 0 ? byWork : [node];
  });

/** `openai:gpt-4o`, `{ id, config }`, or `{ 'openai:gpt-4o': config }`; a file or script is no model. */
function useOf(node: Node) {
  // A word alone may be anything.
  if (node.kind === 'scalar') return isScript(node.text) || !node.text.includes(':') ? [] : [modelUseOf(node)];
  const id = at(node, 'id');
  if (id?.kind === 'scalar') {
    if (isScript(id.text)) return [];
    const config = readModelUse(at(node, 'config'), { provider: [], model: [] });
    return [
      {
        ...modelUseOf(id),
        provider: /^[\w.-]+/.exec(idIn(id.text))?.[0],
        apiBase: config?.apiBase,
        apiKey: config?.apiKey,
      },
    ];
  }
  return entriesOf(node).flatMap(({ key }) =>
    /^[\w.-]+:/.test(key.text) && !isScript(key.text) ? [modelUseOf(key)] : [],
  );
}

/** The id itself, or the one that a template falls back on: `{{ env.PROVIDER or 'openai:gpt-4o' }}`. */
const idIn = (id: string): string => /^\{\{[^}]*?['"]([\w.-]+:[^'"}]+)['"][^}]*\}\}/.exec(id)?.[1] ?? id;

const isScript = (id: string): boolean =>
  /^(?:file|python|exec|https?|package|ws|webhook|golang|javascript):|\.(?:py|js|ts|mjs)$/.test(id);
