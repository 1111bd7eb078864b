/** The settings of a base: their names, kinds, defaults and bounds, and how a cell of the Settings tab is read. */
import { AppError } from '../domain/app-error';
import { readTierSums } from '../domain/loyalty';
import { readQuietDates, readQuietHours, readWeekdays } from '../domain/mail-policy';
import type { SettingName } from '../domain/stored-texts';
import type { Locale, RawValue, Scalar } from '../ports';

/** Name of the range that formulas take as `[today]`: a cell of the Settings tab. */
export const TODAY_NAME = 'Today';

/** What a base is set to. Texts are '' when not set. */
export interface Settings {
  /** The base's language: stored words and letters. */
  locale: Locale;
  /** ISO 3166 code of the country that numbers without a country code belong to. */
  country: string;
  /** Name of the segmentation scheme; `AUTO` chooses by the size of the base. */
  scheme: string;
  /** The day on which those born on 29 February are greeted in common years. */
  leapDay: 'FEB28' | 'MAR1';
  /** No letter leaves while this is true. */
  paused: boolean;
  /** On what basis clients without an answer in the consent column may be written to: not yet said, only with consent, or as existing clients. */
  mailBasis: '' | 'CONSENT' | 'EXISTING_CLIENTS';
  /** Local hour of the daily mail, 0 to 23. */
  mailHour: number;
  senderName: string;
  replyTo: string;
  birthdaySubject: string;
  birthdayText: string;
  /** ID of the spreadsheet that may send mail; '' until a copy had to be told from its original. */
  livingCopy: string;
  /** What happens to a form's answer that differs from what a client holds. */
  intakePolicy: 'FILL' | 'OVERWRITE' | 'ASK';
  /** Orders that RFM looks at: `ALL`, `LAST 12` (months), or `2025-01-01..2025-12-31`. */
  period: string;
  /** `RECOMPUTE` at each refresh, `FREEZE` those of the next one, or the thresholds that are kept (see `frozenText`). */
  thresholds: string;
  /** Letters that one client gets at most in a day, in a week, and of offers in 30 days; 0 is any number. */
  mostPerDay: number;
  mostPerWeek: number;
  mostOffers: number;
  /** Weekdays, dates and hours without letters, as people write them, see domain/mail-policy/quiet.ts. */
  quietWeekdays: string;
  quietDates: string;
  mourningDates: string;
  quietHours: string;
  /** ISO 4217 code for amounts in letters; '' for none. */
  currency: string;
  /** By which church calendar name days are reckoned. */
  nameCalendar: 'OLD' | 'NEW';
  /** Names of owners with their e-mails. */
  managers: string;
  /** Whether each of them gets a list of the own clients in the morning. */
  digest: boolean;
  /** `SCHEME`: the scheme's own map; else a user's (see `ownMapText`). */
  segmentMap: string;
  /** Code of the segment in the tab that lists one, RFM's or a saved one (`S1`); '' where there is none. */
  listedSegment: string;
  /** Code of the segment in the tab with the mailing list; '' where there is none. */
  mailedSegment: string;
  /** Revenue from which silver, gold and platinum begin: `1000 5000 20000`; '' for parts of the clients. */
  tierSums: string;
}

/** `today` and the book's version stand in the tab but are not set by people. */
export type ChangeableSetting = Exclude<SettingName, 'today' | 'bookVersion'> & keyof Settings;

type Rule =
  | { kind: 'choice'; values: readonly string[]; default: string }
  | { kind: 'flag'; default: boolean }
  | { kind: 'whole'; min: number; max: number; default: number }
  | { kind: 'text'; maxLength: number; pattern?: RegExp; fits?: (text: string) => boolean; default: string };

/** Whether every piece of a list could be read. */
const isWhole = ({ unreadable }: { unreadable: readonly string[] }): boolean => unreadable.length === 0;

/** One rule per setting. */
export const SETTING_RULES: Readonly<Record<ChangeableSetting, Rule>> = {
  locale: { kind: 'choice', values: ['ru', 'uk', 'en'], default: 'en' },
  country: { kind: 'text', maxLength: 2, pattern: /^[A-Z]{2}$/, default: 'US' },
  scheme: { kind: 'text', maxLength: 2000, pattern: /^\S[\s\S]*$/, default: 'AUTO' },
  leapDay: { kind: 'choice', values: ['FEB28', 'MAR1'], default: 'FEB28' },
  paused: { kind: 'flag', default: false },
  mailBasis: { kind: 'choice', values: ['', 'CONSENT', 'EXISTING_CLIENTS'], default: '' },
  mailHour: { kind: 'whole', min: 0, max: 23, default: 9 },
  senderName: { kind: 'text', maxLength: 200, pattern: /^[^\r\n]*$/, default: '' },
  replyTo: { kind: 'text', maxLength: 254, pattern: /^$|^[^\s@]+@[^\s@]+$/, default: '' },
  birthdaySubject: { kind: 'text', maxLength: 250, pattern: /^[^\r\n]*$/, default: '' },
  birthdayText: { kind: 'text', maxLength: 20000, default: '' },
  livingCopy: { kind: 'text', maxLength: 200, default: '' },
  intakePolicy: { kind: 'choice', values: ['FILL', 'OVERWRITE', 'ASK'], default: 'FILL' },
  period: {
    kind: 'text',
    maxLength: 40,
    pattern: /^(ALL|LAST [1-9]\d{0,2}|\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d)$/,
    default: 'ALL',
  },
  thresholds: {
    kind: 'text',
    maxLength: 2000,
    pattern: /^(RECOMPUTE|FREEZE|[A-Z_\d]+: R [^\r\n]+)$/,
    default: 'RECOMPUTE',
  },
  mostPerDay: { kind: 'whole', min: 0, max: 100, default: 2 },
  mostPerWeek: { kind: 'whole', min: 0, max: 100, default: 4 },
  mostOffers: { kind: 'whole', min: 0, max: 100, default: 4 },
  quietWeekdays: { kind: 'text', maxLength: 200, fits: (text) => isWhole(readWeekdays(text)), default: '' },
  quietDates: { kind: 'text', maxLength: 2000, fits: (text) => isWhole(readQuietDates(text, false)), default: '' },
  mourningDates: { kind: 'text', maxLength: 2000, fits: (text) => isWhole(readQuietDates(text, true)), default: '' },
  quietHours: { kind: 'text', maxLength: 20, fits: (text) => readQuietHours(text).isReadable, default: '' },
  currency: { kind: 'text', maxLength: 3, pattern: /^([A-Z]{3})?$/, default: '' },
  nameCalendar: { kind: 'choice', values: ['OLD', 'NEW'], default: 'OLD' },
  managers: { kind: 'text', maxLength: 5000, default: '' },
  digest: { kind: 'flag', default: false },
  segmentMap: {
    kind: 'text',
    maxLength: 4000,
    pattern: /^(SCHEME|[A-Z_\d]+: [A-Z][^\r\n]+)$/,
    default: 'SCHEME',
  },
  mailedSegment: { kind: 'text', maxLength: 40, pattern: /^([A-Z_]*|S\d+)$/, default: '' },
  listedSegment: { kind: 'text', maxLength: 40, pattern: /^([A-Z_]*|S\d+)$/, default: '' },
  tierSums: { kind: 'text', maxLength: 60, fits: (text) => readTierSums(text) !== undefined, default: '' },
};

