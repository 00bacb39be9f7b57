import { firstLine, signal } from '../../deployment/signal';
import type { ModelUse } from '../facts';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf, type Node } from '../node';
import { readModelUses } from '../read/models';
import { promptsBelow } from '../read/prompts';
import type { Format } from './format';

/** Agents, tasks and crews of CrewAI: YAML maps by name, or the JSONC project format. */
export const crewai: Format = {
  id: 'crewai',
  title: 'CrewAI configuration',
  names: /\.(?:ya?ml|jsonc?)$/,
  ownNames: /(?:^|\/)crew\.jsonc?$/,
  recognises: manifest => {
    const {
      documents: [root],
      syntax,
      text,
    } = manifest;
    if (syntax === 'template') return /^schema: crewai\./m.test(text);
    return members(root).some(isMember) || isMember(root) || isCrew(manifest) || isFlow(root);
  },
  facts: {
    modelUses: ({ documents: [root] }) => [root, ...members(root)].flatMap(llmOf),
    prompts: ({ documents: [root] }) =>
      promptsBelow(root, new Set(['role', 'goal', 'backstory', 'description', 'expected_output'])),
  },
  signals: ({ text }) => [signal('agentic', firstLine(text), 'CrewAI runs agents that use tools.')],
};

const has = (node: Node | undefined, ...keys: readonly string[]): boolean =>
  keys.every(key => at(node, key) !== undefined);

const members = (root: Node | undefined): readonly (Node | undefined)[] => entriesOf(root).map(({ value }) => value);

const isMember = (node: Node | undefined): boolean =>
  has(node, 'role', 'goal', 'backstory') || has(node, 'description', 'expected_output');

/** A template of the project format leaves values out, so keys without a value count too. */
const isCrew = ({ uri, documents: [root], text }: Manifest): boolean =>
  /(?:^|\/)(?:crew|agent|agents\/[\w-]+)\.jsonc?$/.test(pathOf(uri)) &&
  (has(root, 'agents', 'tasks') || (/"(?:backstory|agents)":/.test(text) && /"(?:goal|process)":/.test(text)));

const isFlow = (root: Node | undefined): boolean => {
  const schema = at(root, 'schema');
  return schema?.kind === 'scalar' && schema.text.startsWith('crewai.');
};

const llmOf = (node: Node | undefined): readonly ModelUse[] =>
  ['llm', 'function_calling_llm', 'manager_llm', 'planning_llm', 'chat_llm'].flatMap(key =>
    readModelUses(at(node, key)),
  );
