/** The occasions and templates of a base as its tabs say them, with what is wrong with them. */
import { SEGMENTS } from '../../domain/rfm-maps';
import type { KnownNames, OccasionRule } from '../../domain/occasions/rules';
import type { Ports, TabKey } from '../../ports';
import { readTemplates, type LetterTemplate } from '../../tables/mail/letter-templates';
import { readRules, type FaultyRule } from '../../tables/mail/occasion-rules';
import { readOwnTable, type OwnTable } from '../../tables/own-tables';
import type { Base } from '../../tables/table';
import { dateFieldNames } from './client-facts';

export interface MailRules {
  /** Whole rules, active or not. */
  rules: OccasionRule[];
  faulty: FaultyRule[];
  templates: LetterTemplate[];
}

/** One of our own tabs, null when it is not there. 2 calls when it is. */
export function ownTab(ports: Ports, base: Base, key: TabKey): OwnTable | null {
  const tab = base.own.get(key);
  return tab === undefined ? null : readOwnTable(ports, key, tab);
}

/** Calls: 2 for each of both tabs that is there. */
export function readMailRules(ports: Ports, base: Base): MailRules {
  const templates = readTemplates(ownTab(ports, base, 'templates'), base.words, base.settings);
  const { rules, faulty } = readRules(ownTab(ports, base, 'occasions'), knownNames(ports, base, templates));
  return { rules, faulty, templates };
}

/** What a rule of this base may name. */
export function knownNames(ports: Ports, base: Base, templates: readonly LetterTemplate[]): Required<KnownNames> {
  const holidays = ports.lists.occasions().holidays(base.settings.country).all();
  return {
    templates: new Set(templates.map(({ code }) => code)),
    fields: dateFieldNames(base),
    holidays: new Set(holidays.map(({ code }) => code)),
    segments: new Set<string>(SEGMENTS),
  };
}
