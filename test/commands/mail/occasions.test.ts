/** Occasions beside birthdays: kept as lines of a tab, planned, written from their own letters, and each sent once. */
import { composeLetter } from '../../../src/commands/mail/compose-letter';
import { execute, type Aftermath } from '../../../src/commands/execute';
import { showCalendar } from '../../../src/commands/mail/mail-calendar';
import { listLetters } from '../../../src/commands/mail/mail-log';
import { reportMail } from '../../../src/commands/mail/mail-report';
import { addCoupons } from '../../../src/commands/mail/add-coupons';
import { editDays } from '../../../src/commands/mail/edit-days';
import { dayOf } from '../../../src/domain/days';
import { forgetOccasion, saveOccasion } from '../../../src/commands/mail/save-occasion';
import { forgetTemplate, saveTemplate } from '../../../src/commands/mail/save-template';
import { sendDueMail, type SendDueReport } from '../../../src/commands/mail/send-due-mail';
import { release, suppress } from '../../../src/commands/mail/suppress';
import { undoChange } from '../../../src/commands/undo-change';
import type { Command } from '../../../src/commands/command';
import { AppError } from '../../../src/domain/app-error';
import { storedWords } from '../../../src/i18n/stored';
import { OCCASION_KINDS } from '../../../src/domain/occasions/rules';
import { letterOf } from '../../../src/tables/mail/occasion-rules';
import type { Locale, Words } from '../../../src/ports';
import type { World } from '../../support/memory-book';
import { testWords } from '../../support/test-words';
import { clientsBorn, mailBase, noon, type TestBase } from './mail-base';

const words = testWords('en');

function run<I, R extends object, W>(world: World, command: Command<I, R, W>, input: object = {}): R & Aftermath {
  try {
    return execute(world.ports, command, input).report;
  } finally {
    world.nextRun();
  }
}
const send = (world: World, input: object = {}): SendDueReport => run(world, sendDueMail, input);
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return (error as AppError).code;
  }
};
/** The words that bases really have. */
const realWords = (locale: Locale): Words => ({ ...testWords(locale), ...storedWords(locale) });
/** A base with a letter for every kind, so that rules may name them. */
function base(options: TestBase = {}): World {
  const world = mailBase(options);
  for (const kind of ['BIRTHDAY', 'DUE', 'HOLIDAY', 'NAME_DAY'] as const)
    run(world, saveTemplate, {
      code: letterOf(kind),
      subject: `${kind} {{firstName|friend}}`,
      text: 'Dear {{firstName|friend}}, {{date:date}}',
    });
  return world;
}
const subjects = (world: World): string[] => world.outbox.map(({ to, subject }) => `${to} ${subject}`);

describe('an occasion', () => {
  test('is kept in a tab that begins with birthdays, which go on', () => {
    const world = base({ clients: clientsBorn('20.05', 1) });
    run(world, saveOccasion, { kind: 'HOLIDAY', parameter: 'NEW_YEAR' });
    expect(
      world
        .grid(words.tab('occasions'))
        .slice(1)
        .map((row) => [row[0], row[1], row[2]]),
    ).toEqual([
      ['birthday', 'BIRTHDAY', true],
      ['holiday', 'HOLIDAY', true],
    ]);
    expect(send(world)).toMatchObject({ sent: 1, skipped: [] });
  });
  test('can be changed, switched off, forgotten and taken back', () => {
    const world = base({ clients: clientsBorn('23.05', 1) });
    const { operation } = run(world, saveOccasion, { kind: 'BIRTHDAY', code: 'birthday', offset: -3 });
    expect(send(world)).toMatchObject({ sent: 1 });
    run(world, saveOccasion, { kind: 'BIRTHDAY', code: 'birthday', active: false });
    expect(run(world, showCalendar, { days: 366 }).letters).toEqual([]);
    run(world, saveOccasion, { kind: 'DUE', field: 'birthday' });
    expect(codeOf(() => run(world, forgetOccasion, { code: 'wedding' }))).toBe('OCCASION_UNKNOWN');
    run(world, forgetOccasion, { code: 'due' });
    expect(world.grid(words.tab('occasions'))).toHaveLength(2);
    expect(run(world, undoChange, { operation }).conflicts).toHaveLength(1);
  });
  test.each([
    [{ kind: 'DUE' }, 'occasions.field', 'MISSING'],
    [{ kind: 'DUE', field: 'Wedding' }, 'occasions.field', 'UNKNOWN_NAME'],
    [{ kind: 'HOLIDAY', parameter: 'CHRISTMAS_OF_NOBODY' }, 'occasions.parameter', 'UNKNOWN_NAME'],
    [{ kind: 'THANK_YOU', offset: -1 }, 'occasions.offset', 'BEFORE_EVENT'],
    [{ kind: 'BIRTHDAY', template: 'none' }, 'occasions.template', 'UNKNOWN_NAME'],
  ])('that cannot be is refused with its cell: %j', (input, field, why) => {
    const world = base();
    try {
      run(world, saveOccasion, input);
    } catch (error) {
      expect(error).toMatchObject({ code: 'OCCASION_INVALID', params: { field, why } });
      return;
    }
    throw new Error('it was kept');
  });
  test('that a person spoiled in the tab makes no letters and is told, and the others go on', () => {
    const world = base({ clients: clientsBorn('20.05', 1) });
    run(world, saveOccasion, { kind: 'HOLIDAY', parameter: 'NEW_YEAR' });
    world.tab(words.tab('occasions')).put(3, 2, 'WEDDING');
    expect(send(world)).toMatchObject({ sent: 1, faulty: [{ code: 'holiday', row: 3 }] });
  });
  test('a letter before the turn of the year belongs to the year of its event, and goes once', () => {
    const world = base({ clients: clientsBorn('01.01', 1), world: { now: noon('2026-12-29') } });
    run(world, saveOccasion, { kind: 'BIRTHDAY', code: 'birthday', offset: -3 });
    expect(send(world)).toMatchObject({ sent: 1 });
    run(world, saveOccasion, { kind: 'BIRTHDAY', code: 'birthday', offset: 0 });
    world.now = noon('2027-01-01');
    expect(send(world)).toMatchObject({ sent: 0, skipped: [{ reason: 'ALREADY_SENT' }] });
    expect(run(world, listLetters).letters).toMatchObject([{ occasion: 'birthday', state: 'SENT', id: 'K-1' }]);
  });
});

