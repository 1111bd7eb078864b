/** The real page in a real Chromium: starts the command line's server and drives it as a person does. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, errors as playwrightErrors, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { root } from './host';

/** What the page offers to tests (`host/page/client/test-hooks.ts`). */
interface Hooks {
  ready: Promise<void>;
  select(a1: string): void;
  tabs(): string[];
  texts(a1: string): string[][];
  cells(a1: string): unknown[][];
}
type WithHooks = Window & { localHost: Hooks };

/** Where screenshots go when SCREENSHOTS names a folder; nowhere else. */
const shots = process.env.SCREENSHOTS;

function browserPath(): string {
  const script = "import('./tools/browser.mjs').then((m) => process.stdout.write(m.findBrowser() ?? ''))";
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  if (!stdout) throw new Error('The browser tests need Chromium: run node tools/set-up.mjs --browser.');
  return stdout;
}

export interface OpenPage {
  page: Page;
  /** The script's sidebar. */
  sidebar: FrameLocator;
  /** The script's dialog. */
  dialog: FrameLocator;
  url: string;
  /** Opens menus one below the other by their words. */
  choose(...path: string[]): Promise<void>;
  /** Opens a view of Klientura by its words in the menu, and waits until it stands in place of the one before. */
  view(...path: string[]): Promise<void>;
  /** Selects a cell and types as on the keyboard, then presses Enter, until the cell has something new. */
  type(a1: string, text: string): Promise<void>;
  texts(a1: string): Promise<string[][]>;
  tabs(): Promise<string[]>;
  panel(tab: string): Promise<void>;
  shot(name: string): Promise<void>;
  /** Halts the server, so that the page waits for its answer, or lets it go on. */
  freeze(on: boolean): void;
  /** Messages of the console that are errors, and requests that left this machine. */
  complaints: string[];
  close(): Promise<void>;
}

/** The documents that a script shows. */
const FRAMES = '[data-testid="sidebar-frame"], [data-testid="dialog-frame"]';

let browser: Browser | null = null;

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Starts `serve` with these words of the command line and opens its page. */
export async function openPage(args: string[], viewport = { width: 1440, height: 900 }): Promise<OpenPage> {
  const server: ChildProcess = spawn(
    process.execPath,
    ['bin/start.mjs', 'serve', ...args, '--no-open', '--port', '0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  server.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = /http:\S+/.exec(text);
      if (match) resolve(match[0]);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${String(code)}: ${errors}`)));
  });
  browser ??= await chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({ viewport });
  // Ends what hangs, also on a slow machine; it measures nothing.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1') complaints.push(`request to ${request.url()}`);
  });
  await page.goto(url);
  await page.evaluate(() => (window as unknown as WithHooks).localHost.ready);
  const chooseOnce = async ([top = '', ...rest]: readonly string[], timeout: number): Promise<void> => {
    await page.getByRole('menuitem', { name: top, exact: true }).click();
    for (const name of rest)
      await page
        .getByRole('menuitem', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
        .click({ timeout });
  };
  const choose: OpenPage['choose'] = async (...names) => {
    // Menus that are built anew, as for another user, close the one that is open: a person opens it again.
    for (let attempt = 1; attempt <= 3; attempt++)
      try {
        await chooseOnce(names, 5000);
        return;
      } catch (error) {
        if (!(error instanceof playwrightErrors.TimeoutError)) throw error;
      }
    await chooseOnce(names, 30_000);
  };
  const typeOnce = async (a1: string, text: string): Promise<void> => {
    // A click gives the grid the keyboard; the cell itself may be out of sight until it is selected.
    const grid = await page.locator('canvas').first().boundingBox();
    if (!grid) throw new Error('the page shows no grid');
    await page.mouse.click(grid.x + grid.width / 2, grid.y + grid.height / 2);
    await page.evaluate((cell) => (window as unknown as WithHooks).localHost.select(cell), a1);
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable,
    );
    await page.waitForTimeout(300);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  return {
    page,
    sidebar: page.frameLocator('[data-testid="sidebar-frame"]'),
    dialog: page.frameLocator('[data-testid="dialog-frame"]'),
    url,
    complaints,
    choose,
    async view(...names) {
      // A busy machine shows the old view for a while: what is clicked there is lost.
      await page.locator(FRAMES).evaluateAll((frames) => frames.forEach((frame) => frame.classList.add('before')));
      await choose('Klientura', ...names);
      await page.locator(FRAMES).and(page.locator(':not(.before)')).waitFor();
    },
    async type(a1, text) {
      const cell = (): Promise<string> =>
        page.evaluate((at) => JSON.stringify((window as unknown as WithHooks).localHost.cells(at)), a1);
      const before = await cell();
      // On a busy machine the grid takes the keyboard late, and what is typed before goes nowhere: a person types it again.
      for (let attempt = 1; attempt <= 3; attempt++) {
        await typeOnce(a1, text);
        const until = Date.now() + 5000;
        while (Date.now() < until) {
          if ((await cell()) !== before) return;
          await page.waitForTimeout(100);
        }
      }
      throw new Error(`${text} was typed into ${a1} in vain`);
    },
    texts: (a1) => page.evaluate((cell) => (window as unknown as WithHooks).localHost.texts(cell), a1),
    tabs: () => page.evaluate(() => (window as unknown as WithHooks).localHost.tabs()),
    async panel(tab) {
      await page.getByTestId(`panel-${tab}`).click();
    },
    async shot(name) {
      if (!shots) return;
      fs.mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `${name}.png`) });
    },
    freeze(on) {
      server.kill(on ? 'SIGSTOP' : 'SIGCONT');
    },
    async close() {
      await context.close();
      server.kill();
    },
  };
}
