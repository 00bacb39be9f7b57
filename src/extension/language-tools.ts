import * as vscode from 'vscode';
import { ownWord } from '../protocol/words';
import type { Assessor } from './assessor';
import type { Configurations } from './configurations';
import { Disposable } from './disposable';
import { readText, resolveLink } from './linked-files';

interface OwnerQuestion {
  readonly domain: string;
  readonly model: string;
}

/** Tools for the assistant: read-only, offline, and they say what they do not know. */
export class LanguageTools extends Disposable {
  constructor(
    private readonly assessor: Assessor,
    private readonly configurations: Configurations,
  ) {
    super();
    this.tool<OwnerQuestion>('aiSecurity_whoOwns', input => this.whoOwns(input));
    this.tool<{ readonly path: string }>('aiSecurity_whatIsMissing', input => this.whatIsMissing(input.path));
    this.tool<{ readonly text: string }>('aiSecurity_redact', input => this.redact(String(input.text)));
  }

  private tool<T>(name: string, answer: (input: T) => string | Promise<string>): void {
    this._register(
      vscode.lm.registerTool<T>(name, {
        invoke: async ({ input }) =>
          new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(await answer(input))]),
      }),
    );
  }

  private whoOwns({ domain, model }: OwnerQuestion): string {
    const { framework } = this.configurations;
    const wanted = String(domain).trim().toLowerCase();
    const row = framework.domains.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    const column = framework.models.find(({ id, name, shortName }) =>
      [id, name, shortName].some(each => each.toLowerCase() === String(model).trim().toLowerCase()),
    );
    if (!row) return `Unknown domain. Known: ${framework.domains.map(({ id }) => id).join(', ')}.`;
    if (!column) return `Unknown model. Known: ${framework.models.map(({ id }) => id).join(', ')}.`;
    const { owner, critical, provider, you } = framework.cell(column.id, row.id);
    const whose = `${owner}${critical ? ', critical' : ''}`;
    return row.own
      ? `${row.name} (${ownWord}) on ${column.name}: ${whose}. ${row.focus}`
      : `${row.name} on ${column.name}: ${whose}. Provider: ${provider} You: ${you}`;
  }

  private async whatIsMissing(path: string): Promise<string> {
    const uri = await fileAt(String(path));
    if (!uri) return 'This file does not exist in the workspace: not checked.';
    const text = await readText(uri);
    const assessment = await this.assessor.assess(uri, text);
    if (!assessment) return 'The configuration leaves this file alone: not checked.';
    if (!assessment.format) return 'Nothing in this file speaks for an AI deployment: not checked.';
    const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
    const lines = assessment.findings.map(
      ({ ruleId, owner, message, range }) => `- line ${lineOf(range.start)}, ${ruleId} (${owner}): ${message}`,
    );
    const open = assessment.notEvaluated.map(reason => `- Not evaluated: ${reason}`);
    return lines.length + open.length > 0 ? [...lines, ...open].join('\n') : 'Nothing is missing.';
  }

  /** With the detectors of the first folder, as if the text stood in a file there. */
  private async redact(text: string): Promise<string> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const input = folder && (await this.assessor.inputFor(vscode.Uri.joinPath(folder.uri, 'text'), text));
    return this.assessor.engine.redact(text, input?.scan);
  }
}

/** A file by its path in one of the workspace folders, never outside of them. */
async function fileAt(path: string): Promise<vscode.Uri | undefined> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const uri = resolveLink(vscode.Uri.joinPath(folder.uri, 'file'), path);
    if (!uri) continue;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type & vscode.FileType.File) return uri;
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
    }
  }
  return undefined;
}
