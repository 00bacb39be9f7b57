import assert from 'node:assert/strict';
import { Folder } from './folder';
import { anthropicKey } from './keys';

const manifest = `version: 1
system: shop
deployments:
  - name: chat
    model: paas
    provider: acme
    data: [cardholder]
    manifests: compose.yaml
    controls:
      input-validation:
        status: implemented
        owner: app-team
        evidence: [src/guard.ts, https://example.com/a]
        reviewed: 2026-10-01
      output-sanitization: { status: accepted-risk, reason: "Plain | text only", expires: 2027-03-31 }
      secrets-manager: planned
  - name: bot
    model: agentic
    controls:
      input-validation: { status: not-applicable, reason: "=cmd()" }
providers:
  acme:
    name: Acme AI
    documents:
      compliance-certifications: 2026-09-01
`;
const compose = 'services:\n  app:\n    image: a/b:1.0\n    environment:\n      OPENAI_API_KEY: ${KEY}\n';

describe('ai-security export', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({
      'ai/ai-deployment.yaml': manifest,
      'ai/compose.yaml': compose,
      'ai/src/guard.ts': '',
      'other/compose.yaml': compose,
    });
  });
  afterEach(() => folder.remove());

  const data = async (...argv: string[]) => JSON.parse((await folder.run('export', '--format', 'json', ...argv)).out);

  it('has every control that applies, with owner, status, evidence, dates and exception', async () => {
    const { systems } = await data();
    const [chat, bot] = systems[0].deployments;
    const row = (deployment: { controls: { control: string }[] }, id: string) =>
      deployment.controls.find(({ control }) => control === id);
    const { because, ...validation } = row(chat, 'input-validation') as Record<string, unknown>;
    assert.deepEqual(validation, {
      control: 'input-validation',
      title: 'Input validation',
      domain: 'application-security',
      domainName: 'Application Security',
      owner: 'customer',
      answerable: 'app-team',
      status: 'implemented',
      outcome: 'pass',
      evidence: ['src/guard.ts', 'https://example.com/a'],
      reviewed: '2026-10-01',
      exception: '',
      expires: '',
    });
    assert.match(String(because), /evidence/);
    const accepted = row(chat, 'output-sanitization') as Record<string, unknown>;
    assert.deepEqual(
      [accepted.status, accepted.outcome, accepted.exception, accepted.expires],
      ['accepted-risk', 'review', 'Plain | text only', '2027-03-31'],
    );
    assert.equal((row(bot, 'input-validation') as Record<string, unknown>).outcome, 'not-applicable');
  });

  it('counts the worst of the deployments for the system', async () => {
    const { systems } = await data();
    const row = systems[0].controls.find(({ control }: { control: string }) => control === 'output-sanitization');
    assert.equal(row.outcome, 'fail');
    assert.deepEqual(row.deployments, ['chat', 'bot']);
  });

  it('names files that deploy AI and that no manifest names', async () => {
    const { unnamed } = await data();
    assert.deepEqual(
      unnamed.map(({ file }: { file: string }) => file),
      ['other/compose.yaml'],
    );
  });

  it('says what was not evaluated', async () => {
    folder.write({ 'ai/broken.yaml': Buffer.from([0xff]) });
    const { code, out } = await folder.run('export');
    assert.equal(code, 2);
    const rest = out.slice(out.indexOf('## Not evaluated'));
    assert.match(rest, /^\| ai\/broken\.yaml \| It is not UTF-8 text\. \|$/m);
    assert.match(rest, /^\| chat: [\w-]+ \| The provider's part: ask for its evidence\. \|$/m);
  });

  it('has the provider with its documents', async () => {
    const { systems } = await data();
    const [acme] = systems[0].providers;
    assert.equal(acme.name, 'Acme AI');
    const received = acme.records.filter((record: { received: string }) => record.received !== '');
    assert.deepEqual(
      received.map((record: { received: string }) => record.received),
      ['2026-09-01'],
    );
    assert.match((await folder.run('export')).out, /^## Provider Acme AI of shop$/m);
  });

  it('gives the same bytes on any day unless it is asked for the day', async () => {
    for (const format of ['markdown', 'csv', 'html', 'json']) {
      folder.today = '2026-11-01';
      const first = await folder.run('export', '--format', format);
      folder.today = '2031-05-05';
      assert.deepEqual(await folder.run('export', '--format', format), first, format);
      assert.ok(!first.out.includes('2026-11-01'), format);
    }
    assert.match((await folder.run('export', '--date')).out, /^As of 2031-05-05\.$/m);
  });

  it('cannot be made to run or to break out in a spreadsheet, a page or a table', async () => {
    folder.write({ 'ai/ai-deployment.yaml': manifest.replace('system: shop', 'system: "<img src=x onerror=a()>"') });
    const csv = (await folder.run('export', '--format', 'csv')).out;
    assert.match(csv, /,'=cmd\(\),/);
    const html = (await folder.run('export', '--format', 'html')).out;
    assert.ok(!html.includes('<img'));
    assert.match(html, /&lt;img src=x onerror=a\(\)&gt;/);
    const markdown = (await folder.run('export')).out;
    assert.match(markdown, /Plain \\\| text only/);
    assert.ok(!markdown.includes('<img') || markdown.includes('\\<img'));
  });

  it('holds no secret in any format', async () => {
    const key = anthropicKey();
    folder.write({
      'ai/ai-deployment.yaml': manifest
        .replace('app-team', key)
        .replace('Plain | text only', `see ${key}`)
        .replaceAll('acme', key)
        .replace('name: bot', `name: ${key}`)
        .replace('src/guard.ts', `src/${key}`),
    });
    for (const format of ['markdown', 'csv', 'html', 'json']) {
      const { out } = await folder.run('export', '--format', format);
      assert.ok(out.includes('shop'), format);
      assert.ok(!out.includes(key.slice(-10)), format);
    }
  });

  it('takes one manifest, and says where there is none', async () => {
    assert.equal((await data('ai/ai-deployment.yaml')).systems.length, 1);
    const { code, err } = await folder.run('export', 'other');
    assert.equal(code, 2);
    assert.match(err, /no ai-deployment\.yaml/);
  });
});
