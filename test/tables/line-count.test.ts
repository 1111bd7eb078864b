/** Tabs that must not lose lines: what is gone is noticed, stays noticed, and nothing that is there is missed. */
import fc from 'fast-check';
import { dayOfIso } from '../../src/domain/days';
import type { Store } from '../../src/ports';
import { countLines, isGuarded, lastDayOf, lineCountKey, lossOf } from '../../src/tables/line-count';
import { OWN_COLUMNS, type OwnTable } from '../../src/tables/own-tables';

function aStore(): Store {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    all: () => Object.fromEntries(kept),
  };
}

const columns = new Map<string, number>(OWN_COLUMNS.ledger.map((name, index) => [name, index + 1]));
const HEADER = [...OWN_COLUMNS.ledger];

/** A ledger of these letters, each a key and a day. */
function ledger(...letters: (readonly [key: string, day: string])[]): OwnTable {
  const lines = letters.map(([key, day]) =>
    OWN_COLUMNS.ledger.map((name) => (name === 'key' ? key : name === 'day' ? day : '')),
  );
  const values = [HEADER, ...lines];
  return { key: 'ledger', tab: 1, columns, content: { values, formulas: values.map((row) => row.map(() => '')) } };
}

/** As a run writes: the tab as read, and as it stands then. */
const write = (store: Store, before: OwnTable, after: OwnTable): void =>
  countLines(store, 'ledger', before, after.content.values);

const A = ['a', '2026-05-20'] as const;
const B = ['b', '2026-05-21'] as const;
const C = ['c', '2026-05-24'] as const;

test('what was never written is not missed', () => {
  expect(lossOf(aStore(), 'ledger', null)).toEqual({ missing: 0, until: null });
  expect(lossOf(aStore(), 'ledger', ledger(A))).toEqual({ missing: 0, until: null });
});

test('a line that is gone is told with the latest day there was; so is the whole tab', () => {
  const store = aStore();
  write(store, ledger(), ledger(A, B));
  expect(lossOf(store, 'ledger', ledger(A, B))).toEqual({ missing: 0, until: null });
  expect(lossOf(store, 'ledger', ledger(B))).toEqual({ missing: 1, until: dayOfIso('2026-05-21') });
  expect(lossOf(store, 'ledger', null)).toEqual({ missing: 2, until: dayOfIso('2026-05-21') });
  expect(lastDayOf(store, 'ledger')).toBe(dayOfIso('2026-05-21'));
});

test('a loss stays known when more is written after it, and is not counted twice', () => {
  const store = aStore();
  write(store, ledger(), ledger(A, B));
  write(store, ledger(A), ledger(A, C));
  expect(lossOf(store, 'ledger', ledger(A, C))).toEqual({ missing: 1, until: dayOfIso('2026-05-21') });
});

test('a line that was copied by hand does not stand for one that is gone', () => {
  const store = aStore();
  write(store, ledger(), ledger(A, B));
  expect(lossOf(store, 'ledger', ledger(A, A))).toMatchObject({ missing: 1 });
});

test('a count that nobody can read counts nothing', () => {
  const store = aStore();
  store.set(lineCountKey('ledger'), '{"lines":');
  expect(lossOf(store, 'ledger', null)).toEqual({ missing: 0, until: null });
});

test('only tabs that prove or forbid something, or say what is sent, are counted', () => {
  expect(Object.keys(OWN_COLUMNS).filter(isGuarded).sort()).toEqual(['ledger', 'occasions', 'suppressed', 'templates']);
});

test('law: whatever our own runs write and take away, nothing is missed; and each line that a person takes is', () => {
  const keys = fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 3 }).filter((key) => key.trim() === key),
    { maxLength: 8 },
  );
  const letters = keys.map((found) => found.map((key) => [key, '2026-05-20'] as const));
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), fc.nat(), (states, taken) => {
      const store = aStore();
      let before = ledger();
      for (const state of states) {
        write(store, before, (before = ledger(...state)));
      }
      expect(lossOf(store, 'ledger', before).missing).toBe(0);
      const last = states[states.length - 1]!;
      const left = last.slice(0, taken % (last.length + 1));
      expect(lossOf(store, 'ledger', ledger(...left)).missing).toBe(last.length - left.length);
    }),
  );
});
