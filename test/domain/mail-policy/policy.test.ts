/** Who may be written to: the bars in their order, caps over windows of days, and the next day that is free. */
import fc from 'fast-check';
import { dayOf, weekdayOf } from '../../../src/domain/days';
import {
  MAIL_BARS,
  mailBar,
  nextAllowedDay,
  readQuietDates,
  type Addressee,
  type MailBar,
  type MailRules,
  type Moment,
} from '../../../src/domain/mail-policy';

/** A Monday. */
const MONDAY = dayOf(2026, 3, 2);
const client = (more: Partial<Addressee> = {}): Addressee => ({
  consent: 'GIVEN',
  isSuppressed: false,
  isBounced: false,
  isPaused: false,
  letters: [],
  ...more,
});
const rules = (more: Partial<MailRules> = {}): MailRules => ({
  basis: 'CONSENT',
  hasConsentColumn: true,
  caps: [],
  quietWeekdays: new Set(),
  quietDates: [],
  quietHours: null,
  ...more,
});
const at = (day: number, hour: number | null = 9): Moment => ({ day, hour, purpose: 'BIRTHDAY' });

test('without a bar the letter may go', () => expect(mailBar(client(), rules(), at(MONDAY))).toBeNull());

describe('consent', () => {
  test('an answer left open is barred by the basis', () => {
    expect(mailBar(client({ consent: 'UNKNOWN' }), rules(), at(MONDAY))).toBe('NO_CONSENT');
    expect(mailBar(client({ consent: 'UNKNOWN' }), rules({ basis: '', hasConsentColumn: false }), at(MONDAY))).toBe(
      'NO_BASIS',
    );
    expect(mailBar(client({ consent: 'UNKNOWN' }), rules({ basis: 'EXISTING_CLIENTS' }), at(MONDAY))).toBeNull();
  });
});

/** A client and rules under which every bar stands; each is taken away in its order, and the next one shows. */
test('the bars show in their stated order, each hidden by those before it', () => {
  const all = {
    addressee: client({
      consent: 'REFUSED',
      isSuppressed: true,
      isBounced: true,
      isPaused: true,
      letters: [{ day: MONDAY, purpose: 'OFFER' }],
    }),
    rules: rules({
      basis: '',
      hasConsentColumn: false,
      caps: [{ most: 1, days: 1, purpose: null }],
      quietWeekdays: new Set([1]),
      quietDates: readQuietDates('2026-03-02', true).items,
      quietHours: { from: 9, to: 10 },
    }),
  };
  const lift: Record<MailBar, () => void> = {
    NO_CONSENT: () => (all.addressee = { ...all.addressee, consent: 'UNKNOWN' }),
    SUPPRESSED: () => (all.addressee = { ...all.addressee, isSuppressed: false }),
    NO_BASIS: () => (all.rules = { ...all.rules, basis: 'EXISTING_CLIENTS' }),
    BOUNCED: () => (all.addressee = { ...all.addressee, isBounced: false }),
    CLIENT_PAUSED: () => (all.addressee = { ...all.addressee, isPaused: false }),
    DAY_OF_MOURNING: () => (all.rules = { ...all.rules, quietDates: [] }),
    QUIET_DAY: () => (all.rules = { ...all.rules, quietWeekdays: new Set() }),
    OVER_CAP: () => (all.rules = { ...all.rules, caps: [] }),
    QUIET_HOUR: () => (all.rules = { ...all.rules, quietHours: null }),
  };
  for (const bar of MAIL_BARS) {
    expect(mailBar(all.addressee, all.rules, at(MONDAY))).toBe(bar);
    lift[bar]();
  }
  expect(mailBar(all.addressee, all.rules, at(MONDAY))).toBeNull();
});

test('an explicit refusal is said first, whatever else stands', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (isSuppressed, isBounced, isPaused) => {
      const refused = client({ consent: 'REFUSED', isSuppressed, isBounced, isPaused });
      for (const basis of ['', 'CONSENT', 'EXISTING_CLIENTS'] as const)
        expect(mailBar(refused, rules({ basis }), at(MONDAY))).toBe('NO_CONSENT');
    }),
  );
});

