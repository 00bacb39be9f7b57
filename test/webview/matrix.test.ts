import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { freshState, type MatrixState } from '../../src/protocol/state';
import { MatrixPage, type MatrixPageOptions, testBrowser } from './matrix-page';

const uri = 'ai-deployment.yaml';
const manifest = (status: string) =>
  `version: 1\nsystem: shop\ndeployments:\n  - name: chat\n    model: paas\n    controls:\n      input-validation: ${status}\n`;

describe('the matrix in a browser', () => {
  let browser: Browser;
  let matrix: MatrixPage;
  before(async () => {
    browser = await testBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(matrix.errors, []);
    await matrix.page.close();
  });

  const open = async (options: MatrixPageOptions = {}) => {
    matrix = await MatrixPage.open(browser, options);
    return matrix.page;
  };
  const openView = (state: Partial<MatrixState>, options: MatrixPageOptions = {}) =>
    open({ ...options, state: { ...freshState, ...state } });
  const focused = () =>
    matrix.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await matrix.page.keyboard.press(key);
  };

  describe('1 framework view', () => {
    it('is a grid with one tab stop and headings for all rows and columns', async () => {
      const page = await open();
      assert.equal(await page.getByRole('rowheader').count(), 16);
      assert.equal(await page.getByRole('columnheader').count(), 8 + 1);
      assert.equal(await page.getByRole('gridcell').count(), 128);
      assert.equal(await page.locator('table [tabindex="0"]').count(), 1);
      assert.equal(await page.getByRole('gridcell', { name: /critical/ }).count(), 5);
      assert.equal(await page.getByRole('rowheader', { name: /AI-specific/ }).count(), 4);
    });

    it('is walked by key, into the headings and to the ends', async () => {
      const page = await open();
      await page.getByRole('gridcell', { name: 'Application Security, SaaS AI: ' }).focus();
      await press('ArrowRight', 'ArrowDown');
      assert.equal(await focused(), 'AI Ethics and Safety, PaaS AI: Shared');
      await press('Control+End');
      assert.match((await focused()) ?? '', /^Multi-System Integration Security, MCP/);
      await press('Home');
      assert.match((await focused()) ?? '', /^Multi-System Integration Security, SaaS AI/);
      await press('ArrowLeft');
      assert.equal(await focused(), 'Multi-System Integration Security, AI-specific');
      await press('Control+Home', 'ArrowUp');
      assert.equal(await focused(), 'SaaS AI Models');
      await press('ArrowDown', 'PageDown');
      assert.doesNotMatch((await focused()) ?? '', /^(Application Security|AI Ethics and Safety)/);
    });

    it('keeps the headings in sight while it is scrolled', async () => {
      const page = await open({ size: { width: 400, height: 500 } });
      await page.getByRole('gridcell', { name: /^Multi-System Integration Security, MCP/ }).focus();
      const { top, left } = await page
        .locator('.scroller')
        .evaluate(({ scrollTop, scrollLeft }) => ({ top: scrollTop, left: scrollLeft }));
      assert.ok(top > 0 && left > 0);
      const inSight = async (role: 'rowheader' | 'columnheader', name: string | RegExp) => {
        const box = await page.getByRole(role, { name }).boundingBox();
        const area = await page.locator('.scroller').boundingBox();
        return box!.x >= area!.x - 1 && box!.y >= area!.y - 1;
      };
      assert.ok(await inSight('columnheader', /MCP/));
      assert.ok(await inSight('rowheader', /^Multi-System/));
    });

    it('opens the domain of a row and the model of a column', async () => {
      const page = await open();
      await page.getByRole('rowheader', { name: 'Data Privacy' }).click();
      await page
        .getByRole('complementary', { name: 'Data Privacy' })
        .getByText('Whose job, by deployment model')
        .waitFor();
      await page.getByRole('columnheader', { name: /^MCP/ }).click();
      await page.getByRole('complementary').getByText('Whose job, by security domain').waitFor();
    });
  });

  describe('2 detail', () => {
    it('opens by Enter with the focus on its title, and Escape leads back to the cell', async () => {
      const page = await open();
      await page.getByRole('gridcell', { name: 'Data Security, PaaS AI: ' }).focus();
      await press('Enter');
      const detail = page.getByRole('complementary', { name: 'Data Security' });
      await detail.waitFor();
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      for (const heading of [
        'What you do',
        'What the provider does',
        'Example',
        'Controls',
        'Key considerations',
        'References',
      ]) {
        assert.equal(await detail.getByRole('heading', { name: heading, exact: true }).count(), 1, heading);
      }
      await press('Escape');
      await detail.waitFor({ state: 'hidden' });
      assert.equal(await focused(), 'Data Security, PaaS AI: Shared');
    });

    it('follows the focus while it is open', async () => {
      const page = await open();
      await page.getByRole('gridcell', { name: 'Data Security, PaaS AI: ' }).click();
      await page.getByRole('complementary', { name: 'Data Security' }).waitFor();
      await press('ArrowUp');
      await page.getByRole('complementary', { name: 'Data Privacy' }).waitFor();
      assert.equal(await focused(), 'Data Privacy, PaaS AI: Shared');
    });

    it('has references that lead to the web only', async () => {
      const page = await openView({ target: { domain: 'agent-governance', model: 'mcp' } });
      await page.getByRole('complementary').getByRole('heading', { name: 'References' }).waitFor();
      const urls = await page
        .getByRole('complementary')
        .getByRole('link')
        .evaluateAll(links => links.map(link => link.getAttribute('href')));
      assert.ok(urls.length > 0);
      assert.ok(urls.every(url => url?.startsWith('https://')));
    });

    it('acts: opens the manifest, inserts the stubs, copies itself', async () => {
      const page = await openView(
        { view: 'workspace', target: { domain: 'application-security', model: 'paas' } },
        { manifests: { [uri]: manifest('planned') } },
      );
      const detail = page.getByRole('complementary');
      await detail.getByRole('button', { name: 'Open in manifest: chat' }).click();
      await detail.getByRole('button', { name: /^Insert \d+ stubs?: chat/ }).click();
      await detail
        .getByRole('listitem')
        .filter({ hasText: 'Input validation' })
        .getByRole('button', { name: 'chat' })
        .click();
      await detail.getByRole('button', { name: 'Copy as Markdown' }).click();
      await matrix.host.told('copyDetail');
      const deployment = `${uri}#chat`;
      const target = { domain: 'application-security', model: 'paas' };
      assert.deepEqual(
        matrix.host.received.filter(({ type }) => type !== 'ready' && type !== 'watch'),
        [
          { type: 'open', deployment, domain: target.domain },
          { type: 'insert', deployment, domain: target.domain },
          { type: 'open', deployment, control: 'input-validation', domain: target.domain },
          { type: 'copyDetail', target },
        ],
      );
    });
  });

  describe('3 filters', () => {
    it('combine and show their count, and an empty result says how to get back', async () => {
      const page = await open();
      const status = page.getByRole('region', { name: 'Filters' }).getByRole('status');
      await page.getByRole('button', { name: /^Customer/ }).click();
      assert.equal(await status.textContent(), '57 of 128 cells');
      const critical = page.getByRole('button', { name: /^Critical/ });
      assert.match((await critical.textContent()) ?? '', /4$/);
      await critical.click();
      assert.equal(await status.textContent(), '4 of 128 cells');
      assert.equal(await page.getByRole('gridcell', { name: /critical$/ }).count(), 4);
      await page.getByRole('searchbox').fill('nothing has this word');
      assert.equal(await status.textContent(), '0 of 128 cells');
      await page.getByRole('button', { name: 'Show everything' }).click();
      assert.equal(await status.textContent(), '128 cells');
      assert.equal(await page.getByRole('searchbox').inputValue(), '');
    });
  });

  describe('4 compare', () => {
    it('says which domains change hands between two models and what becomes yours', async () => {
      const page = await open();
      await page.getByRole('tab', { name: 'Compare' }).click();
      const summary = page.getByRole('region', { name: 'Compare' }).getByRole('status');
      assert.match((await summary.textContent()) ?? '', /^Moving from SaaS AI to Agentic AI: 12 domains change hands/);
      assert.equal(await page.getByRole('rowheader').count(), 12);
      await page.getByRole('button', { name: 'Swap' }).click();
      assert.match((await summary.textContent()) ?? '', /^Moving from Agentic AI to SaaS AI: 12 domains change hands/);
      await page.getByRole('checkbox').uncheck();
      assert.equal(await page.getByRole('rowheader').count(), 16);
      await page.getByRole('combobox', { name: 'To model' }).selectOption('agentic');
      assert.match((await summary.textContent()) ?? '', /same model/);
    });

    it('opens the cell of the model that one moves to', async () => {
      const page = await openView({ view: 'compare' });
      await page.getByRole('gridcell', { name: 'Model Security, what changes: Becomes shared' }).click();
      await page.getByRole('complementary', { name: 'Model Security' }).getByText('Agentic AI Systems').waitFor();
    });
  });

  describe('5 workspace', () => {
    it('shows what the manifest says and follows edits without losing focus or scroll', async () => {
      const page = await openView(
        { view: 'workspace' },
        { manifests: { [uri]: manifest('planned') }, size: { width: 700, height: 400 } },
      );
      const cell = page.getByRole('gridcell', { name: /^Incident Response, PaaS AI: / });
      await cell.focus();
      const scroll = () => page.locator('.scroller').evaluate(({ scrollTop }) => scrollTop);
      const before = await scroll();
      assert.ok(before > 0);
      const changed = page.getByRole('gridcell', { name: /^Application Security, PaaS AI: .*0 in place/ });
      assert.equal(await changed.count(), 1);
      await page.evaluate(() => {
        const counts = { changed: 0 };
        new MutationObserver(records => {
          counts.changed = new Set(records.map(({ target }) => (target as Element).closest('td, th') ?? target)).size;
        }).observe(document.querySelector('table')!, { childList: true, subtree: true, characterData: true });
        Object.assign(window, { counts });
      });
      await matrix.host.edit(uri, manifest('implemented'));
      await changed.waitFor({ state: 'detached' });
      const drawn = await page.evaluate(() => (window as unknown as { counts: { changed: number } }).counts.changed);
      assert.equal(drawn, 1, 'only the cell that differs is drawn again');
      assert.match((await focused()) ?? '', /^Incident Response, PaaS AI/);
      assert.equal(await scroll(), before);
    });

    it('keeps the focus in the detail while the manifest changes', async () => {
      const target = { domain: 'application-security', model: 'paas' };
      const page = await openView({ view: 'workspace', target }, { manifests: { [uri]: manifest('planned') } });
      const button = page.getByRole('complementary').getByRole('button', { name: 'Open in manifest: chat' });
      await button.focus();
      await matrix.host.edit(uri, manifest('accepted-risk'));
      await page.getByRole('complementary').getByText('Accepted in').waitFor();
      assert.equal(await focused(), 'Open in manifest: chat');
    });

    it('lets one deployment be chosen, and jumps from a cell to its manifest', async () => {
      const page = await openView(
        { view: 'workspace' },
        { manifests: { [uri]: manifest('planned'), 'b/ai-deployment.yaml': manifest('planned') } },
      );
      await page.getByRole('combobox', { name: 'Deployment' }).selectOption('b/ai-deployment.yaml#chat');
      await page.getByRole('gridcell', { name: /^Application Security, PaaS AI: / }).focus();
      await press('Control+Enter');
      assert.deepEqual(await matrix.host.told('open'), {
        type: 'open',
        deployment: 'b/ai-deployment.yaml#chat',
        domain: 'application-security',
      });
      assert.equal((await matrix.host.told('watch')).deployment, 'b/ai-deployment.yaml#chat');
    });

    it('says how to begin where no manifest is', async () => {
      const page = await openView({ view: 'workspace' });
      await page.getByRole('button', { name: 'Create a manifest' }).click();
      await matrix.host.told('createManifest');
    });

    it('shows what files without a manifest are inferred to be, and says so', async () => {
      const file = '.cursor/mcp.json';
      const text = '{ "mcpServers": { "notes": { "url": "https://mcp.acme-notes.io/mcp" } } }';
      const page = await openView(
        { view: 'workspace', target: { domain: 'agent-governance', model: 'mcp' } },
        { manifests: { [file]: text } },
      );
      await page.getByText('What follows is inferred from its files.').waitFor();
      const options = await page.getByRole('combobox', { name: 'Deployment' }).getByRole('option').allTextContents();
      assert.ok(options.some(option => option.endsWith('(mcp, inferred)')));
      const detail = page.getByRole('complementary');
      await detail.getByRole('button', { name: /^Open the file: / }).click();
      assert.equal((await matrix.host.told('open')).deployment.split('#')[0], file);
      assert.equal(await detail.getByRole('button', { name: /^Insert/ }).count(), 0);
    });

    it('shows names of the workspace as text', async () => {
      const name = '<img src=x onerror=alert(1)>';
      const page = await openView(
        { view: 'workspace', target: { domain: 'data-privacy', model: 'paas' } },
        { manifests: { [uri]: manifest('planned').replace('chat', `"${name}"`) } },
      );
      await page
        .getByRole('complementary')
        .getByRole('button', { name: `Open in manifest: ${name}` })
        .waitFor();
      assert.equal(await page.locator('img').count(), 0);
    });
  });

  describe('6 which model is mine', () => {
    it('ranks the models with reasons and hands over to a new manifest', async () => {
      const page = await openView({ view: 'questions' });
      await page.getByText('Answer at least one question').waitFor();
      const answer = (question: string, name: string) =>
        page.getByRole('group', { name: question }).getByRole('radio', { name }).check();
      await answer('How sensitive is the data', 'High');
      await answer('How much control', 'Maximum');
      const first = page.getByRole('region', { name: 'Answer' }).getByRole('listitem').first();
      await first.getByRole('heading', { name: 'On-Premises AI Models' }).waitFor();
      await first.getByText('2 of 2 answers').waitFor();
      await first.getByText('Control requirements: maximum').waitFor();
      await first.getByRole('button', { name: 'Create a manifest: On-Premises AI Models' }).click();
      assert.deepEqual(await matrix.host.told('createManifest'), { type: 'createManifest', model: 'on-premises' });
      await first.getByRole('button', { name: /^Show in matrix/ }).click();
      await page.getByRole('complementary', { name: 'On-Premises AI Models' }).waitFor();
    });
  });

  describe('7 export', () => {
    const choose = async (name: string) => {
      await matrix.page.getByRole('button', { name: 'Export' }).click();
      await matrix.page.getByRole('menuitem', { name }).click();
    };

    it('hands over what is shown and nothing else', async () => {
      const page = await open();
      await page.getByRole('button', { name: /^Critical/ }).click();
      await choose('CSV');
      const { format, sheet } = await matrix.host.told('export');
      assert.equal(format, 'csv');
      assert.equal(sheet.subtitle, 'Only: critical.');
      assert.equal(sheet.rows.flat().filter(text => text.includes('(critical)')).length, 5);
      assert.ok(sheet.rows.every(row => row.length === sheet.columns.length));
      assert.match(sheet.footer, /MIT/);
    });

    it('exports the comparison', async () => {
      await openView({ view: 'compare' });
      await choose('Markdown');
      assert.deepEqual((await matrix.host.told('export')).sheet.columns.slice(0, 4), [
        'Security domain',
        'SaaS AI',
        'Agentic AI',
        'What changes',
      ]);
    });

    it('paints a picture', async () => {
      await open();
      await choose('PNG image');
      const { png } = await matrix.host.told('exportImage');
      assert.deepEqual([...png.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      assert.ok(png.length > 10_000);
    });

    it('has a menu that is walked by key and closed by Escape', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'Export' }).focus();
      await press('Enter');
      assert.equal(await focused(), 'Markdown');
      await press('ArrowUp');
      assert.equal(await focused(), 'PNG image');
      await press('Escape');
      assert.equal(await focused(), 'Export');
    });
  });

  describe('8 state', () => {
    it('survives a reload of the page', async () => {
      const page = await open();
      await page.getByRole('button', { name: /^Customer/ }).click();
      await page.getByRole('gridcell', { name: 'Data Privacy, On-Premises: Customer' }).click();
      await page.getByRole('complementary', { name: 'Data Privacy' }).waitFor();
      await page.reload();
      await page.getByRole('complementary', { name: 'Data Privacy' }).waitFor();
      assert.equal(await page.getByRole('button', { name: /^Customer/ }).getAttribute('aria-pressed'), 'true');
      assert.equal(
        await page.locator('table [tabindex="0"]').getAttribute('aria-label'),
        'Data Privacy, On-Premises: Customer',
      );
      assert.equal(await page.getByRole('gridcell', { selected: true }).count(), 1);
    });

    it('begins afresh where the kept state cannot be read', async () => {
      const page = await open({ state: { view: 'none' } as never });
      assert.equal(await page.getByRole('gridcell').count(), 128);
    });
  });

  it('shows the place that the extension asks for', async () => {
    const page = await openView({ view: 'compare' });
    await matrix.send({ type: 'reveal', target: { domain: 'data-privacy', model: 'mcp' } });
    await page.getByRole('complementary', { name: 'Data Privacy' }).waitFor();
    assert.equal(await page.getByRole('tab', { selected: true }).textContent(), 'Framework');
    assert.match((await focused()) ?? '', /^Data Privacy, MCP/);
  });

  it('uses theme tokens only', async () => {
    const css = readFileSync('media/matrix.css', 'utf8');
    assert.deepEqual(css.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), null);
    await open();
  });
});
