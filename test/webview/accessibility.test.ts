import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { freshState, type MatrixState, views } from '../../src/protocol/state';
import { MatrixPage, testBrowser, themeNames } from './matrix-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const manifests = {
  'ai-deployment.yaml':
    'version: 1\ndeployments:\n  - name: chat\n    model: paas\n    controls:\n      input-validation: planned\n',
};

const target = { domain: 'application-security', model: 'paas' };
const states: readonly (readonly [string, Partial<MatrixState>])[] = [
  ...views.map(view => [view, { view, answers: ['data-sensitivity=high'] }] as const),
  ['detail', { view: 'workspace', target }],
  ['filtered', { filters: { ...freshState.filters, owners: ['customer'], critical: true } }],
  ['empty', { filters: { ...freshState.filters, text: 'nothing has this word' } }],
];

describe('axe finds nothing to complain about', () => {
  let browser: Browser;
  before(async () => {
    browser = await testBrowser();
  });
  after(() => browser.close());

  for (const theme of themeNames) {
    for (const [width, shown] of [
      [1280, states],
      [400, states.filter(([name]) => name === 'detail' || name === 'questions')],
    ] as const) {
      it(`in ${theme}, ${width} px wide`, async function () {
        this.timeout(60_000);
        for (const [name, state] of shown) {
          const size = { width, height: 800 };
          const matrix = await MatrixPage.open(browser, { theme, size, manifests, state: { ...freshState, ...state } });
          if (state.target) await matrix.page.getByRole('complementary').waitFor();
          assert.deepEqual(await violations(matrix), [], name);
          assert.deepEqual(matrix.errors, [], name);
          await matrix.page.close();
        }
      });
    }
  }
});

describe('what the browser draws by itself', () => {
  let browser: Browser;
  before(async () => {
    browser = await testBrowser();
  });
  after(() => browser.close());

  for (const theme of themeNames) {
    it(`fits ${theme}, and shows which answer is chosen`, async () => {
      const state = { ...freshState, view: 'questions', answers: ['data-sensitivity=high'] } as const;
      const { page } = await MatrixPage.open(browser, { theme, state });
      const chosen = page.getByRole('radio', { checked: true });
      const [scheme, accent, surface] = await chosen.evaluate(radio => {
        const { colorScheme, accentColor } = getComputedStyle(radio);
        return [colorScheme, accentColor, getComputedStyle(document.body).backgroundColor];
      });
      assert.equal(scheme, theme.endsWith('light') ? 'normal' : 'dark');
      const contrast = contrastOf(accent!, surface!);
      assert.ok(contrast >= 3, `${accent} on ${surface}: ${contrast}`);
      await page.close();
    });
  }
});

/** As WCAG has it, of two colours that the browser gives as `rgb(…)`. */
function contrastOf(...colours: readonly [string, string]): number {
  const [darker = 0, lighter = 0] = colours.map(luminanceOf).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...colour.matchAll(/\d+/g)].map(([part]) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The violations, each with the elements that it is about. */
async function violations({ page }: MatrixPage): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html)
        .join(' ')}`,
  );
}
