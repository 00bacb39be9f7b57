import * as vscode from 'vscode';

const secondsToWait = 10;

/** Opens a file of the workspace folder, by its path in it, in an editor. */
export async function openDocument(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Where a file of the workspace folder lies, by its path in it. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace folder and opens it in an editor. */
export async function openText(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  const document = await openDocument(path);
  // A document that was open already learns of the file a little later.
  if (document.getText() === text) return document;
  return new Promise(resolve => {
    const listener = vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document !== document || document.getText() !== text) return;
      listener.dispose();
      resolve(document);
    });
  });
}

/** Where a text first stands in a document, or so many units behind. */
export function positionOf(document: vscode.TextDocument, text: string, behind = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri.path}.`);
  return document.positionAt(at + behind);
}

/** Closes every editor without saving, so that the next test starts with what is on the disk. */
export const closeAll = async (): Promise<void> => {
  for (const _ of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
};

/** The first diagnostic of a rule on a document, as soon as there is one. */
export function diagnosticOf(document: vscode.TextDocument, ruleId: string): Promise<vscode.Diagnostic> {
  return settled(document, diagnostics => diagnostics.find(({ code }) => codeOf(code) === ruleId), `no ${ruleId}`);
}

/** Resolves as soon as a rule reports nothing on a document any more. */
export async function noDiagnosticOf(document: vscode.TextDocument, ruleId: string): Promise<void> {
  const isAbsent = (diagnostics: readonly vscode.Diagnostic[]) =>
    diagnostics.every(({ code }) => codeOf(code) !== ruleId) || undefined;
  await settled(document, isAbsent, `still ${ruleId}`);
}

/** The diagnostics of a document, as soon as they are as wanted. */
export const diagnosticsOf = (
  document: vscode.TextDocument,
  isWanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> =>
  settled(document, diagnostics => (isWanted(diagnostics) ? diagnostics : undefined), 'not the diagnostics wanted');

const codeOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code);

function settled<T>(
  { uri }: vscode.TextDocument,
  pick: (diagnostics: readonly vscode.Diagnostic[]) => T | undefined,
  otherwise: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const picked = pick(vscode.languages.getDiagnostics(uri));
      if (picked === undefined) return;
      end();
      resolve(picked);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      end();
      reject(new Error(`${otherwise} on ${uri.path} after ${secondsToWait} s`));
    }, secondsToWait * 1000);
    const end = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    look();
  });
}
