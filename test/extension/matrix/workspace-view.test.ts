import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine';
import { deploymentsOf, inferredDeploymentsOf } from '../../../src/extension/matrix/deployments';
import { workspaceView } from '../../../src/extension/matrix/workspace-view';

const engine = createEngine();
const manifest = (...deployments: readonly string[]) =>
  `version: 1\nsystem: shop\ndeployments:\n${deployments.join('')}`;
const deployment = (name: string, model: string, controls: Readonly<Record<string, string>> = {}) =>
  `  - name: ${name}\n    model: ${model}\n${Object.keys(controls).length > 0 ? '    controls:\n' : ''}${Object.entries(
    controls,
  )
    .map(([id, status]) => `      ${id}: ${status}\n`)
    .join('')}`;

const placed = (files: Readonly<Record<string, string>>) =>
  deploymentsOf(new Map(Object.entries(files).map(([uri, text]) => [uri, engine.assess({ uri, text })])));
const viewOf = (files: Readonly<Record<string, string>>, chosen = '') =>
  workspaceView(placed(files), chosen, { labelOf: uri => uri, complete: true });
const cellIn = (view: ReturnType<typeof viewOf>, domain: string, model: string) =>
  view.cells.find(cell => cell.domain === domain && cell.model === model);

describe('the view of a workspace', () => {
  it('has no cells without a manifest', () => {
    const { deployments, cells, notEvaluated } = viewOf({ 'readme.yaml': 'hello: world' });
    assert.deepEqual([deployments, cells, notEvaluated], [[], [], []]);
  });

  it('has what other files show beside what manifests declare, told apart', () => {
    const texts = {
      'ai-deployment.yaml': manifest(deployment('chat', 'paas')),
      'compose.yaml': 'services:\n  llm:\n    image: vllm/vllm-openai:v0.8.0\n',
      '.cursor/mcp.json': '{ "mcpServers": { "notes": { "url": "https://mcp.acme-notes.io/mcp" } } }',
    };
    const read = new Map(Object.entries(texts).map(([uri, text]) => [uri, engine.assess({ uri, text })]));
    const all = [...deploymentsOf(read), ...inferredDeploymentsOf(read)];
    const { deployments, cells } = workspaceView(all, '', { labelOf: uri => uri, complete: true });
    const told = new Set(deployments.map(({ file, model, isDeclared }) => [file, model, isDeclared].join()));
    // Whether the models of the Compose file run in a cloud or at home is not known.
    assert.deepEqual(
      told,
      new Set(['ai-deployment.yaml,paas,true', '.cursor/mcp.json,ai-coding,false', '.cursor/mcp.json,mcp,false']),
    );
    assert.deepEqual(new Set(cells.map(({ model }) => model)), new Set(['paas', 'ai-coding', 'mcp']));
  });

  it('has one file for all that show nothing but their model', () => {
    const skills = Array.from(
      { length: 30 },
      (_, i) => [`skills/s${i}/SKILL.md`, '# Tidy up\n\nMove files.\n'] as const,
    );
    const settings = ['.claude/settings.json', '{ "permissions": { "deny": ["Read(./.env)"] } }'] as const;
    const filesOf = (files: readonly (readonly [string, string])[]) =>
      inferredDeploymentsOf(new Map(files.map(([uri, text]) => [uri, engine.assess({ uri, text })]))).map(
        ({ uri }) => uri,
      );
    assert.deepEqual(filesOf(skills), ['skills/s0/SKILL.md']);
    assert.deepEqual(filesOf([...skills, settings]), ['.claude/settings.json']);
  });

  it('takes the files that show one model as parts of one deployment', () => {
    const settings = (deny: string) => `{ "permissions": { "deny": [${deny}], "allow": ["Read"] } }`;
    const files = { 'a/.claude/settings.json': settings('"Read(./.env)"'), 'b/.claude/settings.json': settings('') };
    const cellsIn = (wanted: Partial<typeof files>) => {
      const read = new Map(Object.entries(wanted).map(([uri, text]) => [uri, engine.assess({ uri, text })]));
      return workspaceView(inferredDeploymentsOf(read), '', { labelOf: uri => uri, complete: true }).cells;
    };
    const [both, one] = [cellsIn(files), cellsIn({ 'a/.claude/settings.json': files['a/.claude/settings.json'] })];
    assert.ok(one.some(({ state }) => state !== 'not-evaluated'));
    assert.deepEqual(
      both.map(({ domain, total }) => [domain, total]),
      one.map(({ domain, total }) => [domain, total]),
    );
  });

  it('says of each cell of the model what is missing', () => {
    const view = viewOf({ 'ai-deployment.yaml': manifest(deployment('chat', 'paas')) });
    const cell = cellIn(view, 'application-security', 'paas');
    assert.equal(cell?.state, 'missing');
    assert.equal(cell.count, cell.total);
    assert.equal(cell.done, 0);
    assert.ok(view.cells.every(({ model }) => model === 'paas'));
  });

  it('shows a domain of the provider as not evaluated, with the reason', () => {
    const view = viewOf({ 'ai-deployment.yaml': manifest(deployment('chat', 'saas')) });
    const cell = cellIn(view, 'application-security', 'saas');
    assert.equal(cell?.state, 'not-evaluated');
    assert.match(cell.reason ?? '', /provider/);
  });

  it('takes the worst state of the controls and counts those in place', () => {
    const all = engine.framework
      .controlsFor({ model: 'on-premises' })
      .filter(({ domain }) => domain === 'network-security')
      .map(({ id }) => id);
    assert.ok(all.length > 1, 'the domain must have controls to tell apart');
    const stated = (status: string) => Object.fromEntries(all.map(id => [id, status]));
    const stateWith = (controls: Readonly<Record<string, string>>) =>
      cellIn(
        viewOf({ 'ai-deployment.yaml': manifest(deployment('chat', 'on-premises', controls)) }),
        'network-security',
        'on-premises',
      );
    assert.equal(stateWith(stated('implemented'))?.state, 'implemented');
    assert.equal(stateWith(stated('implemented'))?.done, all.length);
    assert.equal(stateWith({ ...stated('implemented'), [all[0]!]: 'planned' })?.state, 'planned');
    assert.equal(stateWith(stated('accepted-risk'))?.state, 'accepted');
    assert.equal(stateWith({ [all[0]!]: 'implemented' })?.state, 'missing');
    assert.equal(stateWith({ [all[0]!]: 'implemented' })?.done, 1);
  });

  it('adds up the deployments of a model, and shows one alone when it is chosen', () => {
    const files = {
      'a/ai-deployment.yaml': manifest(deployment('one', 'paas'), deployment('two', 'mcp')),
      'b/ai-deployment.yaml': manifest(deployment('three', 'paas')),
    };
    const all = viewOf(files);
    const alone = viewOf(files, 'b/ai-deployment.yaml#three');
    assert.equal(all.deployments.length, 3);
    const [both, one] = [all, alone].map(view => cellIn(view, 'application-security', 'paas')!);
    assert.equal(both!.total, 2 * one!.total);
    assert.equal(alone.chosen, 'b/ai-deployment.yaml#three');
    assert.ok(alone.cells.every(({ model }) => model === 'paas'));
  });

  it('shows all again when the chosen deployment is gone', () => {
    const view = viewOf({ 'ai-deployment.yaml': manifest(deployment('one', 'paas')) }, 'ai-deployment.yaml#gone');
    assert.equal(view.chosen, '');
    assert.ok(view.cells.length > 0);
  });

  it('tells deployments of the same name apart and names what is not evaluated', () => {
    const view = viewOf({
      'ai-deployment.yaml': manifest(deployment('one', 'paas'), deployment('one', 'mcp'), deployment('odd', 'nothing')),
    });
    assert.equal(new Set(view.deployments.map(({ id }) => id)).size, 3);
    assert.match(view.notEvaluated.join('\n'), /ai-deployment\.yaml: .*odd/);
  });
});
