/** The page of mail by clicking, in Russian on the real local host: the calendar, an occasion, a letter with its preview and a test letter, a client paused, the schedule of a colleague. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually } from '../support/sidebar';
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { menuWords } from '../../src/i18n/menu';
import { pageWords } from '../../src/i18n/page';
import { fill } from '../../src/i18n/template';

const LOCALE = 'ru';
const menu = menuWords(LOCALE);
const text = mailDeskWords(LOCALE);
const words = pageWords(LOCALE);
const COLLEAGUE = 'colleague@shop.example';

jest.setTimeout(600_000);
afterAll(closeBrowser);

describe('mail in Russian', () => {
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
    await part('quota').waitFor({ timeout: 60_000 });
  };

  beforeAll(async () => {
    open = await openPage(['--locale', LOCALE, '--time-zone', 'Europe/Moscow', '--now', '2026-11-22T10:00']);
    await open.view(menu.setUp);
    await open.sidebar.getByTestId('confirm-set-up').click({ timeout: 60_000 });
    await open.sidebar.getByTestId('to-segments').waitFor({ timeout: 60_000 });
  });
  afterAll(() => open.close());

  it('the calendar shows who gets which letter in the coming weeks, and why some do not', async () => {
    await openDesk();
    await part('day-2026-11-22').waitFor({ timeout: 60_000 });
    await open.shot('mail-01-calendar');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const days = await open.dialog.locator('.day').count();
    expect(days).toBeGreaterThan(5);
    expect(await open.dialog.locator('.day').first().innerText()).toContain(text.kinds.BIRTHDAY);
  });

  it('an occasion is added in words, stands in the list, and in the calendar', async () => {
    await part('part-occasions').click();
    await part('new-occasion').click();
    await part('kind').selectOption('HOLIDAY');
    await open.shot('mail-02-occasion-form');
    // Without its holiday it is refused at the field.
    await part('save-occasion').click();
    await open.dialog.locator('.refused').waitFor({ timeout: 60_000 });
    await open.shot('mail-03-occasion-refused');
    await part('parameter').selectOption({ index: 2 });
    await part('parameter').selectOption('MOTHERS_DAY');
    await part('save-occasion').click();
    await part('told').waitFor({ timeout: 60_000 });
    await part('edit-holiday').waitFor({ timeout: 60_000 });
    await open.shot('mail-04-occasions');
    expect(await accessible(open, 'dialog')).toEqual([]);
    expect(await part('occasions').locator('tbody tr').count()).toBe(2);
    await part('part-calendar').click();
    await part('day-2026-11-29').waitFor({ timeout: 60_000 });
    await eventually(
      () => part('day-2026-11-29').innerText(),
      (day) => day.includes(text.kinds.HOLIDAY),
    );
    await open.shot('mail-05-calendar-holiday');
  });

  it('a letter follows while it is written, is tested and kept, and what is wrong with it is a sentence', async () => {
    await part('part-letters').click();
    await open.shot('mail-06-letters');
    await part('letter-birthday').click();
    await part('html').waitFor({ timeout: 60_000 });
    await part('subject').fill('{{imya}}, с праздником!');
    await part('fault').waitFor({ timeout: 60_000 });
    expect(await part('fault').innerText()).toContain('imya');
    await open.shot('mail-07-letter-fault');
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
    await open.shot('mail-08-letter');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const subject = await part('shown-subject').innerText();
    await part('test-letter').click();
    await open.dialog.locator('.success-notice').waitFor({ timeout: 60_000 });
    await open.shot('mail-09-tested');
    await part('save-letter').click();
    await part('told').waitFor({ timeout: 60_000 });
    await open.shot('mail-10-saved');
    await closeDialog();
    await open.panel('outbox');
    expect(
      await eventually(
        () => outbox(3),
        (rows) => rows.length > 0,
      ),
    ).toEqual([subject]);
    await open.shot('mail-11-outbox');
  });

  it('a client is paused from a row of the calendar, and the next look says so', async () => {
    await openDesk();
    const clients = open.dialog.locator('.day details');
    await clients.first().waitFor({ timeout: 60_000 });
    const id = (await clients.first().getAttribute('data-testid'))!;
    await part(id).first().locator('summary').click();
    await open.shot('mail-12-client');
    await part(id).first().getByTestId('pause-client').click();
    await part('told').waitFor({ timeout: 60_000 });
    await part('part-log').click();
    await part('barred').waitFor({ timeout: 60_000 });
    expect(await part('barred').innerText()).toContain(text.suppressions.PAUSED);
    await open.shot('mail-13-log');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('barred').getByRole('button').click();
    await open.dialog.getByText(text.barred.released).waitFor({ timeout: 60_000 });
    await part('undo').click();
    await open.dialog.getByText(fill(words.common.undone, {}, LOCALE)).waitFor({ timeout: 60_000 });
    await part('barred').waitFor({ timeout: 60_000 });
  });

  it('the daily run is scheduled, its owner and last run are seen by a colleague, and it is not taken over while it runs', async () => {
    await part('part-schedule').click();
    await part('set-schedule').click();
    await part('stop-schedule').waitFor({ timeout: 60_000 });
    await part('last-run').waitFor({ timeout: 60_000 });
    await open.shot('mail-14-schedule');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await closeDialog();
    await open.panel('user');
    const owner = await open.page.getByTestId('user-email').inputValue();
    await open.page.getByTestId('user-email').fill(COLLEAGUE);
    await open.page.getByTestId('user-switch').click();
    await openDesk();
    await part('part-schedule').click();
    await part('last-run').waitFor({ timeout: 60_000 });
    expect(await part('schedule-state').innerText()).toContain(owner);
    expect(await part('take-over').count()).toBe(0);
    expect(await part('stop-schedule').count()).toBe(0);
    await open.shot('mail-15-colleague');
    await closeDialog();
  });

  it('once the owner’s trigger is gone and a week has passed, the colleague takes the schedule over', async () => {
    await open.panel('triggers');
    await open.page.getByTestId('trigger-delete').first().click();
    await open.page.getByTestId('trigger-row').waitFor({ state: 'detached', timeout: 60_000 });
    await open.panel('clock');
    await open.page.getByTestId('clock-week').click();
    await eventually(
      () => open.page.getByTestId('clock-report').innerText(),
      (report) => /\d/.test(report),
      60_000,
    );
    await openDesk();
    await part('part-schedule').click();
    await part('take-over').waitFor({ timeout: 60_000 });
    await open.shot('mail-16-silent');
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('take-over').click();
    await part('stop-schedule').waitFor({ timeout: 60_000 });
    expect(await part('schedule-state').innerText()).toContain(COLLEAGUE);
    await open.shot('mail-17-taken-over');
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
