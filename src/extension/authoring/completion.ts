import * as vscode from 'vscode';
import { type Completion, complete } from '../../engine';
import type { Configurations } from '../configurations';
import { completePaths } from './complete-paths';
import { isReadBySchema, placeOf } from './documents';

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  control: vscode.CompletionItemKind.Method,
  domain: vscode.CompletionItemKind.Reference,
  provider: vscode.CompletionItemKind.Reference,
  path: vscode.CompletionItemKind.File,
  snippet: vscode.CompletionItemKind.Snippet,
};

const rangeOf = (document: vscode.TextDocument, position: vscode.Position, { start }: Completion): vscode.Range =>
  new vscode.Range(document.positionAt(start), position);

/** Offers keys, values, controls, providers and paths, each with its explanation. */
export class ManifestCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly configurations: Configurations) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const { framework } = await this.configurations.of(document.uri);
    const found = complete({ ...placeOf(document, position), framework }).filter(
      ({ kind }) => !isGivenBySchema(kind, document),
    );
    const items = found.map(completion =>
      completion.kind === 'path'
        ? completePaths(document, rangeOf(document, position, completion))
        : [toItem(document, position, completion)],
    );
    return (await Promise.all(items)).flat();
  }
}

function toItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  completion: Completion,
): vscode.CompletionItem {
  const { label, kind, detail, documentation, newText } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
  item.documentation = new vscode.MarkdownString(documentation);
  item.insertText = kind === 'snippet' ? new vscode.SnippetString(newText) : newText;
  item.filterText = kind === 'snippet' ? label : newText;
  item.range = rangeOf(document, position, completion);
  return item;
}

/** What the schema knows is offered once. */
const isGivenBySchema = (kind: Completion['kind'], document: vscode.TextDocument): boolean =>
  (kind === 'key' || kind === 'value') && isReadBySchema(document);
