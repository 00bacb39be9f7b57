import { fromProvider, hostIn, hostKind } from '../../deployment/hosts';
import { meaningsOfCommand, meaningsOfImage } from '../../deployment/images';
import { type Signal, signal } from '../../deployment/signal';
import { keySignal, providerOfSecret } from '../../deployment/variables';
import { type Manifest, pathOf } from '../manifest';
import { at, entriesOf, itemsOf, type Node, type ScalarNode } from '../node';
import { readEnvironment } from '../read/environment';
import { scalarAt } from '../read/pod';
import { promptsAt } from '../read/prompts';
import type { Format } from './format';

export const githubWorkflow: Format = {
  id: 'github-workflow',
  title: 'GitHub workflow',
  names: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/,
  recognises: ({ documents: [root] }) => (at(root, 'jobs') ?? at(root, 'runs')) !== undefined,
  facts: {
    environment: manifest =>
      blocksOf(manifest).flatMap(block => readEnvironment(at(block, 'env'), 'file', manifest.text)),
    prompts: manifest =>
      aiSteps(manifest).flatMap(({ step }) =>
        promptsAt(
          at(step, 'with'),
          'prompt',
          'direct_prompt',
          'custom_instructions',
          'system-prompt',
          'override_prompt',
        ),
      ),
  },
  signals: manifest => [
    ...preparedFor(manifest),
    ...aiSteps(manifest).flatMap(signalsOf),
    ...blocksOf(manifest).flatMap(block => [
      ...startedIn(block),
      ...runIn(block),
      ...calledIn(block),
      ...keysHandedTo(block),
      ...mayAskModels(block),
    ]),
  ],
};

interface Action {
  readonly pattern: RegExp;
  readonly coding: boolean;
}

/** Actions that call a model. */
const actions: readonly Action[] = [
  { pattern: /^anthropics\/claude-code(?:-base)?-action|^anthropics\/claude-code-security-review/, coding: true },
  { pattern: /^google-(?:github-actions|gemini)\/(?:run-gemini-cli|gemini-cli-action)/, coding: true },
  {
    pattern:
      /^openai\/codex-action|^sst\/opencode|^anomalyco\/opencode|coderabbit|^qodo-ai\/pr-agent|^codium-ai\/pr-agent|^all-hands-ai\/|^openhands\//i,
    coding: true,
  },
  {
    pattern:
      /^actions\/ai-inference|^github\/ai-|ai-assessment-comment-labeler|^github\/[\w-]*ai-moderator|ai-moderator/,
    coding: false,
  },
  // Others name the model that they call.
  { pattern: /(?:^|[/_-])(?:ai|claude|gemini|openai|chatgpt|gpt|codex|llm)[_-][\w-]*review/i, coding: true },
  { pattern: /(?:^|[/_-])(?:claude|gemini|openai|chatgpt|gpt|codex|llm)(?:[/_@-]|$)/i, coding: false },
];

