import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../host/workbench';

const manifest = 'ai-deployment.yaml';

describe('the manifest in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
    await workbench.openFile(manifest);
  });
  after(() => workbench.close());
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  it('shows squiggles, and the same findings in the Problems view', async () => {
    await workbench.squiggles('error').first().waitFor();
    const problem = await workbench.problem('control-handed-to-provider');
    await problem.waitFor();
    assert.match((await problem.textContent()) ?? '', /ai-security/);
  });

  it('says in a hover what a model is and what is yours on it', async () => {
    const rows = await workbench.hover(manifest, 'paas');
    const row = rows.filter({ hasText: 'PaaS AI Models' }).first();
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /Yours: .*User Access Control/);
  });

  it('applies a fix from the light bulb', async () => {
    const before = workbench.text(manifest);
    await workbench.quickFix(manifest, '219-09', 'Redact');
    await workbench.saveAll();
    const after = workbench.text(manifest);
    assert.notEqual(after, before);
    assert.match(after, /\[REDACTED:[a-z-]+\]/);
  });
});
