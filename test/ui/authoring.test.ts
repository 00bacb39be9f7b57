import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { anthropicKey } from '../cli/keys';
import { openWorkbench, type Workbench } from '../host/workbench';

const files = {
  'compose.yaml': `services:
  engine:
    image: ollama/ollama:0.5.4
    ports: ["127.0.0.1:11434:11434"]
`,
  'support.prompty': `---
name: support
model:
  api: chat
  configuration:
    type: azure_openai
    azure_endpoint: https://shop.openai.azure.com
    azure_deployment: chat
---
system:
You help customers.
`,
};

describe('from files without a manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authoring-'));
  let workbench: Workbench;
  before(async () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    workbench = await openWorkbench({ folder });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  const box = () => workbench.page.locator('.quick-input-widget');
  const row = (text: RegExp) => box().locator('.monaco-list-row', { hasText: text });
  const title = (text: RegExp) => box().locator('.quick-input-title', { hasText: text }).waitFor();

  /** Runs a command that asks at once, so that the input does not close between. */
  const run = async (command: string) => {
    await workbench.page.keyboard.press('F1');
    await box().locator('input').first().fill(`>${command}`);
    await row(new RegExp(command)).first().click();
  };

  it('proposes deployments, of which each can be changed, and writes what was confirmed', async () => {
    await workbench.openFile('compose.yaml');
    await (await workbench.problem('unevidenced-controls')).waitFor();
    await run('AI Security: Create Manifest');
    await title(/Which deployments/);
    await row(/^PaaS AI Models/).hover();
    await row(/^PaaS AI Models/)
      .getByRole('button', { name: 'Choose another model' })
      .click();
    await title(/How is the AI of support\.prompty run/);
    await row(/^SaaS AI Models/).click();
    await title(/Which deployments/);
    await row(/^SaaS AI Models/).waitFor();
    await box().getByRole('button', { name: 'OK' }).click();
    await title(/compose\.yaml may be several models/);
    await row(/^IaaS AI Models/).click();
    await workbench.page.getByRole('tab', { name: 'ai-deployment.yaml', selected: true }).waitFor();
    const { deployments, providers } = parse(workbench.text('ai-deployment.yaml'));
    assert.deepEqual(
      deployments.map(({ name, model, manifests }: Record<string, unknown>) => [name, model, manifests]),
      [
        ['saas', 'saas', ['support.prompty']],
        ['iaas', 'iaas', ['compose.yaml']],
      ],
    );
    assert.match(providers[deployments[0].provider].name, /^azure/i);
    for (const { controls } of deployments) {
      assert.ok(Object.keys(controls).length > 5);
      assert.ok(Object.values(controls).every(status => status === 'planned'));
    }
  });

  it('tells coding agents what is yours, in the file that is picked, once', async () => {
    for (const _ of [1, 2]) {
      await workbench.page.getByRole('tab', { name: 'ai-deployment.yaml' }).click();
      await run('AI Security: Write Agent Instructions');
      await title(/Into which file/);
      await row(/^AGENTS\.md/).click();
      await workbench.page.getByRole('tab', { name: 'AGENTS.md', selected: true }).waitFor();
    }
    await workbench.saveAll();
    const text = workbench.text('AGENTS.md');
    assert.equal(text.split('## Security responsibilities').length, 2);
    assert.match(text, /### iaas \(IaaS AI Models\)/);
  });

  it('keeps a key out of a prompt that it is pasted into, and leaves the way back', async () => {
    const key = anthropicKey();
    await workbench.placeCursor('support.prompty', ' customers.');
    await workbench.page.evaluate(text => navigator.clipboard.writeText(text), ` with ${key}`);
    await workbench.page.keyboard.press('Control+V');
    const line = workbench.page.locator('.view-line', { hasText: 'You help' });
    await line.filter({ hasText: 'You help with [REDACTED:anthropic-api-key] customers.' }).waitFor();
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.saveAll();
    assert.ok(!workbench.text('support.prompty').includes(key));
  });

  it('pastes what is no secret as it is', async () => {
    await workbench.placeCursor('support.prompty', ' customers.');
    await workbench.page.evaluate(() => navigator.clipboard.writeText(' and answer'));
    await workbench.page.keyboard.press('Control+V');
    await workbench.page.locator('.view-line', { hasText: 'and answer customers.' }).waitFor();
    await workbench.saveAll();
  });
});