describe('caps', () => {
  const perWeek = rules({ caps: [{ most: 2, days: 7, purpose: null }] });
  const letters = (...days: number[]): Addressee => client({ letters: days.map((day) => ({ day, purpose: 'OFFER' })) });
  test('count the days up to the letter’s own, whatever the purpose', () => {
    expect(mailBar(letters(MONDAY, MONDAY - 6), perWeek, at(MONDAY))).toBe('OVER_CAP');
    expect(mailBar(letters(MONDAY, MONDAY - 7), perWeek, at(MONDAY))).toBeNull();
    expect(mailBar(letters(MONDAY + 1, MONDAY + 2), perWeek, at(MONDAY))).toBeNull();
  });
  test('of a purpose count that purpose only, and hold back no other', () => {
    const offers = rules({ caps: [{ most: 1, days: 30, purpose: 'OFFER' }] });
    expect(mailBar(letters(MONDAY - 1), offers, at(MONDAY))).toBeNull();
    expect(mailBar(letters(MONDAY - 1), offers, { ...at(MONDAY), purpose: 'OFFER' })).toBe('OVER_CAP');
  });
  test('of nothing bar everything', () => {
    expect(mailBar(client(), rules({ caps: [{ most: 0, days: 1, purpose: null }] }), at(MONDAY))).toBe('OVER_CAP');
  });
  test('are never overrun when each letter waits for its next free day', () => {
    const cap = fc.record({
      most: fc.integer({ min: 1, max: 3 }),
      days: fc.integer({ min: 1, max: 10 }),
      purpose: fc.constant(null),
    });
    fc.assert(
      fc.property(cap, fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 15 }), (one, wished) => {
        const sent: number[] = [];
        for (const day of wished.sort((a, b) => a - b)) {
          const last = Math.max(MONDAY + day, sent[sent.length - 1] ?? 0);
          sent.push(nextAllowedDay(letters(...sent), rules({ caps: [one] }), 'OFFER', last)!);
        }
        for (const day of sent)
          expect(sent.filter((other) => other > day - one.days && other <= day).length).toBeLessThanOrEqual(one.most);
      }),
    );
  });
});

describe('hours', () => {
  test('of the night go over midnight', () => {
    const night = rules({ quietHours: { from: 21, to: 9 } });
    expect([8, 9, 20, 21, 0].map((hour) => mailBar(client(), night, at(MONDAY, hour)))).toEqual([
      'QUIET_HOUR',
      null,
      null,
      'QUIET_HOUR',
      'QUIET_HOUR',
    ]);
  });
  test('are not asked for where a day is planned', () => {
    expect(mailBar(client(), rules({ quietHours: { from: 0, to: 23 } }), at(MONDAY, null))).toBeNull();
  });
});

describe('the next allowed day', () => {
  test('is after quiet weekdays and dates', () => {
    const quiet = rules({ quietWeekdays: new Set([6, 7]), quietDates: readQuietDates('09.03', false).items });
    expect(nextAllowedDay(client(), quiet, 'BIRTHDAY', MONDAY + 5)).toBe(MONDAY + 8);
    expect(nextAllowedDay(client(), quiet, 'BIRTHDAY', MONDAY)).toBe(MONDAY);
  });
  test('does not exist where waiting does not help', () => {
    for (const barred of [
      client({ consent: 'REFUSED' }),
      client({ isSuppressed: true }),
      client({ isBounced: true }),
      client({ isPaused: true }),
    ])
      expect(nextAllowedDay(barred, rules(), 'BIRTHDAY', MONDAY)).toBeNull();
    expect(
      nextAllowedDay(client(), rules({ quietWeekdays: new Set([1, 2, 3, 4, 5, 6, 7]) }), 'BIRTHDAY', MONDAY),
    ).toBeNull();
  });
  test('is the first day without a bar', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
    fc.assert(
      fc.property(weekdays, fc.integer({ min: 0, max: 400 }), (quiet, offset) => {
        const found = nextAllowedDay(client(), rules({ quietWeekdays: new Set(quiet) }), 'BIRTHDAY', MONDAY + offset)!;
        expect(quiet).not.toContain(weekdayOf(found));
        for (let day = MONDAY + offset; day < found; day++) expect(quiet).toContain(weekdayOf(day));
      }),
    );
  });
});
