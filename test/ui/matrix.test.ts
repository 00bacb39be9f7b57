import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../host/workbench';

const manifest = 'ai-deployment.yaml';
const show = 'AI Security: Show Responsibility Matrix';

describe('the matrix', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', size: { width: 1400, height: 900 } });
    await workbench.runCommand(show);
    await grid().waitFor();
  });
  after(() => workbench.close());
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  const page = () => workbench.webview();
  const grid = () => page().getByRole('grid');
  const cells = (name: string | RegExp) => grid().getByRole('gridcell', { name });
  const detail = (name?: string) => page().getByRole('complementary', { name });
  const tab = (name: string) => page().getByRole('tab', { name });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  /** Shows the matrix alone, in one of its views. */
  const openView = async (name: string) => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand(show);
    await tab(name).click();
  };

  it("1 names each cell's owner, and the critical ones", async () => {
    for (const [owner, count] of Object.entries({ Customer: 57, Shared: 40, Provider: 22, 'N/A': 9 })) {
      assert.equal(await cells(new RegExp(`: ${owner}`)).count(), count, owner);
    }
    assert.equal(await cells(/, critical$/).count(), 5);
  });

  it('1 is walked with the arrow keys, and Enter opens the detail', async () => {
    await cells('Infrastructure Security, PaaS AI: Shared').focus();
    await press('ArrowLeft', 'Enter');
    await detail('Infrastructure Security').getByText('SaaS AI Models').waitFor();
    assert.equal(await cells('Infrastructure Security, SaaS AI: Provider').getAttribute('aria-selected'), 'true');
  });

  it('2 shows what the provider and you do in the cell that is clicked', async () => {
    await cells('Infrastructure Security, PaaS AI: Shared').click();
    await detail('Infrastructure Security').getByText('PaaS AI Models').waitFor();
    await detail().getByRole('heading', { name: 'What you do' }).waitFor();
    await detail().getByRole('heading', { name: 'What the provider does' }).waitFor();
    await detail().getByRole('button', { name: 'Close the detail' }).click();
  });

  it('3 filters, and says how to get back', async () => {
    await page().getByRole('searchbox').fill('no cell has this word');
    await page().getByText('0 of 128 cells').waitFor();
    await page().getByRole('button', { name: 'Show everything' }).click();
    await page().getByText('128 cells', { exact: true }).waitFor();
  });

  it('4 compares two models', async () => {
    await workbench.runCommand('AI Security: Compare Deployment Models');
    await page().getByText('Moving from SaaS AI to Agentic AI: 12 domains change hands').waitFor();
  });

  it('5 inserts stubs, and the cell follows the manifest', async () => {
    await openView('This workspace');
    const cell = cells(/^Incident Response, PaaS AI: Shared, \d+ missing/);
    await cell.click();
    await detail('Incident Response')
      .getByRole('button', { name: /^Insert \d+ stubs?: chat-backend/ })
      .click();
    await cells(/^Incident Response, PaaS AI: Shared, \d+ planned/).waitFor();
    await detail().getByText('Planned in').first().waitFor();
    await workbench.saveAll();
    assert.match(workbench.text(manifest), /^ {6}ai-incident-runbook:/m);
  });

  it('5 jumps from a cell to the manifest, and from its hover back to the cell', async () => {
    await openView('This workspace');
    await cells(/^Application Security, PaaS AI: Shared, \d+ /).focus();
    await press('Control+Enter');
    await workbench.page.getByRole('tab', { name: manifest, selected: true }).waitFor();
    const hover = await workbench.hover(manifest, 'output-sanitization');
    await hover.getByRole('link', { name: 'Show in matrix' }).first().click();
    await detail('Application Security').waitFor();
    assert.match(
      (await page().getByRole('gridcell', { selected: true }).getAttribute('aria-label')) ?? '',
      /^Application Security, PaaS AI/,
    );
  });

  it('6 finds the model that suits the answers', async () => {
    await workbench.runCommand('AI Security: Find My Deployment Model');
    await page()
      .getByRole('group', { name: 'How much control do you need?' })
      .getByRole('radio', { name: 'Maximum' })
      .check();
    await page()
      .getByRole('region', { name: 'Answer' })
      .getByRole('heading', { name: 'On-Premises AI Models' })
      .waitFor();
  });

  it('7 saves what is shown as a file', async () => {
    await openView('Framework');
    await page().getByRole('button', { name: 'Critical' }).click();
    await page().getByRole('button', { name: 'Export' }).click();
    await page().getByRole('menuitem', { name: 'CSV' }).click();
    const name = workbench.page.locator('.quick-input-widget input');
    await name.waitFor();
    await name.press('Enter');
    await workbench.page.getByText('Saved ai-security-matrix.csv').first().waitFor();
    assert.ok(existsSync(join(workbench.folder, 'ai-security-matrix.csv')));
    assert.equal(workbench.text('ai-security-matrix.csv').match(/\(critical\)/g)?.length, 5);
  });

  it('8 comes back as it was when the window is reloaded', async () => {
    await openView('Framework');
    await page().getByRole('button', { name: 'Critical' }).click();
    await cells('Agent Governance, Agentic AI: Customer, critical').click();
    await detail('Agent Governance').waitFor();
    const reloaded = workbench.page.waitForEvent('load');
    await workbench.runCommand('Developer: Reload Window');
    await reloaded;
    await detail('Agent Governance').waitFor();
    assert.equal(await page().getByRole('button', { name: 'Critical' }).getAttribute('aria-pressed'), 'true');
    assert.equal(await cells('Agent Governance, Agentic AI').getAttribute('aria-selected'), 'true');
  });

  it('8 keeps its state while it is hidden behind another editor', async () => {
    await workbench.openFile(manifest);
    await workbench.runCommand(show);
    await detail('Agent Governance').waitFor();
    assert.equal(await page().getByRole('button', { name: 'Critical' }).getAttribute('aria-pressed'), 'true');
  });
});

