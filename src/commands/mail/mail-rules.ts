/** The occasions and templates of a base as its tabs say them, with what is wrong with them. */
import type { PlanSettings } from '../../domain/occasions/facts';
import { SEGMENTS } from '../../domain/rfm-maps';
import type { KnownNames, OccasionRule } from '../../domain/occasions/rules';
import type { Ports, TabKey } from '../../ports';
import { lossOf } from '../../tables/line-count';
import { readTemplates, type LetterTemplate } from '../../tables/mail/letter-templates';
import { readRules, type FaultyRule } from '../../tables/mail/occasion-rules';
import { readOwnDays } from '../../tables/mail/own-days';
import { readOwnTable, type OwnTable } from '../../tables/own-tables';
import type { Base } from '../../tables/table';
import { dateFieldNames } from './client-facts';

export interface MailRules {
  /** Whole rules, active or not. */
  rules: OccasionRule[];
  faulty: FaultyRule[];
  templates: LetterTemplate[];
  days: PlanDays;
  /** Tabs that held lines and are there no more: what they said is not sent. */
  gone: GoneTab[];
}

export type GoneTab = 'occasions' | 'templates';
const TABS: readonly GoneTab[] = ['occasions', 'templates'];

/** The days that occasions fall on, with the user's own. */
export type PlanDays = Pick<PlanSettings, 'holidays' | 'professions' | 'nameDays'>;

/** One of our own tabs, null when it is not there. 2 calls when it is. */
export function ownTab(ports: Ports, base: Base, key: TabKey): OwnTable | null {
  const tab = base.own.get(key);
  return tab === undefined ? null : readOwnTable(ports, key, tab);
}

/** Calls: 2 for each of the tabs of occasions, templates and days that is there; 1 for each of the first two that is not. */
export function readMailRules(ports: Ports, base: Base): MailRules {
  const days = readDays(ports, base);
  const templates = readTemplates(ownTab(ports, base, 'templates'), base.words, base.settings);
  const { rules, faulty } = readRules(ownTab(ports, base, 'occasions'), knownNames(base, templates, days));
  const gone = TABS.filter((key) => !base.own.has(key) && lossOf(ports.store, key, null).missing > 0);
  return { rules, faulty, templates, days, gone };
}

function readDays(ports: Ports, base: Base): PlanDays {
  const { country, nameCalendar } = base.settings;
  const own = readOwnDays(ownTab(ports, base, 'days'), ports.zone);
  const lists = ports.lists.occasions();
  return {
    holidays: lists.holidays(country, own.holidays),
    professions: lists.professionalDays(country, own.professions),
    nameDays: lists.nameDays(nameCalendar),
  };
}

/** What a rule of this base may name. */
export function knownNames(
  base: Base,
  templates: readonly LetterTemplate[],
  { holidays }: PlanDays,
): Required<KnownNames> {
  return {
    templates: new Set(templates.map(({ code }) => code)),
    fields: dateFieldNames(base),
    holidays: new Set(holidays.all().map(({ code }) => code)),
    segments: new Set<string>(SEGMENTS),
  };
}
