/** What a person chooses in a group of duplicates: the row that stays and the value of each field. Choices travel by client ID, never by row. */
import type { FoundGroup } from '../../src/entry/api';

export interface Chosen {
  keeper: string;
  /** Whose value stays, by field, where a choice can be made; `TOGETHER` where several are put together. */
  values: Record<string, string>;
}

/** Stands for no single client: the value is put together from several. */
export const TOGETHER = '';

/** A refusal of letters wins over every other answer: nobody may choose it away. */
const DECIDED_BY_RULE = ['consent'];

/** Figures counted from the orders that help to tell clients apart; the others are left out. */
const FIGURES = ['lastOrder', 'orders', 'revenue'];

/** One field of a group. */
export interface FieldRow {
  field: string;
  /** Texts in the order of the members; '' where there is none. */
  texts: string[];
  /** Members hold different values. */
  differs: boolean;
  /** The person may choose which of them stays. */
  choosable: boolean;
  /** Nobody's value stays: it is counted anew from the orders. */
  counted: boolean;
}

/** A group as a command takes it. */
export interface GroupChoice {
  ids: string[];
  keeper: string;
  values: Record<string, string>;
}

/** The same for the same rows. */
export function keyOf({ ids }: Pick<FoundGroup, 'ids'>): string {
  return [...ids].sort().join(' ');
}

/** The fields of a group: those that some member has, in the order of the tab, then those that only the merging fills. */
export function fieldRows({ members, values }: FoundGroup): FieldRow[] {
  const fields = new Set([...members.flatMap((member) => Object.keys(member.values)), ...Object.keys(values)]);
  return [...fields].flatMap((field) => {
    const texts = members.map((member) => member.values[field] ?? '');
    const distinct = new Set(texts.filter((text) => text !== ''));
    const counted = values[field] === undefined;
    const differs = distinct.size > 1 && !counted;
    const choosable = differs && !DECIDED_BY_RULE.includes(field);
    const empty = distinct.size === 0 && !values[field]?.text;
    // Nobody has ordered: nothing to tell them apart by.
    const idle = counted && [...distinct].every((text) => Number(text) === 0);
    return empty || idle || (counted && !FIGURES.includes(field))
      ? []
      : [{ field, texts, differs, choosable, counted }];
  });
}

/** The choice that is proposed. */
export function proposed(group: FoundGroup): Chosen {
  const values: Record<string, string> = {};
  for (const { field, choosable } of fieldRows(group)) if (choosable) values[field] = group.values[field]!.from;
  return { keeper: group.keeper, values };
}

/** Values that a merging would write, by field; undefined until it was asked. */
export type Written = ReadonlyMap<string, string> | undefined;

/**
 * What a field would hold after the merging: as proposed; after a choice what the command says it would write, since no phone or address is lost by a choice; until it has said so, the chosen value.
 * @example the phone of a group whose second member was chosen for it: that member's phone
 */
export function remaining(group: FoundGroup, chosen: Chosen, { field, choosable }: FieldRow, written: Written): string {
  const offered = group.values[field];
  const own = (id: string | undefined): string => group.members.find((member) => member.id === id)?.values[field] ?? '';
  if (choiceOf(group, chosen) === undefined) return offered?.text ?? '';
  if (written !== undefined) return written.get(field) ?? own(chosen.keeper);
  const pick = chosen.values[field];
  return choosable && pick !== offered?.from ? own(pick) : (offered?.text ?? '');
}

/** The choice as a command takes it; undefined where all is as proposed, which the command knows itself. */
export function choiceOf(group: FoundGroup, chosen: Chosen): GroupChoice | undefined {
  const asProposed = proposed(group);
  const same =
    chosen.keeper === asProposed.keeper &&
    Object.keys(chosen.values).every((field) => chosen.values[field] === asProposed.values[field]);
  const named = Object.entries(chosen.values).filter(([, id]) => id !== TOGETHER);
  return same ? undefined : { ids: group.ids, keeper: chosen.keeper, values: Object.fromEntries(named) };
}

/** The groups with their rows as they stand after some rows have gone. @example row 9 after rows 3 and 5 went: 7 */
export function afterRemoval(groups: readonly FoundGroup[], gone: readonly number[]): FoundGroup[] {
  const moved = (row: number) => row - gone.filter((other) => other < row).length;
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map(moved),
    members: group.members.map((member) => ({ ...member, row: moved(member.row) })),
  }));
}
