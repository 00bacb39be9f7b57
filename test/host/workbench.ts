import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/** What to open, and how. */
export interface WorkbenchOptions {
  /** A copy of it is opened, so that tests may change every file. */
  readonly folder: string;
  /** A `.code-workspace` file in the folder, to open the folders that it names instead. */
  readonly workspace?: string;
  /** The extension's folder; the repository's own by default. */
  readonly extension?: string;
  /** The label of a built-in colour theme. */
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** True to open the folder without trusting it. */
  readonly restricted?: boolean;
}

const secondsToWait = 30;
const timesToOpen = 6;

type Server = Awaited<ReturnType<typeof startServer>>;

/** Opens a folder in VS Code's workbench with the extension; the caller closes it. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { theme = 'Default Dark Modern', size = { width: 1280, height: 800 }, restricted = false } = options;
  const settings = { 'workbench.colorTheme': theme, ...options.settings };
  const server = await startServer({ settings, workspaceTrust: restricted });
  const folder = join(server.dataFolder, 'workspace', basename(resolve(options.folder)));
  cpSync(options.folder, folder, { recursive: true });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(secondsToWait * 1000);
  const exceptions: string[] = [];
  page.on('pageerror', error => exceptions.push(error.stack ?? error.message));
  const workspace = options.workspace === undefined ? undefined : join(folder, options.workspace);
  await page.goto(server.address({ folder, workspace, extension: resolve(options.extension ?? '.') }));
  const workbench = new Workbench(page, folder, exceptions, server, browser);
  await page.locator('.part.activitybar [role=tab]').first().waitFor();
  if (restricted) await page.locator('.part.statusbar').getByText('Restricted Mode').waitFor();
  return workbench;
}

/** VS Code's workbench in a browser, with the gestures that a person would use. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The opened copy of the folder. */
    readonly folder: string,
    private readonly exceptions: readonly string[],
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  async close(): Promise<void> {
    await this.browser.close();
    this.server.stop();
  }

  /** Runs a command by its title as the command palette shows it, such as `AI Security: Show Matrix`. */
  async runCommand(title: string): Promise<void> {
    // Commands of extensions are registered after the workbench is drawn, and an open palette does not learn of them.
    await this.clickEntry(this.quickInput.getByRole('option', { name: title }).first(), async () => {
      await this.page.keyboard.press('F1');
      await this.fillQuickInput(`>${title}`);
    });
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Opens a file of the folder, by its path in it, and waits for its text. */
  async openFile(path: string): Promise<void> {
    const name = basename(path);
    await this.page.keyboard.press('Control+P');
    await this.fillQuickInput(path);
    const folder = dirname(path) === '.' ? '' : dirname(path);
    await this.quickInput.getByRole('option', { name }).filter({ hasText: folder }).first().click();
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** The text of a file of the folder as it is on the disk. */
  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Saves the files with changes, of which there must be one, so that `text` gives what the editors show. */
  async saveAll(): Promise<void> {
    const dirty = this.page.locator('.tab.dirty').first();
    // A file that was changed without an editor gets one a moment later, and the command saves only what has one.
    await dirty.waitFor();
    await this.runCommand('File: Save All Files');
    await dirty.waitFor({ state: 'detached' });
  }

  /** Puts the cursor on the first occurrence of a text in an open file that has no unsaved changes. */
  async placeCursor(path: string, text: string): Promise<void> {
    const before = this.text(path).split(text)[0]!;
    if (before === this.text(path)) throw new Error(`"${text}" is not in ${path}.`);
    const lines = before.split('\n');
    await this.openFile(path);
    await this.page.keyboard.press('Control+G');
    await this.fillQuickInput(`:${lines.length}:${lines.at(-1)!.length + 1}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** The rows of the hover over the first occurrence of a text in a file; more may follow, so filter and wait. */
  async hover(path: string, text: string): Promise<Locator> {
    await this.placeCursor(path, text);
    await this.runCommand('Show or Focus Hover');
    return this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-row');
  }

  /** Applies the quick fix of that title, and waits for its edit, at the first occurrence of a text in a file. */
  async quickFix(path: string, text: string, title: string): Promise<void> {
    await this.placeCursor(path, text);
    // Before the findings are there, the light bulb has nothing to offer, and stays so.
    const entry = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    await this.clickEntry(entry, () => this.page.keyboard.press('Control+.'));
    await this.page.locator('.tab.active.dirty').waitFor();
  }

  /** The first row of the Problems view with that text, the view opened where it is not; wait on it with `waitFor`. */
  async problem(text: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    return panel.getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** The squiggles of one level in the open editor. */
  squiggles(level: 'error' | 'warning' | 'info'): Locator {
    return this.editor.locator(`.squiggly-${level}`);
  }

  /** Opens a view container by its title in the activity bar. */
  async openViewContainer(title: string): Promise<void> {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name: title });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page.locator('.part.sidebar .composite.title', { hasText: title }).waitFor();
  }

  /** The tree of a view by the view's name. */
  tree(name: string): Locator {
    return this.page.locator('.part.sidebar').getByRole('tree', { name });
  }

  /** Opens a row of a tree where it is not open. */
  async expand(row: Locator): Promise<void> {
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
  }

  /** The document inside the visible webview. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Clicks until something shows: a code lens that is drawn anew under the pointer loses a click. */
  async clickUntil(target: Locator, shown: Locator): Promise<void> {
    for (let left = timesToOpen; ; left--) {
      await target.click();
      try {
        return await shown.waitFor({ timeout: (secondsToWait / timesToOpen) * 1000 });
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  }

  /** What the extension host logged as errors, and what was thrown and not caught in the page or a webview. */
  errors(): string[] {
    const logs = join(this.server.dataFolder, 'data/logs');
    return readdirSync(logs, { recursive: true, encoding: 'utf8' })
      .filter(file => file.includes('exthost') && file.endsWith('.log'))
      .flatMap(file => readFileSync(join(logs, file), 'utf8').split('\n'))
      .filter(line => line.includes('[error]'))
      .concat(this.exceptions);
  }

  /** The window as a PNG, without the caret, the toasts and what moves. */
  async screenshot(): Promise<Buffer> {
    const style = '.notifications-toasts { display: none !important }';
    return this.page.screenshot({ style, animations: 'disabled', caret: 'hide' });
  }

  private get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Clicks an entry of a list; the list is closed and opened again while the entry is not in it. */
  private async clickEntry(entry: Locator, open: () => Promise<void>): Promise<void> {
    for (let left = timesToOpen; ; left--) {
      await open();
      try {
        return await entry.click({ timeout: (secondsToWait / timesToOpen) * 1000 });
      } catch (error) {
        if (left === 0) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  private async fillQuickInput(text: string): Promise<void> {
    await this.quickInput.locator('input').fill(text);
  }
}
