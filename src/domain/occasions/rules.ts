/** Occasion rules as data: which kinds there are, what a rule says, and what is wrong with one that a person wrote. */
import { MAIL_PURPOSES, type MailPurpose } from '../mail-policy/purposes';
import { readRounds, type Rounds } from './rounds';

/** What a letter can be sent for. */
export const OCCASION_KINDS = [
  'BIRTHDAY',
  'NAME_DAY',
  'PROFESSIONAL_DAY',
  /** Of the first order, each year. */
  'ANNIVERSARY',
  /** An age of the rule's list. */
  'ROUND_BIRTHDAY',
  /** The order of a number of the rule's list. */
  'ROUND_ORDER',
  /** A public holiday by its code. */
  'HOLIDAY',
  /** Falls asleep: by the client's own rhythm, or after so many days without an order. */
  'WIN_BACK',
  /** After each order. */
  'THANK_YOU',
  /** After the latest order. */
  'REVIEW',
  /** A subscription or a visit is due: a date column, one time for each date in it. */
  'DUE',
  /** A date column, each year after it. */
  'YEARLY_DATE',
  /** A date column, one time. */
  'ONE_TIME_DATE',
  /** Came into a segment. */
  'SEGMENT_ENTRY',
] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** What the parameter of a kind is: `ROUNDS` see rounds.ts; `DAYS` a number of days or blank; `HOLIDAY` and `SEGMENT` a code. */
type ParameterKind = 'NONE' | 'ROUNDS' | 'DAYS' | 'HOLIDAY' | 'SEGMENT';

/** Kinds whose events return each year and are named by it; those of all others happen on a day that may become known late. */
const YEARLY: readonly OccasionKind[] = [
  'BIRTHDAY',
  'NAME_DAY',
  'PROFESSIONAL_DAY',
  'ANNIVERSARY',
  'ROUND_BIRTHDAY',
  'HOLIDAY',
  'YEARLY_DATE',
];

/** Whether an event of the kind returns each year: then nobody enters it a day late. @example returnsYearly('THANK_YOU') //=> false */
export const returnsYearly = (kind: OccasionKind): boolean => YEARLY.includes(kind);

interface KindTraits {
  /** Where the rule does not say. */
  purpose: MailPurpose;
  parameter: ParameterKind;
  needsField: boolean;
  /** An order cannot be thanked for before it. */
  isAfter: boolean;
}

const traits = (
  purpose: MailPurpose,
  { parameter = 'NONE', needsField = false, isAfter = false }: Partial<KindTraits> = {},
): KindTraits => ({ purpose, parameter, needsField, isAfter });

export const KIND_TRAITS: Readonly<Record<OccasionKind, KindTraits>> = {
  BIRTHDAY: traits('BIRTHDAY'),
  NAME_DAY: traits('BIRTHDAY'),
  PROFESSIONAL_DAY: traits('GREETING'),
  ANNIVERSARY: traits('GREETING'),
  ROUND_BIRTHDAY: traits('BIRTHDAY', { parameter: 'ROUNDS' }),
  ROUND_ORDER: traits('GREETING', { parameter: 'ROUNDS', isAfter: true }),
  HOLIDAY: traits('GREETING', { parameter: 'HOLIDAY' }),
  WIN_BACK: traits('OFFER', { parameter: 'DAYS', isAfter: true }),
  THANK_YOU: traits('SERVICE', { isAfter: true }),
  REVIEW: traits('REVIEW', { isAfter: true }),
  DUE: traits('SERVICE', { needsField: true }),
  YEARLY_DATE: traits('GREETING', { needsField: true }),
  ONE_TIME_DATE: traits('OFFER', { needsField: true }),
  SEGMENT_ENTRY: traits('OFFER', { parameter: 'SEGMENT', isAfter: true }),
};

/** The round ages and orders where a rule names none. */
export const USUAL_ROUNDS: Readonly<Record<'ROUND_BIRTHDAY' | 'ROUND_ORDER', string>> = {
  ROUND_BIRTHDAY: '10*',
  ROUND_ORDER: '10, 50, 100*',
};