describe('the keyboard alone', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', size: { width: 1400, height: 900 } });
  });
  after(() => workbench.close());

  /** Presses a key until the focus is on what is wanted, which is there by then: no key leads back to what comes later. */
  const pressUntil = async (key: string, wanted: Locator) => {
    await wanted.first().waitFor();
    const isFocused = () =>
      wanted.evaluateAll(elements => elements.some(element => element.matches(':focus, .focused, :has(:focus)')));
    for (let presses = 0; presses < 60; presses++) {
      if (await isFocused()) return;
      await workbench.page.keyboard.press(key);
      await workbench.page.waitForTimeout(50);
    }
    throw new Error(`${key} did not lead to ${wanted}.`);
  };

  it("walks from the activity bar to a cell's detail and on to the manifest", async () => {
    const { page } = workbench;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type('View: Focus Activity Bar');
    await workbench.page.getByRole('option', { name: 'View: Focus Activity Bar' }).first().waitFor();
    await page.keyboard.press('Enter');
    const bar = page.locator('.part.activitybar');
    await bar.locator(':focus').waitFor();
    await pressUntil('ArrowDown', bar.getByRole('tab', { name: 'AI Security' }));
    await page.keyboard.press('Enter');
    const models = workbench.tree('Deployment Models');
    await models.getByRole('treeitem').first().waitFor();
    await pressUntil('Tab', models);
    const model = models.getByRole('treeitem', { name: /^PaaS AI Models/ });
    await pressUntil('ArrowDown', model);
    await page.keyboard.press('ArrowRight');
    const row = models.getByRole('treeitem', { name: 'User Access Control, Customer' });
    await row.waitFor();
    await pressUntil('ArrowDown', row);
    await page.keyboard.press('Shift+F10');
    const reveal = page.getByRole('menuitem', { name: 'Reveal in Matrix' });
    await reveal.waitFor();
    await pressUntil('ArrowDown', reveal);
    await page.keyboard.press('Enter');
    const matrix = workbench.webview();
    const cell = matrix.getByRole('gridcell', { name: 'User Access Control, PaaS AI: Customer' });
    await cell.and(matrix.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    const detail = matrix.getByRole('complementary', { name: 'User Access Control' });
    await detail.getByRole('heading', { name: 'User Access Control' }).and(matrix.locator(':focus')).waitFor();
    await pressUntil('Tab', detail.getByRole('button', { name: 'Open in manifest: chat-backend' }));
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: manifest, selected: true }).waitFor();
    assert.deepEqual(workbench.errors(), []);
  });
});
