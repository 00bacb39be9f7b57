// VS Code's own figure for the activation of the extension, as its list of running extensions shows it.
import { spawnSync } from 'node:child_process';

const limit = 30; // ms
const rounds = 5;

/** A folder, and a file in it with a finding. */
const workspaces = [
  { what: 'workspace with a manifest', folder: 'examples', file: 'ai-deployment.yaml', rule: 'missing-control' },
  // Starts together with VS Code's own late extensions, whose loading the figure holds too.
  { what: 'workspace without one', folder: 'examples/k8s', file: 'chat.yaml', rule: 'unevidenced-controls' },
];

export async function run() {
  // The workbench support is one of the bundled tests.
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--tests'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The tests could not be bundled.\n${stderr}`);
  const { openWorkbench } = await import(new URL('../../out/test/host/workbench.mjs', import.meta.url).href);
  for (const { what, folder, file, rule } of workspaces) {
    const [own, emmet] = [[], []];
    for (let i = 0; i < rounds; i++) {
      const workbench = await openWorkbench({ folder, size: { width: 1280, height: 1600 } });
      try {
        const times = await timesOf(workbench, file, rule);
        own.push(times('ai-security-responsibility'));
        emmet.push(times('Emmet'));
      } finally {
        await workbench.close();
      }
    }
    own.sort((a, b) => a - b);
    const median = own[rounds >> 1];
    const verdict = median < limit ? `ok, under ${limit}` : `over ${limit}`;
    console.log(`${what}: activation ${own.join(', ')} ms; median ${median} ms, ${verdict}`);
    console.log(`  Emmet, which comes with VS Code, in the same starts: ${emmet.join(', ')} ms`);
  }
}

/** The activation of each running extension, once the file has its finding. */
async function timesOf(workbench, file, rule) {
  await workbench.openFile(file);
  await (await workbench.problem(rule)).waitFor();
  await workbench.runCommand('Developer: Show Running Extensions');
  const list = workbench.page.locator('.runtime-extensions-editor');
  await list
    .getByText(/Activation: \d+ms/)
    .first()
    .waitFor();
  const text = await list.innerText();
  return name => Number(new RegExp(`${name}[\\s\\S]*?Activation: (\\d+)ms`).exec(text)?.[1]);
}
