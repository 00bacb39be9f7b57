import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { applyEdits } from '../../src/engine';
import { Folder } from './folder';
import { anthropicKey, socialSecurityNumber } from './keys';

const require = createRequire(import.meta.url);
const {
  id: _,
  $schema: __,
  ...sarifSchema
} = JSON.parse(
  readFileSync(join(dirname(require.resolve('@microsoft/jest-sarif')), 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
// The schema is of draft 4; what it uses of it means the same in draft 7.
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema);

const sources = () => ({
  'ai-deployment.yaml': `version: 1
systm: shop
deployments:
  - name: chat
    model: paas
    prompts:
      # ai-security-ignore-next-line personal-data-in-prompt -- a made-up person
      example: "The number is ${socialSecurityNumber()}."
      other: { file: "prompts/o ther.md" }
`,
  'prompts/o ther.md': `First, 100 % of all: ${anthropicKey()}\n`,
  'compose.yaml': `services:
  app:
    image: shop/app:1.2.3
    environment:
      ANTHROPIC_API_KEY: ${anthropicKey(11)}
`,
  'broken.yaml': Buffer.from([0xff]),
});

const runs = (text: string) => {
  assert.ok(isSarif(JSON.parse(text)), JSON.stringify(isSarif.errors?.slice(0, 3)));
  return JSON.parse(text).runs[0];
};

describe('the formats of check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder(sources());
  });
  afterEach(() => folder.remove());

  describe('sarif', () => {
    const sarif = async (...argv: string[]) => runs((await folder.run('check', '--format', 'sarif', ...argv)).out);

    it('is valid, names every rule and every result of one', async () => {
      const { tool, results, invocations } = await sarif();
      const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
      for (const { ruleId, ruleIndex } of results) assert.equal(ids[ruleIndex], ruleId);
      assert.equal(invocations[0].executionSuccessful, false);
      assert.match(JSON.stringify(invocations), /broken\.yaml.*|Not evaluated/);
    });

    it('is valid where nothing is found', async () => {
      const empty = new Folder();
      const { results } = runs((await empty.run('check', '--format', 'sarif')).out);
      assert.deepEqual(results, []);
      empty.remove();
    });

    it('escapes names of files', async () => {
      const { results } = await sarif();
      const uris = results.map((result: SarifResult) => result.locations[0]!.physicalLocation.artifactLocation.uri);
      assert.ok(uris.includes('prompts/o%20ther.md'));
    });

    it('carries what a comment suppresses, with its reason', async () => {
      const { results } = await sarif();
      const suppressed = results.filter((result: SarifResult) => result.suppressions);
      assert.deepEqual(
        suppressed.map(({ ruleId, suppressions }: SarifResult) => [ruleId, suppressions]),
        [['personal-data-in-prompt', [{ kind: 'inSource', justification: 'a made-up person' }]]],
      );
    });

    it('carries fixes that do what they say', async () => {
      const { results } = await sarif();
      const result: SarifResult = results.find(({ ruleId }: SarifResult) => ruleId === 'manifest-unknown-key');
      const text = folder.read('ai-deployment.yaml');
      const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      const offset = (line: number, column: number) => starts[line - 1]! + column - 1;
      const edits = result.fixes![0]!.artifactChanges[0]!.replacements.map(
        ({ deletedRegion: at, insertedContent }) => ({
          start: offset(at.startLine, at.startColumn),
          end: offset(at.endLine, at.endColumn),
          newText: insertedContent.text,
        }),
      );
      assert.equal(applyEdits(text, edits), text.replace('systm', 'system'));
    });

    it('has fingerprints that survive moved lines, and tell findings apart', async () => {
      const prints = async () =>
        (await sarif()).results.map((result: SarifResult) => result.partialFingerprints['identity/v1']);
      const before = await prints();
      assert.equal(new Set(before).size, before.length);
      const moved = `# New lines\n\n${folder.read('ai-deployment.yaml').replace('deployments:', '\n\ndeployments:')}`;
      folder.write({ 'ai-deployment.yaml': moved });
      assert.deepEqual((await prints()).sort(), [...before].sort());
    });
  });

  it('github escapes what the runner would take for its own', async () => {
    folder.write({ 'a,b:c/ai-deployment.yaml': 'version: 1\nsystm: a\ndeployments: []\n' });
    const { out } = await folder.run('check', '--format', 'github');
    assert.match(
      out,
      /^::warning file=a%2Cb%3Ac\/ai-deployment\.yaml,line=2,endLine=2,col=1,title=manifest-unknown-key \(customer\)::/m,
    );
    assert.match(out, /^::error file=compose\.yaml,line=5,/m);
    assert.match(out, /^::warning file=broken\.yaml::Not evaluated: It is not UTF-8 text\.$/m);
  });

  it('markdown has a table with a row for each finding', async () => {
    const { out } = await folder.run('check', '--format', 'markdown');
    const { findings } = JSON.parse((await folder.run('check', '--format', 'json')).out);
    const rows = out.split('\n').filter(line => /^\| (?:critical|high|medium|low|info) \|/.test(line));
    assert.equal(rows.length, findings.length);
    assert.match(out, /^\| broken\.yaml \| It is not UTF-8 text\. \|$/m);
  });

  it('text keeps control characters of file names from the terminal', async () => {
    const name = 'a\u001b[31m\nb/ai-deployment.yaml';
    folder.write({ [name]: 'version: 2\n' });
    const { out } = await folder.run('check');
    assert.doesNotMatch(out, /\u001b/);
    assert.match(out, /^a \[31m b\/ai-deployment\.yaml:1/m);
  });

  it('none holds a secret, and none a path of this machine', async () => {
    const needles = [anthropicKey(), anthropicKey(11), socialSecurityNumber()];
    for (const format of ['text', 'json', 'sarif', 'markdown', 'github']) {
      const { out, err } = await folder.run('check', '--format', format);
      for (const needle of needles) {
        assert.ok(!out.includes(needle), format);
        assert.ok(!out.includes(needle.slice(-10)), format);
      }
      assert.ok(!out.includes(folder.path), format);
      assert.equal(err, '');
    }
  });

  it('give the same bytes for the same files', async () => {
    for (const format of ['text', 'json', 'sarif', 'markdown', 'github']) {
      const first = await folder.run('check', '--format', format);
      assert.deepEqual(await folder.run('check', '--format', format), first, format);
    }
  });
});

interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface SarifResult {
  readonly ruleId: string;
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
  readonly suppressions?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: SarifRegion;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
