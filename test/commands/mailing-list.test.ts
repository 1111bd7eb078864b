/** A mailing list from a segment: only who may be written to, one row to an address, every client left out with a reason, in step with refreshes, and undoable. */
import { openBase } from '../../src/tables/table';
import type { World } from '../support/memory-book';
import { refusal, report } from '../support/run-command';
import { addOrder, shop } from '../support/shop';

const LIST = 'Список рассылки';
const rowsOf = (world: World): unknown[][] => world.grid(LIST).slice(1);
const addressesIn = (world: World): unknown[] => rowsOf(world).map((row) => row[3]);
const tabs = (world: World): string[] => world.tabs.map(({ name }) => name);

/** Clients without orders; each with an e-mail and an answer. */
const prospects = (emails: readonly string[], consents?: readonly string[]): World =>
  shop(emails.length, [], {
    'E-mail': (i) => emails[i]!,
    ...(consents && { Согласие: (i) => consents[i]! }),
  });

const PROSPECT = { segment: 'PROSPECT' };

it('lists who agreed and has an address of their own, and counts all others by reason', () => {
  const world = prospects(
    ['a@x.ru', 'b@x.ru', 'c@x.ru', '', 'нет почты', 'A@X.ru', 'g@x.ru'],
    ['да', 'да, но отписалась', '', 'да', 'да', 'да', '+'],
  );
  const made = report(world, 'segments.mailingList', PROSPECT);
  expect(made).toMatchObject({ tab: LIST, clients: 7, listed: 2 });
  expect(made.skipped).toEqual([
    { reason: 'NO_CONSENT', clients: 2 },
    { reason: 'BAD_EMAIL', clients: 1 },
    { reason: 'NO_EMAIL', clients: 1 },
    { reason: 'SAME_ADDRESS', clients: 1 },
  ]);
  const ids = openBase(world.ports).clients.ids;
  const segment = openBase(world.ports).words.segment('PROSPECT');
  expect(rowsOf(world)).toEqual([
    [ids[0], 'Клиент аа', expect.any(String), 'a@x.ru', segment],
    [ids[6], 'Клиент жа', expect.any(String), 'g@x.ru', segment],
  ]);
});

it('asks the settings where the base has no answers, and never overrules a refusal', () => {
  const plain = prospects(['a@x.ru', 'b@x.ru']);
  expect(report(plain, 'segments.mailingList', PROSPECT)).toMatchObject({
    listed: 0,
    skipped: [{ reason: 'NO_BASIS', clients: 2 }],
  });
  report(plain, 'settings.change', { mailBasis: 'EXISTING_CLIENTS' });
  expect(report(plain, 'segments.mailingList', PROSPECT)).toMatchObject({ listed: 2, skipped: [] });
  const answered = prospects(['a@x.ru', 'b@x.ru'], ['нет', '']);
  report(answered, 'settings.change', { mailBasis: 'EXISTING_CLIENTS' });
  expect(report(answered, 'segments.mailingList', PROSPECT).listed).toBe(1);
  expect(addressesIn(answered)).toEqual(['b@x.ru']);
});

it('of two clients with one mailbox the one with more revenue is listed', () => {
  const world = shop(
    2,
    [
      [0, 1, 100],
      [1, 1, 900],
    ],
    { 'E-mail': () => 'shared@x.ru', Согласие: () => 'да' },
  );
  const { segments } = report(world, 'segments.report');
  const both = segments.find(({ clients }: { clients: number }) => clients === 2);
  report(world, 'segments.mailingList', { segment: both.code });
  expect(rowsOf(world).map((row) => row[1])).toEqual(['Клиент ба']);
});

it('gives the rows for a file, and with a dry run touches nothing', () => {
  const world = prospects(['a@x.ru', 'b@x.ru'], ['да', 'нет']);
  const before = tabs(world);
  const { rows, listed } = report(world, 'segments.mailingList', { ...PROSPECT, rows: true, dryRun: true });
  expect(tabs(world)).toEqual(before);
  expect([listed, rows.length]).toEqual([1, 2]);
  expect(rows[1].slice(1)).toEqual(['Клиент аа', expect.any(String), 'a@x.ru', expect.any(String)]);
  const made = report(world, 'segments.mailingList', PROSPECT);
  expect(made.rows).toBeUndefined();
  expect(world.grid(LIST)).toEqual(rows);
});

it('whoever refuses, or leaves the segment, goes from it with the next refresh', () => {
  const world = prospects(['a@x.ru', 'b@x.ru', 'c@x.ru'], ['да', 'да', 'да']);
  report(world, 'segments.mailingList', PROSPECT);
  const consent = world.grid('Клиенты')[0]!.indexOf('Согласие') + 1;
  world.tab('Клиенты').type(2, consent, 'отказ');
  addOrder(world, [1, 0, 50]);
  report(world, 'segments.refresh');
  expect(addressesIn(world)).toEqual(['c@x.ru']);
});

it('shows another segment on wish, is taken back step by step, and goes with the base', () => {
  const world = shop(3, [[0, 900, 100]], { 'E-mail': (i) => `${'abc'[i]!}@x.ru`, Согласие: () => 'да' });
  const { segments } = report(world, 'segments.report');
  const other = segments.find(({ code, clients }: { code: string; clients: number }) => code !== 'PROSPECT' && clients);
  const first = report(world, 'segments.mailingList', PROSPECT);
  const second = report(world, 'segments.mailingList', { segment: other.code });
  expect(addressesIn(world)).toEqual(['a@x.ru']);
  report(world, 'changes.undo', { operation: second.operation });
  expect(addressesIn(world)).toEqual(['b@x.ru', 'c@x.ru']);
  report(world, 'changes.undo', { operation: first.operation });
  expect(tabs(world)).not.toContain(LIST);
  report(world, 'segments.mailingList', PROSPECT);
  report(world, 'base.remove');
  expect(tabs(world)).toEqual(['Клиенты', 'Продажи']);
});

it('a segment without clients, and a base without e-mails, give an empty list; no segment is refused', () => {
  const world = shop(2, [[0, 1, 100]], { Согласие: () => 'да' });
  expect(report(world, 'segments.mailingList', { segment: 'CHAMPIONS' })).toMatchObject({ clients: 0, skipped: [] });
  expect(report(world, 'segments.mailingList', PROSPECT).skipped).toEqual([{ reason: 'NO_EMAIL', clients: 1 }]);
  expect(rowsOf(world)).toEqual([]);
  expect(refusal(() => report(world, 'segments.mailingList', { segment: 'FRIENDS' })).code).toBe('INPUT_INVALID');
  expect(refusal(() => report(world, 'segments.mailingList', {})).code).toBe('INPUT_INVALID');
});
