/** `mail.calendar`: the letters of the coming days, each with its occasion and template, or why it will not go. Changes nothing. */
import { AppError } from '../../domain/app-error';
import type { Day, Reason } from '../../domain/codes';
import { isoOf } from '../../domain/days';
import { calendarOf, type CalendarEntry } from '../../domain/occasions/calendar';
import type { LetterState } from '../../tables/ledger';
import type { FaultyRule } from '../../tables/mail/occasion-rules';
import { openBase } from '../../tables/table';
import type { Command, Plan } from '../command';
import { localToday, readDay, readFields, readWhole } from '../input';
import { nameOf } from '../segment-list';
import { Addressees } from './addressees';
import { ClientClocks, type UnknownZone } from './client-clocks';
import { factsOf } from './client-facts';
import { openLedger } from './open-ledger';
import { LetterDesk } from './letter-desk';
import { readMailRules } from './mail-rules';

export interface CalendarInput {
  /** The first day; today if absent. */
  from: Day | undefined;
  days: number;
}

export interface PlannedLetter {
  /** ISO: the day of the letter, and of what it is for. */
  day: string;
  event: string;
  id: string;
  name: string;
  row: number;
  occasion: string;
  kind: string;
  template: string;
  /** The age, the number of the order and the like; null where there is none. */
  number: number | null;
  /** What the ledger says of it already. */
  state: LetterState | null;
  /** Minutes east of Greenwich of the client's clock, by which it goes; null where that is the file's. */
  offset: number | null;
  /** Why it will not go as things stand; null when it will. */
  reason: Reason | null;
}

export interface MailCalendar {
  /** ISO. */
  from: string;
  to: string;
  letters: PlannedLetter[];
  /** All of these days; `letters` holds the first ones. */
  total: number;
  /** Those that will go, by ISO day. */
  perDay: Record<string, number>;
  /** The hour of letters by each client's own clock. */
  hour: number;
  /** Time zones that nobody can read, the first of them; their clients go by the file's clock. */
  unknownZones: UnknownZone[];
  unknownZonesTotal: number;
  faulty: FaultyRule[];
  /** Tabs of occasions or letters that were deleted, by name. */
  gone: string[];
  broken: { template: string; code: string; params: AppError['params'] }[];
}

/** More than anyone reads. */
const SHOWN = 500;
const USUAL_DAYS = 28;
const SHOWN_ZONES = 3;

export const showCalendar: Command<CalendarInput, MailCalendar> = {
  name: 'mail.calendar',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['from', 'days']);
    return { from: readDay(fields, 'from'), days: readWhole(fields, 'days', 1, 366) ?? USUAL_DAYS };
  },
  plan(ports, input): Plan<MailCalendar> {
    const base = openBase(ports);
    const today = localToday(ports);
    const from = input.from ?? today;
    const to = from + input.days - 1;
    const mail = readMailRules(ports, base);
    const { rules, faulty } = mail;
    const ledger = openLedger(ports, base, ports.book.id());
    const desk = new LetterDesk(ports, base, mail, today);
    const clocks = new ClientClocks(ports, base);
    const addressees = new Addressees(ports, base, ledger, rules);
    const calendar = calendarOf(rules, factsOf(ports, base, rules, desk, today), from, to, desk.plan);
    const letters: PlannedLetter[] = [];
    const perDay: Record<string, number> = {};
    const look = (entry: CalendarEntry, barred: Reason | null): PlannedLetter => {
      const { client: index, rule, occurrence } = entry;
      const written = ledger.find(base.clients.ids[index]!, rule.code, occurrence.instance);
      const moment = { day: Math.max(clocks.at(index, today).day, occurrence.day), hour: null };
      const reached = barred ?? addressees.addressOf(index, rule.purpose, moment);
      let reason = typeof reached === 'string' ? reached : null;
      if (reason === null && written === undefined) {
        // A coupon is given when the letter goes; here it only has to be there.
        const letter = desk.write(index, entry, desk.wantsCoupon(index, rule.template) ? '…' : '');
        if (!letter.ok) reason = letter.reason;
        else addressees.note(base.clients.ids[index]!, { day: moment.day, purpose: rule.purpose });
      }
      return {
        day: isoOf(occurrence.day),
        event: isoOf(occurrence.event),
        id: base.clients.ids[index]!,
        name: nameOf(base, index),
        row: base.clients.rows[index]!,
        occasion: rule.code,
        kind: rule.kind,
        template: rule.template,
        number: occurrence.number,
        state: written?.state ?? null,
        offset: clocks.otherOffset(index),
        reason,
      };
    };
    for (const entry of calendar.entries) {
      const letter = look(entry, null);
      if (letter.reason === null && letter.state !== 'SENT') perDay[letter.day] = (perDay[letter.day] ?? 0) + 1;
      if (letters.length < SHOWN) letters.push(letter);
    }
    for (const entry of calendar.barred) if (letters.length < SHOWN) letters.push(look(entry, entry.reason));
    return {
      changes: { command: showCalendar.name, steps: [] },
      report: {
        from: isoOf(from),
        to: isoOf(to),
        letters,
        total: calendar.entries.length + calendar.barred.length,
        perDay,
        hour: base.settings.mailHour,
        unknownZones: clocks.unknown.slice(0, SHOWN_ZONES),
        unknownZonesTotal: clocks.unknown.length,
        faulty,
        gone: mail.gone.map((key) => base.words.tab(key)),
        broken: desk.broken.map(({ template, error: { code, params } }) => ({ template, code, params })),
      },
    };
  },
};
