import { at, entriesOf, itemsOf, type Node } from '../manifest/node';
import { scalarAt, whereTrue } from '../manifest/read/pod';
import { type Signal, signal } from './signal';

/** Names of charts and of blocks in values that run a model. */
const engine =
  /^(?:ollama|vllm|tgi|teirerank|tei|text-generation-inference|llama-?cpp|localai|sglang|nim(?:-llm)?|llm-?uservice|servingEngineSpec|kserve|triton)$/i;

/** Blocks that configure an agent. */
const agentBlock = /^(?:agents?|k8s-agent|[\w-]*[a-z]agent|supervisor|agent[A-Z]\w*|agent-\w+)$/;

/** What a chart's values, or its dependencies, say by the names of their blocks. A block that is off counts for nothing. */
export function chartSignals(root: Node | undefined): readonly Signal[] {
  const engines = entriesOf(root).flatMap(({ key, value }) =>
    engine.test(key.text) && value?.kind === 'map' && value.entries.length > 0 && isOn(value)
      ? [signal('self-hosted', key, `\`${key.text}\` runs a model that you host.`)]
      : [],
  );
  const dependencies = itemsOf(at(root, 'dependencies')).flatMap(item => {
    const name = scalarAt(item, 'name');
    return name && engine.test(name.text) ? [signal('self-hosted', name, 'The chart brings a model server.')] : [];
  });
  const agents = entriesOf(root).flatMap(({ key, value }) =>
    agentBlock.test(key.text) && value?.kind === 'map' && isOn(value)
      ? [signal('agentic', key, `\`${key.text}\` configures an agent.`, 'likely')]
      : [],
  );
  return [...engines, ...dependencies, ...agents];
}

const isOn = (node: Node): boolean => at(node, 'enabled') === undefined || whereTrue(at(node, 'enabled')) !== undefined;
