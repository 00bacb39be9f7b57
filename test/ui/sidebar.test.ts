import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';

describe('the sidebar', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', size: { width: 1280, height: 1200 } });
  });
  after(() => workbench.close());
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  it('counts what is wrong in files that nobody has opened', async () => {
    const activity = workbench.page.locator('.part.activitybar');
    await activity.getByRole('tab', { name: /AI Security.* - \d+ findings of high severity/ }).waitFor();
  });

  it('lists the eight deployment models, with what is whose on each', async () => {
    await workbench.openViewContainer('AI Security');
    const models = workbench.tree('Deployment Models').getByRole('treeitem');
    const paas = models.and(workbench.page.getByRole('treeitem', { name: /^PaaS AI Models/ }));
    await paas.waitFor();
    assert.match(
      (await paas.getAttribute('aria-label')) ?? '',
      /1 customer · 13 shared · 1 provider · 1 not applicable/,
    );
    assert.equal(await models.first().getAttribute('aria-setsize'), '8');
  });

  it('opens a model down to its cells', async () => {
    const models = workbench.tree('Deployment Models');
    await workbench.expand(models.getByRole('treeitem', { name: /^PaaS AI Models/ }));
    await models.getByRole('treeitem', { name: 'User Access Control, Customer' }).waitFor();
  });

  it("lists the workspace's deployments and findings", async () => {
    const rows = workbench.tree('This Workspace');
    await workbench.expand(rows.getByRole('treeitem', { name: /^ai-deployment.yaml/ }));
    await rows.getByRole('treeitem', { name: /^chat-backend/ }).waitFor();
    await workbench.expand(rows.getByRole('treeitem', { name: /^Found/ }).first());
    await rows.getByRole('treeitem', { name: /application-rbac/ }).waitFor();
  });
});
