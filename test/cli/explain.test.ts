import assert from 'node:assert/strict';
import { createEngine, rules } from '../../src/engine';
import { Folder } from './folder';

describe('ai-security explain', () => {
  const folder = new Folder();
  after(() => folder.remove());
  const { framework } = createEngine();

  it('explains every rule, control, domain and model', async () => {
    const names = [
      ...rules.map(({ id, title }) => [id, title] as const),
      ...framework.controls.map(({ id, title }) => [id, title] as const),
      ...framework.domains.map(({ id, name }) => [id, name] as const),
      ...framework.models.map(({ id, name }) => [id, name] as const),
    ];
    for (const [id, title] of names) {
      const { code, out } = await folder.run('explain', id);
      assert.equal(code, 0, id);
      assert.ok(out.split('\n')[0]?.startsWith('# '), id);
      assert.ok(out.includes(title), id);
      assert.doesNotMatch(out, /\]\((?!https:)/, id);
    }
  });

  it('has no id that means two things', () => {
    const ids = [...rules, ...framework.controls, ...framework.domains, ...framework.models].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('says what it does not know', async () => {
    const { code, err } = await folder.run('explain', 'nothing');
    assert.equal(code, 2);
    assert.match(err, /Nothing is called "nothing"/);
  });
});

describe('ai-security --help and --version', () => {
  const folder = new Folder();
  after(() => folder.remove());

  it('names every command, and each command its options', async () => {
    const { out, code } = await folder.run('--help');
    assert.equal(code, 0);
    for (const name of ['check', 'init', 'redact', 'matrix', 'export', 'explain']) {
      assert.match(out, new RegExp(`^  ${name} `, 'm'));
      const help = await folder.run(name, '--help');
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`^Usage: ai-security ${name}`, 'm'));
    }
    assert.match((await folder.run('check', '--help')).out, /--fail-on critical\|high/);
  });

  it('prints the version of the package', async () => {
    assert.match((await folder.run('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });
});
