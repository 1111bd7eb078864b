/** The built pages in a real browser, over answers that a test gives in the place of the script. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DIALOGS, type Envelope, type PageContext, type PageSeed, type ShownColumns } from '../../src/entry/api';

const root = path.join(__dirname, '../..');

/** Answer of a command by name; a text is what Google's failure handler gets. */
export type Answers = Record<string, ((input: Record<string, unknown>) => Envelope | string) | undefined>;

/** A command that was carried out. */
export const done = (report: object, more: object = {}): Envelope => ({ ok: true, report, ...more });

/** A command that refused. */
export const refused = (code: string, params: Record<string, string | number | string[]> = {}): Envelope => ({
  ok: false,
  error: { code, message: `sentence of ${code}`, params },
});

export const CONTEXT: PageContext = {
  user: 'me@shop.example',
  fileId: 'file-1',
  timeZone: 'Europe/Kyiv',
  tabs: ['Clients', 'Orders'],
  isSetUp: true,
  fault: '',
  settings: {
    locale: 'en',
    country: 'US',
    scheme: 'AUTO',
    leapDay: 'FEB28',
    paused: false,
    mailBasis: '',
    mailHour: 9,
    senderName: '',
    replyTo: '',
    birthdaySubject: 'Happy birthday, {{firstName|friend}}!',
    birthdayText: 'Hello!',
    livingCopy: '',
  },
  schedule: null,
};

/** Klientura's columns, as the script says after it has brought them into view. */
const SHOWN: ShownColumns = { tab: 'Clients', first: 10, last: 16 };

export interface OpenSidebar {
  page: Page;
  /** Commands called so far, with their input. */
  calls: [name: string, input: Record<string, unknown>][];
  /** Errors of the page, and requests it made. */
  complaints: string[];
}

const SIDEBAR = { width: 300, height: 800 };
const DIALOG = { width: 980, height: 600 };

let browser: Browser | null = null;

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Opens the sidebar 300 pixels wide, as Google does, or the dialog that has the view. */
export async function openSidebar(
  seed: Partial<PageSeed>,
  answers: Answers,
  context: Partial<PageContext> = {},
): Promise<OpenSidebar> {
  const find = "import('./tools/browser.mjs').then((tools) => process.stdout.write(tools.findBrowser() ?? ''))";
  browser ??= await chromium.launch({
    executablePath: spawnSync(process.execPath, ['-e', find], { cwd: root, encoding: 'utf8' }).stdout,
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
  const dialog = DIALOGS.find((route) => route === seed.route);
  const isDialog = dialog !== undefined;
  const page = await browser.newPage({ viewport: isDialog ? DIALOG : SIDEBAR });
  const calls: OpenSidebar['calls'] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => complaints.push(request.url()));
  await page.exposeFunction('answer', (name: string, input: Record<string, unknown>): Envelope | string => {
    if (name === 'pageContext') return { ok: true, report: { ...CONTEXT, ...context } };
    if (name === 'showColumns') return { ok: true, report: SHOWN };
    if (name === 'openView' || name === 'close' || name === 'showTab') {
      calls.push([name, input]);
      return { ok: true, report: null };
    }
    calls.push([name, input]);
    return answers[name]?.(input) ?? `no answer for ${name}`;
  });
  await page.addScriptTag({ content: RUNNER });
  const whole: PageSeed = { route: 'setUp', locale: 'en', user: CONTEXT.user, ...seed };
  const html = readFileSync(path.join(root, `dist/${dialog ?? 'sidebar'}-${whole.locale}.html`), 'utf8').replace(
    'KLIENTURA_PAGE=null',
    `KLIENTURA_PAGE=${JSON.stringify(whole)}`,
  );
  await page.setContent(html);
  return { page, calls, complaints };
}

/** google.script.run as the page sees it: each call answers later, a failure as an Error. */
const RUNNER = `
  const runner = (done, failed) => {
    const call = (name, input) => void answer(name, input ?? {}).then((given) => (typeof given === 'string' ? failed(new Error(given)) : done(given)));
    return {
      withSuccessHandler: (handler) => runner(handler, failed),
      withFailureHandler: (handler) => runner(done, handler),
      pageContext: () => call('pageContext'),
      showColumns: () => call('showColumns'),
      openView: (route) => call('openView', { route }),
      showTab: (key) => call('showTab', { key }),
      runCommand: (name, input) => call(name, JSON.parse(JSON.stringify(input))),
    };
  };
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => void answer('close', {}) } } };`;

/** Waits until the keyboard is where it should be: on the element that fits. */
export const focusIsOn = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
