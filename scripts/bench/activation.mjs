// VS Code's own figure for the activation of the extension, as its list of running extensions shows it.
import { spawnSync } from 'node:child_process';

const limit = 30; // ms
const rounds = 3;

export async function run() {
  // The workbench support is one of the bundled tests.
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The tests could not be bundled.');
  const { openWorkbench } = await import(new URL('../../out/test/host/workbench.mjs', import.meta.url).href);
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const workbench = await openWorkbench({ folder: 'examples' });
    try {
      await workbench.openFile('ai-deployment.yaml');
      await (await workbench.problem('missing-control')).waitFor();
      await workbench.runCommand('Developer: Show Running Extensions');
      const row = workbench.page.locator('.extension', { hasText: 'AI Security Responsibility' }).first();
      await row
        .getByText(/Activation/)
        .first()
        .waitFor();
      times.push(Number(/Activation[^:]*: *(\d+)ms/.exec((await row.textContent()) ?? '')?.[1]));
    } finally {
      await workbench.close();
    }
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  console.log(
    `activation ${times.join(', ')} ms; median ${median} ms, ${median < limit ? `ok, under ${limit}` : `over ${limit}`}`,
  );
}
