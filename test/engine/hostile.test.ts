import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { engine, jsonUri, ruleIds, sound, soundFixes, timeOf, today, yamlUri } from './sound';

const example = readFileSync('examples/ai-deployment.yaml', 'utf8');
const asJson = JSON.stringify(parseAllDocuments(example)[0]!.toJS(), undefined, 2);
const head = 'version: 1\ndeployments:\n';
const syntaxMessages = (text: string, uri?: string) =>
  sound(text, uri).findings.flatMap(({ ruleId, message }) => (ruleId === 'manifest-syntax' ? [message] : []));

/** All that a host asks of a file: findings with their words, the links, one deployment's results. */
function everything(text: string, uri: string): void {
  const { findings, deployments } = engine.assess({ uri, text: `${text} `, today, file: () => ({ state: 'missing' }) });
  for (const { message } of findings) assert.ok(message);
  assert.ok(deployments[0]?.results ?? true);
}

/** Not more than a small factor of what the YAML library's own parse costs. */
function inTime(text: string, uri = yamlUri, factor = 8): void {
  const parse = timeOf(() => parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' }), 1);
  const assess = timeOf(() => everything(text, uri), 1);
  assert.ok(assess <= parse * factor + 250, `${assess.toFixed()} ms, parse ${parse.toFixed()} ms`);
}

describe('hostile input', function () {
  this.timeout(120_000);

  it('stands a manifest that is cut anywhere', () => {
    for (const [uri, text] of [
      [yamlUri, example],
      [yamlUri, example.replaceAll('\n', '\r\n')],
      [jsonUri, asJson],
    ] as const) {
      for (let end = 0; end <= text.length; end += uri === yamlUri && text === example ? 1 : 3) {
        const cut = text.slice(0, end);
        const { findings } = sound(cut, uri);
        const finding = findings[end % Math.max(findings.length, 1)];
        if (finding && end % 5 === 0) soundFixes(cut, finding, uri);
        if (end % 7 === 0) engine.explain({ uri, text: cut, offset: end });
      }
    }
  });

  it('reports no absence behind a syntax error', () => {
    const cut = `${example.slice(0, example.indexOf('    controls:'))}    data: [pii, `;
    const assessment = sound(cut);
    assert.ok(ruleIds(assessment).includes('manifest-syntax'));
    assert.ok(!ruleIds(assessment).includes('missing-control'));
    assert.ok(assessment.deployments[0]?.results.every(({ outcome }) => outcome !== 'fail'));
    assert.deepEqual(assessment.notEvaluated, [
      'The file has syntax errors: what stands behind them is not evaluated.',
    ]);
  });

  it('says what to write into an empty file', () => {
    for (const text of ['', ' \n\n', '# a comment\n', '---\n', '\ufeff', '\r\n\r\n']) {
      assert.deepEqual(syntaxMessages(text), ['The manifest is empty: start with `version: 1` and `deployments:`.']);
    }
    assert.equal(syntaxMessages('', jsonUri).length, 1);
    for (const text of ['word', '- a', '[a]', '"a"', '42', 'null']) {
      assert.deepEqual(
        syntaxMessages(text),
        ['The manifest has to be a map: start with `version: 1` and `deployments:`.'],
        text,
      );
    }
  });

  it('takes a byte order mark and CRLF, with right places', () => {
    const text = `\ufeff${head.replaceAll('\n', '\r\n')}  - name: a\r\n    model: sass\r\n`;
    const finding = sound(text).findings.find(({ ruleId }) => ruleId === 'manifest-invalid-value')!;
    assert.equal(text.slice(finding.range.start, finding.range.end), 'sass');
    const json = '\ufeff{ "version": 1, "deployments": [{ "name": "a", "model": "sass" }] }';
    const inJson = sound(json, jsonUri).findings.find(({ ruleId }) => ruleId === 'manifest-invalid-value')!;
    assert.equal(json.slice(inJson.range.start, inJson.range.end), '"sass"');
  });

  it('names a tab that indents', () => {
    assert.deepEqual(syntaxMessages(`${head}\t- name: a\n`), ['A tab cannot indent YAML: use spaces.']);
    assert.deepEqual(syntaxMessages('{\n\t"version": 1,\n\t"deployments": []\n}', jsonUri), []);
  });

  it('evaluates the first of several documents, and says so', () => {
    const text = `${head}  - name: a\n    model: saas\n---\n${head}  - name: b\n    model: none\n`;
    const { deployments, notEvaluated, findings } = sound(text);
    assert.deepEqual(
      deployments.map(({ name }) => name),
      ['a'],
    );
    assert.deepEqual(notEvaluated, ['Only the first document of the manifest is evaluated.']);
    assert.ok(findings.every(({ range }) => range.start < text.indexOf('---')));
    assert.deepEqual(sound(`${head}  - name: a\n    model: saas\n---\n`).notEvaluated, []);
  });

  it('follows anchors, aliases and merge keys, and reports an unknown alias', () => {
    const text = `${head}  - &base\n    name: a\n    model: saas\n    controls: &c\n      human-oversight: planned\n  - <<: *base\n    name: b\n    controls: *c\n`;
    const { deployments } = sound(text);
    assert.deepEqual(
      deployments.map(({ name, model }) => [name, model]),
      [
        ['a', 'saas'],
        ['b', 'saas'],
      ],
    );
    assert.deepEqual(syntaxMessages(`${head}  - name: a\n    model: *gone\n`), ['This alias has no anchor before it.']);
    for (const loop of [
      `${head}  - &a\n    name: x\n    controls: *a\n`,
      'a: &a\n  <<: *a\n',
      '&a\ndeployments: *a\n',
      `${head}  - &a [*a]\n`,
    ]) {
      sound(loop);
    }
  });

  it('stands an alias bomb and a merge bomb', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${Array(10).fill(i === 0 ? 'x' : `*a${i - 1}`)}]\n`,
    );
    inTime(`${head}  - name: a\n    model: saas\n    prompts: *a29\n`.replace('version', `${bomb.join('')}version`));
    const keys = Array.from({ length: 5000 }, (_, i) => `  k${i}: x\n`).join('');
    const merges = Array.from({ length: 5000 }, (_, i) => `  - <<: *base\n    name: d${i}\n`).join('');
    inTime(`base: &base\n${keys}version: 1\ndeployments:\n${merges}`);
  });

  it('reports 10,000 levels of nesting as too deep', () => {
    const deep = 10_000;
    for (const text of [
      `a: ${'['.repeat(deep)}`,
      `a: ${'['.repeat(deep)}${']'.repeat(deep)}`,
      `a: ${'{a: '.repeat(deep)}`,
      `${'- '.repeat(deep)}x`,
      `${'? '.repeat(deep)}x`,
      Array.from({ length: deep }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ]) {
      assert.deepEqual(syntaxMessages(text), ['Nested more than 200 levels deep: not evaluated.'], text.slice(0, 20));
    }
    for (const text of [`${'['.repeat(deep)}`, `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`]) {
      assert.deepEqual(syntaxMessages(text, jsonUri), ['Nested more than 200 levels deep: not evaluated.']);
    }
  });

  it('stands text that is not valid UTF-16', () => {
    for (const bad of ['\ud800', '\udc00', '\udc00\ud800', '\0', '\uffff', '\u2028', '\u0085']) {
      sound(`${head}  - name: ${bad}\n    model: ${bad}\n    controls:\n      ${bad}: planned\n`);
      sound(`${head}  - name: "${bad}"\n    model: saas\n    prompts: { '${bad}': '${bad}' } # ${bad}\n`);
      sound(JSON.stringify({ version: 1, deployments: [{ name: bad, [bad]: bad }] }), jsonUri);
      sound(bad);
    }
  });

  it('keeps to its time on 50,000 lines of every kind', () => {
    const lines = (line: (i: number) => string, count = 10_000) =>
      Array.from({ length: count }, (_, i) => line(i)).join('');
    inTime(`${head}${lines(i => `  - name: d${i}\n    model: saas\n`, 5_000)}`);
    inTime(
      `${head}${lines(i => `  - name: d${i}\n    model: paas\n    provider: p${i}x\n`, 10_000)}providers:\n${lines(i => `  p${i}: { name: P }\n`, 10_000)}`,
    );
    inTime(`${head}${lines(() => '  - name: same\n    model: cloud\n', 10_000)}`);
    inTime(`${head}  - name: a\n    model: saas\n    controls:\n${lines(i => `      human-oversigh${i}: planned\n`)}`);
    inTime(`${head}  - name: a\n    model: saas\n${lines(i => `    key${i}: planned\n`)}`);
    inTime(`${head}  - name: a\n    model: saas\n${lines(() => '    system: planned\n')}`);
    inTime(
      `${head}  - name: a\n    model: saas\n    prompts:\n      p: |\n${lines(() => '        Answer in three sentences.\n', 50_000)}`,
    );
    inTime(lines(() => '# comment\n', 50_000));
    inTime(lines(() => '"unclosed: [\n', 5000));
    inTime(`${head}  - name: a\n    model: saas\n    manifests:\n${lines(i => `      - m${i}.yaml\n`)}`);
    inTime(
      `{ "version": 1, "deployments": [${lines(i => `{ "name": "d${i}", "model": "saas" },\n`, 5_000)}] }`,
      jsonUri,
    );
  });

  it('keeps to its time on many suppressions', () => {
    const many = (comment: string, count = 20_000) => Array(count).fill(comment).join('');
    inTime(`${many('# ai-security-ignore-next-line missing-control -- agreed\n')}version: 1\n`);
    inTime(`${many('# ai-security-ignore-file missing-control\n')}version: 1\n`);
    inTime(`# ${many(' # ai-security-ignore-next-line missing-control')}\nversion: 1\n`);
    inTime(`# ${many(' # ai-security-ignore-other')}\nversion: 1\n`);
    inTime(`${many(`# ai-security-ignore-file${' '.repeat(1500)}x\n`, 500)}version: 1\n`);
  });

  it('keeps to its time where 12,500 deployments share one large node', () => {
    const lists = Array.from({ length: 10_000 }, (_, i) => `f${i}.md`).join(', ');
    const prompts = Array.from({ length: 10_000 }, (_, i) => `    p${i}: { file: p${i}.md }\n`).join('');
    const shared = `shared:\n  controls: &controls\n    human-oversight: { status: implemented, owner: acme, evidence: [${lists}] }\n    acceptable-use-policy: accepted-risk\n  prompts: &prompts\n${prompts}  manifests: &manifests [${lists}]\n`;
    const uses = (count: number) =>
      Array.from(
        { length: count },
        (_, i) =>
          `  - name: d${i}\n    model: saas\n    provider: acme\n    data: *manifests\n    controls: *controls\n    prompts: *prompts\n    manifests: *manifests\n`,
      ).join('');
    const text = `${shared}${head}${uses(12_500)}providers:\n  acme: { name: Acme }\n`;
    inTime(text);
    const { findings, links } = engine.assess({ uri: yamlUri, text, today, file: () => ({ state: 'missing' }) });
    const count = (id: string) => findings.filter(({ ruleId }) => ruleId === id).length;
    assert.equal(links.length, 30_000);
    assert.equal(count('evidence-not-found'), 30_000);
    assert.equal(count('status-without-reason'), 1);
    assert.equal(count('control-handed-to-provider'), 1);
  });

  it('keeps to its time on many secrets', () => {
    const key = () => ['sk', 'ant', 'api03', `${'aB3dE6gH9k'.repeat(9)}xyzAA`].join('-');
    const text = `${head}  - name: a\n    model: saas\n    prompts:\n${Array.from({ length: 5000 }, (_, i) => `      p${i}: Use ${key()} or ${key()}\n`).join('')}`;
    assert.ok(sound(text).findings.length >= 10_000);
    const redacted = timeOf(() => engine.redact(text, { uri: yamlUri }), 1);
    const parse = timeOf(() => parseAllDocuments(text), 1);
    assert.ok(redacted < parse * 6 + 250, `${redacted.toFixed()} ms, parse ${parse.toFixed()} ms`);
  });
});
