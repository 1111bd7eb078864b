/** Answers of the commands of mail, for the tests of their page. */
import type { ComposedLetter, MailCalendar, MailLog, MailPage, PlannedLetter } from '../../src/entry/api';
import { KIND_TRAITS, OCCASION_KINDS } from '../../src/domain/occasions/rules';
import { MAIL_PURPOSES } from '../../src/domain/mail-policy';
import { SEGMENTS } from '../../src/domain/rfm-maps';
import { LETTER_TAGS } from '../../src/commands/mail/letter-values';
import { letterOf } from '../../src/tables/mail/occasion-rules';
import { done, type Answers } from './open-sidebar';

export const LONG_NAME = 'Константинопольская-Преображенская Александра Владиславовна';

const rule = (change: Partial<MailPage['occasions'][number]>): MailPage['occasions'][number] => ({
  code: 'birthday',
  kind: 'BIRTHDAY',
  offset: 0,
  template: 'birthday',
  purpose: 'BIRTHDAY',
  parameter: '',
  field: '',
  active: true,
  ...change,
});

const letter = (code: string, change: Partial<MailPage['templates'][number]> = {}): MailPage['templates'][number] => ({
  code,
  language: '',
  variant: '',
  subject: `Subject of ${code}`,
  text: `Text of ${code} for {{firstName|friend}}`,
  isOwn: false,
  fault: null,
  ...change,
});

export const MAIL_PAGE: MailPage = {
  occasions: [
    rule({}),
    rule({ code: 'visit', kind: 'DUE', offset: -3, template: 'due', purpose: 'SERVICE', field: 'nextContact' }),
    rule({ code: 'holiday', kind: 'HOLIDAY', template: 'holiday', purpose: 'GREETING', parameter: 'NEW_YEAR' }),
    rule({
      code: 'spring',
      kind: 'SEGMENT_ENTRY',
      offset: 1,
      template: 'spring',
      purpose: 'OFFER',
      parameter: 'NEW',
      active: false,
    }),
  ],
  faulty: [{ code: 'thankYou', row: 7, active: true, faults: [{ field: 'offset', fault: 'BEFORE_EVENT' }] }],
  templates: [
    letter('spring', { isOwn: true, variant: 'A' }),
    letter('spring', { isOwn: true, variant: 'B', fault: { code: 'TEMPLATE_EMPTY', params: { part: 'subject' } } }),
    letter('birthday', { isOwn: true, language: 'uk' }),
    ...OCCASION_KINDS.map((kind) => letter(letterOf(kind))),
  ],
  kinds: OCCASION_KINDS.map((kind) => ({ kind, letter: letterOf(kind), ...KIND_TRAITS[kind] })),
  purposes: MAIL_PURPOSES,
  fields: ['birthday', 'nextContact', 'Wedding day'],
  holidays: [
    { code: 'NEW_YEAR', title: 'New Year’s Day' },
    { code: 'EASTER', title: 'Easter' },
  ],
  segments: SEGMENTS,
  tags: LETTER_TAGS,
  schedule: {
    owner: 'colleague@shop.example',
    isMine: false,
    hour: 9,
    timeZone: 'Europe/Kyiv',
    lastBeat: '2026-11-20 09:00:12',
    isSilent: true,
    trouble: '',
  },
  quota: 2,
  sender: 'me@shop.example',
  doubts: 1,
  paused: false,
  coupons: 12,
};

const planned = (n: number, change: Partial<PlannedLetter> = {}): PlannedLetter => ({
  day: '2026-11-22',
  event: '2026-11-22',
  id: `K-${n}`,
  name: n === 2 ? LONG_NAME : `Client ${n}`,
  row: n + 4,
  occasion: 'birthday',
  kind: 'BIRTHDAY',
  template: 'birthday',
  number: null,
  state: null,
  offset: null,
  reason: null,
  ...change,
});

export const CALENDAR: MailCalendar = {
  from: '2026-11-22',
  to: '2026-12-19',
  letters: [
    planned(1, { reason: 'NO_CONSENT' }),
    planned(2, { number: 40 }),
    planned(3, { offset: 600 }),
    planned(4),
    planned(5, { state: 'SENT' }),
    planned(6, { day: '2026-12-01', event: '2026-12-04', occasion: 'visit', template: 'due' }),
    planned(7, { day: '2026-11-30', event: '2026-11-30', reason: 'OVER_CAP' }),
  ],
  total: 7,
  perDay: { '2026-11-22': 3, '2026-12-01': 1 },
  hour: 9,
  unknownZones: [{ row: 9, id: 'K-5', value: 'скоро', reason: 'UNREADABLE_ZONE' }],
  unknownZonesTotal: 2,
  faulty: MAIL_PAGE.faulty,
  broken: [{ template: 'spring', code: 'TEMPLATE_EMPTY', params: { part: 'subject' } }],
};

