import assert from 'node:assert/strict';
import { createEngine, type Explanation } from '../../../src/engine';

const engine = createEngine();

/** The hover at the `|` of a text, with the words that it is about. */
function hoverAt(
  marked: string,
  uri = '/project/ai-deployment.yaml',
): (Explanation & { readonly about: string }) | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = engine.explain({ uri, text, offset });
  return found && { ...found, about: text.slice(found.range.start, found.range.end) };
}

const inDeployment = (line: string, model = 'paas'): string =>
  `version: 1\ndeployments:\n  - name: other\n    model: saas\n  - name: chat\n    model: ${model}\n    ${line}\n`;

describe('explain on the manifest', () => {
  it('explains a control for the model of its deployment, at the start, in the middle and at the end of its key', () => {
    for (const key of ['|application-rbac', 'application|-rbac', 'application-rbac|']) {
      const hover = hoverAt(inDeployment(`controls:\n      ${key}: planned`))!;
      assert.equal(hover.about, 'application-rbac');
      assert.match(hover.markdown, /\*\*Whose job on .*PaaS.*:\*\* Yours/);
      assert.match(hover.markdown, /\*\*Why:\*\*/);
      assert.match(hover.markdown, /\*\*Evidence:\*\*/);
    }
    const theirs = hoverAt(inDeployment('controls: { provider-model-|integrity: planned }', 'saas'))!;
    assert.match(theirs.markdown, /:\*\* The provider's\./);
  });

  it('explains the value of a model by who has which domains', () => {
    const hover = hoverAt(inDeployment('', 'age|ntic'))!;
    assert.equal(hover.about, 'agentic');
    assert.match(hover.markdown, /\*\*Yours:\*\*/);
    assert.match(hover.markdown, /\(critical\)/);
  });

  it('tells what the schema says as well from what only it knows', () => {
    const inSchema = (line: string) => hoverAt(inDeployment(line))!.inSchema;
    assert.deepEqual(['|data: pii', 'data: pub|lic', 'controls: { application-rbac: pla|nned }'].map(inSchema), [
      true,
      true,
      true,
    ]);
    assert.equal(inSchema('controls: { application|-rbac: planned }'), false);
    assert.equal(inSchema('data: p|ii'), false);
    assert.equal(hoverAt(inDeployment('', 'age|ntic'))!.inSchema, false);
    assert.equal(hoverAt('exc|lude: a', '/project/.ai-security.yaml')!.inSchema, true);
  });

  it('explains statuses, data classes and features by what they mean', () => {
    const status = hoverAt(inDeployment('controls:\n      human-oversight: accepted|-risk'))!;
    assert.deepEqual(
      [status.about, status.markdown],
      ['accepted-risk', '**accepted-risk**: Left out on purpose. Give the reason.'],
    );
    assert.equal(hoverAt(inDeployment('data: [pii, card|holder]'))?.about, 'cardholder');
    assert.equal(hoverAt(inDeployment('data: publi|c'))?.markdown, '**public**: Anybody may read it.');
  });

  it('says what a class of data and a feature ask for, of whom, on the model of the deployment', () => {
    const rag = hoverAt(inDeployment('features:\n      - ra|g'))!.markdown;
    assert.match(
      rag,
      /^\*\*rag\*\*: Documents are searched and put into the prompt\.\n\n\*\*Asks you for, on PaaS AI:\*\* /,
    );
    assert.match(rag, /Verified retrieval sources/);
    assert.doesNotMatch(rag, /Input validation|the provider/);
    const tuning = hoverAt(inDeployment('features: fine|-tuning', 'saas'))!.markdown.split('\n\n');
    assert.deepEqual(tuning.slice(1), [
      '**Asks you for, on SaaS AI:** Fine-tuning access, Integrity of fine-tuning data',
      '**Asks the provider for, on SaaS AI:** Fine-tuning data review, Isolation of fine-tuned models',
    ]);
    assert.equal(
      hoverAt('version: 1\ndeployments:\n  - name: a\n    data: p|ii\n')?.markdown,
      '**pii**: Personal data.',
    );
  });

  it('says what a document and a commitment of a provider are about', () => {
    const provider = (line: string) =>
      `version: 1\ndeployments: []\nproviders:\n  acme:\n    name: Acme\n    ${line}\n`;
    assert.match(
      hoverAt(provider('documents: { data-handling|-policy: 2026-01-01 }'))!.markdown,
      /Where prompts are stored/,
    );
    assert.match(
      hoverAt(provider('commitments: { breach|-notification-sla: 72 h }'))!.markdown,
      /How soon the vendor tells you of a breach/,
    );
  });

  it('names the allowed values on a key', () => {
    const hover = hoverAt(inDeployment('mo|del-version: x').replace('model-version', 'model-version'))!;
    assert.equal(hover.about, 'model-version');
    assert.match(hoverAt('version: 1\ndeployments:\n  - mod|el: saas\n')!.markdown, /One of: `saas`, `paas`/);
  });

  it('takes quotes, flow maps, CRLF, a byte order mark and JSON', () => {
    assert.equal(hoverAt(inDeployment(`"da|ta": 'pii'`))?.about, '"data"');
    assert.match(hoverAt(inDeployment(`data: 'p|ii'`))!.markdown, /^\*\*pii\*\*: Personal data\./);
    assert.equal(hoverAt('\ufeffversion: 1\r\ndeployments:\r\n  - { name: a, model: m|cp }\r\n')?.about, 'mcp');
    const json =
      '{ "version": 1, "deployments": [{ "name": "a", "model": "iaas", "controls": { "egress-|restriction": "planned" } }] }';
    const hover = hoverAt(json, '/project/ai-deployment.json')!;
    assert.equal(hover.about, '"egress-restriction"');
    assert.match(hover.markdown, /Whose job on .*IaaS/);
  });

  it('says nothing where there is nothing to say', () => {
    for (const marked of [
      '|',
      'version: 1\n|\ndeployments: []\n',
      '# com|ment\n',
      inDeployment('unk|nown: 1'),
      'other|: 1\n',
    ]) {
      assert.equal(hoverAt(marked), undefined, marked);
    }
    assert.equal(hoverAt('ver|sion: 1\n', '/project/values.txt'), undefined);
  });
});
