import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../src/engine/manifest/front-matter';
import { parseManifest, type Syntax, syntaxOf } from '../../../src/engine/manifest/manifest';
import { at, entriesOf, type Node, stringAt, walk } from '../../../src/engine/manifest/node';

const written = (text: string, node: Node | undefined) => node && text.slice(node.start, node.end);

describe('syntaxes', () => {
  const names: readonly (readonly [string, string, Syntax])[] = [
    ['a.yaml', 'a: 1\n', 'yaml'],
    ['a.jsonc', '{}', 'json'],
    ['config.toml', '', 'toml'],
    ['.env.local', '', 'dotenv'],
    ['prod.env', '', 'dotenv'],
    ['CLAUDE.md', '', 'markdown'],
    ['.roomodes', '{"customModes": []}', 'json'],
    ['.roomodes', 'customModes: []\n', 'yaml'],
    ['main.tf', '', 'text'],
    ['a.yaml', 'name: {{ .Values.name }}\n', 'template'],
    ['a.yaml', '{{- if .Values.on }}\na: 1\n{{- end }}\n', 'template'],
    ['chart/templates/a.yaml', 'name: a-{{ .Release.Name }}\n', 'template'],
    ['a.yaml', 'run: ${{ secrets.KEY }}\n', 'yaml'],
    ['a.yaml', 'prompt: |\n  {{ if x }}\n  Topic: {{ .topic }}\n', 'yaml'],
    ['a.yaml', "answer: '{{#node.text#}}'\n", 'yaml'],
    ['a.yaml', "template: 'Say {{ a }}\n\n  {{ b }}'\n", 'yaml'],
    ['values.yaml', 'url: http://{{ .Release.Name }}-vllm\n', 'yaml'],
  ];
  for (const [uri, text, syntax] of names) {
    it(`reads ${JSON.stringify(text)} in ${uri} as ${syntax}`, () => assert.equal(syntaxOf(uri, text), syntax));
  }
});

describe('YAML merge keys', () => {
  const read = (text: string) => {
    const { documents, faults } = parseManifest('a.yaml', text);
    return { root: documents[0], faults: faults.map(({ message, start, end }) => [message, text.slice(start, end)]) };
  };
  const keysAt = (root: Node | undefined, key: string) =>
    entriesOf(at(root, key)).map(({ key: { text }, merged }) => (merged ? `<${text}>` : text));

  it('brings in each key once, and a map’s own wins wherever the merge stands', () => {
    const { root } = read('a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  x: 3\nc:\n  x: 4\n  <<: *a\n');
    assert.deepEqual(
      [keysAt(root, 'b'), keysAt(root, 'c')],
      [
        ['x', '<y>'],
        ['x', '<y>'],
      ],
    );
    assert.deepEqual(
      ['b', 'c'].map(key => entriesOf(at(root, key))[0]?.value).map(value => value?.kind === 'scalar' && value.value),
      [3, 4],
    );
  });

  it('takes the first of several maps that have a key', () => {
    const { root } = read('a: &a {x: one}\nb: &b {x: two, y: three}\nc:\n  <<: [*a, *b]\n');
    assert.deepEqual(keysAt(root, 'c'), ['<x>', '<y>']);
    assert.equal(stringAt(root, 'c', 'x'), 'one');
  });

  it('follows a merge of what merges itself', () => {
    const { root } = read('a: &a {x: one, y: two}\nb: &b\n  <<: *a\n  x: three\nc:\n  <<: *b\n');
    assert.deepEqual([stringAt(root, 'c', 'x'), stringAt(root, 'c', 'y')], ['three', 'two']);
  });

  it('names what cannot be merged', () => {
    const fault = ['Only maps can be merged: name the anchor of one.', '<<'];
    assert.deepEqual(read('a:\n  <<: 5\n').faults, [fault]);
    assert.deepEqual(read('a: &a {x: 1}\nb:\n  <<: [*a, text]\n').faults, [fault]);
    assert.deepEqual(read('a:\n  "<<": 5\n').faults, []);
  });

  it('stops where merges multiply', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `k${i}: &k${i}\n  n${i}: 1${i ? `\n  <<: *k${i - 1}` : ''}\n`);
    const { faults } = read(lines.join(''));
    assert.ok(faults.length > 0);
    assert.ok(faults.every(([message]) => message === 'Too much is merged in this file: this is left out.'));
    const empty = `a: &a [${'{}, '.repeat(20_000)}]\n${Array.from({ length: 5000 }, (_, i) => `k${i}: {<<: *a}\n`).join('')}`;
    const start = performance.now();
    assert.equal(read(empty).faults.length, 4995, 'five of 20,000 make 100,000');
    assert.ok(performance.now() - start < 5000);
  });
});

