import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../host/workbench';

const manifest = 'ai-deployment.yaml';

describe('the manifest and the sidebar', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', size: { width: 1400, height: 1400 } });
    await workbench.openFile(manifest);
  });
  after(() => workbench.close());
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  const status = () => workbench.page.locator('.part.statusbar').getByRole('button', { name: /^AI Security: / });

  it('meet in the status bar, which follows the cursor and leads to the tree', async () => {
    await status()
      .and(workbench.page.getByRole('button', { name: /: paas, \d+ missing, 2 personal data/ }))
      .waitFor();
    await workbench.placeCursor(manifest, 'tool-allow-list');
    await status()
      .and(workbench.page.getByRole('button', { name: /: mcp, \d+ missing/ }))
      .waitFor();
    await status().click();
    const row = workbench.tree('This Workspace').getByRole('treeitem', { name: /^tool-servers/, selected: true });
    await row.waitFor();
  });

  it('take a control that is dragged into the manifest, in the deployment under the pointer', async () => {
    const models = workbench.tree('Deployment Models');
    await models.getByRole('treeitem', { name: /^SaaS AI Models/ }).click();
    await models.getByRole('treeitem', { name: /^User Access Control/ }).click();
    const control = models.getByRole('treeitem', { name: /^Authentication, Customer/ }).first();
    // Below the first line of the deployment: a code lens that appears just then moves it by one.
    await control.dragTo(workbench.page.locator('.view-line', { hasText: 'features: [tools]' }));
    await workbench.page.locator('.view-line', { hasText: 'user-authentication:' }).waitFor();
    await workbench.saveAll();
    const [, toolServers = ''] = workbench.text(manifest).split('- name: tool-servers');
    assert.match(toolServers, /\n {6}user-authentication: #.*\n {8}status: planned #/);
  });

  it('lead to the matrix from the code lens and from the title of the editor', async () => {
    await workbench.openFile(manifest);
    const lens = workbench.page.getByText(/^paas · \d+ of \d+ yours are in place · show in matrix$/);
    await workbench.clickUntil(lens, workbench.webview().getByRole('grid'));
    await workbench.runCommand('View: Close Editor');
    await workbench.openFile(manifest);
    await workbench.page.locator('.editor-actions').getByRole('button', { name: 'Show Responsibility Matrix' }).click();
    await workbench.webview().getByRole('grid').waitFor();
  });
});

describe('the sidebar of an empty folder', () => {
  it('offers the two things to do next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'empty-'));
    const workbench = await openWorkbench({ folder });
    try {
      await workbench.openViewContainer('AI Security');
      await workbench.page.getByRole('button', { name: 'Create Manifest' }).waitFor();
      await workbench.page.getByRole('button', { name: 'Show the Matrix' }).click();
      await workbench.webview().getByRole('grid').waitFor();
      assert.deepEqual(workbench.errors(), []);
    } finally {
      await workbench.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the walkthrough', () => {
  it('has five steps, each with a picture of the real thing', async () => {
    const workbench = await openWorkbench({ folder: 'examples', size: { width: 1700, height: 1000 } });
    try {
      const box = workbench.page.locator('.quick-input-widget');
      await workbench.page.keyboard.press('F1');
      await box.locator('input').fill('>Welcome: Open Walkthrough...');
      await box.getByRole('option', { name: 'Welcome: Open Walkthrough...' }).first().click();
      await workbench.page.getByPlaceholder('Select a walkthrough to open').fill('AI Security');
      await box.getByRole('option', { name: /^Get started with AI Security Responsibility/ }).click();
      const pictures = {
        'Find your deployment model': 'Questions on the left',
        'Write it down': 'A manifest with a hover',
        'Fix what is found': 'Quick fixes',
        'Review the workspace': 'The sidebar beside',
        'See who secures what': 'The matrix',
      };
      for (const [title, alternative] of Object.entries(pictures)) {
        await workbench.page.getByRole('heading', { name: title }).click();
        const picture = workbench.page.locator(`img[alt^="${alternative}"]`);
        await picture.waitFor();
        await workbench.page.waitForFunction(
          ([selector]) => (document.querySelector<HTMLImageElement>(selector!)?.naturalWidth ?? 0) > 0,
          [`img[alt^="${alternative}"]`],
        );
      }
      assert.deepEqual(workbench.errors(), []);
    } finally {
      await workbench.close();
    }
  });
});
