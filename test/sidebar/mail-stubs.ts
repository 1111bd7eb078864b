/** Answers of the commands of mail, for the tests of their page. */
import type {
  ComposedLetter,
  MailCalendar,
  MailLog,
  MailPage,
  MailResultsReport,
  PlannedLetter,
  TeamReport,
} from '../../src/entry/api';
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
  gone: [],
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
  daysTab: '',
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
  gone: ['Occasions'],
  broken: [{ template: 'spring', code: 'TEMPLATE_EMPTY', params: { part: 'subject' } }],
};

export const MAIL_LOG: MailLog = {
  total: 5,
  missing: 2,
  letters: [
    { ...logged('K-2', LONG_NAME, 6), state: 'IN_DOUBT' },
    { ...logged('K-3', 'Client 3', 7), state: 'SENT', variant: 'B', template: 'spring', decidedBy: 'me@shop.example' },
    { ...logged('K-9', '', null), state: 'MISSED' },
    { ...logged('K-5', 'Client 5', 9), state: 'SENT', replied: true },
    { ...logged('owner:Anna', 'Anna', null), state: 'SENT', occasion: 'digest', template: 'digest', isTeam: true },
  ],
  states: { IN_DOUBT: 1, SENT: 3, MISSED: 1 },
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
    isTeam: false,
    replied: false,
  };
}

const result = (
  template: string,
  change: Partial<MailResultsReport['results'][number]> = {},
): MailResultsReport['results'][number] => ({
  template,
  variant: '',
  sent: 40,
  over: 32,
  bought: 8,
  orders: 11,
  optOuts: 0,
  replies: 2,
  ...change,
});

/** A letter with two variants of which A sold more, one with too few letters, and one of yesterday. */
export const RESULTS: MailResultsReport = {
  days: 30,
  hasOrders: true,
  results: [
    result('birthday'),
    result('due', { variant: 'A', sent: 12, over: 10, bought: 2 }),
    result('due', { variant: 'B', sent: 9, over: 9, bought: 1 }),
    result('spring', { variant: 'A', sent: 80, over: 70, bought: 56, optOuts: 1, replies: 9 }),
    result('spring', { variant: 'B', sent: 90, over: 80, bought: 48, optOuts: 8, replies: 8 }),
    result('thankYou', { sent: 3, over: 0, bought: 0, orders: 0, replies: 0 }),
  ],
  compared: [
    {
      template: 'due',
      bought: { kind: 'TOO_FEW', least: 30 },
      replies: { kind: 'TOO_FEW', least: 30 },
      optOuts: { kind: 'TOO_FEW', least: 30 },
    },
    {
      template: 'spring',
      bought: {
        kind: 'COMPARED',
        difference: 0.2,
        interval: { low: 0.0524, high: 0.3339 },
        better: 'A',
        wanted: null,
      },
      replies: {
        kind: 'COMPARED',
        difference: 0.0236,
        interval: { low: -0.0721, high: 0.1256 },
        better: 'NEITHER',
        wanted: 2330,
      },
      optOuts: {
        kind: 'COMPARED',
        difference: -0.0764,
        interval: { low: -0.1552, high: -0.0041 },
        better: 'B',
        wanted: null,
      },
    },
  ],
};

/** Anna and Boris have their lists, Boris's is empty; of Gleb nobody knows the address. */
export const TEAM: TeamReport = {
  members: [
    { name: 'Anna', address: 'anna@shop.example', clients: 120 },
    { name: 'Boris', address: 'boris@shop.example', clients: 0 },
    { name: '', address: 'vera@shop.example', clients: 7 },
    { name: 'Gleb', address: '', clients: 31 },
  ],
  lists: [
    {
      address: 'anna@shop.example',
      name: 'Anna',
      items: 2,
      state: 'NEW',
      subject: 'Your clients today: 22 November',
      text: 'Contacts overdue\n- 20 November 2026 · Client 3',
    },
    { address: 'boris@shop.example', name: 'Boris', items: 0, state: 'NEW', subject: '', text: '' },
    {
      address: 'vera@shop.example',
      name: '',
      items: 1,
      state: 'SENT',
      subject: 'Your clients today: 22 November',
      text: 'Contacts due today\n- Client 4',
    },
  ],
  unreadable: ['Dora: dora@'],
  hasOwners: true,
  withoutOwner: 5,
  trouble: 'COLUMN_GONE',
};

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
  'mail.results': ({ days }) => done({ ...RESULTS, days }),
  'mail.markReply': ({ key, replied }) => done({ key, replied, operation: 'op-10' }),
  'mail.team': () => done(TEAM),
  'mail.testDigest': () => done({ to: 'me@shop.example', subject: 'Your clients today: 22 November' }),
  'mail.editDays': () => done({ tab: 'Days', added: 71, operation: 'op-11' }),
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
export const NOTHING: Answers = {
  ...mailOf(
    { ...MAIL_PAGE, occasions: [], faulty: [], gone: [], schedule: null, doubts: 0, coupons: 0 },
    { ...CALENDAR, letters: [], total: 0, perDay: {}, faulty: [], gone: [], broken: [] },
    { total: 0, letters: [], states: {}, suppressed: [], missing: 0 },
  ),
  'mail.results': ({ days }) => done({ days, results: [], compared: [], hasOrders: false }),
  'mail.team': () =>
    done({
      members: [],
      lists: [],
      unreadable: [],
      hasOwners: false,
      withoutOwner: 0,
      trouble: '',
    } satisfies TeamReport),
};
