import * as vscode from 'vscode';
import type { Engine } from '../engine';
import type { Assessor } from './assessor';
import { Disposable } from './disposable';
import { readText } from './linked-files';

interface OwnerQuestion {
  readonly domain: string;
  readonly model: string;
}

/** Tools for the assistant: read-only, offline, and they say what they do not know. */
export class LanguageTools extends Disposable {
  constructor(
    private readonly engine: Engine,
    private readonly assessor: Assessor,
  ) {
    super();
    this.tool<OwnerQuestion>('aiSecurity_whoOwns', input => this.whoOwns(input));
    this.tool<{ readonly path: string }>('aiSecurity_whatIsMissing', input => this.whatIsMissing(input.path));
    this.tool<{ readonly text: string }>('aiSecurity_redact', input => this.engine.redact(String(input.text)));
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
    const { framework } = this.engine;
    const wanted = String(domain).trim().toLowerCase();
    const row = framework.domains.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    const column = framework.models.find(({ id, name, shortName }) =>
      [id, name, shortName].some(each => each.toLowerCase() === String(model).trim().toLowerCase()),
    );
    if (!row) return `Unknown domain. Known: ${framework.domains.map(({ id }) => id).join(', ')}.`;
    if (!column) return `Unknown model. Known: ${framework.models.map(({ id }) => id).join(', ')}.`;
    const { owner, critical, provider, you } = framework.cell(column.id, row.id);
    return `${row.name} on ${column.name}: ${owner}${critical ? ', critical' : ''}. Provider: ${provider} You: ${you}`;
  }

  private async whatIsMissing(path: string): Promise<string> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) return 'No folder is open.';
    const [uri] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, String(path)), undefined, 1);
    if (!uri) return 'This file does not exist in the workspace: not checked.';
    const assessment = await this.assessor.assess(uri, await readText(uri));
    if (!assessment) return 'The configuration leaves this file alone: not checked.';
    if (!assessment.format) return 'Nothing in this file speaks for an AI deployment: not checked.';
    const lines = assessment.findings.map(({ ruleId, owner, message }) => `- ${ruleId} (${owner}): ${message}`);
    const open = assessment.notEvaluated.map(reason => `- Not evaluated: ${reason}`);
    return lines.length + open.length > 0 ? [...lines, ...open].join('\n') : 'Nothing is missing.';
  }
}
