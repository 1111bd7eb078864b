/** Work that did not come to its end: a killed run is completed or taken back from the history or by the next command, and long work shows how far it is and can be cancelled. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { clientsCsv, ordersCsv } from '../../bench/base';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { menuWords } from '../../src/i18n/menu';
import { fill } from '../../src/i18n/template';
import { storedWords } from '../../src/i18n/stored';
import { commandLine } from '../support/command-line';
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, settingCell } from '../support/sidebar';

const WHO = ['--locale', 'ru', '--time-zone', 'Europe/Moscow', '--now', '2026-11-22T10:00'];
const ANNA = ['--user', 'anna@example.com'];
const menu = menuWords('ru');
const words = pageWords('ru');
const own = sidebarWords('ru');
const SETTINGS = storedWords('ru').tab('settings');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'klientura-'));
const file = (name: string): string => path.join(folder, name);
let open: OpenPage;

const part = (testId: string) => open.sidebar.getByTestId(testId);
const said = (sentence: string) => open.sidebar.getByText(sentence, { exact: true }).waitFor();
const setting = async (code: string): Promise<string> => (await settingCell(open, SETTINGS, code)).text;
const history = async (): Promise<void> => {
  await open.view(menu.history);
  await part('operation').first().waitFor();
};
const base = (clients: number, name: string): string[] => {
  fs.writeFileSync(file(`${name}.csv`), clientsCsv(clients));
  fs.writeFileSync(file('orders.csv'), ordersCsv(clients * 2, clients));
  return [file(`${name}.csv`), '--add', `Заказы=${file('orders.csv')}`];
};

afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});
afterAll(async () => {
  await closeBrowser();
  fs.rmSync(folder, { recursive: true });
});

describe('a run that was killed half-way', () => {
  /** Saves a book in which Anna's change of three settings was killed before it was noted as done. */
  const killedChange = (name: string): string => {
    const [clients = '', ...adds] = base(30, name);
    const book = file(`${name}.book.json`);
    commandLine('command', 'base.setUp', '{}', '--book', clients, ...adds, ...WHO, ...ANNA, '--out', book);
    const input = JSON.stringify({ senderName: 'Лавка', replyTo: 'lavka@example.com', country: 'KZ' });
    const set = (copy: string, ...faults: string[]): unknown => {
      fs.copyFileSync(book, copy);
      return commandLine('command', 'settings.change', input, '--book', copy, ...WHO, ...ANNA, ...faults);
    };
    // The last call at which the change is made, but not yet noted as done.
    const { calls } = set(file('whole.book.json')) as { calls: { total: number } };
    for (let call = calls.total; call > 0; call--) {
      const copy = file(`${name}-killed.book.json`);
      expect(set(copy, '--kill-after', String(call), '--kill-keeps-writes')).toMatchObject({
        error: { code: 'KILLED' },
      });
      const list = commandLine('command', 'changes.list', '{}', '--book', copy, ...WHO, ...ANNA) as {
        report: { operations: { state: string }[] };
      };
      if (list.report.operations[0]!.state === 'PLANNED') return copy;
    }
    throw new Error('no call leaves the change interrupted');
  };

  it('is shown as interrupted, and can be completed', async () => {
    open = await openPage([killedChange('complete'), ...WHO]);
    await history();
    const entry = part('operation').first();
    expect(await entry.innerText()).toContain(own.history.states.PLANNED);
    expect(await entry.innerText()).toContain('anna@example.com');
    await open.shot('interrupted-1-planned');
    expect(await accessible(open)).toEqual([]);
    await entry.getByTestId('complete').click();
    await said(fill(own.history.completed, {}, 'ru'));
    await open.shot('interrupted-2-completed');
    expect(await open.sidebar.getByText(/Заодно/).count()).toBe(0);
    expect(await accessible(open)).toEqual([]);
    expect(await part('operation').first().innerText()).toContain(own.history.states.DONE);
    expect([await setting('senderName'), await setting('replyTo'), await setting('country')]).toEqual([
      'Лавка',
      'lavka@example.com',
      'KZ',
    ]);
  });

  it('can be taken back', async () => {
    open = await openPage([killedChange('cancel'), ...WHO]);
    await history();
    await part('operation').first().getByTestId('cancel-step').click();
    await said(fill(words.common.undone, {}, 'ru'));
    await open.shot('interrupted-3-taken-back');
    expect(await accessible(open)).toEqual([]);
    expect([await setting('senderName'), await setting('replyTo'), await setting('country')]).toEqual(['', '', 'RU']);
  });

  it('is completed by the next command, which says so', async () => {
    open = await openPage([killedChange('next'), ...WHO]);
    await open.view(menu.settings);
    await part('setting-birthdaySubject').fill('Поздравляем!');
    await part('save-settings').click();
    await open.sidebar.getByText(/Заодно завершено начатое раньше: Изменение настроек/).waitFor();
    await open.shot('interrupted-4-next-command');
    expect(await accessible(open)).toEqual([]);
    expect([await setting('replyTo'), await setting('birthdaySubject')]).toEqual(['lavka@example.com', 'Поздравляем!']);
  });

  it('is a set-up, and the tab is as before when it is taken back', async () => {
    const [clients = '', ...adds] = base(30, 'set-up');
    const book = file('half.book.json');
    commandLine(
      'command',
      'base.setUp',
      '{}',
      '--book',
      clients,
      ...adds,
      ...WHO,
      ...ANNA,
      '--out',
      book,
      '--kill-after',
      '110',
      '--kill-keeps-writes',
    );
    open = await openPage([book, ...WHO]);
    await history();
    await open.shot('interrupted-5-set-up');
    await part('operation').first().getByTestId('cancel-step').click();
    await said(fill(words.common.undone, {}, 'ru'));
    await open.shot('interrupted-6-set-up-taken-back');
    const [header = []] = await open.texts(`${(await open.tabs())[0] ?? ''}!A1:Z1`);
    expect(header).not.toContain(storedWords('ru').header('id'));
  });
});

describe('work that takes longer than one call', () => {
  /** The page on a base of thousands on which calls take the time that Google's would. */
  const openLong = async (name: string): Promise<string[][]> => {
    open = await openPage([...base(3000, name), ...WHO, '--latency', 'google']);
    const before = await open.texts(`${name}!A1:T20`);
    await open.view(menu.setUp);
    await part('confirm-set-up').click();
    await part('progress').waitFor();
    return before;
  };

  it('shows how far it is, and a cancel leaves the tab as it was', async () => {
    const before = await openLong('cancelled');
    // The server stands still, so that there is time to look.
    open.freeze(true);
    expect(await part('progress').locator('progress').getAttribute('max')).toMatch(/^\d{4,}$/);
    await open.shot('long-1-progress');
    expect(await accessible(open)).toEqual([]);
    await part('cancel').click();
    await open.shot('long-2-cancelling');
    expect(await accessible(open)).toEqual([]);
    open.freeze(false);
    await said(words.progress.cancelled);
    await open.shot('long-3-cancelled');
    expect(await open.sidebar.getByText(/Заодно/).count()).toBe(0);
    expect(await accessible(open)).toEqual([]);
    expect(await open.texts('cancelled!A1:T20')).toEqual(before);
    await history();
    await open.shot('long-4-history');
  });

  it('comes to its end when it is left alone', async () => {
    await openLong('finished');
    await part('to-segments').waitFor({ timeout: 120_000 });
    await open.shot('long-5-done');
    expect(await accessible(open)).toEqual([]);
    const [header = []] = await open.texts('finished!A1:T1');
    expect(header).toContain(storedWords('ru').header('segment'));
  });
});
