import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRedactor, redact, scanText } from '../../../src/engine/secrets';
import { fill } from '../../detectors/formats';
import { PROVIDERS } from '../../detectors/providers';
import { Random } from '../../detectors/random';

const random = new Random(21);
const keys = PROVIDERS.flatMap(({ formats }) => formats.map(format => fill(format, random)));
const pem = `\n-----BEGIN PRIVATE KEY-----\n${Array.from({ length: 40 }, () => fill('{b64.64}', random)).join('\n')}\n-----END PRIVATE KEY-----\n`;
const pieces = [
  ...keys,
  pem,
  fill('{visa }', random),
  fill('{ssn-}', random),
  'api_key: ',
  'Cohere ',
  '\n',
  '\r\n',
  ' ',
  '"',
  '://u:',
  '@h',
  '[REDACTED:x]',
  '密钥',
  '🔑',
  'word',
  '- ',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''));
const seeded = { seed: 3, numRuns: 500 } as const;

function stream(text: string, sizes: readonly number[]): string {
  const redactor = createRedactor();
  let output = '';
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    output += redactor.push(text.slice(at, at + size));
    at += size;
  }
  return output + redactor.end();
}

describe('redact', () => {
  it('leaves no key of a known format', () => {
    for (const { kind, formats, variable } of PROVIDERS) {
      for (const format of formats) {
        const secret = fill(format, random);
        assert.ok(!redact(`${variable}=${secret}\n`).includes(secret), `${kind} ${format}`);
      }
    }
  });

  it('and the matches themselves hold no part of a secret that could be used', () => {
    for (const { kind, formats, variable } of PROVIDERS) {
      const secret = fill(formats[0]!, random);
      const written = JSON.stringify(scanText(`${variable}=${secret}\n`));
      assert.ok(written.includes(kind));
      for (let at = 4; at + 8 <= secret.length; at++) {
        const part = secret.slice(at, at + 8);
        assert.ok(!/\d/.test(part) || !written.includes(part), kind);
      }
    }
  });

  it('is stable: a second pass changes nothing', () => {
    fc.assert(
      fc.property(texts, text => {
        const once = redact(text);
        assert.equal(redact(once), once);
      }),
      seeded,
    );
  });

  it('changes nothing but the matches', () => {
    fc.assert(
      fc.property(texts, text => {
        let expected = '';
        let at = 0;
        for (const { start, end, kind } of scanText(text)) {
          assert.ok(start >= at && end > start);
          expected += `${text.slice(at, start)}[REDACTED:${kind}]`;
          at = end;
        }
        assert.equal(redact(text), expected + text.slice(at));
      }),
      seeded,
    );
  });
});

describe('createRedactor', () => {
  it('gives what redact gives, however the stream is cut', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }), (text, sizes) => {
        assert.equal(stream(text, sizes), redact(text));
      }),
      seeded,
    );
  });

  it('loses no secret on an edge in a long stream, and keeps the rest', () => {
    const parts = Array.from(
      { length: 3000 },
      (_, index) =>
        `line ${index} ${index % 40 === 0 ? pem : random.pick(keys)} 密钥 🔑\n${'filler text '.repeat(random.below(40))}`,
    );
    const text = parts.join('');
    const output = stream(text, [65_536, 1, 4095, 30_000]);
    assert.ok(text.length > 1_000_000);
    assert.equal(output, redact(text));
  });

  it('holds no more than a fixed part of the stream', () => {
    const redactor = createRedactor();
    const chunk = 'plain words '.repeat(1000);
    let pending = 0;
    let most = 0;
    for (let turn = 0; turn < 200; turn++) {
      pending += chunk.length - redactor.push(chunk).length;
      most = Math.max(most, pending);
    }
    assert.ok(most < 200_000, String(most));
    assert.equal(redactor.end().length, pending);
  });
});
