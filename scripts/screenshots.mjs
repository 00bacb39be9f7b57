// Writes the README's pictures from the real workbench. Names of pictures as arguments write only those.
import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { openWorkbench } from '../out/test/host/workbench.mjs';

const manifest = 'ai-deployment.yaml';
const settings = { 'editor.minimap.enabled': false };
const kilobytesAtMost = 120;

/** @typedef {import('../test/host/workbench').Workbench} Workbench */

/** @type {{name: string, theme: string, size: {width: number, height: number}, steps: (workbench: Workbench) => Promise<void>}[]} */
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
];

const asked = process.argv.slice(2);
mkdirSync('media/screenshots', { recursive: true });
for (const { name, theme, size, steps } of shots.filter(shot => asked.length === 0 || asked.includes(shot.name))) {
  const workbench = await openWorkbench({ folder: 'examples', theme, size, settings });
  try {
    await steps(workbench);
    const path = `media/screenshots/${name}.png`;
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
