import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../host/workbench';

describe('the matrix', () => {
  let workbench: Workbench;
  let grid: Locator;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
    await workbench.runCommand('AI Security: Show Responsibility Matrix');
    grid = workbench.webview().getByRole('grid');
    await grid.waitFor();
  });
  after(() => workbench.close());
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  const cells = (name: string | RegExp) => grid.getByRole('gridcell', { name });

  it("names each cell's owner, and the critical ones", async () => {
    for (const [owner, count] of Object.entries({ Customer: 57, Shared: 40, Provider: 22, 'N/A': 9 })) {
      assert.equal(await cells(new RegExp(`: ${owner}`)).count(), count, owner);
    }
    assert.equal(await cells(/, critical$/).count(), 5);
  });

  it('shows what the provider and you do in the cell that is clicked', async () => {
    await cells('Infrastructure Security, PaaS AI: Shared').click();
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Infrastructure Security' }).waitFor();
    await page.getByRole('heading', { name: 'What you do' }).waitFor();
    await page.getByRole('heading', { name: 'What the provider does' }).waitFor();
  });

  it('is walked with the arrow keys, and Enter opens the detail', async () => {
    await cells('Infrastructure Security, PaaS AI: Shared').focus();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('Enter');
    await workbench.webview().getByRole('complementary').getByText('SaaS AI Models').waitFor();
    assert.equal(await cells('Infrastructure Security, SaaS AI: Provider').getAttribute('aria-selected'), 'true');
  });
});
