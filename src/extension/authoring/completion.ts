import * as vscode from 'vscode';
import { type Completion, complete } from '../../engine';
import { placeOf } from './documents';

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  control: vscode.CompletionItemKind.Method,
  provider: vscode.CompletionItemKind.Reference,
  path: vscode.CompletionItemKind.File,
};

const mostPaths = 200;

/** Offers keys, values, controls, providers and paths, each with its explanation. */
export class ManifestCompletion implements vscode.CompletionItemProvider {
  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const found = complete(placeOf(document, position)).filter(({ kind }) => !isGivenBySchema(kind, document));
    const items = found.map(completion =>
      completion.kind === 'path'
        ? this.paths(document, position, completion)
        : [toItem(document, position, completion)],
    );
    return (await Promise.all(items)).flat();
  }

  private async paths(document: vscode.TextDocument, position: vscode.Position, { start }: Completion) {
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const found = await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, '**/*'),
      '**/node_modules/**',
      mostPaths,
    );
    const range = new vscode.Range(document.positionAt(start), position);
    return found.map(uri => {
      const path = uri.path.slice(folder.path.length).replace(/^\//, '');
      const item = new vscode.CompletionItem(path, kinds.path);
      item.range = range;
      return item;
    });
  }
}

function toItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  completion: Completion,
): vscode.CompletionItem {
  const { label, kind, detail, documentation, newText, start } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
  item.documentation = new vscode.MarkdownString(documentation);
  item.insertText = newText;
  item.filterText = newText;
  item.range = new vscode.Range(document.positionAt(start), position);
  return item;
}

/** Where another extension completes by our schema, what the schema knows is offered once, by it. */
function isGivenBySchema(kind: Completion['kind'], { languageId }: vscode.TextDocument): boolean {
  if (kind !== 'key' && kind !== 'value') return false;
  if (languageId === 'json' || languageId === 'jsonc') return true;
  return vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive === true;
}
