import assert from 'node:assert/strict';
import { createEngine } from '../../src/engine';
import { isInferred, standingLine, standingOf } from '../../src/extension/standing';

const engine = createEngine();

const deploymentsOf = (uri: string, text: string, file?: 'file' | 'missing') =>
  engine.assess({ uri, text, ...(file && { file: () => ({ state: file }) }) }).deployments;

const manifest = (controls: string) =>
  `version: 1\nsystem: s\ndeployments:\n  - name: a\n    model: paas\n    controls:\n${controls}`;

const only = (text: string, file?: 'file' | 'missing') => deploymentsOf('/ai-deployment.yaml', text, file)[0]!;

describe('how a deployment stands', () => {
  const evidenced = manifest('      input-validation: { status: implemented, evidence: src/a.ts }\n');

  it('counts what is in place of what is yours, and not what does not apply', () => {
    const { yours } = standingOf(only(evidenced, 'file').results);
    assert.equal(standingLine(only(evidenced, 'file')), `paas · 1 of ${yours} yours are in place`);
    const excluded = manifest('      usage-limits: { status: not-applicable, reason: one user }\n');
    assert.equal(standingLine(only(excluded)), `paas · 0 of ${yours - 1} yours are in place`);
  });

  it('does not count evidence that does not exist as in place', () => {
    assert.match(standingLine(only(evidenced, 'missing')), /^paas · 0 of /);
  });

  it('leaves the provider out', () => {
    const { results } = only(evidenced, 'file');
    const providers = results.filter(({ owner }) => owner === 'provider').length;
    assert.ok(providers > 0);
    const { counts } = standingOf(results);
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count),
      results.length - providers,
    );
  });

  it('says so where the model is not known', () => {
    const text = manifest('').replace('model: paas', 'model: cloud');
    assert.equal(standingLine(only(text)), 'model not known');
  });

  it('does not hold against a foreign file what it cannot show', () => {
    const text =
      '{ "mcpServers": { "files": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-memory"] } } }';
    const [found] = deploymentsOf('/shop/.cursor/mcp.json', text).filter(({ model }) => model === 'mcp');
    assert.ok(found && isInferred(found));
    const evaluated = found.results.filter(({ owner, outcome }) => owner !== 'provider' && outcome !== 'not-evaluated');
    assert.ok(evaluated.length > 0 && evaluated.length < found.results.length / 2);
    assert.match(standingLine(found), new RegExp(`^mcp · \\d+ of ${evaluated.length} looked for are shown$`));
  });
});
