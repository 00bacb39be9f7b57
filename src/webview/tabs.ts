import { type View, views } from '../protocol/state';
import { element } from './dom';

const titles: Readonly<Record<View, string>> = {
  framework: 'Framework',
  workspace: 'This workspace',
  compare: 'Compare',
  questions: 'Which model is mine?',
};

/** The id of the panel that the tabs switch. */
export const tabPanelId = 'view';

/** The id of a view's tab. */
export const tabId = (view: View): string => `tab-${view}`;

/** The views as tabs with one tab stop. */
export class Tabs {
  private readonly tabs: readonly HTMLElement[];
  readonly root: HTMLElement;

  constructor(private readonly choose: (view: View) => void) {
    this.tabs = views.map(view =>
      element(
        'button',
        { type: 'button', role: 'tab', id: tabId(view), 'aria-controls': tabPanelId, onclick: () => choose(view) },
        titles[view],
      ),
    );
    this.root = element(
      'div',
      { role: 'tablist', 'aria-label': 'View', onkeydown: (event: KeyboardEvent) => this.onKey(event) },
      ...this.tabs,
    );
  }

  update(chosen: View): void {
    views.forEach((view, index) => {
      const tab = this.tabs[index]!;
      tab.setAttribute('aria-selected', String(view === chosen));
      tab.setAttribute('tabindex', view === chosen ? '0' : '-1');
    });
  }

  private onKey(event: KeyboardEvent): void {
    const { length } = this.tabs;
    const at = this.tabs.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + length, Home: 0, End: length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.tabs[next % length]!.focus();
    this.choose(views[next % length]!);
  }
}
