/** What the occasions of a base ask of its clients, read once: only what some active rule needs. */
import { orderDaysOf } from '../../domain/order-history';
import type { ClientField, Day } from '../../domain/codes';
import { dateOf, type Birthday } from '../../domain/days';
import { asleepOn } from '../../domain/occasions/asleep';
import type { ClientFacts } from '../../domain/occasions/facts';
import { LEAP_DAYS } from '../../domain/occasions/leap-day';
import { silenceOf, type OccasionKind, type OccasionRule } from '../../domain/occasions/rules';
import type { Ports, RawValue } from '../../ports';
import { readBirthdayColumn } from '../../tables/codecs/birthdays';
import { ClientColumns } from '../../tables/client-columns';
import type { Base } from '../../tables/table';
import { userField } from '../../tables/user-columns';
import { figuresOf } from '../base-figures';
import type { ComputedFigures } from '../computed-figures';
import { readEntries } from '../snapshots';
import { textOf, type MailFields } from './mail-fields';

const OF_ORDERS: readonly OccasionKind[] = ['ANNIVERSARY', 'ROUND_ORDER', 'WIN_BACK', 'THANK_YOU', 'REVIEW'];
const OF_BIRTHDAYS: readonly OccasionKind[] = ['BIRTHDAY', 'ROUND_BIRTHDAY'];

/** Figures of the orders, worked out when first asked for; null for a base without orders. */
export type Figures = () => ComputedFigures | null;

export function figuresOnce(ports: Ports, base: Base, today: Day): Figures {
  let known: ComputedFigures | null | undefined;
  return () => (known ??= base.orders === null ? null : figuresOf(ports, base, today));
}

/** Facts in the order of the clients' rows. */
export function factsOf(
  ports: Ports,
  base: Base,
  rules: readonly OccasionRule[],
  { fields, figures }: { fields: MailFields; figures: Figures },
  today: Day,
): ClientFacts[] {
  const { clients } = base;
  const { year } = dateOf(today);
  const active = rules.filter((rule) => rule.active);
  const has = (kinds: readonly OccasionKind[]): boolean => active.some(({ kind }) => kinds.includes(kind));
  const computed = has(OF_ORDERS) ? figures() : null;
  const rhythm =
    computed !== null && active.some((rule) => rule.kind === 'WIN_BACK' && silenceOf(rule) === null)
      ? computed.all.rhythm
      : null;
  const dates = dateColumns(ports, base, active);
  const leapDays = clients.columns.has('leapDay') ? clients.column('leapDay') : null;
  const professions = has(['PROFESSIONAL_DAY']) ? clients.column('position') : null;
  const entries = has(['SEGMENT_ENTRY']) ? readEntries(ports, base) : null;
  const needsBirthday = has(OF_BIRTHDAYS) || has(['NAME_DAY']);
  return clients.ids.map((id, i): ClientFacts => {
    const facts: ClientFacts = {};
    if (needsBirthday) facts.birthday = meant(fields.birthdays[i] ?? null, year);
    if (leapDays !== null) facts.leapDay = LEAP_DAYS.find((one) => one === textOf(leapDays[i]!).toUpperCase()) ?? null;
    if (has(['NAME_DAY'])) facts.firstName = fields.nameOf(i).firstName;
    if (professions !== null) facts.profession = textOf(professions[i]!);
    if (computed !== null) facts.orderDays = orderDaysOf(computed.all.history, i);
    if (rhythm !== null) facts.asleepOn = asleepOn(rhythm, i);
    if (dates !== null) facts.dates = Object.fromEntries([...dates].map(([field, column]) => [field, column[i]]));
    const entered = entries?.get(id);
    if (entered !== undefined) facts.enteredOn = { [entered.segment]: entered.day };
    return facts;
  });
}

/** Who types "20.05" gets a date of this year from the spreadsheet, and is a client all the same. */
const meant = (birthday: Birthday | null, year: number): Birthday | null =>
  birthday?.year === year ? { ...birthday, year: null } : birthday;

/** The date columns that rules name, by the name the rule uses: a field of ours, or the header of a column of the user's. */
function dateColumns(
  ports: Ports,
  base: Base,
  rules: readonly OccasionRule[],
): Map<string, (Birthday | null)[]> | null {
  const wanted = new Set(rules.map(({ field }) => field).filter((field) => field !== ''));
  if (wanted.size === 0) return null;
  const found = new Map<string, (Birthday | null)[]>();
  for (const field of wanted) {
    const cells = cellsOf(base, field);
    if (cells !== null) found.set(field, readBirthdayColumn(cells, ports.zone, base.settings.country, null).birthdays);
  }
  return found;
}

/** The cells of a column by field or header; null where there is none, or two of one header. */
function cellsOf({ clients }: Base, field: string): RawValue[] | null {
  if (clients.columns.has(field as ClientField)) return clients.column(field as ClientField);
  const place = new ClientColumns(clients).place(userField(field));
  return place === undefined ? null : clients.rows.map((row) => clients.content.values[row - 1]?.[place - 1] ?? '');
}

/** Names that a rule may use for a date column: bound fields, and headers of the user's own columns. */
export function dateFieldNames({ clients }: Base): Set<string> {
  const headers = (clients.content.values[clients.headerRow - 1] ?? []).map((header) => String(header).trim());
  return new Set([...clients.columns.keys(), ...headers.filter((header) => header !== '')]);
}
