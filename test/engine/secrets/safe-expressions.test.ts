import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { DETECTORS } from '../../../src/engine/secrets';

const FOLDER = 'src/engine/secrets';

/** What recheck need not search for long: an expression that it cannot judge in this time fails the test. */
const LIMITS = { timeout: 15_000, incubationTimeout: 500, attackTimeout: 500 } as const;

/** An expression literal: after an operator, a bracket or `return`; a slash in a class or after a backslash does not end it. */
const LITERAL = /(?:[=(:,!&|?]|return|=>)\s*\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])+\]|[^\\/[\n])+)\/([dgimsuvy]*)/g;

/** Slower than linear in what they read, which is short: why. */
const SHORT: Readonly<Record<string, string>> = {
  [/([A-Za-z_][\w.-]{0,79})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:[|>][-+\d]{0,2})?[ \t]{0,4}\\?\r?$/.source]:
    'the end of one line, 200 characters',
};

/** Every expression that stands in the folder's source, by where it stands. */
function literals(): { readonly place: string; readonly source: string; readonly flags: string }[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const code = readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      return [...code.matchAll(LITERAL)].map(([, source, flags], index) => ({
        place: `${file} ${index + 1}`,
        source: source!,
        flags: flags!,
      }));
    });
}

// A sticky expression is tried at one place, so it is judged as if anchored there.
function statusOf(source: string, flags: string): string {
  const anchored = flags.includes('y') ? `^(?:${source})` : source;
  return checkSync(anchored, flags.replace(/[dy]/g, ''), LIMITS).status;
}

describe('expressions of the secrets engine', function () {
  this.timeout(40_000);
  const all = literals();

  it('are all seen here: the expressions and names of every detector among them', () => {
    const seen = new Set(all.map(({ source }) => source));
    const expressions = DETECTORS.flatMap(({ expression, near }) =>
      near instanceof RegExp ? [expression, near] : [expression],
    );
    assert.deepEqual(
      expressions.map(({ source }) => source).filter(source => !seen.has(source)),
      [],
    );
    assert.ok(all.length > expressions.length);
  });

  for (const { place, source, flags } of all) {
    if (SHORT[source] === undefined) {
      it(`${place} takes linear time`, () => assert.equal(statusOf(source, flags), 'safe', source));
    } else {
      it(`${place} is slow on long texts only: ${SHORT[source]}`, () =>
        assert.equal(statusOf(source, flags), 'vulnerable', source));
    }
  }

  it('knows names in any case', () => {
    for (const { id, near } of DETECTORS) if (near instanceof RegExp) assert.equal(near.flags, 'i', id);
  });
});
