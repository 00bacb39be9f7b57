import assert from 'node:assert/strict';
import { assess } from '../../src/engine/assess';
import { fixAll } from '../../src/engine/fix-all';

const uri = 'ai-deployment.yaml';
const fix = (text: string, ...kinds: Parameters<typeof fixAll>[1] extends ReadonlySet<infer Kind> ? Kind[] : never) =>
  fixAll({ uri, text }, new Set(kinds));

describe('fixAll', () => {
  const text = `# head
version: 1
systm: shop # why
deployments:
  - nam: chat
    model: pass
    controls:
      input-validaton: planed
`;

  it('applies every fix of the kinds that are asked for, and keeps the rest', () => {
    const { text: fixed, fixed: count } = fix(text, 'rename');
    assert.equal(
      fixed,
      text
        .replace('systm', 'system')
        .replace('nam:', 'name:')
        .replace('pass', 'paas')
        .replace('validaton', 'validation')
        .replace('planed', 'planned'),
    );
    assert.equal(count, 5);
  });

  it('does nothing the second time, and nothing where nothing is asked for', () => {
    const once = fix(text, 'rename').text;
    assert.deepEqual(fix(once, 'rename'), { text: once, fixed: 0 });
    assert.deepEqual(fix(text), { text, fixed: 0 });
  });

  it('goes on with what a fix uncovers, until no control is missing', () => {
    const { text: stubbed } = fix(text, 'rename', 'stub');
    const { findings } = assess({ uri, text: stubbed });
    assert.deepEqual(
      findings.filter(({ ruleId }) => ruleId === 'missing-control' || ruleId.startsWith('manifest-')),
      [],
    );
    assert.ok(stubbed.startsWith('# head\nversion: 1\nsystem: shop # why\n'));
  });
});
