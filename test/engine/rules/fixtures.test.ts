import assert from 'node:assert/strict';
import { applyEdits, type Finding, rules } from '../../../src/engine';
import { assessFixture, type Fixture, fixturesOf, found, rulesWithFixtures } from './rule-fixtures';

const fixable = (fixture: Fixture, text = fixture.text): Finding | undefined =>
  assessFixture(fixture, text).findings.find(({ ruleId, fixes }) => ruleId === fixture.ruleId && fixes.length > 0);

/** Applies the preferred fix of the first fixable finding, and looks again, until none is left. */
function fix(fixture: Fixture): string {
  let { text } = fixture;
  for (let rounds = 0; rounds < 50; rounds++) {
    const finding = fixable(fixture, text);
    if (!finding) return text;
    text = applyEdits(text, finding.fixes[0]!.edits);
  }
  throw new Error('Fixes do not come to an end.');
}

describe('rule fixtures', () => {
  const ids = rules.map(({ id }) => id);

  for (const ruleId of rulesWithFixtures()) {
    describe(ruleId, () => {
      const fixtures = fixturesOf(ruleId);

      it('has bad and good fixtures of a known rule', () => {
        assert.ok(ids.includes(ruleId));
        assert.ok(fixtures.some(({ isBad }) => isBad) && fixtures.some(({ isBad }) => !isBad));
      });

      for (const fixture of fixtures) {
        it(`finds in ${fixture.path} what its lines expect`, () => {
          const { findings, format } = assessFixture(fixture);
          const words = findings.map(finding => `${finding.ruleId}: ${finding.message}`).join('\n');
          assert.ok(format !== undefined || !fixture.isBad, 'no format recognises it');
          assert.deepEqual(found(fixture, findings), fixture.expected, words);
          assert.equal(
            fixture.expected.some(line => line.endsWith(`: ${ruleId}`)),
            fixture.isBad,
          );
        });

        if (fixture.isBad) {
          it(`turns ${fixture.path} into its fixed text`, () => {
            if (fixture.fixed === undefined) assert.equal(fixable(fixture), undefined, 'it has a fix: add `.fixed`');
            else assert.equal(fix(fixture), fixture.fixed);
          });
        }
      }
    });
  }
});
