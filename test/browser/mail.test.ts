/** The page of mail by clicking, in every language on the real local host: the calendar, an occasion, a letter with its preview and a test letter, a client paused, letters sent with their replies and results, the team's list, the tab of days, the schedule of a colleague. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually } from '../support/sidebar';
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { menuWords } from '../../src/i18n/menu';
import { pageWords } from '../../src/i18n/page';
import { storedWords } from '../../src/i18n/stored';
import { fill } from '../../src/i18n/template';

/** A holiday of the coming weeks, and what else differs. */
const CASES = [
  {
    locale: 'ru',
    zone: 'Europe/Moscow',
    tab: 'Клиенты',
    column: 'Менеджер',
    manager: 'Анна',
    holiday: { code: 'MOTHERS_DAY', before: 0, day: '2026-11-29' },
  },
  {
    locale: 'en',
    zone: 'America/New_York',
    tab: 'Clients',
    column: 'Manager',
    manager: 'Anna',
    holiday: { code: 'THANKSGIVING', before: 0, day: '2026-11-26' },
  },
  {
    locale: 'uk',
    zone: 'Europe/Kyiv',
    tab: 'Клієнти',
    column: 'Менеджер',
    manager: 'Ганна',
    holiday: { code: 'CHRISTMAS', before: 7, day: '2026-12-18' },
  },
] as const;
const COLLEAGUE = 'colleague@shop.example';

jest.setTimeout(600_000);
afterAll(closeBrowser);

