/** Sending what is due: who is written to and who is not, and that nobody ever gets a letter twice. */
import { AppError } from '../../../src/domain/app-error';
import { dayOf } from '../../../src/domain/days';
import { execute } from '../../../src/commands/execute';
import { sendDueMail, type SendDueReport } from '../../../src/commands/mail/send-due-mail';
import type { World } from '../../support/memory-book';
import { clientsBorn, ledgerStates, mailBase, noon, rowOf, type TestClient } from './mail-base';

function send(world: World, input: Record<string, unknown> = {}): SendDueReport & { operation?: string } {
  const reply = execute(world.ports, sendDueMail, input);
  world.nextRun();
  return reply.report;
}
const recipients = (world: World): string[] => world.outbox.map(({ to }) => to);
const reasonsOf = (report: SendDueReport): Record<number, string> =>
  Object.fromEntries(report.skipped.map(({ row, reason }) => [row, reason]));
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return (error as AppError).code;
  }
};
const one = (client: TestClient): TestClient[] => [client];

describe('who is written to', () => {
  test('those whose day it is, once each, with their names', () => {
    const world = mailBase({
      clients: [
        { name: 'Иванов Пётр Сергеевич', birthday: '20.05.1987', email: 'p@example.com' },
        { birthday: '21.05.1987' },
        { birthday: '20.05', name: '' },
      ],
    });
    expect(send(world)).toMatchObject({ sent: 2, skipped: [], inDoubt: [], left: 0 });
    expect(world.outbox.map(({ to, text }) => [to, text.split('\n')[0]])).toEqual([
      ['p@example.com', 'Dear Пётр!'],
      ['client3@example.com', 'Dear friend!'],
    ]);
  });
  test('nobody a second time, that day or later', () => {
    const world = mailBase();
    send(world);
    const again = send(world);
    expect(again).toMatchObject({ sent: 0, left: 0 });
    expect(reasonsOf(again)).toEqual({ 2: 'ALREADY_SENT', 3: 'ALREADY_SENT', 4: 'ALREADY_SENT' });
    expect(world.outbox).toHaveLength(3);
  });
  test('everybody again in the next year', () => {
    const world = mailBase();
    send(world);
    world.quota = 100;
    expect(send(world, { today: '2027-05-20' }).sent).toBe(3);
  });
  test.each([
    ['FEB28', '2026-02-28', '2026-03-01'],
    ['MAR1', '2026-03-01', '2026-02-28'],
  ])('those of 29 February on the day of the setting %s, and not on the other', (leapDay, kept, other) => {
    const world = mailBase({ clients: one({ birthday: '29.02.2000' }), settings: { leapDay } });
    expect(send(world, { today: other }).sent).toBe(0);
    expect(send(world, { today: kept }).sent).toBe(1);
    expect(send(world, { today: other }).sent).toBe(0);
  });
  test('changing the leap day within the year makes no second letter', () => {
    const world = mailBase({ clients: one({ birthday: '29.02.2000' }) });
    expect(send(world, { today: '2026-02-28' }).sent).toBe(1);
    const settings = world.tab('Settings');
    settings.cells.find((row) => row[0]!.value === 'leapDay')![2]!.value = 'MAR1';
    expect(send(world, { today: '2026-03-01' })).toMatchObject({ sent: 0, skipped: [{ reason: 'ALREADY_SENT' }] });
  });
  test.each(['2026-05-20', '2027-05-20'])(
    'a day and month typed this year, which the spreadsheet took for a date of this year (%s)',
    (today) => {
      const typed = { day: dayOf(2026, 5, 20) };
      const settings = { birthdayText: '{{age|no age}}' };
      const world = mailBase({ clients: one({ birthday: typed }), settings });
      expect(send(world, { today }).sent).toBe(1);
    },
  );
  test('days long gone are not asked for, whatever the input says', () => {
    const world = mailBase({ clients: clientsBorn('10.05', 2) });
    expect(send(world, { today: '2026-05-20', since: '2026-05-01' })).toMatchObject({ sent: 0, skipped: [] });
  });
  test('the day is the spreadsheet’s, not that of the server', () => {
    const world = mailBase({ clients: one({ birthday: '21.05' }), world: { now: Date.UTC(2026, 4, 20, 21, 30) } });
    expect(send(world).sent).toBe(1);
  });
});

