import assert from 'node:assert/strict';
import { checkSync } from 'recheck';
import { DETECTORS } from '../../../src/engine/secrets';

/** What recheck need not search for long: an expression that it cannot judge in this time fails the test. */
const LIMITS = { timeout: 8000, incubationTimeout: 500, attackTimeout: 500 } as const;

const statusOf = (source: string, flags: string) => checkSync(source, flags.replace(/[dy]/g, ''), LIMITS).status;

// A sticky expression is tried at one place, so it is judged as if anchored there. The other expressions look at a
// value or at the few characters beside it, never at a long text.
describe('expressions of the detectors', function () {
  this.timeout(10_000);

  for (const { id, expression, near } of DETECTORS) {
    it(`${id} takes linear time`, () => {
      const source = expression.sticky ? `^(?:${expression.source})` : expression.source;
      assert.equal(statusOf(source, expression.flags), 'safe');
    });

    if (near instanceof RegExp) {
      it(`the names of ${id} take linear time and are known in any case`, () => {
        assert.equal(statusOf(near.source, near.flags), 'safe');
        assert.equal(near.flags, 'i');
      });
    }
  }
});
