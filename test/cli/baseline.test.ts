import assert from 'node:assert/strict';
import { Folder } from './folder';
import { anthropicKey } from './keys';

const manifest = `version: 1
deployments:
  - name: chat
    model: paas
`;
const terms = ['--write-baseline', '--reason', 'Before we began.', '--expires', '2027-01-31'];

describe('a baseline on the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'ai-deployment.yaml': manifest });
  });
  afterEach(() => folder.remove());

  const check = () => folder.run('check', '--baseline', 'known.yaml');
  const write = () => folder.run('check', '--baseline', 'known.yaml', ...terms);

  it('lets only new findings fail', async () => {
    assert.equal((await folder.run('check')).code, 1);
    assert.equal((await write()).code, 0);
    const { code, out } = await check();
    assert.equal(code, 0);
    assert.match(out, /^1 file that deploys AI\. No findings, \d+ in the baseline\.$/m);
    folder.write({ 'ai-deployment.yaml': `# moved\n\n${manifest}    provider: nobody\n` });
    const later = await check();
    assert.equal(later.code, 1);
    assert.match(later.out, /manifest-unknown-provider/);
    assert.doesNotMatch(later.out, /missing-control/);
  });

  it('takes a second key at a known place for new', async () => {
    const prompt = (text: string) => `${manifest}    prompts:\n      a: |\n        ${text}\n`;
    folder.write({ 'ai-deployment.yaml': prompt(`one ${anthropicKey(3)}`) });
    await write();
    assert.equal((await check()).code, 0);
    folder.write({ 'ai-deployment.yaml': prompt(`one ${anthropicKey(3)} two ${anthropicKey(5)}`) });
    assert.equal((await check()).code, 1);
  });

  it('holds no secret', async () => {
    const key = anthropicKey();
    folder.write({
      'ai-deployment.yaml': `${manifest}    prompts:\n      ${key}: ${key}\n`,
      'compose.yaml': `services:\n  ${key}:\n    environment: [ "ANTHROPIC_API_KEY=${key}" ]\n`,
    });
    await write();
    assert.match(folder.read('known.yaml'), /plaintext-secret/);
    assert.ok(!folder.read('known.yaml').includes(key.slice(-10)));
  });

  it('fails again after its last day, and says so', async () => {
    await write();
    folder.today = '2027-02-01';
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.match(
      out,
      /^Baseline: `missing-control` at deployments\[chat\]\.name in ai-deployment\.yaml expired on 2027-01-31\.$/m,
    );
  });

  it('names what is no longer found', async () => {
    await write();
    folder.write({ 'ai-deployment.yaml': 'version: 1\ndeployments: []\n' });
    const { code, out } = await check();
    assert.equal(code, 0);
    assert.match(out, /is no longer found: take it out\./);
  });

  it('keeps what it says of files that are not checked', async () => {
    folder.write({ 'other/ai-deployment.yaml': manifest });
    await folder.run('check', '--baseline', 'known.yaml', ...terms);
    await folder.run('check', 'other', '--baseline', 'known.yaml', ...terms);
    assert.equal((await check()).code, 0);
  });

  it('is not written without a reason and a day to come', async () => {
    for (const argv of [
      ['--write-baseline'],
      ['--write-baseline', '--reason', 'x'],
      ['--write-baseline', '--reason', 'x', '--expires', 'soon'],
      ['--write-baseline', '--reason', 'x', '--expires', '2026-02-30'],
      ['--write-baseline', '--reason', 'x', '--expires', '2026-10-31'],
      ['--write-baseline', '--reason', ' ', '--expires', '2027-01-31'],
    ]) {
      const { code, err } = await folder.run('check', ...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, /needs --(?:reason|expires)/);
    }
  });

  it('ends the run where it is missing or not whole', async () => {
    const missing = await check();
    assert.equal(missing.code, 2);
    assert.match(missing.err, /Baseline known\.yaml: It does not exist\./);
    await write();
    folder.write({ 'known.yaml': folder.read('known.yaml').replace('2027-01-31', 'never') });
    const broken = await check();
    assert.equal(broken.code, 2);
    assert.match(broken.err, /Baseline known\.yaml:\d+:\d+: `expires`: expected a day/);
  });

  it('is carried into SARIF as an external suppression with its reason', async () => {
    await write();
    const { out } = await folder.run('check', '--baseline', 'known.yaml', '--format', 'sarif');
    const { results } = JSON.parse(out).runs[0];
    assert.ok(results.length > 0);
    for (const { suppressions } of results) {
      assert.deepEqual(suppressions, [{ kind: 'external', justification: 'Before we began.' }]);
    }
  });
});
