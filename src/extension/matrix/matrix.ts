import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { MatrixPanel, type MatrixSources } from './matrix-panel';
import { type Reveal, toReveal } from './reveal';

const viewType = 'aiSecurity.matrix';

/** The matrix's commands and its one panel, which also comes back when the window is reloaded. */
export class Matrix extends Disposable {
  private panel: MatrixPanel | undefined;

  constructor(private readonly sources: MatrixSources) {
    super();
    const { commands, window } = vscode;
    this._register(commands.registerCommand('aiSecurity.showMatrix', argument => this.show(toReveal(argument))));
    this._register(commands.registerCommand('aiSecurity.compareModels', () => this.show({ view: 'compare' })));
    this._register(commands.registerCommand('aiSecurity.chooseModel', () => this.show({ view: 'questions' })));
    this._register(
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async panel => void this.adopt(panel),
      }),
    );
  }

  private show(reveal: Reveal): void {
    const panel =
      this.panel ??
      this.adopt(vscode.window.createWebviewPanel(viewType, 'AI Security Matrix', vscode.ViewColumn.Active));
    panel.reveal(reveal);
  }

  private adopt(panel: vscode.WebviewPanel): MatrixPanel {
    const adopted = this._register(new MatrixPanel(panel, this.sources));
    this.panel = adopted;
    panel.onDidDispose(() => {
      adopted.dispose();
      if (this.panel === adopted) this.panel = undefined;
    });
    return adopted;
  }
}
