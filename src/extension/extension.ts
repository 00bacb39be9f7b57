import * as vscode from 'vscode';
import { Assessor } from './assessor';
import { Authoring } from './authoring';
import { manifests } from './authoring/documents';
import { DeploymentLenses } from './code-lens';
import { SidebarCommands } from './commands';
import { Configurations } from './configurations';
import { Diagnostics } from './diagnostics';
import { GuidePages } from './guide-pages';
import { HoverProvider } from './hover';
import { IgnoreActions } from './ignore-actions';
import { LanguageTools } from './language-tools';
import { Matrix } from './matrix/matrix';
import { ProviderRequest } from './provider-request';
import { QuickFixes } from './quick-fixes';
import { Redaction } from './redaction';
import { settingsFor } from './settings';
import { StatusBar } from './status-bar';
import { ControlDrop } from './tree/drag';
import { Sidebar } from './tree/views';
import { WorkspaceIndex } from './workspace-index';

/** A workspace with a manifest activates the extension while VS Code is still starting, which goes first. */
const untilScan = 1000; // ms

const anyFile: vscode.DocumentSelector = { pattern: '**/*' };

/** What the extension consists of. */
export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('AI Security', { log: true });
  const configurations = new Configurations();
  const assessor = new Assessor(configurations);
  const { engine } = assessor;
  const index = new WorkspaceIndex(assessor, log);
  const diagnostics = new Diagnostics(assessor, configurations, extensionUri, log);
  const sidebar = new Sidebar(configurations, index);
  const lenses = new DeploymentLenses(assessor);
  subscriptions.push(
    log,
    configurations,
    assessor,
    index,
    diagnostics,
    sidebar,
    lenses,
    new SidebarCommands(sidebar, index),
    // Registered before all others, so that it stands last in the list.
    vscode.languages.registerCodeActionsProvider(anyFile, new IgnoreActions(diagnostics), {
      providedCodeActionKinds: IgnoreActions.kinds,
    }),
    new Authoring(assessor, index, configurations),
    new LanguageTools(assessor, configurations),
    new ProviderRequest(engine),
    new Redaction(assessor, configurations),
    new StatusBar(assessor),
    new Matrix({ assessor, configurations, index, extensionUri }),
    vscode.workspace.registerTextDocumentContentProvider(GuidePages.scheme, new GuidePages(configurations)),
    vscode.languages.registerHoverProvider(anyFile, new HoverProvider(assessor)),
    vscode.languages.registerCodeLensProvider(manifests, lenses),
    vscode.languages.registerDocumentDropEditProvider(manifests, new ControlDrop(configurations)),
    vscode.languages.registerCodeActionsProvider(anyFile, new QuickFixes(diagnostics), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
  );
  if (settingsFor().scan === 'onStartup') {
    const timer = setTimeout(() => void index.whenComplete(), untilScan);
    subscriptions.push({ dispose: () => clearTimeout(timer) });
  }
}
