/** The columns that a condition asks for, client by client: figures as they are computed, cells as they stand. */
import { DERIVED_FIELDS, type DerivedField } from '../domain/codes';
import type { FieldKind } from '../domain/condition-check';
import { matching, type Column, type Condition } from '../domain/conditions';
import { readConsent } from '../domain/consent';
import { dayOf, type Birthday } from '../domain/days';
import { ageOn, daysToBirthday } from '../domain/occasions/birthdays';
import { NO_DAY } from '../domain/orders';
import { averageOrder } from '../domain/value/historic';
import type { Ports, RawValue } from '../ports';
import { cellText } from '../tables/cell-text';
import { ClientColumns } from '../tables/client-columns';
import { amountOf } from '../tables/codecs/amounts';
import { readBirthdayColumn } from '../tables/codecs/birthdays';
import { DayReader, fallbackOrder, isDay } from '../tables/codecs/days';
import type { Base } from '../tables/table';
import type { ComputedFigures } from './computed-figures';
import type { FieldKinds } from './condition-fields';
import { figureOf, leadsOf } from './figure-columns';

/** Numbers of the clients who fit, in the order of the tab; the condition was checked against `kinds`. */
export function clientsMatching(
  ports: Ports,
  base: Base,
  computed: ComputedFigures,
  condition: Condition,
  kinds: FieldKinds,
): number[] {
  const reader = new ColumnReader(ports, base, computed);
  const columns = Object.fromEntries(fieldsIn(condition).map((field) => [field, reader.column(field, kinds[field]!)]));
  const mask = matching(condition, columns, computed.ids.length, computed.today);
  const found: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) found.push(i);
  return found;
}

/** @example fieldsIn({ any: [{ field: 'city', is: 'EMPTY' }, { field: 'city', is: 'EQUAL', value: 'Киев' }] }) //=> ['city'] */
export function fieldsIn(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  const parts = 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(fieldsIn))];
}

class ColumnReader {
  private readonly places: ClientColumns;
  private known: readonly (Birthday | null)[] | null = null;

  constructor(
    private readonly ports: Ports,
    private readonly base: Base,
    private readonly computed: ComputedFigures,
  ) {
    this.places = new ClientColumns(base.clients);
  }

  column(field: string, { type, choices }: FieldKind): Column {
    const number = (of: (i: number) => number | null): Column => ({
      type: 'NUMBER',
      values: Float64Array.from(this.computed.ids, (_, i) => of(i) ?? NaN),
    });
    const day = (of: (i: number) => number | null): Column => ({
      type: 'DAY',
      values: Int32Array.from(this.computed.ids, (_, i) => of(i) ?? NO_DAY),
    });
    const text = (of: (i: number) => string): Column => ({
      type: 'TEXT',
      values: this.computed.ids.map((_, i) => of(i)),
    });
    const figure = DERIVED_FIELDS.find((derived) => derived === field);
    if (figure !== undefined) {
      const of = this.figure(figure);
      if (type === 'TEXT') return text((i) => String(of(i) ?? ''));
      return (type === 'DAY' ? day : number)((i) => of(i) as number | null);
    }
    const { firstDay, revenue, orders } = this.computed.all.figures;
    const { leapDay } = this.base.settings;
    const { today } = this.computed;
    const ofBirthday = (read: (birthday: Birthday) => number | null) => (i: number) => {
      const birthday = this.birthdays[i] ?? null;
      return birthday === null ? null : read(birthday);
    };
    switch (field) {
      case 'firstOrder':
        return day((i) => firstDay[i]!);
      case 'averageOrder':
        return number((i) => averageOrder(revenue[i]!, orders[i]!));
      case 'birthdayMonth':
        return text((i) => String(this.birthdays[i]?.month ?? ''));
      case 'birthdayIn':
        return number(ofBirthday((birthday) => daysToBirthday(birthday, today, leapDay)));
      case 'age':
        return number(ofBirthday((birthday) => ageOn(birthday, today, leapDay)));
      case 'birthday':
        return day(ofBirthday((one) => (one.year === null ? null : dayOf(one.year, one.month, one.day))));
      default:
        return this.cells(field, { type, ...(choices && { choices }) });
    }
  }

  private figure(field: DerivedField): ReturnType<typeof figureOf> {
    return figureOf(
      field,
      this.computed,
      (code) => code,
      () => leadsOf(this.base, this.computed),
    );
  }

  private cells(field: string, { type, choices }: FieldKind): Column {
    const { clients, settings } = this.base;
    const { zone } = this.ports;
    const place = this.places.place(field)!;
    const raw = clients.rows.map((row): RawValue => clients.content.values[row - 1]?.[place - 1] ?? '');
    if (type === 'NUMBER') return { type, values: Float64Array.from(raw, (cell) => amountOf(cell) ?? NaN) };
    if (type === 'DAY') {
      const reader = new DayReader(zone, null, fallbackOrder(this.ports.book.locale()));
      for (const cell of raw) reader.learn(cell);
      reader.decide();
      const values = raw.map((cell) => reader.day(cell));
      return { type, values: Int32Array.from(values, (found) => (isDay(found) ? found : NO_DAY)) };
    }
    if (choices !== undefined) return { type: 'TEXT', values: raw.map((cell) => readConsent(cell)) };
    return { type, values: raw.map((cell) => cellText(cell, zone, settings.locale)) };
  }

  private get birthdays(): readonly (Birthday | null)[] {
    const { clients, settings } = this.base;
    this.known ??= readBirthdayColumn(
      clients.column('birthday'),
      this.ports.zone,
      settings.country,
      this.computed.today,
    ).birthdays;
    return this.known;
  }
}
