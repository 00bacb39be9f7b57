import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DETECTORS } from '../../src/engine/secrets';

describe('docs/detectors', () => {
  it('lists every detector once, with its title, severity and reference', () => {
    const rows = readFileSync('docs/detectors/index.md', 'utf8').match(/^\| `.*$/gm);
    const expected = DETECTORS.map(
      ({ id, title, severity, category, optIn, reference }) =>
        `| \`${id}\` | ${title} | ${severity} | ${category === 'output-anomaly' ? 'model output' : optIn ? 'opt-in' : 'on'} | [format](${reference}) |`,
    );
    assert.deepEqual(rows, expected);
  });
});