describe('who is not, and why', () => {
  test('each with its row and reason', () => {
    const world = mailBase({
      clients: [
        { consent: 'нет' },
        { consent: '' },
        { email: '' },
        { email: 'no address' },
        { email: 'same@example.com' },
        { email: 'Same@example.com ' },
        { email: 'a@example.com', birthday: '19.05' },
      ],
    });
    const report = send(world);
    expect(report.sent).toBe(1);
    expect(reasonsOf(report)).toEqual({
      [rowOf(1)]: 'NO_CONSENT',
      [rowOf(2)]: 'NO_CONSENT',
      [rowOf(3)]: 'NO_EMAIL',
      [rowOf(4)]: 'BAD_EMAIL',
      [rowOf(6)]: 'SAME_ADDRESS',
    });
  });
  test('the second client of one address stays without, also in the next run', () => {
    const world = mailBase({ clients: [{ email: 'same@example.com' }, { email: 'same@example.com' }] });
    send(world);
    expect(reasonsOf(send(world))).toEqual({ 2: 'ALREADY_SENT', 3: 'SAME_ADDRESS' });
    expect(world.outbox).toHaveLength(1);
  });
  test('two people of one address with birthdays weeks apart get one letter each', () => {
    const world = mailBase({
      clients: [{ email: 'home@example.com' }, { email: 'home@example.com', birthday: '10.06' }],
    });
    expect(send(world).sent).toBe(1);
    expect(send(world, { today: '2026-06-10' }).sent).toBe(1);
  });
  test('without a consent column nobody, until the user says on what basis', () => {
    const world = mailBase({ without: ['consent'] });
    expect(reasonsOf(send(world))).toEqual({ 2: 'NO_BASIS', 3: 'NO_BASIS', 4: 'NO_BASIS' });
    world.tab('Settings').cells.find((row) => row[0]!.value === 'mailBasis')![2]!.value = 'EXISTING_CLIENTS';
    expect(send(world).sent).toBe(3);
  });
  test('without a column of addresses each whose day it is, whatever the basis', () => {
    const clients = [{}, { birthday: '21.05' }, { consent: '' }];
    expect(reasonsOf(send(mailBase({ clients, without: ['email'] })))).toEqual({ 2: 'NO_EMAIL', 4: 'NO_EMAIL' });
  });
  test('whose birthday can be read two ways, one of which is today', () => {
    const columnThatContradictsItself = [{ birthday: '25/12/1980' }, { birthday: '12/25/1980' }];
    const clients = [...columnThatContradictsItself, { birthday: '05/06/1990' }, { birthday: '07/08/1990' }];
    const world = (): ReturnType<typeof mailBase> => mailBase({ clients });
    expect(reasonsOf(send(world(), { today: '2026-06-05' }))).toEqual({ 4: 'AMBIGUOUS_DATE' });
    expect(reasonsOf(send(world(), { today: '2026-05-06' }))).toEqual({ 4: 'AMBIGUOUS_DATE' });
    expect(reasonsOf(send(world(), { today: '2026-05-07' }))).toEqual({});
  });
  test('nobody while mail is paused', () => {
    expect(reasonsOf(send(mailBase({ settings: { paused: true } })))).toEqual({
      2: 'PAUSED',
      3: 'PAUSED',
      4: 'PAUSED',
    });
  });
  test('who has no value for a tag without fallback', () => {
    const world = mailBase({
      clients: [{ birthday: '20.05.1990' }, { birthday: '20.05' }],
      settings: { birthdayText: 'You are {{age}}' },
    });
    expect(reasonsOf(send(world))).toEqual({ 3: 'UNFILLED_TAG' });
    expect(world.outbox.map(({ text }) => text.split('\n')[0])).toEqual(['You are 36']);
  });
});

describe('what stops everything before the first letter', () => {
  test('a tag that does not exist', () => {
    const world = mailBase({ settings: { birthdayText: 'Dear {{surname}}' } });
    expect(codeOf(() => send(world))).toBe('TEMPLATE_TAG_UNKNOWN');
    expect(world.outbox).toHaveLength(0);
  });
  test('no column of birthdays', () => {
    expect(codeOf(() => send(mailBase({ without: ['birthday'] })))).toBe('COLUMN_GONE');
  });
  test('a file that is a copy, until the settings say that it lives', () => {
    const world = mailBase({ clients: [{}, { birthday: '21.05' }] });
    send(world);
    world.bookId = 'copy-of-book-1';
    expect(codeOf(() => send(world, { today: '2026-05-21' }))).toBe('COPY_UNCONFIRMED');
    world.nextRun();
    world.tab('Settings').cells.find((row) => row[0]!.value === 'livingCopy')![2]!.value = 'copy-of-book-1';
    expect(send(world, { today: '2026-05-21' }).sent).toBe(1);
    expect(send(world, { today: '2026-05-20' })).toMatchObject({ sent: 0, skipped: [{ reason: 'ALREADY_SENT' }] });
  });
  test('an input with a misspelt field', () =>
    expect(codeOf(() => send(mailBase(), { day: '2026-05-20' }))).toBe('INPUT_INVALID'));
});

