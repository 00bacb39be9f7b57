import * as vscode from 'vscode';

const secondsToWait = 10;

/** Opens a file of the workspace folder, by its path in it, in an editor. */
export async function openDocument(path: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document);
  return document;
}

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
