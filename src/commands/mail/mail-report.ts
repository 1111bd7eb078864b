/** `mail.report`: what the page of mail begins with: occasions, letters, the schedule and its health, today's quota. Changes nothing. */
import { AppError } from '../../domain/app-error';
import type { ErrorCode, Params } from '../../domain/codes';
import { MAIL_PURPOSES, type MailPurpose } from '../../domain/mail-policy';
import { KIND_TRAITS, OCCASION_KINDS, type OccasionKind, type OccasionRule } from '../../domain/occasions/rules';
import { SEGMENTS } from '../../domain/rfm-maps';
import type { Ports } from '../../ports';
import { timeText } from '../../tables/local-time';
import type { LetterTemplate } from '../../tables/mail/letter-templates';
import { letterOf, type FaultyRule } from '../../tables/mail/occasion-rules';
import { readCoupons } from '../../tables/mail/coupons';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { localToday, readFields } from '../input';
import { dateFieldNames } from './client-facts';
import { openLedger } from './open-ledger';
import { LetterDesk } from './letter-desk';
import { LETTER_TAGS } from './letter-values';
import { ownTab, readMailRules } from './mail-rules';
import { isSilent, readLease } from './schedule-lease';

export interface ReportedTemplate extends LetterTemplate {
  /** What keeps it from making letters; null when nothing does. */
  fault: { code: ErrorCode; params: Params } | null;
}

export interface KindChoice {
  kind: OccasionKind;
  /** Code of the kind's own letter, proposed for a new occasion. */
  letter: string;
  purpose: MailPurpose;
  /** What its parameter is. */
  parameter: 'NONE' | 'ROUNDS' | 'DAYS' | 'HOLIDAY' | 'SEGMENT';
  needsField: boolean;
  /** Only days after it. */
  isAfter: boolean;
}

export interface ScheduleHealth {
  owner: string;
  /** Whether it is the account that asks. */
  isMine: boolean;
  hour: number;
  timeZone: string;
  /** Local time of the last run; '' before the first. */
  lastBeat: string;
  /** It has not run for a day: a colleague may take it over. */
  isSilent: boolean;
  /** Code of what stopped the last run; '' when all was well. */
  trouble: string;
}

export interface MailPage {
  occasions: OccasionRule[];
  faulty: FaultyRule[];
  /** Tabs of occasions or letters that were deleted, by name. */
  gone: string[];
  templates: ReportedTemplate[];
  kinds: KindChoice[];
  purposes: readonly MailPurpose[];
  /** Columns that an occasion may name. */
  fields: string[];
  holidays: { code: string; title: string }[];
  segments: readonly string[];
  /** Tags that a letter may use. */
  tags: readonly string[];
  schedule: ScheduleHealth | null;
  /** Letters that the account may still send today, and the account. */
  quota: number;
  sender: string;
  doubts: number;
  paused: boolean;
  /** Free coupon codes. */
  coupons: number;
  /** Name of the tab that lists the days to congratulate on; '' where there is none. */
  daysTab: string;
}

export const reportMail: Command<Record<string, never>, MailPage> = {
  name: 'mail.report',
  looks: 'BASE',
  parse(input) {
    readFields(input, []);
    return {};
  },
  plan(ports): Plan<MailPage> {
    const base = openBase(ports);
    const mail = readMailRules(ports, base);
    const { rules, faulty, templates, days } = mail;
    const desk = new LetterDesk(ports, base, mail, localToday(ports));
    const { settings } = base;
    const tabs = ports.book.tabs();
    const ledger = openLedger(ports, base, ports.book.id());
    return {
      changes: { command: reportMail.name, steps: [] },
      report: {
        occasions: rules,
        faulty,
        gone: mail.gone.map((key) => base.words.tab(key)),
        templates: templates.map((template) => ({ ...template, fault: faultOf(desk, template) })),
        kinds: OCCASION_KINDS.map((kind): KindChoice => ({ kind, letter: letterOf(kind), ...KIND_TRAITS[kind] })),
        purposes: MAIL_PURPOSES,
        fields: [...dateFieldNames(base)],
        holidays: days.holidays.all().map(({ code, titles }) => ({ code, title: titles[settings.locale] })),
        segments: SEGMENTS,
        tags: LETTER_TAGS,
        schedule: scheduleHealth(ports, base),
        quota: ports.mailer.quota(),
        sender: ports.session.user(),
        doubts: [...ledger.byKey.values()].filter(({ state }) => state === 'IN_DOUBT' || state === 'SENDING').length,
        paused: settings.paused,
        coupons: readCoupons(ownTab(ports, base, 'coupons')).free('').length,
        daysTab: tabs.find(({ id }) => id === base.own.get('days'))?.name ?? '',
      },
    };
  },
};

function faultOf(desk: LetterDesk, template: LetterTemplate): ReportedTemplate['fault'] {
  const parsed = desk.parse(template);
  return parsed instanceof AppError ? { code: parsed.code, params: parsed.params } : null;
}

function scheduleHealth(ports: Ports, { settings }: Base): ScheduleHealth | null {
  const lease = readLease(ports);
  if (lease === null) return null;
  const now = ports.clock.now();
  return {
    owner: lease.owner,
    isMine: lease.owner === ports.session.user(),
    hour: settings.mailHour,
    timeZone: ports.book.timeZone(),
    lastBeat: lease.beatAt === 0 ? '' : timeText(ports.zone.serialOf(lease.beatAt)),
    isSilent: isSilent(lease, now),
    trouble: lease.trouble,
  };
}