export const CHANGEABLE_SETTINGS = Object.keys(SETTING_RULES) as ChangeableSetting[];

/**
 * A setting's value from outside, checked and brought into its form.
 * @throws AppError SETTING_UNKNOWN {setting} or SETTING_INVALID {setting, value, allowed}
 * @example checkSetting('leapDay', 'MAR1') → 'MAR1'; checkSetting('paused', 'TRUE') → true
 */
export function checkSetting(name: string, value: unknown): Scalar {
  if (!Object.prototype.hasOwnProperty.call(SETTING_RULES, name))
    throw new AppError('SETTING_UNKNOWN', { setting: name });
  const rule = SETTING_RULES[name as ChangeableSetting];
  const checked = accept(rule, value);
  if (checked === undefined)
    throw new AppError('SETTING_INVALID', { setting: name, value: asText(value), allowed: allowed(rule) });
  return checked;
}

/**
 * Settings from the cells of the Settings tab by code; a cell that is blank or spoiled gives the default, so that a typing slip never stops a run.
 * @example readSettings(new Map([['paused', true]])).paused → true; readSettings(new Map()).leapDay → 'FEB28'
 */
export function readSettings(cells: ReadonlyMap<string, RawValue>): Settings {
  const settings: Record<string, Scalar> = {};
  for (const name of CHANGEABLE_SETTINGS) {
    const rule = SETTING_RULES[name];
    const raw = cells.get(name);
    const value = raw === undefined || typeof raw === 'object' ? undefined : accept(rule, raw);
    settings[name] = value === undefined ? rule.default : value;
  }
  return settings as unknown as Settings;
}

/** A base always has these; a blank cell was emptied by a slip. */
const NEVER_BLANK: readonly string[] = ['locale', 'country'];

/**
 * Settings whose cells hold what cannot be. Where it matters a command refuses rather than going on by the default: a letter must not leave because
 * "yes please" under Paused is no yes, nor a Russian base get English words.
 * @example spoiledSettings(new Map([['paused', 'позже'], ['mailHour', 9]])) → [{ setting: 'paused', value: 'позже' }]
 */
export function spoiledSettings(cells: ReadonlyMap<string, RawValue>): { setting: ChangeableSetting; value: string }[] {
  return CHANGEABLE_SETTINGS.flatMap((setting) => {
    const raw = cells.get(setting);
    if (raw === undefined || (raw === '' && !NEVER_BLANK.includes(setting))) return [];
    const isFit = typeof raw !== 'object' && accept(SETTING_RULES[setting], raw) !== undefined;
    return isFit ? [] : [{ setting, value: asText(raw) }];
  });
}

/** The value in its form, or undefined if the rule does not allow it. */
function accept(rule: Rule, value: unknown): Scalar | undefined {
  if (value === null || value === undefined) return rule.default;
  switch (rule.kind) {
    case 'choice':
      return typeof value === 'string' && rule.values.includes(value.trim()) ? value.trim() : undefined;
    case 'flag':
      if (typeof value === 'boolean') return value;
      if (value === 1 || (typeof value === 'string' && /^(true|yes|да|так|1)$/i.test(value.trim()))) return true;
      if (value === 0 || (typeof value === 'string' && /^(false|no|нет|ні|0|)$/i.test(value.trim()))) return false;
      return undefined;
    case 'whole': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isInteger(number) && number >= rule.min && number <= rule.max
        ? number
        : undefined;
    }
    case 'text': {
      const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
      return text !== undefined &&
        text.length <= rule.maxLength &&
        (rule.pattern?.test(text) ?? true) &&
        (rule.fits?.(text) ?? true)
        ? text
        : undefined;
    }
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : JSON.stringify(value).slice(0, 100);
}

function allowed(rule: Rule): string {
  switch (rule.kind) {
    case 'choice':
      return rule.values.filter((value) => value !== '').join(', ');
    case 'flag':
      return 'true, false';
    case 'whole':
      return `${rule.min}–${rule.max}`;
    case 'text':
      return `≤ ${rule.maxLength}`;
  }
}
