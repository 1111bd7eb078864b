/** What the morning list of a manager holds: of the own clients those who want something of him today. */
import { ABC_CODES } from '../../domain/client-figures';
import { AppError } from '../../domain/app-error';
import type { ClientField, Day, ErrorCode } from '../../domain/codes';
import { dateOf } from '../../domain/days';
import { ownerKey, readMailbox, type Manager } from '../../domain/managers';
import { asleepOn } from '../../domain/occasions/asleep';
import { calendarOf } from '../../domain/occasions/calendar';
import type { Ports } from '../../ports';
import { fallbackOrder, isDay, readDays } from '../../tables/codecs/days';
import { BIRTHDAY_RULE } from '../../tables/mail/occasion-rules';
import type { Base } from '../../tables/table';
import { factsOf, figuresOnce, type Figures } from './client-facts';
import { mailFieldsOf, textOf } from './mail-fields';
import type { MailRules } from './mail-rules';

/** In the order of the list. */
export const DIGEST_PARTS = ['OVERDUE', 'CONTACT', 'BIRTHDAY', 'DUE', 'SLEEPING'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

export interface DigestItem {
  part: DigestPart;
  /** Index of the client. */
  client: number;
  day: Day;
  /** The age of a birthday; null where it is not known, and for the rest. */
  age: number | null;
  /** Header of the column that a due date stands in, '' for the rest. */
  column: string;
}

/** Birthdays and dates due are told so many days ahead. */
export const DIGEST_AHEAD = 3;

/**
 * All items by day, then in the order of the clients' rows. Dates in columns that leave doubt are none.
 * @returns also the code of what keeps sleeping clients from being found, '' when nothing does
 */
export function digestItems(
  ports: Ports,
  base: Base,
  { rules, days }: Pick<MailRules, 'rules' | 'days'>,
  today: Day,
): { items: DigestItem[]; trouble: ErrorCode | '' } {
  const dues = rules
    .filter(({ kind, active }) => kind === 'DUE' && active)
    .filter(({ field }, i, all) => all.findIndex((other) => other.field === field) === i)
    .map((rule) => ({ ...rule, offset: 0 }));
  const asked = [...(base.clients.columns.has('birthday') ? [BIRTHDAY_RULE] : []), ...dues];
  const figures = figuresOnce(ports, base, today);
  const facts = factsOf(ports, base, asked, { fields: mailFieldsOf(ports, base, today), figures }, today);
  const { entries } = calendarOf(asked, facts, today, today + DIGEST_AHEAD, {
    ...days,
    today,
    leapDay: base.settings.leapDay,
  });
  const items = entries.map(({ client, rule, occurrence: { event, number } }): DigestItem => {
    const isBirthday = rule.kind === 'BIRTHDAY';
    return {
      part: isBirthday ? 'BIRTHDAY' : 'DUE',
      client,
      day: event,
      age: isBirthday ? number : null,
      column: isBirthday ? '' : columnName(base, rule.field),
    };
  });
  const sleeping = sleepers(figures, today);
  const all = [...contacts(ports, base, today), ...items, ...sleeping.items];
  return { items: all.sort((a, b) => a.day - b.day || a.client - b.client), trouble: sleeping.trouble };
}

function columnName({ clients, words }: Base, field: string): string {
  return clients.columns.has(field as ClientField) ? words.header(field as ClientField) : field;
}

/** Whose next contact is due, today or since a day that has passed. */
function contacts(ports: Ports, { clients, settings }: Base, today: Day): DigestItem[] {
  if (!clients.columns.has('nextContact')) return [];
  const years = dateOf(today).year + 10;
  const { days } = readDays(clients.column('nextContact'), ports.zone, years, fallbackOrder(settings.country));
  return [...days].flatMap((day, client): DigestItem[] =>
    isDay(day) && day <= today
      ? [{ part: day === today ? 'CONTACT' : 'OVERDUE', client, day, age: null, column: '' }]
      : [],
  );
}

/** Clients of class A, who bring most of the revenue, on the day on which they stay away longer than their own rhythm allows. */
function sleepers(figures: Figures, today: Day): { items: DigestItem[]; trouble: ErrorCode | '' } {
  try {
    const all = figures()?.all;
    const rhythm = all?.rhythm;
    if (all === undefined || rhythm?.kind !== 'rhythm') return { items: [], trouble: '' };
    const items = [...rhythm.last.keys()]
      .filter((client) => asleepOn(rhythm, client) === today && ABC_CODES[all.abcOf(client)] === 'A')
      .map((client): DigestItem => ({ part: 'SLEEPING', client, day: today, age: null, column: '' }));
    return { items, trouble: '' };
  } catch (error) {
    // Contacts and birthdays do not wait until somebody mends the orders.
    if (error instanceof AppError) return { items: [], trouble: error.code };
    throw error;
  }
}

/** Who gets a list, by the clients that are theirs. */
export interface Owned {
  /** One for each mailbox, with the indices of the clients. */
  managers: { manager: Manager; clients: Set<number> }[];
  /** Names in the column of owners that nobody's address is known for. */
  unknown: string[];
}

/**
 * Lays each client to the manager whose name, or whose address, stands in the column of owners. Two names with one mailbox are one manager.
 * @param nameOfAddress what a manager is called of whom only the address is known
 */
export function ownersOf(
  { clients }: Base,
  managers: readonly Manager[],
  nameOfAddress: (canonical: string) => string,
): Owned {
  const byMailbox = new Map<string, Owned['managers'][number]>();
  const byName = new Map<string, Owned['managers'][number]>();
  const add = (manager: Manager): Owned['managers'][number] => {
    const there = byMailbox.get(manager.canonical) ?? { manager, clients: new Set<number>() };
    byMailbox.set(manager.canonical, there);
    return there;
  };
  for (const manager of managers) byName.set(ownerKey(manager.name), add(manager));
  const unknown = new Set<string>();
  clients.column('owner').forEach((cell, index) => {
    const owner = textOf(cell);
    if (owner === '') return;
    let found = byName.get(ownerKey(owner));
    if (found === undefined) {
      const mailbox = readMailbox(owner);
      if (mailbox !== null) found = add({ name: nameOfAddress(mailbox.canonical), ...mailbox });
    }
    if (found === undefined) unknown.add(owner);
    else found.clients.add(index);
  });
  return { managers: [...byMailbox.values()], unknown: [...unknown] };
}
