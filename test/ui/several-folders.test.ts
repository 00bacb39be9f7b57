import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';

const workspace = 'two.code-workspace';
const manifest = (name: string) =>
  `version: 1\nsystem: ${name}\ndeployments:\n  - name: ${name}-chat\n    model: saas\n`;

describe('a workspace of several folders', () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'several-'));
    const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
    for (const name of ['quiet', 'plain']) {
      mkdirSync(join(folder, name));
      write(`${name}/ai-deployment.yaml`, manifest(name));
    }
    write('quiet/.ai-security.yaml', 'severities:\n  missing-control: off\n');
    write(workspace, JSON.stringify({ folders: [{ path: 'quiet' }, { path: 'plain' }] }));
    workbench = await openWorkbench({ folder, workspace });
  });
  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  it('has the manifests of each folder in the sidebar', async () => {
    await workbench.openViewContainer('AI Security');
    const rows = workbench.tree('This Workspace').getByRole('treeitem');
    for (const name of ['quiet', 'plain']) {
      const file = rows.filter({ hasText: 'ai-deployment.yaml' }).filter({ hasText: name });
      await workbench.expand(file.first());
      await rows
        .filter({ hasText: `${name}-chat` })
        .first()
        .waitFor();
    }
  });

  it('judges a file by the configuration of its own folder', async () => {
    await workbench.openFile('plain/ai-deployment.yaml');
    await workbench.openFile('quiet/ai-deployment.yaml');
    await (await workbench.problem('ask-provider')).waitFor();
    const problems = workbench.page.locator('.markers-panel').getByRole('treeitem');
    await problems.filter({ hasText: 'plain-chat' }).filter({ hasText: 'missing-control' }).first().waitFor();
    await problems.filter({ hasText: 'quiet-chat' }).filter({ hasText: 'ask-provider' }).first().waitFor();
    assert.equal(await problems.filter({ hasText: 'quiet-chat' }).filter({ hasText: 'missing-control' }).count(), 0);
    assert.deepEqual(workbench.errors(), []);
  });
});
