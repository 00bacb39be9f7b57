import { statuses } from '../ai-deployment/manifest-shape';
import { framework } from '../framework';

/** A block to fill in, in the syntax of VS Code's snippets. */
export interface Snippet {
  readonly label: string;
  readonly documentation: string;
  /** Lines after the first are indented relative to the line that the snippet starts in. */
  readonly body: string;
}

const choice = (stop: number, words: readonly string[]): string => `\${${stop}|${words.join(',')}|}`;

const models = framework.models.map(({ id }) => id);

const deployment: Snippet = {
  label: 'deployment',
  documentation: 'A new deployment with its model and provider.',
  body: `name: \${1:name}\n  model: ${choice(2, models)}\n  provider: \${3:provider}\n  controls:\n    $0`,
};

/** By the keys above. */
const byPath: Readonly<Record<string, Snippet>> = {
  deployments: deployment,
  providers: {
    label: 'provider',
    documentation: 'A new provider, with whom to call and where its runbook is.',
    body: '${1:key}:\n  name: ${2:name of the service}\n  security-contact: ${3:security@example.com}\n  runbook: ${4:docs/runbook.md}\n$0',
  },
  'deployments prompts': {
    label: 'prompt',
    documentation: 'A new prompt in a file of its own, with its version and test.',
    body: '${1:name}:\n  file: ${2:prompts/${1:name}.md}\n  version: "${3:1}"\n  tested-with: ${4:model version}\n  tested: ${5:2026-01-31}\n$0',
  },
  'deployments controls': {
    label: 'control',
    documentation: 'What you say about a control, with its evidence.',
    body: `\${1:control}:\n  status: ${choice(
      2,
      statuses.map(({ value }) => value),
    )}\n  owner: \${3:team}\n  evidence: \${4:path}\n$0`,
  },
};

/** The block that may stand where a key is typed, below these keys and, in a list, behind its dash or in front of it. */
export function snippetAt(path: readonly string[], isItem: boolean, isFirst: boolean): Snippet | undefined {
  const found = byPath[path.join(' ')];
  if (found !== deployment) return isItem ? undefined : found;
  if (!isFirst) return undefined;
  return isItem ? found : { ...found, body: `- ${found.body}` };
}