/** Coding assistants that a script starts without anybody at the keyboard, or installs to be started. */
const started =
  /npm[ \t]+(?:i|install|add)[ \t][^\n]{0,80}(?:@openai\/codex|@anthropic-ai\/claude-code|@google\/gemini-cli|opencode-ai|@github\/copilot)\b|(?:^|[\n;&|(])[ \t]*(?:npx[ \t]+(?:-y[ \t]+)?)?(?:claude[ \t]+(?:-p|--print)|codex[ \t]+exec|gemini[ \t]+(?:-p|--prompt)|opencode[ \t]+run|aider[ \t]+--message)\b/;

interface AiStep {
  readonly step: Node;
  readonly uses: ScalarNode;
  readonly action: Action;
}

/** The workflow itself, its jobs and their steps; the steps of an action. */
function blocksOf({ uri, documents: [root] }: Manifest): readonly Node[] {
  if (!root || (!at(root, 'jobs') && !/action\.ya?ml$/.test(pathOf(uri)))) return [];
  const jobs = entriesOf(at(root, 'jobs')).flatMap(({ value }) =>
    value ? [value, ...itemsOf(at(value, 'steps'))] : [],
  );
  return [root, ...jobs, ...itemsOf(at(root, 'runs', 'steps'))];
}

const aiSteps = (manifest: Manifest): readonly AiStep[] =>
  blocksOf(manifest).flatMap(step => {
    const uses = scalarAt(step, 'uses');
    const action = uses && actions.find(({ pattern }) => pattern.test(uses.text));
    return action ? [{ step, uses, action }] : [];
  });

/** The job of this name readies the machine on which GitHub's coding agent works. */
const preparedFor = ({ documents: [root] }: Manifest): readonly Signal[] =>
  entriesOf(at(root, 'jobs')).flatMap(({ key }) =>
    key.text === 'copilot-setup-steps' ? [signal('ai-coding', key, 'The job prepares the work of Copilot.')] : [],
  );

function startedIn(step: Node): readonly Signal[] {
  const run = scalarAt(step, 'run');
  return run && started.test(run.text) ? [signal('ai-coding', run, 'The step runs a coding assistant.')] : [];
}

/** Model servers that a job has beside it or a script starts. */
function runIn(block: Node): readonly Signal[] {
  const run = scalarAt(block, 'run');
  const images = [
    scalarAt(block, 'container', 'image') ?? scalarAt(block, 'container'),
    ...entriesOf(at(block, 'services')).map(({ value }) => scalarAt(value, 'image')),
  ];
  return [
    ...(run
      ? meaningsOfCommand(run.text).map(({ claim, title }) => signal(claim, run, `The step starts ${title}.`))
      : []),
    ...images.flatMap(image =>
      image
        ? meaningsOfImage(image.text).map(({ claim, title }) => signal(claim, image, `The image runs ${title}.`))
        : [],
    ),
  ];
}

/** The services that a script calls. */
const calledIn = (block: Node): readonly Signal[] =>
  [scalarAt(block, 'run'), scalarAt(block, 'with', 'script')].flatMap(script =>
    (script?.text.match(/https:\/\/[\w.-]+/g) ?? []).flatMap(url => {
      const where = hostKind(hostIn(url) ?? '');
      return script && where.kind === 'provider' ? [fromProvider(where, script)] : [];
    }),
  );

/** `permissions: { models: read }` is for asking the models of GitHub. */
function mayAskModels(block: Node): readonly Signal[] {
  const models = scalarAt(block, 'permissions', 'models');
  return models && models.text !== 'none' ? [signal('saas', models, 'The workflow may ask GitHub Models.')] : [];
}

/** True for a workflow one of whose own steps is AI; a key in its environment may be for a test. */
export const hasAiStep = (manifest: Manifest): boolean =>
  aiSteps(manifest).length > 0 || blocksOf(manifest).some(block => startedIn(block).length > 0);

/** An action that gets the key of a provider calls its models, whatever the action's name. */
const keysHandedTo = (step: Node): readonly Signal[] =>
  [...entriesOf(at(step, 'with')), ...entriesOf(at(step, 'secrets'))].flatMap(({ key, value }) => {
    const secret = value?.kind === 'scalar' ? /\$\{\{ *secrets\.(\w+)/.exec(value.text)?.[1] : undefined;
    const provider = secret === undefined ? undefined : (providerOfSecret(secret) ?? providerOfSecret(key.text));
    return value && provider ? [keySignal(provider, value, `The step gets a key for ${provider.title}.`)] : [];
  });

/** The action's inputs say on whose platform its model runs. */
function signalsOf({ step, uses, action }: AiStep): readonly Signal[] {
  const inputs = at(step, 'with');
  const platform = ['use_bedrock', 'use_vertex', 'use_foundry', 'use_vertex_ai']
    .map(key => scalarAt(inputs, key))
    .find(node => node?.text === 'true');
  return [
    platform
      ? signal('paas', platform, 'The step uses a model on a cloud platform.')
      : signal('saas', uses, 'The step sends the work to a finished AI service.'),
    ...(action.coding ? [signal('ai-coding', uses, 'The step runs a coding assistant.')] : []),
  ];
}
