import type { EnvironmentVariable, Facts } from '../manifest/facts';
import { isPlaceholder } from '../secrets/placeholder';
import { fromProvider, hostIn, hostKind, isEngine } from './hosts';
import { claimOfProvider, isWeights } from './providers';
import { type Signal, signal } from './signal';
import {
  isModelAddress,
  isProviderChoice,
  keySignal,
  type NamedProvider,
  namesAi,
  providerOfSecret,
  providerOfVariable,
} from './variables';

/**
 * What environment variables speak for, one container after the other: an address given beside a key says whose the key is.
 * The environment of an MCP server says nothing of the file's own models.
 */
export function environmentSignals({ environment, containers }: Facts): readonly Signal[] {
  const ofContainers = new Set(containers.flatMap(container => container.environment));
  const rest = environment.filter(variable => variable.of !== 'mcp-server' && !ofContainers.has(variable));
  const groups = [...containers.map(container => container.environment), rest];
  const signals = groups.flatMap(groupSignals);
  // A model's name says least: it counts where nothing else tells who serves it.
  return signals.some(({ claim }) => claim !== 'ai') ? signals : [...signals, ...groups.flat().flatMap(familySignals)];
}

function groupSignals(group: readonly EnvironmentVariable[]): readonly Signal[] {
  const variables = group.flatMap(variable => {
    const provider = providerOf(variable);
    return provider || namesAi(variable.name) ? [{ variable, provider }] : [];
  });
  const addresses = group.flatMap(addressSignals);
  const local = addresses.length > 0 && addresses.every(({ local }) => local);
  return [
    ...variables.map(({ variable }) => signal('ai', variable.key, `\`${variable.name}\` configures AI.`)),
    ...addresses.flatMap(({ signals }) => signals),
    ...group.flatMap(variable => [...modelSignals(variable), ...choiceSignals(variable, local)]),
    ...variables.flatMap(({ variable, provider }) => (provider ? nameSignals(variable, provider, local) : [])),
  ];
}

/** Whom a variable is for: by its own name, else, for a key, by the name under which the key is kept. */
function providerOf({ name, value, source }: EnvironmentVariable): NamedProvider | undefined {
  const own = providerOfVariable(name.replace(/_FILE$/, ''));
  if (own || !/(?:KEY|TOKEN|SECRET|CREDENTIALS?)$/i.test(name)) return own;
  const kept = source?.text ?? keptName.exec(value?.text ?? '')?.[1];
  return kept === undefined ? undefined : providerOfSecret(kept);
}

