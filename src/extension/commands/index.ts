import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { Subject } from '../tree/row';
import type { Sidebar } from '../tree/views';
import type { WorkspaceIndex } from '../workspace-index';
import { ignoreWithReason } from './ignore-finding';
import { insertControlStubs } from './insert-stubs';
import { openPage, openPlace } from './open';
import { subjectsOf } from './subject';

/** The commands of the sidebar's rows and views. */
export class SidebarCommands extends Disposable {
  constructor(sidebar: Sidebar, index: WorkspaceIndex) {
    super();
    this.onOne('aiSecurity.openPage', openPage);
    this.onOne('aiSecurity.openPlace', openPlace);
    this.onOne('aiSecurity.revealInMatrix', ({ matrix }) =>
      vscode.commands.executeCommand('aiSecurity.showMatrix', {
        ...(matrix?.deployment !== undefined && { view: 'workspace' }),
        ...matrix,
      }),
    );
    this.onOne('aiSecurity.ignoreFinding', ignoreWithReason);
    this.onOne('aiSecurity.showInTree', ({ place, deployment }) => place && sidebar.reveal(place.uri, deployment));
    this.onAll('aiSecurity.copyMarkdown', subjects =>
      vscode.env.clipboard.writeText(subjects.flatMap(({ markdown }) => markdown?.() ?? []).join('\n\n')),
    );
    this.onAll('aiSecurity.insertStub', subjects => insertControlStubs(subjects, index));
    this.onOne('aiSecurity.refreshWorkspace', () => index.start());
    this.onOne('aiSecurity.stopScan', () => index.stop());
  }

  private onAll(command: string, run: (subjects: readonly Subject[]) => unknown): void {
    this._register(
      vscode.commands.registerCommand(command, (given: unknown, selected: unknown) => run(subjectsOf(given, selected))),
    );
  }

  private onOne(command: string, run: (subject: Subject) => unknown): void {
    this._register(vscode.commands.registerCommand(command, (given: unknown) => run(subjectsOf(given, [])[0] ?? {})));
  }
}
