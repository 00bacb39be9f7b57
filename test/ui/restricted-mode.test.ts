import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';

describe('Restricted Mode', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', restricted: true });
  });
  after(() => workbench.close());

  it('has the same findings and views, since nothing is executed', async () => {
    await workbench.openFile('ai-deployment.yaml');
    await (await workbench.problem('control-handed-to-provider')).waitFor();
    await workbench.openViewContainer('AI Security');
    await workbench.tree('This Workspace').getByText('ai-deployment.yaml').waitFor();
    assert.deepEqual(workbench.errors(), []);
  });
});
