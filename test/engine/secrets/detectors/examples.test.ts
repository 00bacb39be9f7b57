import assert from 'node:assert/strict';
import { DETECTORS, scanText } from '../../../../src/engine/secrets';
import { fill } from '../../../detectors/formats';
import { Random } from '../../../detectors/random';

const ROUNDS = 20;

describe('detector examples', () => {
  for (const { id, examples = { match: [], noMatch: [] } } of DETECTORS) {
    const only = { include: new Set([id]) };

    it(`${id} finds its examples`, () => {
      const random = new Random(1);
      assert.ok(examples.match.length > 0);
      for (const format of examples.match) {
        let hits = 0;
        for (let round = 0; round < ROUNDS; round++) hits += scanText(fill(format, random), only).length;
        assert.equal(hits, ROUNDS, format);
      }
    });

    it(`${id} leaves its look-alikes alone`, () => {
      const random = new Random(2);
      assert.ok(examples.noMatch.length > 0);
      for (const format of examples.noMatch) {
        for (let round = 0; round < ROUNDS; round++) {
          assert.deepEqual(
            scanText(fill(format, random), only).map(({ start, end }) => `${start}-${end}`),
            [],
            format,
          );
        }
      }
    });
  }

  it('gives documented sample values the lowest severity', () => {
    const random = new Random(3);
    const samples = [
      'eyJhbGciOiJIUzI1NiJ9.eyJzb21lIjoicGF5bG9hZCJ9.{u43}',
      '-----BEGIN RSA PRIVATE KEY-----\nEXAMPLE{b64.57}\n{b64.64}\n-----END RSA PRIVATE KEY-----',
      'AKIAIOSFODNN7EXAMPLE',
      Array(4).fill('4242').join(' '),
      `4111${'-1111'.repeat(3)}`,
      ['51051051', '05105100'].join(''),
      ['3782', '822463', '10005'].join(' '),
    ];
    for (const sample of samples) {
      const found = scanText(`The value is ${fill(sample, random)} here.`);
      assert.deepEqual(
        found.map(match => [match.severity, match.sample]),
        [['info', true]],
        sample,
      );
    }
    const [real] = scanText(`Paid with ${fill('{visa }', random)}.`);
    assert.equal(real?.severity, 'high');
  });

  it('has one detector for each id', () => {
    assert.equal(new Set(DETECTORS.map(({ id }) => id)).size, DETECTORS.length);
  });
});