describe('TOML', () => {
  const text =
    '# servers\n[mcp_servers.docs]\ncommand = "npx"\nargs = ["-y", \'pkg\']\n[mcp_servers.docs.env]\nA.B = 1\n[[list]]\nx = true\n[[list]]\nx = false\n';
  const { documents, faults } = parseManifest('config.toml', text);
  const [root] = documents;

  it('puts tables into one tree with exact places', () => {
    assert.deepEqual(faults, []);
    assert.equal(stringAt(root, 'mcp_servers', 'docs', 'command'), 'npx');
    assert.equal(written(text, at(root, 'mcp_servers', 'docs', 'command')), '"npx"');
    assert.equal(written(text, at(root, 'mcp_servers', 'docs', 'env', 'A', 'B')), '1');
    const list = at(root, 'list');
    assert.deepEqual(list?.kind === 'seq' && list.items.map(item => written(text, at(item, 'x'))), ['true', 'false']);
  });

  it('names a fault and goes no further', () => {
    const broken = parseManifest('config.toml', 'a = \n');
    assert.deepEqual(broken.documents, []);
    assert.equal(broken.faults.length, 1);
  });

  it('does not go down endless brackets', () => {
    assert.match(parseManifest('config.toml', `a = ${'['.repeat(10_000)}`).faults[0]!.message, /levels deep/);
  });
});

describe('environment files', () => {
  const text =
    '\ufeff# A comment\nexport KEY="a # b" # why\r\nPLAIN = value # why\nURL=http://x/#y\nEMPTY=\nnot a line\n';
  const [root] = parseManifest('.env', text).documents;

  it('reads names and values with their places', () => {
    assert.equal(stringAt(root, 'KEY'), 'a # b');
    assert.equal(written(text, at(root, 'KEY')), '"a # b"');
    assert.equal(stringAt(root, 'PLAIN'), 'value');
    assert.equal(written(text, at(root, 'PLAIN')), 'value');
    assert.equal(stringAt(root, 'URL'), 'http://x/#y');
    assert.equal(stringAt(root, 'EMPTY'), '');
    assert.deepEqual(root?.kind === 'map' && root.entries.map(({ key }) => written(text, key)), [
      'KEY',
      'PLAIN',
      'URL',
      'EMPTY',
    ]);
  });
});

describe('front matter', () => {
  const text = '\n---\r\nmodel: gpt-4o\r\n---\r\nsystem:\r\nBe brief.\r\n';

  it('is the document, in places of the file; the rest is the body', () => {
    const [root] = parseManifest('a.prompty', text).documents;
    assert.equal(written(text, at(root, 'model')), 'gpt-4o');
    const { body } = splitFrontMatter(text);
    assert.equal(text.slice(body.start, body.end), 'system:\r\nBe brief.\r\n');
  });

  it('is absent where the lines do not close', () => {
    assert.deepEqual(parseManifest('a.md', '---\na: 1\n').documents, []);
    assert.deepEqual(splitFrontMatter('# Title\n---\n').body, { start: 0, end: 12 });
  });
});

describe('any text', () => {
  for (const uri of ['a.toml', '.env', 'a.prompty', 'a.yaml', 'a.json', '.roomodes', 'a.tf']) {
    it(`is read as ${uri} without an exception, in places inside it`, () => {
      const piece = fc.constantFrom(
        '[',
        ']]',
        '{',
        '}',
        '"',
        "'",
        '=',
        ': ',
        '\n',
        '---\n',
        'a',
        '#',
        '\\',
        '\r\n',
        '{{',
        '- ',
        '\u{1f600}',
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
          const text = pieces.join('');
          const { documents, faults } = parseManifest(uri, text);
          for (const root of documents) {
            for (const { node } of walk(root))
              assert.ok(node.start >= 0 && node.start <= node.end && node.end <= text.length);
          }
          for (const { start, end } of faults) assert.ok(start <= end && end <= text.length + 1);
        }),
        { numRuns: 200 },
      );
    });
  }
});
