import assert from 'node:assert/strict';
import { checkSync } from 'recheck';
import { DETECTORS } from '../../../src/engine/secrets';

/** What recheck need not search for long: an expression that it cannot judge in this time fails the test. */
const LIMITS = { timeout: 8000, incubationTimeout: 500, attackTimeout: 500 } as const;

// A sticky expression is tried at one place, so it is judged as if anchored there. The expressions that look at a
// value or at the few hundred characters around it (`near`, `accept`, names.ts, context.ts) never see a long text.
describe('expressions of the detectors', function () {
  this.timeout(10_000);

  for (const { id, expression } of DETECTORS) {
    it(`${id} takes linear time`, () => {
      const source = expression.sticky ? `^(?:${expression.source})` : expression.source;
      assert.equal(checkSync(source, expression.flags.replace(/[dy]/g, ''), LIMITS).status, 'safe');
    });
  }
});