export interface OccasionRule {
  /** Short and stable: the ledger knows letters by it. */
  code: string;
  kind: OccasionKind;
  /** Days from the event to the letter; negative is before it. */
  offset: number;
  /** Code of the template. */
  template: string;
  purpose: MailPurpose;
  /** By kind: a list of numbers, a number of days, a code; '' where the kind takes none. */
  parameter: string;
  /** The date column; '' where the kind takes none. */
  field: string;
  active: boolean;
}

/** The cells of one rule as the tab of rules has them: text, number or tick box. */
export type RuleCells = Readonly<Partial<Record<keyof OccasionRule, unknown>>>;

export const RULE_FAULTS = [
  /** Nothing where something is needed. */
  'MISSING',
  /** Letters, figures, hyphens and underscores, a letter first, at most 40. */
  'BAD_CODE',
  /** Another rule has the code. */
  'CODE_TAKEN',
  'UNKNOWN_KIND',
  'UNKNOWN_PURPOSE',
  /** No template, date column, holiday or segment of this name. */
  'UNKNOWN_NAME',
  /** No whole number of days, or more than a year. */
  'BAD_OFFSET',
  /** Before an event that nobody knows before it happens. */
  'BEFORE_EVENT',
  'BAD_PARAMETER',
  /** The kind takes no such thing: it would do nothing. */
  'NOT_USED',
  /** Neither yes nor no. */
  'NOT_YES_OR_NO',
] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

export interface FaultyCell {
  field: keyof OccasionRule;
  fault: RuleFault;
}

export type CheckedRule = { kind: 'rule'; rule: OccasionRule } | { kind: 'faulty'; faults: FaultyCell[] };

/** What a rule may name; what is left out is not checked. */
export interface KnownNames {
  templates?: ReadonlySet<string>;
  /** Date columns. */
  fields?: ReadonlySet<string>;
  holidays?: ReadonlySet<string>;
  segments?: ReadonlySet<string>;
}

/** An offset goes no further than a year, so that each day has the letters of few events. */
export const MOST_OFFSET = 366;
/** Of WIN_BACK. */
const MOST_SILENCE = 3660;
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/**
 * A rule out of its cells, or all that is wrong with them. A blank offset is 0, a blank purpose that of the kind, a blank `active` no.
 * @example checkRule({ code: 'BIRTHDAY', kind: 'BIRTHDAY', template: 'BIRTHDAY', active: true }) //=> { kind: 'rule', rule: { code: 'BIRTHDAY', kind: 'BIRTHDAY', offset: 0, template: 'BIRTHDAY', purpose: 'BIRTHDAY', parameter: '', field: '', active: true } }
 * @example checkRule({ code: 'THANKS', kind: 'THANK_YOU', offset: -1, template: 'THANKS' }) //=> { kind: 'faulty', faults: [{ field: 'offset', fault: 'BEFORE_EVENT' }] }
 */
export function checkRule(cells: RuleCells, known: KnownNames = {}): CheckedRule {
  const faults: FaultyCell[] = [];
  const fail = (field: keyof OccasionRule, fault: RuleFault): void => void faults.push({ field, fault });
  const text = (field: keyof OccasionRule): string => textOf(cells[field]);

  const code = text('code');
  if (code === '') fail('code', 'MISSING');
  else if (!CODE.test(code)) fail('code', 'BAD_CODE');
  const template = text('template');
  if (template === '') fail('template', 'MISSING');
  else if (known.templates?.has(template) === false) fail('template', 'UNKNOWN_NAME');
  const active = yesOrNo(cells.active);
  if (active === null) fail('active', 'NOT_YES_OR_NO');

  const kind = oneOf(OCCASION_KINDS, text('kind'));
  if (kind === null) fail('kind', text('kind') === '' ? 'MISSING' : 'UNKNOWN_KIND');
  const offset = text('offset') === '' ? 0 : wholeNumber(text('offset'));
  if (offset === null || Math.abs(offset) > MOST_OFFSET) fail('offset', 'BAD_OFFSET');
  else if (kind !== null && KIND_TRAITS[kind].isAfter && offset < 0) fail('offset', 'BEFORE_EVENT');
  const purpose = text('purpose') === '' ? kind && KIND_TRAITS[kind].purpose : oneOf(MAIL_PURPOSES, text('purpose'));
  if (purpose === null && text('purpose') !== '') fail('purpose', 'UNKNOWN_PURPOSE');

  const [parameter, field] = [text('parameter'), text('field')];
  if (kind !== null) {
    const wrong = parameterFault(kind, parameter, known);
    if (wrong !== null) fail('parameter', wrong);
    if (!KIND_TRAITS[kind].needsField) {
      if (field !== '') fail('field', 'NOT_USED');
    } else if (field === '') fail('field', 'MISSING');
    else if (known.fields?.has(field) === false) fail('field', 'UNKNOWN_NAME');
  }
  if (faults.length > 0) return { kind: 'faulty', faults };
  return {
    kind: 'rule',
    rule: { code, kind: kind!, offset: offset!, template, purpose: purpose!, parameter, field, active: active! },
  };
}