describe('letters', () => {
  test('the base’s own letter of every kind can be read and filled in each language', () => {
    for (const locale of ['en', 'ru', 'uk'] as const) {
      const world = mailBase({ settings: { locale }, world: { words: realWords } });
      const { templates } = run(world, reportMail);
      for (const kind of OCCASION_KINDS) {
        const template = templates.find(({ code }) => code === letterOf(kind))!;
        expect({ kind, locale, fault: template.fault }).toEqual({ kind, locale, fault: null });
        const { subject, text, reason } = run(world, composeLetter, {
          code: template.code,
          subject: template.subject,
          text: template.text,
        });
        expect({ kind, locale, reason }).toEqual({ kind, locale, reason: null });
        expect(`${subject}${text}`).not.toMatch(/\{\{|undefined|NaN/);
      }
    }
  });
  test('one that cannot be read stops its own occasion, with the clients concerned, and no other', () => {
    const world = base({ clients: [{ birthday: '20.05' }, { birthday: '20.05', email: 'b@example.com' }] });
    world.tab(words.tab('templates')).put(2, 5, 'Dear {{wedding}}');
    expect(codeOf(() => send(world))).toBe('TEMPLATE_TAG_UNKNOWN');
    expect(world.outbox).toHaveLength(0);
    run(world, saveOccasion, { kind: 'YEARLY_DATE', field: 'birthday', code: 'day', template: 'due' });
    world.now = noon('2027-05-20');
    const report = send(world);
    expect(report).toMatchObject({
      sent: 2,
      left: 2,
      broken: [{ template: 'birthday', code: 'TEMPLATE_TAG_UNKNOWN' }],
    });
    expect(report.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'TEMPLATE_BROKEN'],
      [3, 'TEMPLATE_BROKEN'],
    ]);
  });
  test('a template is read before it is kept, and can be taken out of the tab', () => {
    const world = base();
    expect(codeOf(() => run(world, saveTemplate, { code: 'x', subject: 'Hi', text: 'Dear {{nobody}}' }))).toBe(
      'TEMPLATE_TAG_UNKNOWN',
    );
    run(world, saveTemplate, { code: 'birthday', language: 'uk', subject: 'Вітаємо', text: 'Текст' });
    run(world, forgetTemplate, { code: 'birthday', language: 'uk' });
    expect(codeOf(() => run(world, forgetTemplate, { code: 'birthday', language: 'uk' }))).toBe('TEMPLATE_UNKNOWN');
  });
  test('each coupon goes out once, a letter keeps its own, and without one there is no letter', () => {
    const world = base({ clients: clientsBorn('20.05', 3) });
    run(world, saveTemplate, { code: 'birthday', subject: 'Gift', text: 'Your code: {{coupon}}' });
    expect(run(world, addCoupons, { coupons: ['A-1', 'a-1', 'B-2'] })).toMatchObject({ added: 2, known: 1 });
    expect(send(world)).toMatchObject({ sent: 2, skipped: [{ row: 4, reason: 'NO_COUPON_LEFT' }] });
    run(world, addCoupons, { coupons: ['C-3'] });
    expect(send(world)).toMatchObject({ sent: 1 });
    const codes = world.outbox.map(({ text }) => /[ABC]-\d/.exec(text)![0]);
    expect(new Set(codes)).toEqual(new Set(['A-1', 'B-2', 'C-3']));
    expect(
      world
        .grid(words.tab('coupons'))
        .slice(1)
        .every((row) => row[2] !== ''),
    ).toBe(true);
  });
});

