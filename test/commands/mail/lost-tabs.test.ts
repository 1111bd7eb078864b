/** Tabs of the mail that a person deletes, or that an older version of the file brings back shorter: nothing goes twice, no refusal is forgotten, and what happened is said. */
import type { Book } from '../../../host/book/book';
import type { Host } from '../../../host/host';
import { storedWords } from '../../../src/i18n/stored';
import type { TabKey } from '../../../src/ports';
import { aBook, addresses, aHost, runCommand, shown } from '../../support/host';
import { done } from '../../support/saved-base';

const SHEET = 'Клиенты';
const words = storedWords('ru');
const DAY_MS = 86_400_000;

let host: Host;
beforeEach(async () => {
  const rows = ['20.05.1987', '20.05.1990', '21.05.1990'].map((birthday, n) => [
    `Иванов Пётр ${n}`,
    `client${n}@example.com`,
    birthday,
    'да',
  ]);
  const book = aBook({ [SHEET]: [['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'], ...rows] });
  host = await aHost(book, { now: Date.parse('2026-05-20T06:30:00Z') });
  await done(host, 'base.setUp', { clients: { sheet: SHEET } });
});
afterEach(() => host.dispose());

const idOf = (book: Book, key: TabKey): number => book.sheets().find(({ name }) => name === words.tab(key))!.id;
const dropTab = (key: TabKey): void => host.book.deleteSheet(idOf(host.book, key));
const send = (input: object = {}): Promise<Record<string, unknown>> => done(host, 'mail.sendDue', input);
const clientIds = async (): Promise<string[]> => {
  const [header = [], ...rows] = await shown(host.book, SHEET);
  return rows.map((row) => row[header.indexOf(words.header('id'))]!);
};
const TWO = ['client0@example.com', 'client1@example.com'];

describe('the list of letters', () => {
  test.each<[string, () => void, number]>([
    ['its tab deleted', () => dropTab('ledger'), 2],
    ['one of its rows deleted', () => host.book.deleteRows(idOf(host.book, 'ledger'), 1, 1), 1],
    ['all of its rows deleted', () => host.book.deleteRows(idOf(host.book, 'ledger'), 1, 2), 2],
  ])(
    '%s: those letters are in doubt and do not go again by themselves; those of the next day go',
    async (_kind, lose, lost) => {
      expect(await send()).toMatchObject({ sent: 2 });
      lose();
      const again = await send();
      expect(again).toMatchObject({ sent: 0, lost });
      expect(again['inDoubt']).toHaveLength(lost);
      expect(await send()).toMatchObject({ sent: 0, inDoubt: again['inDoubt'] });
      expect(addresses(host.outbox()).sort()).toEqual(TWO);
      host.setNow(host.now() + DAY_MS);
      expect(await send({ since: '2026-05-19' })).toMatchObject({ sent: 1 });
      expect(addresses(host.outbox())).toHaveLength(3);
    },
  );

  test('a letter of which it is said that it did not go, goes', async () => {
    await send();
    dropTab('ledger');
    const { inDoubt } = await send();
    const [first] = inDoubt as { key: string }[];
    await done(host, 'mail.decideDoubt', { key: first!.key, sent: false });
    expect(await send()).toMatchObject({ sent: 1 });
  });

  test('Klientura removed and set up again on the same day: in doubt too', async () => {
    await send();
    await done(host, 'base.remove');
    await done(host, 'base.setUp', { clients: { sheet: SHEET } });
    expect(await send()).toMatchObject({ sent: 0, lost: 2 });
    expect(addresses(host.outbox()).sort()).toEqual(TWO);
  });

  test('days after the removal nothing is kept of it', async () => {
    await send();
    host.setNow(host.now() + 4 * DAY_MS);
    await done(host, 'base.remove');
    expect(host.services().properties).toMatchObject({ document: {} });
    expect(JSON.stringify(host.services().properties)).not.toContain('klientura');
  });
});

describe('the list of refusals', () => {
  beforeEach(async () => {
    const [first, second] = await clientIds();
    await done(host, 'mail.suppress', { client: first, kind: 'OPT_OUT' });
    await done(host, 'mail.suppress', { client: second, kind: 'OPT_OUT' });
  });
  const refused = async (command: string, input: object = {}): Promise<void> => {
    const { reply } = await runCommand(host, command, input);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'REFUSALS_LOST', params: { n: expect.any(Number) as number } },
    });
    expect((reply as { error: { message: string } }).error.message).toContain(words.tab('suppressed'));
  };

  test.each<[string, () => void, number]>([
    ['its tab deleted', () => dropTab('suppressed'), 2],
    ['one of its lines deleted', () => host.book.deleteRows(idOf(host.book, 'suppressed'), 1, 1), 1],
  ])('%s: no letter goes and no list is handed on until someone says so', async (_kind, lose, missing) => {
    lose();
    await refused('mail.sendDue');
    await refused('segments.mailingList', { segment: 'PROSPECT' });
    expect(await done(host, 'mail.log')).toMatchObject({ missing });
    // One who asks now does not hide those who are gone.
    await done(host, 'mail.suppress', { client: (await clientIds())[2], kind: 'OPT_OUT' });
    await refused('mail.sendDue');
    expect(host.outbox()).toEqual([]);
    await done(host, 'mail.release', { missing: true });
    expect(await send()).toMatchObject({ sent: missing });
  });

  test('lines that were released one by one are not missed', async () => {
    const { suppressed } = (await done(host, 'mail.log')) as { suppressed: { key: string }[] };
    for (const { key } of suppressed) await done(host, 'mail.release', { key });
    expect(await send()).toMatchObject({ sent: 2 });
  });
});

describe('what letters are sent for and say', () => {
  const NEW_YEAR = { code: 'holiday', subject: 'С праздником', text: 'Здравствуйте, {{firstName|друг}}!' };
  beforeEach(async () => {
    await done(host, 'mail.saveTemplate', NEW_YEAR);
    await done(host, 'mail.saveOccasion', { kind: 'HOLIDAY', parameter: 'NEW_YEAR' });
  });

  test.each<TabKey>(['occasions', 'templates'])(
    'the tab of %s deleted: birthdays go, and the owner hears of it once a day until it is back',
    async (key) => {
      await done(host, 'mail.schedule', { hour: 10 });
      dropTab(key);
      expect(await done(host, 'mail.calendar')).toMatchObject({ gone: [words.tab(key)] });
      const firings = await host.advance(Date.parse('2026-05-21T20:00:00Z'));
      const told = firings.flatMap(({ result: { error } }) => (error === undefined ? [] : [error.message]));
      expect(told).toHaveLength(2);
      for (const message of told) expect(message).toContain(words.tab(key));
      expect(addresses(host.outbox())).toHaveLength(3);
    },
  );

  test('entered anew, nothing is missed', async () => {
    dropTab('occasions');
    await done(host, 'mail.saveOccasion', { kind: 'HOLIDAY', parameter: 'NEW_YEAR' });
    expect(await done(host, 'mail.calendar')).toMatchObject({ gone: [], faulty: [] });
  });
});
