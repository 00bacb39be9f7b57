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

      it('expects it in each bad fixture and in no good one', () => {
        const isExpected = ({ expected }: Fixture) => expected.some(line => line.endsWith(`: ${ruleId}`));
        for (const { group, isBad } of fixtures) {
          assert.equal(fixtures.filter(fixture => fixture.group === group).some(isExpected), isBad, group);
        }
      });

      it('shows what a fix does in one `.fixed` text at least', () => {
        assert.equal(
          fixtures.some(({ fixed }) => fixed !== undefined),
          fixtures.some(fixture => fixture.isBad && fixable(fixture) !== undefined),
        );
      });

      for (const fixture of fixtures) {
        it(`finds in ${fixture.path} what its lines expect`, () => {
          const { findings, format } = assessFixture(fixture);
          const words = findings.map(finding => `${finding.ruleId}: ${finding.message}`).join('\n');
          assert.ok(format !== undefined || !fixture.isBad, 'no format recognises it');
          assert.deepEqual(found(fixture, findings), fixture.expected, words);
        });

        if (fixture.isBad) {
          it(`leaves nothing to fix in ${fixture.path}`, () => {
            const after = fix(fixture);
            if (fixture.fixed !== undefined) assert.equal(after, fixture.fixed);
            assert.equal(fixable(fixture, after), undefined);
          });
        }
      }
    });
  }
});
