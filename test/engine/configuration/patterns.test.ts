import assert from 'node:assert/strict';
import { pathTest, refusePattern } from '../../../src/engine/configuration/patterns';

describe('patterns', () => {
  it('mean what they mean in .gitignore', () => {
    const test = pathTest(['vendor/', '*.gen.yaml', '/top.yaml', '!keep.gen.yaml']);
    assert.equal(test('vendor/a/b.yaml'), true);
    assert.equal(test('deep/vendor/b.yaml'), true);
    assert.equal(test('a/b.gen.yaml'), true);
    assert.equal(test('a/keep.gen.yaml'), false);
    assert.equal(test('top.yaml'), true);
    assert.equal(test('a/top.yaml'), false);
  });

  it('tell upper from lower case on every system', () => {
    assert.equal(pathTest(['Secrets/'])('secrets/a.yaml'), false);
  });

  it('never throw on a path that is none', () => {
    for (const path of ['', '../out.yaml', '/absolute.yaml', './here.yaml']) {
      assert.equal(pathTest(['*'])(path), false, path);
    }
  });

  it('are refused where they could take long', () => {
    assert.match(refusePattern('**/a/**/a/**/a/**/b') ?? '', /3 times/);
    assert.match(refusePattern('a'.repeat(501)) ?? '', /500 characters/);
    assert.equal(refusePattern('**/a/**'), undefined);
    const start = performance.now();
    pathTest(['**/a/**/a/**/a/**/a/**/b', '*a*a*a*a*a*a*a*b'])(`${'a/'.repeat(100)}${'a'.repeat(255)}`);
    assert.ok(performance.now() - start < 1000);
  });
});
