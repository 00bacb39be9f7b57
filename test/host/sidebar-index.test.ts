import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { Assessor } from '../../src/extension/assessor';
import { Configurations } from '../../src/extension/configurations';
import { Tree } from '../../src/extension/tree/tree';
import { workspaceRows } from '../../src/extension/tree/workspace-rows';
import { WorkspaceIndex } from '../../src/extension/workspace-index';

const secondsToWait = 15;
const count = 200;

const manifestOf = (name: string) => `version: 1
system: ${name}
deployments:
  - name: ${name}-chat
    model: paas
    controls:
      input-validation: planned
`;

describe('the workspace index', () => {
  const root = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'index-test');
  const at = (path: string) => vscode.Uri.joinPath(root(), path);
  const write = (path: string, text: string) => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  const log = vscode.window.createOutputChannel('Index test', { log: true });
  let configurations: Configurations;
  let assessor: Assessor;
  let index: WorkspaceIndex;

  before(async () => {
    await Promise.all(Array.from({ length: count }, (_, i) => write(`s${i}/ai-deployment.yaml`, manifestOf(`s${i}`))));
    await write('plain.yaml', 'just: a file\n');
    await write('node_modules/x/ai-deployment.yaml', manifestOf('dependency'));
    await write('hidden/ai-deployment.yaml', manifestOf('hidden'));
    await vscode.workspace.getConfiguration('files').update('exclude', { '**/hidden': true });
    configurations = new Configurations();
    assessor = new Assessor(configurations);
    index = new WorkspaceIndex(assessor, log);
  });

  after(async () => {
    index.dispose();
    assessor.dispose();
    configurations.dispose();
    log.dispose();
    await vscode.workspace.getConfiguration('files').update('exclude', undefined);
    await vscode.workspace.fs.delete(root(), { recursive: true });
  });

  const has = (path: string) => index.assessments.has(at(path).toString());
  const until = (isSo: () => boolean, what: string) =>
    new Promise<void>((resolve, reject) => {
      const end = (finish: () => void) => {
        clearTimeout(timer);
        listener.dispose();
        finish();
      };
      const look = () => isSo() && end(resolve);
      const listener = index.onDidChange(look);
      const timer = setTimeout(
        () => end(() => reject(new Error(`Not in ${secondsToWait} s: ${what}`))),
        secondsToWait * 1000,
      );
      look();
    });

  it('does nothing before somebody asks', () => {
    assert.equal(index.state, 'not-started');
    assert.equal(assessor.assessments.size, 0);
  });

  it(`assesses ${count} manifests without holding the editor up`, async () => {
    let turns = 0;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const ticker = setInterval(() => turns++, 1);
    const started = performance.now();
    await index.whenComplete();
    clearInterval(ticker);
    delay.disable();
    const [time, longest] = [performance.now() - started, delay.max / 1e6].map(Math.round);
    console.log(`      ${count} manifests: ${time} ms, longest pause ${longest} ms`);
    assert.equal(index.isComplete, true);
    const own = [...index.assessments.keys()].filter(uri => uri.includes('/index-test/s'));
    assert.equal(own.length, count);
    assert.ok(turns > 20, `the editor had only ${turns} turns`);
  });

  it('keeps nothing of files that deploy no AI, and honours both excludes', () => {
    assert.ok(has('s0/ai-deployment.yaml'));
    assert.ok(!has('plain.yaml'));
    assert.ok(!has('node_modules/x/ai-deployment.yaml'));
    assert.ok(!has('hidden/ai-deployment.yaml'));
  });

  it('makes the rows of the tree only where somebody looks', () => {
    let read = 0;
    const watched = new Map(
      [...index.assessments].map(([uri, assessment]) => [
        uri,
        {
          ...assessment,
          deployments: assessment.deployments.map(deployment => ({
            ...deployment,
            get results() {
              read++;
              return deployment.results;
            },
          })),
        },
      ]),
    );
    read = 0;
    const tree = new Tree(() => workspaceRows(watched, new Map()));
    const started = performance.now();
    const roots = tree.roots;
    for (const node of roots) tree.getTreeItem(node);
    const time = performance.now() - started;
    console.log(`      first level of ${roots.length} files: ${Math.round(time)} ms`);
    assert.ok(roots.length >= count);
    assert.equal(read, 0);
    assert.ok(time < 200, `${time} ms`);
    const file = roots.find(({ row }) => row.place?.uri === at('s7/ai-deployment.yaml').toString());
    const [deployment] = tree.getChildren(file);
    assert.match(deployment?.row.description ?? '', /^paas · 0 of \d+ yours are in place$/);
    assert.ok(read > 0);
    const domains = tree.getChildren(deployment);
    assert.match(
      domains.find(({ row }) => row.id === 'application-security')?.row.description ?? '',
      /missing, 1 planned/,
    );
    tree.dispose();
  });

  it('shows what is wrong first, and many quiet files of one model below one row', () => {
    const { engine } = assessor;
    const skills = Array.from(
      { length: 11 },
      (_, i) => [`skills/s${i}/SKILL.md`, '# Tidy up\n\nMove files.\n'] as const,
    );
    const open = '{ "mcpServers": { "files": { "command": "npx", "args": ["-y", "@acme/files@latest"] } } }';
    const quiet = 'services:\n  chat:\n    environment: { OPENAI_API_KEY: "${KEY}" }\n';
    const files = [...skills, ['z/.mcp.json', open], ['compose.yaml', quiet], ['ai-deployment.yaml', manifestOf('a')]];
    const assessments = new Map(
      files.map(([path, text]) => {
        const uri = at(path!).toString();
        return [uri, engine.assess({ uri, text: text! })] as const;
      }),
    );
    const rows = workspaceRows(assessments, new Map());
    assert.deepEqual(
      rows.map(({ label, description = '' }) => [label, /\d+ \w+/.exec(description)?.[0] ?? '']),
      [
        ['ai-deployment.yaml', ''],
        ['.mcp.json', '2 found'],
        ['compose.yaml', ''],
        ['AI Coding Assistants', '11 files'],
      ],
    );
    const found = rows[1]!.children!().find(({ label }) => label === 'Found');
    assert.deepEqual(
      found?.children?.().map(({ description }) => description),
      ['unpinned-package', 'unevidenced-controls'],
    );
    const children = rows.at(-1)!.children!();
    assert.deepEqual([children.length, children[0]!.label], [11, 's0']);
  });

  it('follows files that are created, changed and deleted', async () => {
    await write('new/ai-deployment.yaml', manifestOf('new'));
    await until(() => has('new/ai-deployment.yaml'), 'the new manifest is there');
    await write('new/ai-deployment.yaml', manifestOf('renamed'));
    const name = () => index.assessments.get(at('new/ai-deployment.yaml').toString())?.deployments[0]?.name;
    await until(() => name() === 'renamed-chat', 'the changed manifest is read again');
    await vscode.workspace.fs.delete(at('new'), { recursive: true });
    await until(() => !has('new/ai-deployment.yaml'), 'the deleted manifest is gone');
  });

  it('reads a manifest again when the evidence that it names appears', async () => {
    const text = manifestOf('evidence').replace('planned', '{ status: implemented, evidence: proof.txt }');
    await write('evidence/ai-deployment.yaml', text);
    const outcome = () =>
      index.assessments
        .get(at('evidence/ai-deployment.yaml').toString())
        ?.deployments[0]?.results.find(({ control }) => control === 'input-validation')?.outcome;
    await until(() => outcome() === 'fail', 'the evidence is missed');
    await write('evidence/proof.txt', 'ok');
    await until(() => outcome() === 'pass', 'the evidence is found');
  });

  it('names files that it left out, with the reason', async () => {
    await write('large/ai-deployment.yaml', `${manifestOf('large')}#${' '.repeat(1_100_000)}\n`);
    const key = at('large/ai-deployment.yaml').toString();
    index.start();
    await index.whenComplete();
    assert.equal(index.leftOut.get(key), 'larger than 1 MB');
    assert.ok(!has('large/ai-deployment.yaml'));
    const roots = workspaceRows(index.assessments, index.leftOut);
    assert.equal(roots.at(-1)?.label, 'Not assessed');
  });

  it('follows the configuration of the folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const configuration = vscode.Uri.joinPath(folder!.uri, '.ai-security.yaml');
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode('exclude: [index-test/s1/**]\n'));
    // A new file is looked for while everything is assessed again: neither may be lost.
    await write('late/ai-deployment.yaml', manifestOf('late'));
    await until(() => !has('s1/ai-deployment.yaml') && has('s2/ai-deployment.yaml'), 'the exclude holds');
    await until(() => has('late/ai-deployment.yaml'), 'the new manifest is there');
    await vscode.workspace.fs.delete(configuration);
    await until(() => has('s1/ai-deployment.yaml'), 'the exclude holds no more');
    await index.whenComplete();
  });

  it('stops when it is told to, and starts again', async () => {
    index.start();
    index.stop();
    await index.whenComplete();
    assert.equal(index.state, 'stopped');
    index.start();
    await index.whenComplete();
    assert.equal(index.state, 'complete');
    assert.ok(has('s0/ai-deployment.yaml'));
  });
});