export const MAIL_LOG: MailLog = {
  total: 3,
  letters: [
    { ...logged('K-2', LONG_NAME, 6), state: 'IN_DOUBT' },
    { ...logged('K-3', 'Client 3', 7), state: 'SENT', variant: 'B', template: 'spring', decidedBy: 'me@shop.example' },
    { ...logged('K-9', '', null), state: 'MISSED' },
  ],
  states: { IN_DOUBT: 1, SENT: 1, MISSED: 1 },
  suppressed: [
    {
      key: 'OPT_OUT/K-1/OFFER',
      kind: 'OPT_OUT',
      client: 'K-1',
      purpose: 'OFFER',
      source: 'LINK',
      time: '2026-11-01 10:00:00',
      user: '',
      name: 'Client 1',
    },
    {
      key: 'BOUNCED/0a1b',
      kind: 'BOUNCED',
      client: '',
      purpose: '',
      source: 'PANEL',
      time: '2026-11-02 10:00:00',
      user: 'me@shop.example',
      name: '',
    },
  ],
};

function logged(id: string, name: string, row: number | null): MailLog['letters'][number] {
  return {
    key: `file-1/${id}/birthday/2026`,
    id,
    name,
    row,
    occasion: 'birthday',
    day: '2026-11-20',
    template: 'birthday',
    variant: '',
    state: 'SENT',
    time: '2026-11-20 09:00:14',
    decidedBy: '',
  };
}

/** What the script would make of a letter: its subject with the client in it. */
export const composed = (input: Record<string, unknown>, change: Partial<ComposedLetter> = {}): ComposedLetter => {
  const id = (input.client as string | undefined) ?? 'K-2';
  return {
    client: { id, row: 6, name: id === 'K-2' ? LONG_NAME : `Client of ${id}`, email: 'client@example.com' },
    subject: `${String(input.subject)} → ${id}`,
    text: String(input.text),
    lacksLogo: String(input.text).includes('![logo]'),
    html: `<p>${String(input.text)}</p><script>parent.document.title = 'escaped'</script>`,
    reason: null,
    tag: '',
    fault: null,
    ...change,
  };
};

const LISTED = [2, 3, 4].map((n) => ({
  id: `K-${n}`,
  name: `Client ${n}`,
  row: n + 4,
  lastOrder: null,
  orders: 0,
  revenue: 0,
}));

/** A base with occasions, letters, a log, and a schedule of a colleague who is silent. */
export const mailOf = (
  page: MailPage = MAIL_PAGE,
  calendar: MailCalendar = CALENDAR,
  log: MailLog = MAIL_LOG,
): Answers => ({
  'mail.report': () => done(page),
  'mail.calendar': () => done(calendar),
  'mail.log': ({ state }) =>
    done({ ...log, letters: log.letters.filter((one) => state === undefined || one.state === state) }),
  'mail.compose': (input) => done(composed(input)),
  'mail.test': (input) => done({ ...composed(input), to: 'me@shop.example' }),
  'segments.match': () => done({ total: 3, sentence: '', clients: LISTED }),
  'mail.saveOccasion': () => done({ rule: page.occasions[0], operation: 'op-1' }),
  'mail.forgetOccasion': () => done({ code: 'spring', operation: 'op-2' }),
  'mail.saveTemplate': () => done({ operation: 'op-3' }),
  'mail.forgetTemplate': () => done({ operation: 'op-4' }),
  'mail.suppress': ({ kind }) => done({ key: 'k', kind, operation: 'op-5' }),
  'mail.release': () => done({ key: 'k', operation: 'op-6' }),
  'mail.decideDoubt': () => done({ operation: 'op-7' }),
  'mail.addCoupons': () => done({ added: 2, known: 1, operation: 'op-8' }),
  'settings.change': () => done({ operation: 'op-9' }),
  'mail.schedule': () => done({ trigger: { owner: 'me@shop.example', hour: 9, timeZone: 'Europe/Kyiv' } }),
  'mail.unschedule': () => done({ stopped: true }),
  'mail.preview': () =>
    done({
      letters: [{ row: 6, id: 'K-2', day: '2026-11-22', to: 'client@example.com', subject: 'Hello', text: 'Hello' }],
      total: 1,
      skipped: [],
      inDoubt: [],
      quota: 2,
      sender: 'me@shop.example',
    }),
  'mail.sendDue': ({ dryRun }) =>
    done({ sent: 1, skipped: [], inDoubt: [], left: 0 }, dryRun === true ? { fingerprint: 'f', preview: [] } : {}),
  'changes.undo': () => done({ restored: 1, conflicts: [] }, { preview: [], fingerprint: 'undo' }),
});

/** A base that was just set up and holds nobody. */
export const NOTHING = mailOf(
  { ...MAIL_PAGE, occasions: [], faulty: [], schedule: null, doubts: 0, coupons: 0 },
  { ...CALENDAR, letters: [], total: 0, perDay: {}, faulty: [], broken: [] },
  { total: 0, letters: [], states: {}, suppressed: [] },
);