describe.each(CASES)('mail: $locale', ({ locale, zone, tab, column, manager, holiday }) => {
  const menu = menuWords(locale);
  const text = mailDeskWords(locale);
  const words = pageWords(locale);
  const shot = (name: string) => open.shot(`mail-${locale}-${name}`);
  let open: OpenPage;
  const part = (testId: string) => open.dialog.getByTestId(testId);
  const outbox = async (column: number): Promise<string[]> =>
    open.page.locator(`[data-testid="outbox-row"] td:nth-child(${column})`).allTextContents();
  const closeDialog = async () => {
    await open.page.getByTestId('dialog-close').click();
    await open.page.getByTestId('dialog-frame').waitFor({ state: 'detached' });
  };
  const openDesk = async () => {
    await open.view(menu.mailDesk);
    await part('quota').waitFor();
  };

  beforeAll(async () => {
    open = await openPage(['--locale', locale, '--time-zone', zone, '--now', '2026-11-22T10:00']);
    // A column that says whose client it is, as the owner would write it beside the others.
    const rows = await open.texts(`${tab}!A1:J8`);
    const head = rows.findIndex((row) => row.slice(0, 9).every((cell) => cell !== '')) + 1;
    await open.type(`${tab}!J${head}`, column);
    for (const row of [1, 2, 3]) await open.type(`${tab}!J${head + row}`, manager);
    await open.view(menu.setUp);
    await open.sidebar.getByTestId('confirm-set-up').click();
    await open.sidebar.getByTestId('to-segments').waitFor();
  });
  afterAll(() => open.close());

  it('the calendar shows who gets which letter in the coming weeks, and why some do not', async () => {
    await openDesk();
    await part('day-2026-11-22').waitFor();
    await shot('01-calendar');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const days = await open.dialog.locator('.day').count();
    expect(days).toBeGreaterThan(5);
    expect(await open.dialog.locator('.day').first().innerText()).toContain(text.kinds.BIRTHDAY);
  });

  it('an occasion is added in words, stands in the list, and in the calendar', async () => {
    await part('part-occasions').click();
    await part('new-occasion').click();
    await part('kind').selectOption('HOLIDAY');
    await shot('02-occasion-form');
    // Without its holiday it is refused at the field.
    await part('save-occasion').click();
    await open.dialog.locator('.refused').waitFor();
    await shot('03-occasion-refused');
    await part('parameter').selectOption(holiday.code);
    if (holiday.before > 0) {
      await part('when').selectOption('BEFORE');
      await part('count').fill(String(holiday.before));
    }
    await part('save-occasion').click();
    await part('told').waitFor();
    await part('edit-holiday').waitFor();
    await shot('04-occasions');
    expect(await accessible(open, 'dialog')).toEqual([]);
    expect(await part('occasions').locator('tbody tr').count()).toBe(2);
    await part('part-calendar').click();
    await part(`day-${holiday.day}`).waitFor();
    await eventually(
      () => part(`day-${holiday.day}`).innerText(),
      (day) => day.includes(text.kinds.HOLIDAY),
    );
    await shot('05-calendar-holiday');
  });

  it('a letter follows while it is written, is tested and kept, and what is wrong with it is a sentence', async () => {
    await part('part-letters').click();
    await shot('06-letters');
    await part('letter-birthday').click();
    await part('html').waitFor();
    await part('subject').fill('{{imya}}!');
    await part('fault').waitFor();
    expect(await part('fault').innerText()).toContain('imya');
    await shot('07-letter-fault');
    await part('subject').fill('Ура, ');
    await part('tag-firstName').click();
    await eventually(
      () => part('shown-subject').innerText(),
      (subject) => /^Ура, \p{Lu}\p{Ll}+$/u.test(subject),
      60_000,
    );
    const first = await part('shown-subject').innerText();
    await part('next-client').click();
    await eventually(
      () => part('shown-subject').innerText(),
      (subject) => subject !== first,
      60_000,
    );
    await shot('08-letter');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const subject = await part('shown-subject').innerText();
    await part('test-letter').click();
    await open.dialog.locator('.success-notice').waitFor();
    await shot('09-tested');
    await part('save-letter').click();
    await part('told').waitFor();
    await shot('10-saved');
    await closeDialog();
    await open.panel('outbox');
    expect(
      await eventually(
        () => outbox(3),
        (rows) => rows.length > 0,
      ),
    ).toEqual([subject]);
    await shot('11-outbox');
  });

  it('a client is paused from a row of the calendar, and the next look says so', async () => {
    await openDesk();
    const clients = open.dialog.locator('.day details');
    await clients.nth(1).waitFor();
    const id = (await clients.nth(1).getAttribute('data-testid'))!;
    await part(id).first().locator('summary').click();
    await shot('12-client');
    await part(id).first().getByTestId('pause-client').click();
    await part('told').waitFor();
    await part('part-log').click();
    await part('barred').waitFor();
    expect(await part('barred').innerText()).toContain(text.suppressions.PAUSED);
    await shot('13-log');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('barred').getByRole('button').click();
    await open.dialog.getByText(text.barred.released).waitFor();
    await part('undo').click();
    await open.dialog.getByText(fill(words.common.undone, {}, locale)).waitFor();
    await part('barred').waitFor();
  });

  it('today’s letters go, a reply is marked and taken back, and the results say so', async () => {
    await part('part-calendar').click();
    await part('to-today').click();
    await part('send-letters').click();
    await open.dialog.locator('.success-notice').waitFor();
    await part('part-log').click();
    await part('mark-reply').first().click();
    await part('unmark-reply').waitFor();
    await shot('18-replied');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const sent = (await part('mark-reply').count()) + 1;
    await part('part-results').click();
    const row = part('results').locator('tbody tr');
    await row.waitFor();
    await shot('19-results');
    expect(await accessible(open, 'dialog')).toEqual([]);
    expect(await row.innerText()).toMatch(new RegExp(`^${text.kinds.BIRTHDAY}\\t${sent}\\t.*\\t1 \\(`));
    await part('to-log').click();
    await part('unmark-reply').click();
    await part('unmark-reply').waitFor({ state: 'detached' });
  });

  it('the team’s list: who has no address is said, today’s list is seen before it goes, and comes to oneself', async () => {
    await part('part-team').click();
    await part('missing').waitFor();
    expect(await part('missing').innerText()).toContain(manager);
    await shot('20-team');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('address-0').fill('anna@example.com');
    await part('save-team').click();
    await part('missing').waitFor({ state: 'detached' });
    const list = part('list-anna@example.com');
    await list.locator('summary').click();
    // What was saved stands in its field.
    expect(await part('address-0').inputValue()).toBe('anna@example.com');
    await shot('21-list');
    expect(await list.locator('.letter').innerText()).toContain('· ');
    await list.getByTestId('test-list').click();
    const subject = await list.locator('p').innerText();
    const tested = fill(text.teamTexts.tested, { subject, to: 'owner@example.com' }, locale);
    await part('told').getByText(tested).waitFor();
    await shot('22-list-tested');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('switch-digest').click();
    await open.dialog.getByText(text.teamTexts.switchedOn).waitFor();
    await open.dialog.getByText(text.teamTexts.noSchedule).waitFor();
    await shot('23-list-on');
  });

  it('the days are listed in a tab, and opened', async () => {
    await part('part-occasions').click();
    await part('list-days').click();
    await part('open-days').waitFor();
    await shot('24-days');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('open-days').click();
    await open.page.getByTestId('dialog-frame').waitFor({ state: 'detached' });
    await shot('25-days-tab');
    const days = storedWords(locale).tab('days');
    expect(await open.tabs()).toContain(days);
    const rows = await open.texts(`${days}!A1:E6`);
    expect(rows.flat()).toContain('NEW_YEAR');
    await openDesk();
  });

  it('the daily run is scheduled, its owner and last run are seen by a colleague, and it is not taken over while it runs', async () => {
    await part('part-schedule').click();
    await part('set-schedule').click();
    await part('stop-schedule').waitFor();
    await part('last-run').waitFor();
    await shot('14-schedule');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await closeDialog();
    await open.panel('user');
    const owner = await open.page.getByTestId('user-email').inputValue();
    await open.page.getByTestId('user-email').fill(COLLEAGUE);
    await open.page.getByTestId('user-switch').click();
    await openDesk();
    await part('part-schedule').click();
    await part('last-run').waitFor();
    expect(await part('schedule-state').innerText()).toContain(owner);
    expect(await part('take-over').count()).toBe(0);
    expect(await part('stop-schedule').count()).toBe(0);
    await shot('15-colleague');
    await closeDialog();
  });

  it('once the owner’s trigger is gone and a week has passed, the colleague takes the schedule over', async () => {
    await open.panel('triggers');
    await open.page.getByTestId('trigger-delete').first().click();
    await open.page.getByTestId('trigger-row').waitFor({ state: 'detached' });
    await open.panel('clock');
    await open.page.getByTestId('clock-week').click();
    await eventually(
      () => open.page.getByTestId('clock-report').innerText(),
      (report) => /\d/.test(report),
      60_000,
    );
    await openDesk();
    await part('part-schedule').click();
    await part('take-over').waitFor();
    await shot('16-silent');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('take-over').click();
    await part('stop-schedule').waitFor();
    expect(await part('schedule-state').innerText()).toContain(COLLEAGUE);
    await shot('17-taken-over');
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
