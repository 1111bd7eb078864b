/** The mail on the local host, through the very bundle that is pushed: set up, sent, killed at every call, and days of the schedule. */
import type { Host } from '../../../host/host';
import { aBook, addresses, aHost, runCommand, type Reply } from '../../support/host';

const CLIENTS = 3;
const SHEET = 'Клиенты';
const NOW = Date.parse('2026-05-20T06:30:00Z');

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});

/** A set-up base of clients whose birthday is 20 May 2026 and the days after it. */
async function setUp(birthdays: string[] = Array.from({ length: CLIENTS }, () => '20.05.1987')): Promise<Host> {
  const rows = birthdays.map((birthday, n) => [`Иванов Пётр ${n}`, `client${n}@example.com`, birthday, 'да']);
  const book = aBook({ [SHEET]: [['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'], ...rows] });
  const host = await aHost(book, { now: NOW });
  hosts.push(host);
  const { reply } = await runCommand(host, 'base.setUp', { clients: { sheet: SHEET } });
  expect(reply).toMatchObject({ ok: true });
  return host;
}
const reportOf = (reply: Reply | undefined): Record<string, unknown> => {
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report;
};

test('letters go once, and not again', async () => {
  const host = await setUp();
  expect(reportOf((await runCommand(host, 'mail.sendDue')).reply)).toMatchObject({
    sent: CLIENTS,
    skipped: [],
    inDoubt: [],
    left: 0,
  });
  expect(reportOf((await runCommand(host, 'mail.sendDue')).reply)).toMatchObject({ sent: 0 });
  expect(addresses(host.outbox()).sort()).toEqual([
    'client0@example.com',
    'client1@example.com',
    'client2@example.com',
  ]);
});

test('the Today cell and the letters of the days come from the schedule, once each', async () => {
  const host = await setUp(['20.05.1987', '21.05.1990', '23.05', '28.05.1980', '29.02.2000']);
  expect(reportOf((await runCommand(host, 'mail.schedule', { hour: 10 })).reply)).toMatchObject({
    trigger: { owner: 'owner@example.com', hour: 10, timeZone: 'Europe/Moscow' },
  });
  const firings = await host.advance(Date.parse('2026-05-23T20:00:00Z'));
  expect(firings.filter(({ result }) => result.error !== undefined)).toEqual([]);
  expect(addresses(host.outbox())).toEqual([0, 1, 2].map((n) => `client${n}@example.com`));
  expect(host.outbox().every(({ at, from }) => at.slice(11, 13) === '07' && from === 'owner@example.com')).toBe(true);
  const settings = host.book.sheets().find(({ name }) => name === 'Настройки')!;
  const today = host.book.namedRanges().find(({ name }) => name === 'Today')!;
  expect(today.area.sheet).toBe(settings.id);
  expect(host.book.displayValues(today.area)[0]![0]).toContain('23');
});

test('a colleague is told whose schedule it is', async () => {
  const host = await setUp();
  await runCommand(host, 'mail.schedule');
  const { reply } = await runCommand(host, 'mail.schedule', {}, undefined, 'colleague@example.com');
  expect(reply).toMatchObject({ ok: false, error: { code: 'SCHEDULE_OF_ANOTHER' } });
});

/** One book through the years: each year one more run is killed, one call later than the year before. */
test.each([
  ['lost', false],
  ['kept', true],
])(
  'killed at every call, unflushed writes %s: no letter twice, none lost, at most one in doubt',
  async (_kind, keepWrites) => {
    // Without a year: the clients must not grow too old to be true.
    const host = await setUp(Array.from({ length: CLIENTS }, () => "'20.05"));
    let doubtsBefore = 0;
    let met = 0;
    for (let call = 1, year = 2026; ; call++, year++) {
      host.setNow(host.now() + 86_400_000);
      const sentBefore = host.outbox().length;
      const today = `${year}-05-20`;
      const faults = { killBefore: call, keepWrites };
      const killed = await runCommand(host, 'mail.sendDue', { today }, faults);
      const report = reportOf((await runCommand(host, 'mail.sendDue', { today })).reply);
      const sent = addresses(host.outbox().slice(sentBefore));
      const doubts = (report.inDoubt as unknown[]).length - doubtsBefore;
      expect(new Set(sent).size).toBe(sent.length);
      expect(doubts).toBeLessThanOrEqual(1);
      expect(sent.length + doubts).toBeGreaterThanOrEqual(CLIENTS);
      expect(report.left).toBe(0);
      doubtsBefore += doubts;
      met += doubts;
      if (killed.killed) continue;
      // The first run that met no kill is a whole one.
      expect(reportOf(killed.reply)).toMatchObject({ sent: CLIENTS });
      break;
    }
    // The kills between the mark and the proof must have been met, else this test proves nothing.
    expect(met).toBeGreaterThan(CLIENTS);
  },
  240_000,
);
