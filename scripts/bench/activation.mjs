// VS Code's own figure for the activation of the extension, as its list of running extensions shows it. It holds the time of
// other extensions that start at the same moment.
import { spawnSync } from 'node:child_process';

const limit = 30; // ms
const rounds = 5;

export async function run() {
  // The workbench support is one of the bundled tests.
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The tests could not be bundled.');
  const { openWorkbench } = await import(new URL('../../out/test/host/workbench.mjs', import.meta.url).href);
  const times = [];
  const peers = [];
  for (let i = 0; i < rounds; i++) {
    const workbench = await openWorkbench({ folder: 'examples', size: { width: 1280, height: 1600 } });
    try {
      await workbench.openFile('ai-deployment.yaml');
      await (await workbench.problem('missing-control')).waitFor();
      await workbench.runCommand('Developer: Show Running Extensions');
      const list = workbench.page.locator('.runtime-extensions-editor');
      await list
        .getByText(/Activation: \d+ms/)
        .first()
        .waitFor();
      const activation = (name, text) => Number(new RegExp(`${name}[\\s\\S]*?Activation: (\\d+)ms`).exec(text)?.[1]);
      const text = await list.innerText();
      times.push(activation('ai-security-responsibility', text));
      peers.push(activation('Emmet', text));
    } finally {
      await workbench.close();
    }
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  console.log(`Emmet, which comes with VS Code, in the same start: ${peers.join(', ')} ms`);
  console.log(
    `activation ${times.join(', ')} ms; median ${median} ms, ${median < limit ? `ok, under ${limit}` : `over ${limit}`}`,
  );
}