/**
 * All rules of a tab, in its order. A code that stands twice is a fault of the second: by one code two letters would pass for one.
 * @example checkRules([birthday, birthday])[1] //=> { kind: 'faulty', faults: [{ field: 'code', fault: 'CODE_TAKEN' }] }
 */
export function checkRules(rows: readonly RuleCells[], known: KnownNames = {}): CheckedRule[] {
  const codes = new Set<string>();
  return rows.map((cells) => {
    const checked = checkRule(cells, known);
    const code = textOf(cells.code).toUpperCase();
    if (code === '') return checked;
    const isTaken = codes.has(code);
    codes.add(code);
    if (!isTaken) return checked;
    const taken: FaultyCell = { field: 'code', fault: 'CODE_TAKEN' };
    return { kind: 'faulty', faults: [taken, ...(checked.kind === 'faulty' ? checked.faults : [])] };
  });
}

/** The numbers of a rule that is for round ones. @example roundsOf({ kind: 'ROUND_BIRTHDAY', parameter: '' }).has(30) //=> true */
export function roundsOf({ kind, parameter }: Pick<OccasionRule, 'kind' | 'parameter'>): Rounds {
  const usual = kind === 'ROUND_ORDER' ? USUAL_ROUNDS.ROUND_ORDER : USUAL_ROUNDS.ROUND_BIRTHDAY;
  return readRounds(parameter || usual) ?? readRounds(usual)!;
}

/** Days without an order after which WIN_BACK counts a client as asleep; `null`: the client's own rhythm tells. @example silenceOf({ parameter: '90' }) //=> 90 */
export function silenceOf({ parameter }: Pick<OccasionRule, 'parameter'>): number | null {
  return wholeNumber(parameter);
}

function parameterFault(kind: OccasionKind, parameter: string, known: KnownNames): RuleFault | null {
  switch (KIND_TRAITS[kind].parameter) {
    case 'NONE':
      return parameter === '' ? null : 'NOT_USED';
    case 'ROUNDS':
      return parameter === '' || readRounds(parameter) !== null ? null : 'BAD_PARAMETER';
    case 'DAYS': {
      const days = wholeNumber(parameter);
      return parameter === '' || (days !== null && days > 0 && days <= MOST_SILENCE) ? null : 'BAD_PARAMETER';
    }
    case 'HOLIDAY':
      return nameFault(parameter, known.holidays);
    case 'SEGMENT':
      return nameFault(parameter, known.segments);
  }
}

function nameFault(name: string, known: ReadonlySet<string> | undefined): RuleFault | null {
  if (name === '') return 'MISSING';
  return known?.has(name) === false ? 'UNKNOWN_NAME' : null;
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
}

function wholeNumber(text: string): number | null {
  // A minus out of a text may be a dash or the sign of mathematics.
  return /^[+\-−–]?\d{1,6}$/.test(text) ? Number(text.replace(/[−–]/, '-')) : null;
}

function oneOf<T extends string>(list: readonly T[], text: string): T | null {
  return list.find((one) => one === text.toUpperCase()) ?? null;
}

/** A tick box or what stands for one; a blank is no, `null` is neither. */
export function yesOrNo(cell: unknown): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = textOf(cell).toUpperCase();
  if (text === '' || text === 'FALSE' || text === '0') return false;
  return text === 'TRUE' || text === '1' ? true : null;
}
