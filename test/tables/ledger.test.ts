/** The ledger's rows as they come back from a spreadsheet that people and file formats have been at. */
import { dayOf } from '../../src/domain/days';
import type { RawValue } from '../../src/ports';
import { addressDigest, ledgerKey, ledgerValues, readLedger, type LedgerEntry } from '../../src/tables/ledger';
import { timeText } from '../../src/tables/local-time';
import { OWN_COLUMNS, type OwnTable } from '../../src/tables/own-tables';
import { createWorld } from '../support/memory-book';

const world = createWorld();
const ENTRY: LedgerEntry = {
  key: ledgerKey('book-1', 'K-1', 'birthday', '2026'),
  client: 'K-1',
  occasion: 'birthday',
  instance: '2026',
  day: dayOf(2026, 5, 20),
  address: '0123456789abcdef',
  book: 'book-1',
  template: 'fedcba9876543210',
  operation: 'op-1',
  state: 'SENT',
  time: '2026-05-20 09:00:01',
  decidedBy: '',
};

function table(...entries: Record<string, RawValue>[]): OwnTable {
  const lines = entries.map((entry) => {
    const values: Record<string, RawValue | null> = { ...ledgerValues(ENTRY), ...entry };
    return OWN_COLUMNS.ledger.map((column) => values[column] ?? '');
  });
  const values: RawValue[][] = [[...OWN_COLUMNS.ledger], ...lines];
  return {
    key: 'ledger',
    tab: 1,
    content: { values, formulas: values.map((row) => row.map(() => '')) },
    columns: new Map(OWN_COLUMNS.ledger.map((column, index) => [column, index + 1])),
  };
}
const read = (own: OwnTable | null): ReturnType<typeof readLedger> => readLedger(own, 'book-1', world.zone);

test('what was written comes back', () => {
  expect(read(table({})).byKey.get(ENTRY.key)).toEqual({ ...ENTRY, row: 2 });
});
test('no ledger tab is an empty ledger', () => expect(read(null).byKey.size).toBe(0));
test('a state that is not ours is in doubt, which never sends', () => {
  expect(read(table({ state: 'ok' })).byKey.get(ENTRY.key)?.state).toBe('IN_DOUBT');
});
test('of two rows for one letter the one that forbids another counts, in any order', () => {
  for (const states of [
    ['PLANNED', 'SENT'],
    ['SENT', 'PLANNED'],
  ]) {
    expect(read(table(...states.map((state) => ({ state })))).find('K-1', 'birthday', '2026')?.state).toBe('SENT');
  }
});
test('a letter that another copy of the file sent is known here', () => {
  const ledger = read(table({ book: 'book-0', key: ledgerKey('book-0', 'K-1', 'birthday', '2026') }));
  expect(ledger.find('K-1', 'birthday', '2026')?.state).toBe('SENT');
  expect(ledger.foreignBooks).toEqual(['book-0']);
});
test('days and times that a file format made dates of are read by the spreadsheet’s clock', () => {
  const instant = (serial: number): Date => new Date(world.zone.instantOf(serial));
  const ledger = read(
    table({ day: instant(dayOf(2026, 5, 20)), time: instant(dayOf(2026, 5, 20) + 0.375), year: '2026' }),
  );
  expect(ledger.byKey.get(ENTRY.key)).toMatchObject({
    day: dayOf(2026, 5, 20),
    time: '2026-05-20 09:00:00',
    instance: '2026',
  });
});
test('blank and foreign rows are passed over', () => {
  expect(read(table({ key: '' }, { client: '' }, { occasion: '' })).byKey.size).toBe(0);
});
test('the time of a letter never shows 60 seconds or 24 hours', () => {
  expect(timeText(dayOf(2026, 5, 20) + 0.9999999)).toBe('2026-05-21 00:00:00');
  expect(timeText(dayOf(2026, 5, 20) + 59.7 / 86400)).toBe('2026-05-20 00:01:00');
});
test('one address has different digests in different files', () => {
  const { digest } = world.ports;
  expect(addressDigest(digest, 'book-1', 'a@example.com')).toMatch(/^[0-9a-f]{16}$/);
  expect(addressDigest(digest, 'book-1', 'a@example.com')).not.toBe(addressDigest(digest, 'book-2', 'a@example.com'));
});
