import assert from 'node:assert/strict';
import { compileDetectors, redact, scanText } from '../../../src/engine/secrets';
import { slowness } from '../../../src/engine/secrets/linear-time';
import { fill } from '../../detectors/formats';
import { Random } from '../../detectors/random';

const good = {
  id: 'acme-badge',
  title: 'ACME badge',
  pattern: String.raw`\bACME-(?<secret>[A-Z0-9]{8,16})\b`,
  keywords: ['ACME-'],
};

describe("an organization's detectors", () => {
  it('run beside the built-in ones', () => {
    const { detectors, errors } = compileDetectors([good]);
    assert.deepEqual(errors, []);
    const secret = fill('{au12}', new Random(4));
    const text = `badge ACME-${secret}, key ${fill('gsk_{an52}', new Random(5))}`;
    assert.equal(redact(text, { detectors }), 'badge ACME-[REDACTED:acme-badge], key [REDACTED:groq-api-key]');
    assert.deepEqual(
      scanText(text).map(({ kind }) => kind),
      ['groq-api-key'],
    );
  });

  it('are refused one by one, with the reason', () => {
    const { detectors, errors } = compileDetectors([
      { ...good, id: 'Bad Id' },
      { ...good, id: 'us-ssn' },
      { ...good, id: 'broken', pattern: '(' },
      { ...good, id: 'slow', pattern: '(a+)+b' },
      { ...good, id: 'loud', severity: 'loud' },
      null,
      good,
      good,
    ]);
    assert.deepEqual(
      detectors.map(({ id }) => id),
      ['acme-badge'],
    );
    assert.deepEqual(
      errors.map(({ index }) => index),
      [0, 1, 2, 3, 4, 5, 7],
    );
    assert.match(errors[3]!.reason, /no upper bound/);
    assert.match(errors[2]!.reason, /no regular expression/);
  });

  it('are asked for entropy where the definition says so', () => {
    const { detectors } = compileDetectors([{ ...good, entropy: 3 }]);
    assert.deepEqual(scanText('ACME-AAAAAAAABBBB', { detectors }), []);
  });
});

describe('slowness', () => {
  for (const [source, reason] of [
    ['a+', /no upper bound/],
    ['x.*y', /no upper bound/],
    ['(?:a{1,20}){1,20}', /steps/],
    ['(?:a|a){1,30}x', /steps/],
    [String.raw`\w{1,50}\w{1,50}x`, /steps/],
    [String.raw`(a)\1`, /back-reference/],
    ['a{0,5}', /nothing/],
    ['[a-z]{1,5000}x', /steps/],
    [String.raw`(?:\s{0,30}=\s{0,30}){1,9}\s{0,30}z`, /steps/],
  ] as const) {
    it(`refuses ${source}`, () => {
      assert.match(slowness(source, '') ?? 'accepted', reason);
    });
  }

  for (const source of [
    'ACME-[A-Z0-9]{8,16}',
    String.raw`\b(?:int|ext)_[0-9a-f]{32}(?![0-9a-f])`,
    '[a-z]{1,40}-[0-9]{1,40}',
    String.raw`key[ \t]{0,4}[:=][ \t]{0,4}[^\s"]{12,64}`,
    '[^a-z]{3}',
  ]) {
    it(`accepts ${source}`, () => {
      assert.equal(slowness(source, 'i'), undefined);
    });
  }
});
