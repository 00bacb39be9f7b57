import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine';
import { deploymentsOf } from '../../../src/extension/matrix/deployments';
import { detailOf } from '../../../src/extension/matrix/detail';
import { detailMarkdown } from '../../../src/extension/matrix/detail-markdown';
import { type Block, type BlockOf, isDetail } from '../../../src/protocol/detail';
import { ownerWord } from '../../../src/protocol/words';
import { withOwnDomain } from '../organization';

const engine = createEngine();
const { framework } = engine;
const workspaceOf = (text: string) => {
  const uri = 'ai-deployment.yaml';
  return { deployments: deploymentsOf(new Map([[uri, engine.assess({ uri, text })]])), labelOf: (of: string) => of };
};
const noWorkspace = workspaceOf('');
const detail = (target: { model?: string; domain?: string }, workspace = noWorkspace) => {
  const found = detailOf(framework, target, workspace);
  assert.ok(found, JSON.stringify(target));
  return found;
};
const block = <K extends Block['kind']>(blocks: readonly Block[], kind: K, heading: string) => {
  const found = blocks.find(candidate => candidate.kind === kind && candidate.heading === heading);
  assert.ok(found, heading);
  return found as BlockOf<K>;
};

describe('the detail of a cell', () => {
  it('exists for all 128, is one that the matrix takes, and says whose job it is', () => {
    for (const { model, domain, owner, you, provider, example } of framework.cells) {
      const made = detail({ model, domain });
      assert.equal(isDetail(made), true);
      assert.equal(made.owner, owner);
      assert.equal(block(made.blocks, 'text', owner === 'n/a' ? 'What to watch' : 'What you do').text, you);
      assert.equal(block(made.blocks, 'text', 'What the provider does').text, provider);
      assert.equal(block(made.blocks, 'text', 'Example').text, example);
    }
  });

  it('says why it is critical, and where the sources disagree', () => {
    const critical = detail({ model: 'agentic', domain: 'agent-governance' });
    assert.equal(critical.critical, true);
    assert.ok(block(critical.blocks, 'text', 'Why it is critical').text);
    const disputed = detail({ model: 'paas', domain: 'infrastructure-security' });
    assert.match(
      block(disputed.blocks, 'text', 'The sources disagree here').text,
      /matrix says shared.*text provider/i,
    );
  });

  it('lists the controls with what each deployment says of them, and what can be inserted', () => {
    const made = detail(
      { model: 'paas', domain: 'application-security' },
      workspaceOf(
        'version: 1\ndeployments:\n  - name: chat\n    model: paas\n    controls:\n      input-validation: planned\n',
      ),
    );
    const controls = block(made.blocks, 'controls', 'Controls').items;
    const states = new Map(controls.map(({ id, states: [state] }) => [id, state?.state]));
    assert.equal(states.get('input-validation'), 'planned');
    assert.equal(states.get('output-sanitization'), 'missing');
    const [deployment] = block(made.blocks, 'deployments', 'In this workspace').items;
    assert.equal(deployment?.name, 'chat');
    assert.equal(deployment.missing, controls.filter(({ id }) => states.get(id) === 'missing').length);
  });

  it('names at most eight deployments and counts the others', () => {
    const many = Array.from({ length: 11 }, (_, index) => `  - name: d${index}\n    model: paas\n`).join('');
    const made = detail({ model: 'paas', domain: 'data-privacy' }, workspaceOf(`version: 1\ndeployments:\n${many}`));
    const { items, more } = block(made.blocks, 'deployments', 'In this workspace');
    assert.deepEqual([items.length, more], [8, 3]);
  });
});

describe('the detail of a heading', () => {
  it('of a domain names the owner in each model', () => {
    for (const { id } of framework.domains) {
      const { items } = block(detail({ domain: id }).blocks, 'targets', 'Whose job, by deployment model');
      assert.deepEqual(
        items.map(({ owner }) => owner),
        framework.models.map(model => framework.cell(model.id, id).owner),
      );
    }
  });

  it('of a model names the owner in each domain', () => {
    for (const { id } of framework.models) {
      const { items } = block(detail({ model: id }).blocks, 'targets', 'Whose job, by security domain');
      assert.equal(items.length, 16);
    }
  });

  it('of something that does not exist is undefined', () => {
    assert.equal(detailOf(framework, {}, noWorkspace), undefined);
    assert.equal(detailOf(framework, { model: 'none' }, noWorkspace), undefined);
    assert.equal(detailOf(framework, { model: 'none', domain: 'data-privacy' }, noWorkspace), undefined);
    assert.equal(detailOf(framework, { model: 'saas', domain: 'none' }, noWorkspace), undefined);
  });
});

describe('a detail as Markdown', () => {
  it('holds every heading and every control with its owner', () => {
    const made = detail({ model: 'mcp', domain: 'agent-governance' });
    const markdown = detailMarkdown(made);
    assert.match(markdown, /^## Agent Governance\n/);
    for (const { heading } of made.blocks) assert.ok(markdown.includes(`### ${heading}`), heading);
    for (const { title, owner } of block(made.blocks, 'controls', 'Controls').items) {
      assert.ok(markdown.includes(`**${title}** (${ownerWord[owner]})`), title);
    }
  });

  it('does not let the name of a deployment become markup', () => {
    const made = detail(
      { model: 'paas', domain: 'data-privacy' },
      workspaceOf('version: 1\ndeployments:\n  - name: "[x](https://example.com) <b>"\n    model: paas\n'),
    );
    assert.doesNotMatch(detailMarkdown(made), /(?<!\\)\[x|<b>/);
  });
});

describe('the detail of a domain of the organization', () => {
  const own = (target: { model?: string; domain?: string }, text = '') => {
    const uri = 'ai-deployment.yaml';
    const assessment = engine.assess({ uri, text, framework: withOwnDomain });
    const found = detailOf(withOwnDomain, target, {
      deployments: deploymentsOf(new Map([[uri, assessment]])),
      labelOf: of => of,
    });
    assert.ok(found);
    assert.equal(isDetail(found), true);
    return found;
  };

  it('says whose it is, and leaves out what only the framework says', () => {
    const { kicker, owner, lead, blocks } = own({ model: 'paas', domain: 'ml-operations' });
    assert.equal(kicker, `${framework.modelById('paas')?.name}, your organization`);
    assert.equal(owner, 'customer');
    assert.equal(lead, 'Yours.');
    assert.deepEqual(
      blocks.map(({ heading }) => heading),
      ['Controls'],
    );
    assert.equal(own({ domain: 'ml-operations' }).kicker, 'Security domain, your organization');
  });

  it('shows how the deployments stand there', () => {
    const manifest =
      'version: 1\ndeployments:\n  - name: chat\n    model: paas\n    controls:\n      acme-model-card: planned\n';
    const { blocks } = own({ model: 'paas', domain: 'ml-operations' }, manifest);
    const [item] = block(blocks, 'controls', 'Controls').items;
    assert.deepEqual(
      item?.states.map(({ name, state }) => [name, state]),
      [['chat', 'planned']],
    );
  });

  it('shows its texts as they are in Markdown', () => {
    const text = detailMarkdown(own({ model: 'paas', domain: 'ml-operations' }));
    assert.match(text, /## ML \\\*Operations\\\*/);
    assert.doesNotMatch(text, /\[card\]\(https/);
  });
});
