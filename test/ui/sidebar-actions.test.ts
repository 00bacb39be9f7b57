import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../host/workbench';

const manifest = 'ai-deployment.yaml';

describe("the sidebar's rows", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', size: { width: 1400, height: 1400 } });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile(manifest);
    await workbench.openViewContainer('AI Security');
  });
  after(() => workbench.close());
  afterEach(() => assert.deepEqual(workbench.errors(), []));

  const row = (view: string, name: RegExp | string) => workbench.tree(view).getByRole('treeitem', { name });
  const expand = async (view: string, name: RegExp | string) => {
    const found = row(view, name).first();
    await found.waitFor();
    if ((await found.getAttribute('aria-expanded')) !== 'true') await found.click();
  };
  const act = async (found: Locator, action: string) => {
    await found.hover();
    await found.getByRole('button', { name: action }).click();
  };
  const choose = async (found: Locator, action: string) => {
    await found.click({ button: 'right' });
    const item = workbench.page.getByRole('menuitem', { name: action });
    // A menu takes no click in its first moments; a hover focuses the entry, and Enter chooses it.
    await item.hover();
    await workbench.page.keyboard.press('Enter');
    await item.waitFor({ state: 'detached' });
  };
  /** Opens one view and closes the others: rows that are out of sight are not in the page. */
  const openView = async (name: string) => {
    for (const view of ['This Workspace', 'Deployment Models', 'Security Domains', 'Guide']) {
      const header = workbench.page.getByRole('button', { name: `${view} Section` });
      if ((await header.getAttribute('aria-expanded')) !== String(view === name)) await header.click();
    }
    await workbench.tree(name).getByRole('treeitem').first().waitFor();
  };

  it('go from a manifest to a deployment, a domain and its controls with their states', async () => {
    for (const file of [/^ai-deployment.yaml/, /^mcp.json, .vscode/])
      await row('This Workspace', file).first().waitFor();
    await expand('This Workspace', /^chat-backend, paas · 1 of \d+ yours are in place/);
    await expand('This Workspace', /^Application Security, 4 missing, 1 planned, 1 implemented/);
    await row('This Workspace', 'Input validation, Implemented, Customer').first().waitFor();
  });

  it('insert a stub, and count it as planned at once', async () => {
    await act(row('This Workspace', /^Output filtering, Missing/), 'Insert Stub');
    await row('This Workspace', /^Output filtering, Planned/).waitFor();
    await row('This Workspace', /^Application Security, 3 missing, 2 planned, 1 implemented/).waitFor();
    await workbench.saveAll();
    assert.match(workbench.text(manifest), /\n {6}output-filtering: #.*\n {8}status: planned #/);
  });

  it('open the manifest at what a row is about', async () => {
    await row('This Workspace', /^Input validation, Implemented/).click();
    await workbench.page.getByRole('button', { name: /^Ln 20, Col/ }).waitFor();
  });

  it('ignore a finding with a reason, which is written above its line', async () => {
    await act(row('This Workspace', /^high: .application-rbac. is handed/), 'Ignore with Reason');
    const box = workbench.page.locator('.quick-input-widget', { hasText: 'Why may it stay?' });
    await box.locator('input').fill('their platform team is ours');
    await workbench.page.keyboard.press('Enter');
    await row('This Workspace', /^high: .application-rbac. is handed/).waitFor({ state: 'detached' });
    await workbench.saveAll();
    assert.match(
      workbench.text(manifest),
      /\n {8}# ai-security-ignore-next-line control-handed-to-provider -- their platform team is ours\n {8}owner: azure-openai/,
    );
  });

  it('are copied as Markdown', async () => {
    await openView('Deployment Models');
    await choose(row('Deployment Models', /^MCP-Based Systems/), 'Copy as Markdown');
    const copied = () => workbench.page.evaluate(() => navigator.clipboard.readText());
    let text = '';
    const end = Date.now() + 15_000;
    while (text === '' && Date.now() < end) {
      text = await copied();
      await workbench.page.waitForTimeout(50);
    }
    assert.match(text, /^# MCP-Based Systems\n/);
    assert.match(text, /\| .*Context Pollution Protection.* ★ \| Customer, critical \|/);
  });

  it('go from a domain to its models by owner, and on to controls', async () => {
    await openView('Security Domains');
    await expand('Security Domains', /^14\. Code Generation Security, AI-specific/);
    await expand('Security Domains', /^AI Coding Assistants, Customer · critical/);
    await workbench.tree('Security Domains').getByRole('treeitem', { level: 4 }).first().waitFor();
  });

  it('open a page of the framework, whose links lead on', async () => {
    await openView('Deployment Models');
    await act(row('Deployment Models', /^Agentic AI Systems/), 'Open Page');
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Agentic AI Systems' }).waitFor();
    await page.getByRole('link', { name: 'Agent Governance' }).click();
    await page.getByRole('heading', { name: 'Agent Governance on Agentic AI Systems' }).waitFor();
    await page.getByRole('link', { name: 'Emergency stop' }).click();
    await page.getByRole('heading', { name: 'Emergency stop' }).waitFor();
  });

  it('open a page of the guide', async () => {
    await openView('Guide');
    await expand('Guide', /^Attack vectors/);
    await row('Guide', /^Model extraction by repeated queries/).click();
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Model extraction by repeated queries' }).waitFor();
    await page.getByText('The vendor: Limit the rate of queries').waitFor();
  });

  it('are shown in the matrix', async () => {
    await openView('Deployment Models');
    await act(row('Deployment Models', /^PaaS AI Models/), 'Reveal in Matrix');
    await workbench.webview().getByRole('grid').waitFor();
    await workbench.webview().getByRole('heading', { name: 'PaaS AI Models' }).waitFor();
  });
});