describe('who may be written to', () => {
  test('an opt-out goes with the address, whoever the client becomes', () => {
    const world = base({ clients: clientsBorn('20.05', 2) });
    const { key } = run(world, suppress, { client: 'K-1', kind: 'OPT_OUT', source: 'REPLY' });
    world.tab('Clients').put(2, 1, 'K-9');
    expect(send(world)).toMatchObject({ sent: 1, skipped: [{ id: 'K-9', reason: 'SUPPRESSED' }] });
    expect(run(world, listLetters).suppressed).toMatchObject([{ key, kind: 'OPT_OUT', source: 'REPLY' }]);
    run(world, release, { key });
    expect(send(world)).toMatchObject({ sent: 1 });
    expect(subjects(world)).toHaveLength(2);
  });
  test('an address that came back is barred, and another address of the client is not', () => {
    const world = base({ clients: clientsBorn('20.05', 1) });
    run(world, suppress, { client: 'K-1', kind: 'BOUNCED' });
    expect(send(world)).toMatchObject({ sent: 0, skipped: [{ reason: 'BOUNCED' }] });
    world.tab('Clients').put(2, 3, 'new@example.com');
    expect(send(world)).toMatchObject({ sent: 1 });
  });
  test('a paused client waits for the release', () => {
    const world = base({ clients: clientsBorn('20.05', 1) });
    const { key } = run(world, suppress, { client: 'K-1', kind: 'PAUSED' });
    expect(send(world)).toMatchObject({ sent: 0, skipped: [{ reason: 'CLIENT_PAUSED' }] });
    run(world, release, { key });
    expect(send(world)).toMatchObject({ sent: 1 });
  });
  test.each([
    ['a quiet weekday', { quietWeekdays: 'ср' }, 'QUIET_DAY'],
    ['a day of mourning', { mourningDates: '20.05' }, 'DAY_OF_MOURNING'],
  ])('on %s the letter is kept, and goes on the next day, once', (_what, settings, reason) => {
    const world = base({ clients: clientsBorn('20.05', 1), settings });
    expect(send(world)).toMatchObject({ sent: 0, left: 0, skipped: [{ reason }] });
    world.now = noon('2026-05-21');
    expect(send(world)).toMatchObject({ sent: 1 });
    expect(send(world)).toMatchObject({ sent: 0 });
  });
  test('in a quiet hour the day stays open', () => {
    const world = base({ clients: clientsBorn('20.05', 1), settings: { quietHours: '11-14' } });
    expect(send(world)).toMatchObject({ sent: 0, left: 1, skipped: [{ reason: 'QUIET_HOUR' }] });
    world.now = noon('2026-05-20', 15);
    expect(send(world)).toMatchObject({ sent: 1, left: 0 });
  });
  test('more letters than the cap allows wait', () => {
    const world = base({ clients: clientsBorn('20.05.1990', 1), settings: { mostPerDay: 1 } });
    run(world, saveOccasion, { kind: 'YEARLY_DATE', field: 'birthday', code: 'second', template: 'due' });
    expect(send(world)).toMatchObject({ sent: 1, skipped: [{ reason: 'OVER_CAP', occasion: 'second' }] });
    world.now = noon('2026-05-21');
    expect(send(world)).toMatchObject({ sent: 1 });
    expect(subjects(world).map((line) => line.split(' ')[1])).toEqual(['BIRTHDAY', 'DUE']);
  });
  test('a setting of quiet times that nobody can read stops the mail and is named', () => {
    const world = base({ settings: { quietDates: 'скоро' } });
    expect(codeOf(() => send(world))).toBe('SETTING_INVALID');
  });
});

describe('days to congratulate on', () => {
  test('are listed in a tab, where a person changes, adds and takes out', () => {
    const world = base({
      clients: [{ birthday: '01.02' }],
      settings: { country: 'RU', locale: 'ru' },
      world: { now: noon('2026-03-01') },
    });
    const ruTab = testWords('ru').tab('days');
    expect(run(world, reportMail).daysTab).toBe('');
    expect(run(world, editDays).added).toBeGreaterThan(60);
    expect(run(world, reportMail).daysTab).toBe(ruTab);
    const line = world.grid(ruTab).findIndex((row) => row[1] === 'NEW_YEAR');
    // A spreadsheet makes a date of what a person types.
    world.tab(ruTab).type(line + 1, 3, { day: dayOf(2026, 3, 1) });
    run(world, saveOccasion, { kind: 'HOLIDAY', parameter: 'NEW_YEAR' });
    expect(send(world)).toMatchObject({ sent: 1 });
    world.tab(ruTab).put(line + 1, 3, '');
    expect(send(world)).toMatchObject({ faulty: [{ code: 'holiday' }] });
    expect(run(world, editDays).added).toBe(0);
  });
});
