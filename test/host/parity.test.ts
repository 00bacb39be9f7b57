import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as vscode from 'vscode';
import { fill } from '../detectors/formats';
import { Random } from '../detectors/random';
import { uriOf } from './documents';

/** The bundle stands in out/test/host. */
const repository = resolve(__dirname, '../../..');
const folder = 'parity';
/** For one file. */
const secondsToWait = 10;

interface Seen {
  readonly ruleId: string;
  readonly message: string;
  readonly start: string;
  readonly end: string;
}

const inOrder = (findings: readonly Seen[]) => findings.map(finding => JSON.stringify(finding)).sort();

function inEditor(path: string): readonly string[] {
  const diagnostics = vscode.languages.getDiagnostics(uriOf(path)).filter(({ source }) => source === 'ai-security');
  return inOrder(
    diagnostics.map(({ code, message, range: { start, end } }) => ({
      ruleId: String(typeof code === 'object' ? code.value : code),
      message,
      start: `${start.line + 1}:${start.character + 1}`,
      end: `${end.line + 1}:${end.character + 1}`,
    })),
  );
}

describe('the editor and the command line', function () {
  this.timeout(120_000);
  const root = uriOf('.').fsPath;

  before(() => {
    cpSync(join(repository, 'test/fixtures/rules'), join(root, folder), { recursive: true });
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      // A made-up key in place of `@fill(format)`, as the unit tests have it.
      const random = new Random(7);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text.replace(/@fill\(([^)]*)\)/g, (_, format: string) => fill(format, random)),
      );
    }
  });

  after(() => {
    rmSync(join(root, folder), { recursive: true });
  });

  it('find the same in every fixture: rule, words and place', async () => {
    const expected = findingsOfCommandLine(root);
    assert.ok(expected.size > 50 && [...expected.values()].flat().length > 200);
    const told = expected.get(`${folder}/contradicted-control/bad/k8s/vllm.yaml`);
    assert.ok(told?.some(finding => finding.includes('says that `container-hardening` is implemented')));
    for (const [path, findings] of expected) {
      await vscode.workspace.openTextDocument(uriOf(path));
      const end = Date.now() + secondsToWait * 1000;
      while (inEditor(path).join() !== findings.join() && Date.now() < end)
        await new Promise(wait => setTimeout(wait, 10));
      assert.deepEqual(inEditor(path), findings, path);
    }
  });
});

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Reported {
  readonly file: string;
  readonly ruleId: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
}

/** What `check` reports, by path; files without findings too. */
function findingsOfCommandLine(root: string): ReadonlyMap<string, readonly string[]> {
  const cli = join(repository, 'dist/cli.js');
  let output: string;
  try {
    output = execFileSync(process.execPath, [cli, 'check', folder, '--format', 'json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  } catch (error) {
    // Findings end the run with code 1, a broken fixture with 2; the report is complete all the same.
    output = (error as { stdout: string }).stdout;
  }
  const place = ({ line, column }: Place) => `${line}:${column}`;
  const report = JSON.parse(output) as { files: { path: string }[]; findings: Reported[] };
  return new Map(
    report.files.map(({ path }) => [
      path,
      inOrder(
        report.findings
          .filter(({ file }) => file === path)
          .map(({ ruleId, message, start, end }) => ({ ruleId, message, start: place(start), end: place(end) })),
      ),
    ]),
  );
}
