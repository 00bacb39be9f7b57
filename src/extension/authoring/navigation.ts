import * as vscode from 'vscode';
import { type Engine, type ManifestSymbol, nameAt, rename, symbolsOf } from '../../engine';
import { toRange } from '../convert';
import { resolveLink } from '../linked-files';
import { placeOf } from './documents';

const symbolKinds: Readonly<Record<ManifestSymbol['kind'], vscode.SymbolKind>> = {
  deployment: vscode.SymbolKind.Module,
  provider: vscode.SymbolKind.Interface,
  prompt: vscode.SymbolKind.String,
  control: vscode.SymbolKind.Property,
  section: vscode.SymbolKind.Namespace,
};

/** Outline and breadcrumbs. */
export class ManifestSymbols implements vscode.DocumentSymbolProvider {
  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const convert = ({ name, kind, detail, range, selection, children }: ManifestSymbol): vscode.DocumentSymbol => {
      const symbol = new vscode.DocumentSymbol(
        name,
        detail,
        symbolKinds[kind],
        toRange(document, range),
        toRange(document, selection),
      );
      symbol.children = children.map(convert);
      return symbol;
    };
    return symbolsOf({ uri: document.uri.path, text: document.getText() }).map(convert);
  }
}

/** Links to evidence, prompts and manifests of the workspace. */
export class ManifestLinks implements vscode.DocumentLinkProvider {
  constructor(private readonly engine: Engine) {}

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const { links } = this.engine.assess({ uri: document.uri.path, text: document.getText() });
    return links.flatMap(link => {
      const target = resolveLink(document.uri, link.path);
      // The editor opens a file at the lines that a fragment of this form names.
      const [, fragment] = /#(L\d{1,7}(?:-L?\d{1,7})?)$/.exec(link.path) ?? [];
      return target
        ? [new vscode.DocumentLink(toRange(document, link), fragment ? target.with({ fragment }) : target)]
        : [];
    });
  }
}

/** From a provider's use to its declaration. */
export class ProviderDefinition implements vscode.DefinitionProvider {
  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.Location | undefined {
    const declaration = nameAt(placeOf(document, position))?.declaration;
    return declaration && new vscode.Location(document.uri, toRange(document, declaration));
  }
}

/** Renames a deployment or a provider at every place of the manifest. */
export class NameRename implements vscode.RenameProvider {
  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } {
    const found = nameAt(placeOf(document, position));
    if (!found) throw new Error('Only deployments and providers can be renamed.');
    return { range: toRange(document, found.here), placeholder: found.name };
  }

  provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string): vscode.WorkspaceEdit {
    const edits = rename(placeOf(document, position), newName);
    if (!edits) throw new Error('A name has letters, digits, dots, dashes and underscores.');
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, newText } of edits) edit.replace(document.uri, toRange(document, { start, end }), newText);
    return edit;
  }
}
