import assert from 'node:assert/strict';
import { Folder } from './folder';

describe('ai-security matrix', () => {
  const folder = new Folder();
  after(() => folder.remove());
  const matrix = async (...argv: string[]) => {
    const { code, out, err } = await folder.run('matrix', ...argv);
    assert.deepEqual([code, err], [0, '']);
    return out;
  };
  const tally = (cells: readonly string[]) =>
    Object.fromEntries([...new Set(cells)].map(cell => [cell, cells.filter(other => other === cell).length]));

  it('has the 128 cells that the framework counts', async () => {
    const { domains } = JSON.parse(await matrix('--format', 'json'));
    const cells: { owner: string; critical: boolean }[] = domains.flatMap(({ cells: row }: { cells: object }) =>
      Object.values(row),
    );
    assert.deepEqual(tally(cells.map(({ owner }) => owner)), { customer: 57, shared: 40, provider: 22, 'n/a': 9 });
    assert.equal(cells.filter(({ critical }) => critical).length, 5);
  });

  it('says the same in Markdown, CSV and HTML', async () => {
    const rows = (await matrix('--format', 'csv')).trimEnd().split('\r\n').slice(1);
    assert.equal(rows.length, 16);
    const owners = (text: string) =>
      tally(
        [...text.matchAll(/\b(?:Customer|Shared|Provider|Not applicable)(?: \(critical\))?(?=,| \||<\/td>|$)/gm)].map(
          ([word]) => word.replace(' (critical)', ''),
        ),
      );
    const expected = { Customer: 57, Shared: 40, Provider: 22, 'Not applicable': 9 };
    assert.deepEqual(sorted(owners(rows.join('\n'))), sorted(expected));
    const tables = (await matrix()).split('\n').filter(line => line.startsWith('| '));
    assert.deepEqual(sorted(owners(tables.slice(2).join('\n'))), sorted(expected));
    const body = (await matrix('--format', 'html')).split('<tbody>')[1] ?? '';
    assert.deepEqual(sorted(owners(body)), sorted(expected));
  });

  it('shows one model in detail and several side by side, in the order of the framework', async () => {
    const one = (await matrix('--format', 'csv', '--model', 'mcp')).split('\r\n')[0];
    assert.equal(one, 'Domain,Owner,The provider,You,Example');
    const two = (await matrix('--format', 'csv', '--model', 'mcp', '--model', 'saas')).split('\r\n')[0];
    assert.equal(two, 'Domain,SaaS AI,MCP Systems');
  });

  it('names its source and license', async () => {
    for (const format of ['markdown', 'html']) assert.match(await matrix('--format', format), /Mike Privette, MIT/);
  });

  it('refuses a model that does not exist', async () => {
    const { code, err } = await folder.run('matrix', '--model', 'cloud');
    assert.equal(code, 2);
    assert.match(err, /expected one of saas, paas, iaas, on-premises, embedded, agentic, ai-coding, mcp/);
  });
});

const sorted = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort();
