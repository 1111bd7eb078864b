/** Plans the merging of clients: who is kept, and the value of each field. */
import type { CellChange } from '../changes/change-set';
import { scalarOf } from '../changes/scalars';
import { AppError } from '../domain/app-error';
import { DERIVED_FIELDS, type Day } from '../domain/codes';
import { readConsent } from '../domain/consent';
import { strictestConsent } from '../domain/mail-policy';
import type { Birthday } from '../domain/days';
import {
  COMBINED_FIELDS,
  combined,
  firstFilled,
  fullestBirthday,
  fullestName,
  strongestConsent,
} from '../domain/merge-rules';
import { unitedTags } from '../domain/tags';
import type { Ports, RawValue, Scalar } from '../ports';
import { readBirthdayColumn } from '../tables/codecs/birthdays';
import { cellText } from '../tables/cell-text';
import { ClientColumns } from '../tables/client-columns';
import { readRows } from '../tables/some-rows';
import type { Base } from '../tables/table';
import { mergeContacts } from './merge-contacts';

/** What the user chose instead of the rules. */
export interface MergeChoice {
  /** Client who stays. */
  keeper?: string | undefined;
  /** Field → client whose value it is to be. */
  values?: Readonly<Record<string, string>> | undefined;
}

export interface MergedValue {
  value: Scalar;
  /** The value as the user reads it. */
  text: string;
  /** Client whose value it is; '' for one put together from several. */
  from: string;
}

export interface MergedGroup {
  keeper: string;
  removed: string[];
  /** Fields that any of them has something in. */
  values: ReadonlyMap<string, MergedValue>;
  changes: CellChange[];
  /** Fields that get a date from another client's cell. */
  dates: string[];
}

const NAMES: readonly string[] = ['name', 'lastName', 'firstName', 'middleName', 'company', 'contactPerson'];
const COMPUTED: readonly string[] = [...DERIVED_FIELDS, 'id'];

/**
 * The rules: kept is who has most orders, of equals who has most filled cells, of equals the upper row. The keeper's values stay, blanks are filled from the others;
 * but the fuller name, the birthday with its year and a refusal of letters win, no phone or address is lost, and notes are put together. The user's choice wins over
 * all but the refusal.
 */
export class ClientMerger {
  private readonly columns: ClientColumns;
  private birthdays: ReadonlyMap<string, Birthday | null> | null = null;

  /**
   * @param orders client ID → number of orders
   * @param groups of clients that will be merged; of these alone formulas are read, without it of all
   */
  constructor(
    private readonly ports: Ports,
    private readonly base: Base,
    private readonly orders: ReadonlyMap<string, number>,
    private readonly today: Day,
    groups?: readonly (readonly string[])[],
  ) {
    const { tab, content, rowOf } = base.clients;
    const rows = groups?.flat().map((id) => rowOf.get(id)!);
    const width = content.values[0]!.length;
    this.columns = new ClientColumns(
      base.clients,
      rows === undefined ? undefined : readRows(rows, width, (area) => ports.book.formulas(tab, area)),
    );
  }

  /** @param ids one of the groups */
  merge(ids: readonly string[], choice: MergeChoice = {}): MergedGroup {
    const keeper = choice.keeper ?? this.bestKeeper(ids);
    if (!ids.includes(keeper)) throw new AppError('INPUT_INVALID', { field: 'choices.keeper' });
    const removed = ids.filter((id) => id !== keeper).sort((a, b) => this.rowOf(a) - this.rowOf(b));
    const members = [keeper, ...removed];
    const values = new Map<string, MergedValue>();
    for (const field of this.columns.fields) {
      if (COMPUTED.includes(field)) continue;
      const value = this.valueOf(field, members, choice.values?.[field]);
      if (value !== null) values.set(field, value);
    }
    mergeContacts(this.columns, this.base.settings.country, members, choice.values ?? {}, values);
    const changes = this.changesFor(keeper, values);
    const isDate = ({ field }: CellChange): boolean => {
      const from = values.get(field)?.from ?? '';
      return from !== '' && typeof this.columns.raw(from, field) === 'object';
    };
    return { keeper, removed, values, changes, dates: changes.filter(isDate).map(({ field }) => field) };
  }

  private bestKeeper(ids: readonly string[]): string {
    const rank = (id: string): [number, number, number] => {
      return [this.orders.get(id) ?? 0, this.columns.filled(id), -this.rowOf(id)];
    };
    return [...ids].sort((a, b) => {
      const [left, right] = [rank(a), rank(b)];
      const at = left.findIndex((value, i) => value !== right[i]);
      return at < 0 ? 0 : right[at]! - left[at]!;
    })[0]!;
  }

  /** null when nobody has anything there. */
  private valueOf(field: string, members: readonly string[], chosen: string | undefined): MergedValue | null {
    const texts = members.map((id) => this.text(id, field));
    if (texts.every((text) => text === '')) return null;
    const by = (index: number): MergedValue => {
      const id = members[index]!;
      return { value: this.scalar(this.columns.raw(id, field)), text: texts[index]!, from: id };
    };
    if (field === 'consent') {
      const strictest = strictestConsent(members.map((id) => this.columns.raw(id, field)));
      if (strictest !== null)
        return 'index' in strictest ? by(strictest.index) : { value: strictest.text, text: strictest.text, from: '' };
      const readings = members.map((id) => readConsent(this.columns.raw(id, field)));
      const index = strongestConsent(readings, texts);
      const wish = chosen === undefined ? index : members.indexOf(chosen);
      return by(wish < 0 ? index : wish);
    }
    if (chosen !== undefined) {
      if (!members.includes(chosen)) throw new AppError('INPUT_INVALID', { field: `choices.values.${field}` });
      return by(members.indexOf(chosen));
    }
    if (COMBINED_FIELDS.includes(field)) {
      const text = field === 'tags' ? unitedTags(texts) : combined(texts);
      const from = texts.indexOf(text);
      return from < 0 ? { value: text, text, from: '' } : by(from);
    }
    if (NAMES.includes(field)) return by(fullestName(texts));
    if (field === 'birthday') return by(fullestBirthday(this.birthdaysOf(members), texts));
    return by(firstFilled(texts));
  }

  private changesFor(keeper: string, values: ReadonlyMap<string, MergedValue>): CellChange[] {
    return [...values].flatMap(([field, { value, from }]): CellChange[] => {
      const raw = this.columns.raw(keeper, field);
      const before = this.scalar(raw);
      if (from === keeper || value === before || this.columns.isFormula(keeper, field)) return [];
      return [{ id: keeper, field, before, after: value }];
    });
  }

  private birthdaysOf(members: readonly string[]): (Birthday | null)[] {
    const { clients, settings } = this.base;
    if (this.birthdays === null) {
      const read = readBirthdayColumn(clients.column('birthday'), this.ports.zone, settings.country, this.today);
      this.birthdays = new Map(clients.ids.map((id, i) => [id, read.birthdays[i] ?? null]));
    }
    return members.map((id) => this.birthdays!.get(id) ?? null);
  }

  /** '' of a formula, too: what it gives belongs to its own row. */
  private text(id: string, field: string): string {
    if (this.columns.isFormula(id, field)) return '';
    return cellText(this.columns.raw(id, field), this.ports.zone, this.base.settings.locale);
  }

  private scalar(raw: RawValue): Scalar {
    return scalarOf(raw, (instant) => this.ports.zone.serialOf(instant));
  }

  private rowOf(id: string): number {
    return this.base.clients.rowOf.get(id) ?? 0;
  }
}