describe('limits', () => {
  test('what the quota leaves over waits and goes by the next run, on the next day too', () => {
    const world = mailBase({ clients: clientsBorn('20.05', 5) });
    world.quota = 2;
    expect(send(world)).toMatchObject({ sent: 2, left: 3 });
    world.quota = 100;
    expect(send(world, { today: '2026-05-21' })).toMatchObject({ sent: 3, left: 0 });
    expect(new Set(recipients(world)).size).toBe(5);
  });
  test('what was planned and is more than three days late is given up', () => {
    const world = mailBase({ clients: clientsBorn('20.05', 3) });
    world.quota = 1;
    send(world);
    world.quota = 100;
    expect(send(world, { today: '2026-05-24' })).toMatchObject({ sent: 0, left: 0 });
    expect(ledgerStates(world)).toEqual({ 'K-1': 'SENT', 'K-2': 'MISSED', 'K-3': 'MISSED' });
  });
  test('a run ends itself before Google would', () => {
    const world = mailBase({ clients: clientsBorn('20.05', 5) });
    const { mailer } = world.ports;
    const original = mailer.send.bind(mailer);
    mailer.send = (letter) => {
      original(letter);
      world.now += 60_000;
    };
    expect(send(world)).toMatchObject({ sent: 3, left: 2 });
    expect(send(world)).toMatchObject({ sent: 2, left: 0 });
  });
  test('a letter that the mail service refuses is reported and does not stop the others', () => {
    const world = mailBase({ clients: clientsBorn('20.05', 3) });
    const { mailer } = world.ports;
    const original = mailer.send.bind(mailer);
    mailer.send = (letter) => {
      if (letter.to.startsWith('client2')) throw new Error('Invalid email: client2');
      original(letter);
    };
    expect(send(world)).toMatchObject({ sent: 2, left: 0, skipped: [{ row: 3, reason: 'NOT_ACCEPTED' }] });
    expect(ledgerStates(world)).toEqual({ 'K-1': 'SENT', 'K-2': 'PLANNED', 'K-3': 'SENT' });
  });
  test('calls grow by a constant for each letter', () => {
    const calls = (count: number): number => {
      const world = mailBase({ clients: clientsBorn('20.05', count) });
      execute(world.ports, sendDueMail, {});
      return world.calls;
    };
    const perLetter = (calls(40) - calls(20)) / 20;
    // Two marks with their flush, the looks at the consent and at what clients said meanwhile, and the sending.
    expect(perLetter).toBeLessThanOrEqual(6);
    expect((calls(60) - calls(40)) / 20).toBe(perLetter);
  });
});

test('a preview by dryRun sends and writes nothing', () => {
  const world = mailBase();
  const before = JSON.stringify(world.tabs.map(({ cells }) => cells));
  expect(send(world, { dryRun: true })).toMatchObject({ sent: 3, left: 0 });
  expect(world.outbox).toHaveLength(0);
  expect(JSON.stringify(world.tabs.map(({ cells }) => cells))).toBe(before);
});

test('the sender’s name and the address for answers go with each letter', () => {
  const world = mailBase({ settings: { senderName: 'Кафе', replyTo: 'cafe@example.com' } });
  send(world);
  expect(world.outbox[0]).toMatchObject({ senderName: 'Кафе', replyTo: 'cafe@example.com' });
});

test('at another hour of the same day nothing changes', () => {
  const world = mailBase();
  send(world);
  world.now = noon('2026-05-20', 23);
  expect(send(world).sent).toBe(0);
});

test('the ledger names the operation that planned a letter, and holds no address', () => {
  const world = mailBase();
  const { operation } = send(world);
  const [, ...rows] = world.grid('Klientura mail');
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toContain(operation);
  expect(JSON.stringify(rows)).not.toContain('example.com');
});

describe('a client who says no while the run is sending', () => {
  /** What a person does to the clients' tab as the first letter leaves. */
  function sendWhile(act: (world: World) => void): World {
    const world = mailBase({ clients: clientsBorn('20.05', 3) });
    const { mailer } = world.ports;
    const handOver = mailer.send.bind(mailer);
    mailer.send = (letter) => {
      handOver(letter);
      if (world.outbox.length === 1) act(world);
    };
    expect(send(world).skipped).toMatchObject([{ id: 'K-3', reason: 'NO_CONSENT' }]);
    return world;
  }
  const refuse = (world: World, row: number): void => world.tab('Clients').put(row, 5, 'нет');

  test('gets no letter any more', () => {
    expect(sendWhile((world) => refuse(world, 4)).outbox).toHaveLength(2);
  });
  test('and is found again when the rows are moved in the same moment', () => {
    const world = sendWhile((one) => {
      refuse(one, 4);
      one.tab('Clients').insertRows(2, 1);
    });
    expect(world.outbox.map(({ to }) => to)).toEqual(['client1@example.com', 'client2@example.com']);
  });
  test('as little as one whose row was deleted', () => {
    expect(sendWhile((world) => world.tab('Clients').deleteRows(4, 1)).outbox).toHaveLength(2);
  });
});
