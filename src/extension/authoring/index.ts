import * as vscode from 'vscode';
import type { Assessor } from '../assessor';
import type { Configurations } from '../configurations';
import { Disposable } from '../disposable';
import type { WorkspaceIndex } from '../workspace-index';
import { AgentFile } from './agent-file';
import { ManifestCompletion } from './completion';
import { CreateAction } from './create-action';
import { CreateManifest } from './create-manifest';
import { configurationFiles, manifests } from './documents';
import { ExtendAction } from './extend-action';
import { ModelActions } from './model-actions';
import { ManifestLinks, ManifestSymbols, NameRename, ProviderDefinition } from './navigation';
import { SettleModel } from './settle-model';

const triggers = [':', ' ', '"', '[', '/'];

/** What helps to write a manifest. */
export class Authoring extends Disposable {
  constructor(assessor: Assessor, index: WorkspaceIndex, configurations: Configurations) {
    super();
    const { engine } = assessor;
    const { languages } = vscode;
    this._register(new CreateManifest(configurations, index));
    this._register(
      languages.registerCodeActionsProvider({ pattern: '**/*' }, new CreateAction(), {
        providedCodeActionKinds: CreateAction.kinds,
      }),
    );
    this._register(
      languages.registerCodeActionsProvider({ pattern: '**/*' }, new ExtendAction(assessor), {
        providedCodeActionKinds: ExtendAction.kinds,
      }),
    );
    const settle = this._register(new SettleModel(engine, assessor));
    this._register(
      languages.registerCodeActionsProvider({ pattern: '**/*' }, settle, {
        providedCodeActionKinds: SettleModel.kinds,
      }),
    );
    this._register(new AgentFile(configurations));
    for (const selector of [manifests, configurationFiles])
      this._register(
        languages.registerCompletionItemProvider(selector, new ManifestCompletion(configurations), ...triggers),
      );
    this._register(languages.registerDocumentSymbolProvider(manifests, new ManifestSymbols()));
    this._register(languages.registerDocumentLinkProvider(manifests, new ManifestLinks(engine)));
    this._register(languages.registerDefinitionProvider(manifests, new ProviderDefinition()));
    this._register(languages.registerRenameProvider(manifests, new NameRename()));
    this._register(
      languages.registerCodeActionsProvider(manifests, new ModelActions(configurations), {
        providedCodeActionKinds: ModelActions.kinds,
      }),
    );
  }
}
