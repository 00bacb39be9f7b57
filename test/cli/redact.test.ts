import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Folder } from './folder';
import { anthropicKey, socialSecurityNumber } from './keys';

describe('ai-security redact', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const key = anthropicKey();
  const pieces = (bytes: Buffer, size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const redact = (bytes: Buffer, size: number, ...argv: string[]) =>
    folder.runWith({ stdin: pieces(bytes, size) }, 'redact', ...argv);

  it('is a filter', async () => {
    const { code, out, err } = await redact(Buffer.from(`a ${key} b ${socialSecurityNumber()}\n`), 1000);
    assert.deepEqual([code, out, err], [0, 'a [REDACTED:anthropic-api-key] b [REDACTED:us-ssn]\n', '']);
  });

  it('loses nothing at the edges of pieces, of whatever size they come', async () => {
    const text = `é€😀 ${key} — “${key}”\r\n`.repeat(40);
    const expected = text.replaceAll(key, '[REDACTED:anthropic-api-key]');
    for (const size of [1, 2, 3, 7, 64, 1000, 100_000]) {
      assert.equal((await redact(Buffer.from(text), size, '-')).out, expected, String(size));
    }
  });

  it('keeps what is not secret byte for byte', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x00, 0x0d, 0xe2, 0x80, 0xa8, 0x0a]);
    assert.deepEqual((await redact(bytes, 5)).bytes, bytes);
  });

  it('keeps every byte of anything in latin1', async () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256));
    assert.deepEqual((await redact(bytes, 100, '--encoding', 'latin1')).bytes, bytes);
  });

  it('refuses bytes that are no text, and says what to do', async () => {
    const { code, err } = await redact(Buffer.from([0x61, 0xff, 0x62]), 10);
    assert.equal(code, 2);
    assert.match(err, /The input is not UTF-8 text: --encoding latin1 keeps every byte\./);
  });

  it('keeps the shape of a manifest', async () => {
    const text = `env:\n  - name: K\n    value: ${key}\n  - {a: ${key}, b: 1}\n`;
    folder.write({ 'a.yaml': text });
    const { code, out } = await folder.run('redact', 'a.yaml');
    assert.equal(code, 0);
    const word = '[REDACTED:anthropic-api-key]';
    assert.deepEqual(parse(out), {
      env: [
        { name: 'K', value: word },
        { a: word, b: 1 },
      ],
    });
    assert.equal(folder.read('a.yaml'), text);
  });

  it('reads a file of any kind, and leaves the output of its own alone', async () => {
    folder.write({ 'log.txt': `x ${key}\n` });
    const { out } = await folder.run('redact', 'log.txt');
    assert.equal(out, 'x [REDACTED:anthropic-api-key]\n');
    assert.equal((await redact(Buffer.from(out), 10)).out, out);
  });

  it("finds what the folder's own detectors name", async () => {
    folder.write({ '.ai-security.yaml': "detectors: [{ id: acme, pattern: 'acme_[a-z]{6}' }]\n" });
    assert.equal((await redact(Buffer.from('acme_abcdef\n'), 3)).out, '[REDACTED:acme]\n');
  });

  it('does not take a wrong configuration for a whole run', async () => {
    folder.write({ '.ai-security.yaml': 'detectors: { email: on }\n' });
    const { code, out, err } = await folder.runWith({ stdin: [Buffer.from(`x ${key}`)] }, 'redact');
    assert.deepEqual([code, out], [2, 'x [REDACTED:anthropic-api-key]']);
    assert.match(err, /^\.ai-security\.yaml:1:/);
  });

  it('says what it could not read', async () => {
    const missing = await folder.run('redact', 'nothing.txt');
    assert.deepEqual([missing.code, missing.out], [2, '']);
    assert.match(missing.err, /nothing\.txt: It does not exist\./);
    assert.equal((await folder.run('redact', 'a', 'b')).code, 2);
    assert.equal((await folder.run('redact', '.')).code, 2);
  });
});
