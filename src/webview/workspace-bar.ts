import type { DeploymentView, WorkspaceView } from '../protocol/workspace-view';
import { element, replaceChildren } from './dom';

/** More reasons than this would push the grid out of sight; the rest is counted. */
const listedReasons = 3;

/** Chooses the deployment to look at, and says what is not evaluated. */
export class WorkspaceBar {
  private readonly chooser = element('select', {
    'aria-label': 'Deployment',
    onchange: () => this.events.onChoose(this.chooser.value),
  });
  private readonly note = element('div', { class: 'summary' });
  private options = '';
  readonly root = element(
    'section',
    { class: 'bar', 'aria-label': 'Workspace' },
    element('label', {}, 'Deployment ', this.chooser),
    this.note,
  );

  constructor(private readonly events: { onChoose(deployment: string): void; onCreate(): void }) {}

  update({ complete, deployments, chosen, notEvaluated }: WorkspaceView): void {
    this.updateOptions(deployments);
    this.chooser.value = chosen;
    this.chooser.disabled = deployments.length === 0;
    const reasons = notEvaluated.slice(0, listedReasons).map(reason => element('p', {}, `Not evaluated. ${reason}`));
    const more = notEvaluated.length - listedReasons;
    replaceChildren(
      this.note,
      complete ? undefined : element('p', { role: 'status' }, 'Reading the manifests of this workspace…'),
      ...(complete && !deployments.some(({ isDeclared }) => isDeclared) ? this.empty(deployments.length > 0) : []),
      ...reasons,
      more > 0 ? element('p', {}, `and ${more} more that are not evaluated`) : undefined,
    );
  }

  private updateOptions(deployments: readonly DeploymentView[]): void {
    const signature = JSON.stringify(deployments);
    if (signature === this.options) return;
    this.options = signature;
    const groups = new Map<string, HTMLOptGroupElement>();
    for (const { id, name, file, model, isDeclared } of deployments) {
      const group = groups.get(file) ?? element('optgroup', { label: file });
      groups.set(file, group);
      group.append(
        element('option', { value: id }, `${name} (${model ?? 'no known model'}${isDeclared ? '' : ', inferred'})`),
      );
    }
    const all = element('option', { value: '' }, `All deployments (${deployments.length})`);
    this.chooser.replaceChildren(all, ...groups.values());
  }

  private empty(isInferred: boolean): readonly HTMLElement[] {
    const instead = isInferred ? ' What follows is inferred from its files.' : '';
    return [
      element('p', {}, `No manifest of this workspace declares a deployment yet.${instead}`),
      element(
        'button',
        { type: 'button', class: 'primary', 'data-key': 'create', onclick: () => this.events.onCreate() },
        'Create a manifest',
      ),
    ];
  }
}
