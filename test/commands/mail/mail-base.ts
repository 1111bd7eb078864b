/** A small base that was set up, for tests of the mail: clients, settings and an empty ledger in the memory book. */
import type { ClientField } from '../../../src/domain/codes';
import { dayOf } from '../../../src/domain/days';
import type { Scalar } from '../../../src/ports';
import { FIELD_MARK, TABLE_MARK } from '../../../src/tables/marks';
import { OWN_COLUMNS } from '../../../src/tables/own-tables';
import { CHANGEABLE_SETTINGS, SETTING_RULES } from '../../../src/tables/settings';
import { createWorld, type World, type WorldOptions } from '../../support/memory-book';
import type { CellInput } from '../../support/memory-tab';
import { testWords } from '../../support/test-words';

/** A client as a test needs it; `birthday` is text as people type it. */
export interface TestClient {
  id?: string;
  name?: string;
  email?: string;
  birthday?: string | { day: number };
  consent?: string | boolean;
  /** Makes a column of time zones. */
  timeZone?: string | number;
}

export interface TestBase {
  clients?: TestClient[];
  settings?: Record<string, Scalar>;
  /** Fields without a column. */
  without?: ClientField[];
  world?: WorldOptions;
}

const FIELDS: ClientField[] = ['id', 'name', 'email', 'birthday', 'consent'];

/** The n-th client's row; the header is row 1. */
export const rowOf = (n: number): number => n + 1;

/** Noon of a day in Moscow, as an instant. */
export function noon(iso: string, hour = 12): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return (dayOf(year, month, day) - 25569) * 86_400_000 + (hour - 3) * 3_600_000;
}

/** Clients born on a day of a common month, with consent and an address each. */
export function clientsBorn(birthday: string, count: number): TestClient[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `Client ${n + 1}`,
    email: `client${n + 1}@example.com`,
    birthday,
  }));
}

export function mailBase(options: TestBase = {}): World {
  const world = createWorld({ now: noon('2026-05-20'), ...options.world });
  const hasZones = options.clients?.some(({ timeZone }) => timeZone !== undefined) === true;
  const all: ClientField[] = hasZones ? [...FIELDS, 'timeZone'] : FIELDS;
  const fields = all.filter((field) => !options.without?.includes(field));
  const rows = (options.clients ?? clientsBorn('20.05', 3)).map((client, n) => {
    const values: Record<string, CellInput> = {
      id: client.id ?? `K-${n + 1}`,
      name: client.name ?? `Client ${n + 1}`,
      email: client.email ?? `client${n + 1}@example.com`,
      birthday: client.birthday ?? '20.05',
      consent: client.consent ?? 'да',
      timeZone: client.timeZone ?? '',
    };
    return fields.map((field) => values[field] ?? '');
  });
  const clients = world.addTab('Clients', [fields.slice(), ...rows]);
  clients.marks.set(TABLE_MARK, JSON.stringify({ table: 'clients', headerRow: 1 }));
  fields.forEach((field, index) =>
    clients.columns[index]!.marks.set(FIELD_MARK, JSON.stringify({ field, header: field, added: false })),
  );
  const words = testWords('en');
  const settings = CHANGEABLE_SETTINGS.map((name) => [name, '', options.settings?.[name] ?? settingDefault(name), '']);
  const letter: Record<string, Scalar> = {
    birthdaySubject: 'Happy birthday',
    birthdayText: 'Dear {{firstName|friend}}!',
    ...options.settings,
  };
  for (const line of settings) line[2] = letter[line[0] as string] ?? line[2]!;
  const settingsTab = world.addTab(words.tab('settings'), [
    OWN_COLUMNS.settings.map((column) => words.text(`settings.${column}`)),
    ['today', '', { day: dayOf(2000, 1, 1) }, ''],
    ...(settings as string[][]),
  ]);
  settingsTab.marks.set(TABLE_MARK, JSON.stringify({ table: 'settings', headerRow: 1 }));
  const ledger = world.addTab(
    words.tab('ledger'),
    [OWN_COLUMNS.ledger.map((column) => words.text(`ledger.${column}`))],
    {
      rows: 1,
      columns: OWN_COLUMNS.ledger.length,
    },
  );
  ledger.marks.set(TABLE_MARK, JSON.stringify({ table: 'ledger', headerRow: 1 }));
  return world;
}

/** The ledger's rows as key → state. */
export function ledgerStates(world: World): Record<string, string> {
  const [, ...rows] = world.grid(testWords('en').tab('ledger'));
  return Object.fromEntries(rows.map((row) => [String(row[1]), String(row[OWN_COLUMNS.ledger.indexOf('state')])]));
}

function settingDefault(name: (typeof CHANGEABLE_SETTINGS)[number]): Scalar {
  return SETTING_RULES[name].default;
}
