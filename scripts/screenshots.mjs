// Writes the README's pictures from the real workbench. Names of pictures as arguments write only those.
import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { openWorkbench } from '../out/test/host/workbench.mjs';

const manifest = 'ai-deployment.yaml';
const settings = { 'editor.minimap.enabled': false };
const kilobytesAtMost = 120;

/** @typedef {import('../test/host/workbench').Workbench} Workbench */

/** @type {{folder?: string, name: string, theme: string, size: {width: number, height: number}, steps: (workbench: Workbench) => Promise<void>}[]} */
const shots = [
  {
    name: 'overview',
    theme: 'Default Dark Modern',
    size: { width: 1280, height: 760 },
    steps: async workbench => {
      await workbench.openViewContainer('AI Security');
      await workbench.expand(workbench.tree('This Workspace').getByRole('treeitem', { name: manifest }));
      await workbench.openFile(manifest);
      await (await workbench.problem('ai-security')).waitFor();
      await workbench.squiggles('error').first().waitFor();
    },
  },
  {
    name: 'matrix',
    theme: 'Default Light Modern',
    size: { width: 1280, height: 800 },
    steps: async workbench => {
      await workbench.runCommand('AI Security: Show Responsibility Matrix');
      await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.webview().getByRole('gridcell', { name: 'Agent Governance, Agentic AI' }).waitFor();
    },
  },
  ...walkthroughShots(),
];

/** The pictures of the walkthrough: small, since they are part of the package. */
function walkthroughShots() {
  const look = { folder: 'walkthrough', theme: 'Default Dark Modern', size: { width: 900, height: 560 } };
  const closeSideBar = 'View: Close Primary Side Bar';
  return [
    {
      ...look,
      name: 'matrix',
      steps: async (/** @type {Workbench} */ workbench) => {
        await workbench.runCommand(closeSideBar);
        await workbench.runCommand('AI Security: Show Responsibility Matrix');
        await workbench.webview().getByRole('gridcell', { name: 'Agent Governance, Agentic AI' }).click();
        await workbench.webview().getByRole('heading', { name: 'Agent Governance' }).waitFor();
      },
    },
    {
      ...look,
      name: 'questions',
      steps: async (/** @type {Workbench} */ workbench) => {
        await workbench.runCommand(closeSideBar);
        await workbench.runCommand('AI Security: Find My Deployment Model');
        await workbench.webview().getByRole('radio').first().check();
      },
    },
    {
      ...look,
      name: 'manifest',
      steps: async (/** @type {Workbench} */ workbench) => {
        await workbench.runCommand(closeSideBar);
        await workbench.openFile(manifest);
        await (await workbench.hover(manifest, 'paas')).filter({ hasText: 'PaaS AI Models' }).first().waitFor();
      },
    },
    {
      ...look,
      name: 'fix',
      steps: async (/** @type {Workbench} */ workbench) => {
        await workbench.runCommand(closeSideBar);
        await workbench.openFile(manifest);
        await workbench.squiggles('error').first().waitFor();
        await workbench.placeCursor(manifest, '219-09');
        await workbench.page.keyboard.press('Control+.');
        await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Redact' }).first().waitFor();
      },
    },
    {
      ...look,
      name: 'sidebar',
      size: { width: 1280, height: 720 },
      steps: async (/** @type {Workbench} */ workbench) => {
        await workbench.openFile(manifest);
        await workbench.openViewContainer('AI Security');
        await workbench
          .tree('This Workspace')
          .getByRole('treeitem', { name: /^chat-backend/ })
          .click();
        await workbench
          .tree('This Workspace')
          .getByRole('treeitem', { name: /^Application Security/ })
          .waitFor();
      },
    },
  ];
}

const asked = process.argv.slice(2);
for (const folder of ['screenshots', 'walkthrough']) mkdirSync(`media/${folder}`, { recursive: true });
const isAsked = (/** @type {{folder?: string, name: string}} */ { folder, name }) =>
  asked.length === 0 || asked.includes(folder === undefined ? name : `${folder}/${name}`);
for (const { folder = 'screenshots', name, theme, size, steps } of shots.filter(isAsked)) {
  const workbench = await openWorkbench({ folder: 'examples', theme, size, settings });
  try {
    await steps(workbench);
    const path = `media/${folder}/${name}.png`;
    const { size: bytes } = await sharp(await workbench.screenshot())
      .png({ palette: true, effort: 10, dither: 0 })
      .toFile(path);
    const kilobytes = Math.ceil(bytes / 1024);
    if (kilobytes > kilobytesAtMost) throw new Error(`${path} has ${kilobytes} KB; ${kilobytesAtMost} are allowed.`);
    console.log(`${path}  ${kilobytes} KB`);
  } finally {
    await workbench.close();
  }
}
