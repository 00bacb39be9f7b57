import { hasAiStep } from '../manifest/formats/github-workflow';
import { at, entriesOf, itemsOf, type Node, type ScalarNode } from '../manifest/node';
import { select } from '../manifest/select';
import { type Hit, lineRule } from './line-rule';

/** AI steps of a workflow that act on what strangers write. */
export const untrustedWorkflowInput = lineRule({
  id: 'untrusted-workflow-input',
  title: 'Strangers can steer the AI step',
  severity: 'high',
  controls: ['untrusted-data-tool-gate', 'prompt-injection-protection'],
  *find({ manifest, format }) {
    if (format !== 'github-workflow' || !hasAiStep(manifest)) return;
    const [root] = manifest.documents;
    yield* everybody(root);
    const target = triggerOf(at(root, 'on'), 'pull_request_target');
    if (target) {
      yield {
        place: target,
        severity: 'medium',
        message:
          'Pull requests of strangers run this with your secrets: use `pull_request`, or let a person label them first.',
      };
    }
  },
});

function* everybody(root: Node | undefined): Iterable<Hit> {
  for (const name of ['allowed_non_write_users', 'allow-users', 'allowed_bots']) {
    for (const { key, value } of select(root, ['jobs', '*', 'steps', '*', 'with', name])) {
      if (!key || value.kind !== 'scalar' || value.text.trim() !== '*') continue;
      yield {
        place: { start: key.start, end: value.end },
        severity: name === 'allowed_bots' ? 'medium' : 'high',
        message: `${name === 'allowed_bots' ? 'Every bot' : 'Everybody'} can give this step instructions, and it has your token: name the few who may.`,
      };
    }
  }
}

/** `on:` is a word, a list or a map. */
function triggerOf(on: Node | undefined, name: string): ScalarNode | undefined {
  if (on?.kind === 'scalar') return on.text === name ? on : undefined;
  const item = itemsOf(on).find(node => node.kind === 'scalar' && node.text === name);
  return item?.kind === 'scalar' ? item : entriesOf(on).find(({ key }) => key.text === name)?.key;
}