const keptName = /^\$\{?\{?\s*(?:secrets\.|env\.|env:)?([A-Za-z_]\w*)/;

/** What a variable's name says, where its value counts. */
function nameSignals(variable: EnvironmentVariable, provider: NamedProvider, local: boolean): readonly Signal[] {
  if (variable.name === 'GOOGLE_GENAI_USE_VERTEXAI' && variable.value && /^(?:false|0)$/i.test(variable.value.text))
    return [signal('saas', variable.key, 'Not on Vertex AI, so it is the Gemini API.')];
  if (!isGiven(variable)) return [];
  if (provider.claim === 'protocol' && (local || otherKey.test(variable.value?.text ?? ''))) return [];
  return [keySignal(provider, variable.key, `\`${variable.name}\` is for ${provider.title}.`)];
}

/** A reference to the key of a gateway or of a server at home, handed on under the name that clients ask for. */
const otherKey = /^\$\{\w*(?:LITELLM|GATEWAY|PROXY|ROUTER|OLLAMA|VLLM|LOCAL)/i;

/** Prefixes of a model's name that tell the way to it; the others are also publishers of models to download. */
const route =
  /^(bedrock|vertex_ai|azure|azure_ai|sagemaker|watsonx|anthropic|gemini|groq|openrouter|ollama|ollama_chat|hosted_vllm|lm_studio)[/:]\S/;

/** `MODEL=bedrock/…`: the model's name says by whom it is served. */
function modelSignals({ name, value }: EnvironmentVariable): readonly Signal[] {
  if (value && ((/MODEL/.test(name) && isWeights(value.text)) || isModelFolder(name, value.text)))
    return [signal('self-hosted', value, `\`${name}\` names weights that you run.`)];
  const prefix = value && /(?:^|_)MODEL(?:_NAME|_ID)?$/.test(name) ? route.exec(value.text)?.[1] : undefined;
  const claim = prefix && claimOfProvider(prefix);
  return value && claim && claim !== 'protocol'
    ? [signal(claim, value, `\`${name}\` names a model by way of ${prefix}.`)]
    : [];
}

/** `LLM_MODEL_DIR=/srv/models`: a model of one's own lies in a folder. */
const isModelFolder = (name: string, value: string): boolean =>
  /(?:^|_)(?:LLM|LLAMA|GGUF)_(?:\w+_)?(?:PATH|DIR|FILE)$/.test(name) &&
  /MODEL|WEIGHTS|GGUF/.test(name) &&
  /^[~.]?\//.test(value);

/** `LLM_PROVIDER: anthropic`: the program is told who serves its model. */
function choiceSignals({ name, value }: EnvironmentVariable, local: boolean): readonly Signal[] {
  if (!value || !isProviderChoice(name)) return [];
  const provider = defaultIn(value.text) ?? value.text.trim();
  const claim = claimOfProvider(provider);
  if (!claim || (claim === 'protocol' && (local || !/^openai$/i.test(provider)))) return [];
  return [signal(claim === 'protocol' ? 'saas' : claim, value, `\`${name}\` says who serves the model.`)];
}

/** Models that their maker serves, unless a platform of somebody else is named. */
function familySignals({ name, value }: EnvironmentVariable): readonly Signal[] {
  if (!value || !/MODEL(?:_NAME|_ID)?$/.test(name)) return [];
  const model = defaultIn(value.text) ?? value.text.trim();
  return /^(?:gpt-[345]|chatgpt-|claude-|gemini-\d)[\w.-]*$/.test(model)
    ? [signal('saas', value, `\`${name}\` names a model that its maker serves.`, 'likely')]
    : [];
}

interface Address {
  readonly local: boolean;
  readonly signals: readonly Signal[];
}

/** A provider's address counts under any name; one at home where the name, or its own, says that a model is there. */
function addressSignals(variable: EnvironmentVariable): readonly Address[] {
  const { name, value } = variable;
  // Every way to write a host has one of these signs.
  const host = value && /[:.]/.test(value.text) ? hostIn(value.text.split(/[;,]/, 1)[0] ?? '') : undefined;
  if (!value || !host) return [];
  const where = hostKind(host);
  if (where.kind === 'provider') {
    return [{ local: false, signals: [fromProvider(where, value)] }];
  }
  if (!isModelAddress(name) && !isEngine(value.text)) return [];
  if (where.kind === 'remote' && !where.own) return [{ local: false, signals: [] }];
  const words = `\`${name}\` leads to your own machines or cluster.`;
  const passesOn = where.kind === 'local' && where.gateway;
  return [{ local: true, signals: passesOn ? [] : [signal('self-hosted', value, words)] }];
}

/** Switches that are off, and what tests write where a key belongs. */
const notGiven =
  /^(?:false|0|no|off|none|null|na|n\/a|(?:sk-)?(?:dummy|fake|mock|test)(?:[-_]?(?:api)?[-_]?(?:key|token|value))?)$/i;

/** The default of `${NAME:-default}`; undefined where there is none. */
const defaultIn = (text: string): string | undefined => /^\$\{\w+:?-(.*)\}$/.exec(text.trim())?.[1];

/** A value, or a reference to one. Empty values, empty defaults, switches that are off and placeholders give nothing. */
function isGiven({ value, reference }: EnvironmentVariable): boolean {
  const text = value?.text.trim() ?? '';
  const fallback = defaultIn(text);
  if (fallback === undefined && reference) return true;
  const given = (fallback ?? text).replace(/^["']|["']$/g, '');
  return given !== '' && !notGiven.test(given) && !isStandIn(given);
}

/** A placeholder for a key. Short plain words and numbers are settings, such as a model's name. */
const isStandIn = (text: string): boolean =>
  /your|change[_-]?me|replace|<[^>]*>|x{4}|\.{3}|\*{3}/i.test(text) || (text.length > 15 && isPlaceholder(text));
