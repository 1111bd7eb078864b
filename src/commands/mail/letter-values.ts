/** The tags a letter may use, what they stand for with a client and an occasion, and what blocks may ask for. */
import { genderOf } from '../../domain/gender';
import type { ClientField } from '../../domain/codes';
import type { TagChoices, TagNames, TagValues } from '../../domain/letters';
import { NO_DAY } from '../../domain/orders';
import type { CalendarEntry } from '../../domain/occasions/calendar';
import { SEGMENTS } from '../../domain/rfm-maps';
import type { Ports, Words } from '../../ports';
import { genderOfWord } from '../../tables/cleaning/answers';
import type { Base } from '../../tables/table';
import type { Figures } from './client-facts';
import { textOf, type MailFields } from './mail-fields';
import type { PlanDays } from './mail-rules';

/** Columns whose text may stand in a letter. */
const FIELD_TAGS = [
  'firstName',
  'lastName',
  'middleName',
  'name',
  'city',
  'owner',
] as const satisfies readonly ClientField[];
/** Figures of the orders. */
const FIGURE_TAGS = ['orders', 'revenue', 'lastOrder', 'segment'] as const;
/** What the occasion, the run and the settings say. */
const OTHER_TAGS = ['age', 'number', 'about', 'date', 'late', 'coupon', 'gender', 'senderName'] as const;
export type LetterTag = (typeof FIELD_TAGS)[number] | (typeof FIGURE_TAGS)[number] | (typeof OTHER_TAGS)[number];

/** All tags, for those who write a letter. */
export const LETTER_TAGS: readonly LetterTag[] = [...FIELD_TAGS, ...FIGURE_TAGS, ...OTHER_TAGS];

/**
 * Every spelling of every tag, in lower case: its name and the header of its column in the base's language.
 * @example letterTagNames(ruWords).get('имя') //=> 'firstName'
 */
export function letterTagNames(words: Words): TagNames {
  const names = new Map<string, string>();
  for (const field of [...FIELD_TAGS, ...FIGURE_TAGS, 'gender'] as const)
    names.set(words.header(field).toLowerCase(), field);
  for (const tag of LETTER_TAGS) names.set(tag.toLowerCase(), tag);
  return names;
}

/** Segments by their words and codes. @example letterChoices(ruWords).segment?.get('новички') //=> 'NEW' */
export function letterChoices(words: Words): TagChoices {
  const segments = new Map<string, string>();
  for (const code of SEGMENTS) {
    segments.set(words.segment(code).toLowerCase(), code);
    segments.set(code.toLowerCase(), code);
  }
  return { segment: segments };
}

/** The words of a letter's occasion: the holiday, the professional day, the segment. */
export type AboutOf = (entry: Pick<CalendarEntry, 'rule' | 'occurrence'>) => string;

export function aboutIn({ settings, words }: Base, { holidays, professions }: PlanDays): AboutOf {
  return ({ rule, occurrence: { about } }) => {
    if (about === '') return '';
    if (rule.kind === 'HOLIDAY') return holidays.of(about)?.titles[settings.locale] ?? '';
    if (rule.kind === 'SEGMENT_ENTRY') return words.segment(about);
    return professions.all().find(({ code }) => code === about)?.title ?? '';
  };
}

/** What a letter is about: a client's row and occasion, and the coupon it has. */
export interface LetterSubject {
  /** Number of the client in the order of the rows. */
  index: number;
  occurrence: CalendarEntry['occurrence'];
  /** Full years on the day; null where the year of birth is not known. */
  age: number | null;
  about: string;
  coupon: string;
}

/** Tag → value; '' where there is none. Figures of the orders are asked for only when a template shows one (`tags`). */
export function letterValues(
  { base, fields, figures, ports }: { base: Base; fields: MailFields; figures: Figures; ports: Ports },
  { index, occurrence, age, about, coupon }: LetterSubject,
  tags: ReadonlySet<string>,
): TagValues {
  const row = base.clients.rows[index]!;
  const names = fields.nameOf(index);
  const { number, event, lateBy } = occurrence;
  return {
    ...names,
    name: textOf(base.clients.raw(row, 'name')),
    city: textOf(base.clients.raw(row, 'city')),
    owner: textOf(base.clients.raw(row, 'owner')),
    gender:
      genderOfWord(textOf(base.clients.raw(row, 'gender'))) ??
      (tags.has('gender') || tags.has('firstName') || tags.has('name') ? genderOf(names, ports.lists.names()) : null) ??
      '',
    age: age ?? '',
    number: number ?? '',
    about,
    date: { day: event },
    late: lateBy > 0 ? lateBy : '',
    coupon,
    senderName: base.settings.senderName,
    ...(FIGURE_TAGS.some((tag) => tags.has(tag)) ? figureValues(figures, index) : {}),
  };
}

function figureValues(figures: Figures, index: number): TagValues {
  const computed = figures();
  if (computed === null) return {};
  const { orders, revenue, lastDay } = computed.all.figures;
  return {
    orders: orders[index]!,
    revenue: { amount: revenue[index]! },
    ...(lastDay[index] === NO_DAY ? {} : { lastOrder: { day: lastDay[index]! } }),
    segment: SEGMENTS[computed.scored.segment[index]!],
  };
}
