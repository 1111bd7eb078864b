/** The page of mail: readable in every language, from the calendar to the letter to who may not be written to, by mouse and by keyboard. */
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { pageWords } from '../../src/i18n/page';
import { axeViolations } from '../support/axe';
import { CALENDAR, LONG_NAME, MAIL_PAGE, mailOf, NOTHING } from './mail-stubs';
import { closeBrowser, CONTEXT, focusIsOn, openSidebar, refused, type Answers, type OpenSidebar } from './open-sidebar';
import type { PageContext } from '../../src/entry/api';

afterAll(closeBrowser);

const text = mailDeskWords('en');

/** The schedule of a colleague who is silent, as the context says it. */
const OF_COLLEAGUE: Partial<PageContext> = {
  schedule: { owner: 'colleague@shop.example', hour: 9, mine: false, alive: false, trouble: '', troubleCode: '' },
};

const open = async (
  answers: Answers,
  locale: 'en' | 'ru' | 'uk' = 'en',
  context: Partial<PageContext> = OF_COLLEAGUE,
) => {
  const opened = await openSidebar({ route: 'mailDesk', locale }, answers, context);
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  return opened;
};

const inputOf = ({ calls }: OpenSidebar, name: string) => calls.filter(([called]) => called === name).at(-1)?.[1];

/** Every part and page of it, each by the way that leads there. */
const PARTS: [name: string, go: (page: OpenSidebar['page']) => Promise<void>][] = [
  ['calendar', async () => {}],
  ['occasions', (page) => page.getByTestId('part-occasions').click()],
  ['a new occasion', (page) => page.getByTestId('new-occasion').click()],
  ['letters', (page) => page.getByTestId('part-letters').click()],
  [
    'a letter',
    async (page) => {
      await page.getByTestId('letter-birthday').click();
      await page.getByTestId('html').waitFor();
      await page.getByTestId('preview').locator('details').last().click();
    },
  ],
  ['schedule', (page) => page.getByTestId('part-schedule').click()],
  [
    'team',
    async (page) => {
      await page.getByTestId('part-team').click();
      await page.getByTestId('team-lists').locator('summary').first().click();
      await page.getByTestId('add-member').click();
    },
  ],
  [
    'log',
    async (page) => {
      await page.getByTestId('part-log').click();
      await page.getByTestId('state').selectOption('');
      await page.getByTestId('unmark-reply').waitFor();
    },
  ],
  ['results', (page) => page.getByTestId('part-results').click()],
];

test('who lives by another clock, and whose zone nobody can read, is said in the calendar', async () => {
  const { page } = await open(mailOf());
  const rows = await page.getByTestId('day-2026-11-22').locator('tbody tr').allInnerTexts();
  expect(rows.filter((row) => row.includes('9:00 by the client’s clock (UTC+10)'))).toHaveLength(1);
  expect(rows.filter((row) => row.includes('client’s clock'))).toHaveLength(1);
  expect(await page.getByText('such as “скоро” in row 9').innerText()).toMatch(/^2 clients have a time zone/);
  await page.close();
});

test.each(['en', 'ru', 'uk'] as const)(
  'is accessible, fits in the dialog, has the focus on its heading, and asks nobody: %s',
  async (locale) => {
    const { page, complaints } = await open(mailOf(), locale);
    for (const [name, go] of PARTS) {
      await go(page);
      await page.locator('.busy').waitFor({ state: 'detached' });
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 980]);
      expect([name, await page.locator('h1').count()]).toEqual([name, 1]);
      // A gap that was not filled; tags of letters have two braces.
      expect([name, await page.locator('main').innerText()]).not.toEqual([
        name,
        expect.stringMatching(/(?:^|[^{])\{\w|\[\w|undefined/),
      ]);
      expect([name, await axeViolations(page.mainFrame())]).toEqual([name, []]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('the calendar says by day who gets which letter, and why one does not', async () => {
  const { page } = await open(mailOf());
  await focusIsOn(page, 'h1');
  const today = page.getByTestId('day-2026-11-22');
  expect(await today.locator('h2').innerText()).toBe('Sunday 22 November · today · 3 letters go');
  const rows = await today.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    [`${LONG_NAME} · Row 6`, 'Birthday · 40', 'Birthday', 'Will go'],
    ['Client 3 · Row 7', 'Birthday', 'Birthday', 'Will go 9:00 by the client’s clock (UTC+10)'],
    ['Client 4 · Row 8', 'Birthday', 'Birthday', 'Will go'],
    ['Client 5 · Row 9', 'Birthday', 'Birthday', 'Sent'],
    ['Client 1 · Row 5', 'Birthday', 'Birthday', 'The client has not agreed to letters.'],
  ]);
  expect(await page.getByTestId('day-2026-12-01').innerText()).toContain('for 4 Dec 2026');
  const days = await page.locator('.day').evaluateAll((list) => list.map((day) => day.getAttribute('data-testid')));
  expect(days).toEqual(['day-2026-11-22', 'day-2026-11-30', 'day-2026-12-01']);
  expect(await page.getByTestId('planned').innerText()).toBe('Letters from 22 Nov 2026 to 19 Dec 2026: 4.');
  await page.close();
});

test('occasions and letters that cannot work stand on top with what is wrong, and today’s letters against the quota', async () => {
  const { page } = await open(mailOf());
  const troubles = await page.getByTestId('troubles').innerText();
  expect(troubles).toContain(
    'The occasion “Thank-you for an order” in row 7 makes no letters. When: nobody knows of this before it happens',
  );
  expect(troubles).toContain('The letter “spring” cannot be sent. The letter has no subject.');
  const quota = page.getByTestId('quota');
  expect(await quota.innerText()).toContain(
    'Due: 3 letters. The account me@shop.example may still send 2 today. Today’s limit is not enough',
  );
  expect(await quota.locator('meter').evaluate((meter: HTMLMeterElement) => [meter.value, meter.max])).toEqual([3, 3]);
  await page.getByTestId('troubles').getByRole('button').click();
  expect(await page.locator('h1').innerText()).toBe('Letter: spring');
  await page.close();
});

test('today’s letters are shown before they are sent, by the fingerprint of what was seen', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('to-today').click();
  await page.getByTestId('send-letters').click();
  await page.getByText('1 letter sent.').waitFor();
  expect(inputOf(opened, 'mail.sendDue')).toMatchObject({ fingerprint: 'f' });
  // The daily time is a part of this page.
  await page.getByRole('button', { name: pageWords('en').mail.daily }).click();
  await page.getByTestId('take-over').waitFor();
  expect(opened.calls.some(([name]) => name === 'openView')).toBe(false);
  await page.close();
});

test('while nobody has said who may be written to, the calendar asks', async () => {
  const letters = CALENDAR.letters.map((letter) => ({ ...letter, reason: 'NO_BASIS' as const }));
  const opened = await open(mailOf(MAIL_PAGE, { ...CALENDAR, letters, perDay: {} }));
  await opened.page.getByTestId('basis-CONSENT').click();
  await opened.page.getByTestId('save-basis').click();
  await opened.page.getByTestId('told').getByText(text.saved).waitFor();
  expect(inputOf(opened, 'settings.change')).toMatchObject({ mailBasis: 'CONSENT' });
  await opened.page.close();
});

test('the schedule of a silent colleague says whose it is and when it ran, and is taken over', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-schedule').click();
  expect(await page.getByTestId('schedule-state').innerText()).toContain(
    'On: every day from 09:00, as colleague@shop.example.',
  );
  expect(await page.getByTestId('last-run').innerText()).toBe('Last run: 20 Nov 2026 09:00.');
  await page.getByTestId('take-over').click();
  await page.waitForTimeout(200);
  expect(inputOf(opened, 'mail.schedule')).toEqual({ hour: 9, takeOver: true });
  await page.close();
});

test('all letters are paused, and rules of when not to write are checked before they are kept', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-schedule').click();
  await page.getByTestId('setting-quietHours').fill('at night');
  await page.getByTestId('save-settings').click();
  await page.getByText('This cannot be read. Such as 21-9.').waitFor();
  expect(inputOf(opened, 'settings.change')).toBeUndefined();
  await page.getByTestId('setting-quietHours').fill('21-9');
  await page.getByTestId('setting-mourningDates').fill('24.02');
  await page.getByTestId('save-settings').click();
  await page.getByTestId('told').getByText(text.saved).waitFor();
  expect(inputOf(opened, 'settings.change')).toEqual({ quietHours: '21-9', mourningDates: '24.02' });
  await page.getByTestId('pause-all').click();
  await page.getByTestId('told').getByText(pageWords('en').mail.paused).waitFor();
  expect(inputOf(opened, 'settings.change')).toEqual({ paused: true });
  await page.close();
});

test('a refused setting is told at its field', async () => {
  const { page } = await open({
    ...mailOf(),
    'settings.change': () => refused('SETTING_INVALID', { setting: 'mostPerDay', value: '-1' }),
  });
  await page.getByTestId('part-schedule').click();
  await page.getByTestId('setting-mostPerDay').fill('-1');
  await page.getByTestId('save-settings').click();
  await page.getByText('sentence of SETTING_INVALID').waitFor();
  expect(await page.getByTestId('setting-mostPerDay').getAttribute('aria-invalid')).toBe('true');
  await page.close();
});

test('the log begins with what is in doubt, is decided there, and shows other states', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-log').click();
  await page.getByTestId('log').waitFor();
  expect(await page.getByTestId('log').locator('tbody tr').count()).toBe(1);
  await page.getByTestId('went').click();
  await page.getByTestId('told').getByText(text.sent.decided).waitFor();
  expect(inputOf(opened, 'mail.decideDoubt')).toEqual({ key: 'file-1/K-2/birthday/2026', sent: true });
  await page.getByTestId('state').selectOption('');
  await page.getByText('decided by me@shop.example').waitFor();
  expect(inputOf(opened, 'mail.log')).toEqual({ from: 0, size: 50 });
  expect(await page.getByTestId('log').innerText()).toContain('K-9 · no longer in the base');
  await page.close();
});

test('lines that are gone from the list of refusals are told, and letters go on without them on a click alone', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-log').click();
  await page.getByText('2 lines have gone from this list').waitFor();
  expect(inputOf(opened, 'mail.release')).toBeUndefined();
  await page.getByTestId('go-on').click();
  await page.getByText(text.barred.goesOn).waitFor();
  expect(inputOf(opened, 'mail.release')).toEqual({ missing: true });
  await page.close();
});

test('a client is paused from a row of the calendar, and allowed again in the log', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  const client = page.getByTestId('client-K-3');
  await client.locator('summary').click();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await client.getByTestId('pause-client').click();
  await page.getByText('Letters to Client 3 are paused.').waitFor();
  expect(inputOf(opened, 'mail.suppress')).toEqual({ client: 'K-3', kind: 'PAUSED' });
  await page.getByTestId('part-log').click();
  await page.getByTestId('barred').waitFor();
  const rows = await page.getByTestId('barred').locator('tbody tr').allInnerTexts();
  expect(rows[0]).toContain('Asked not to be written to (only: Offers) · by the link in a letter');
  expect(rows[1]).toContain(text.barred.address);
  await page.getByTestId('release-BOUNCED/0a1b').click();
  await page.getByText(text.barred.released).waitFor();
  expect(inputOf(opened, 'mail.release')).toEqual({ key: 'BOUNCED/0a1b' });
  await page.close();
});

test('the letter of a client in the calendar is shown with this client', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('client-K-6').locator('summary').click();
  await page.getByTestId('client-K-6').getByTestId('show-letter').click();
  await page.getByText('Subject of due → K-6').waitFor();
  expect(inputOf(opened, 'mail.compose')).toMatchObject({ code: 'due', client: 'K-6' });
  await page.close();
});

test('a base without letters, and one that is not set up, say so', async () => {
  const { page } = await open(NOTHING, 'en', {});
  await page.getByText('No letters fall due from 22 Nov 2026 to 19 Dec 2026.').waitFor();
  await page.getByText(text.planned.toSchedule).waitFor();
  await page.getByTestId('part-occasions').click();
  await page.getByText(text.rules.none).waitFor();
  await page.getByTestId('part-log').click();
  await page.getByText(text.sent.none).waitFor();
  await page.getByText(text.barred.none).waitFor();
  await page.close();
  const bare = await openSidebar({ route: 'mailDesk' }, {}, { isSetUp: false, settings: null });
  await bare.page.getByText(pageWords('en').common.needsSetUp).waitFor();
  await bare.page.close();
});

test('a refusal says why, and is tried again', async () => {
  let [reports, calendars] = [0, 0];
  const answers = mailOf();
  const { page } = await open({
    ...answers,
    'mail.report': (input) => (++reports === 1 ? refused('LOCK_BUSY') : answers['mail.report']!(input)),
    'mail.calendar': (input) => (++calendars === 1 ? refused('ORDERS_GONE') : answers['mail.calendar']!(input)),
    'mail.log': () => refused('TAB_PROTECTED'),
  });
  await page.getByText('sentence of LOCK_BUSY').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('sentence of ORDERS_GONE').waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('quota').waitFor();
  await page.getByTestId('part-log').click();
  await page.getByText('sentence of TAB_PROTECTED').waitFor();
  await page.close();
});

test('all of it goes by keyboard', async () => {
  const { page } = await open(mailOf());
  const tabTo = async (testId: string) => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
    for (let n = 0; n < 60 && (await focused()) !== testId; n++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(testId);
  };
  // The heading has the focus; the parts stand before it.
  for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+Tab');
  await tabTo('part-letters');
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'h1');
  await tabTo('letter-birthday');
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'h1');
  await tabTo('tag-coupon');
  await page.keyboard.press('Enter');
  await focusIsOn(page, '[data-testid="text"]');
  await page.keyboard.type('!');
  await tabTo('save-letter');
  await page.keyboard.press('Enter');
  await page.getByText('The letter “Birthday” was saved.').waitFor();
  await page.close();
});

test('letters that are paused say so above the calendar', async () => {
  const { page } = await open(mailOf({ ...MAIL_PAGE, paused: true }), 'en', {
    settings: { ...CONTEXT.settings!, paused: true },
  });
  await page.getByText(text.planned.paused).waitFor();
  await page.getByTestId('part-schedule').click();
  expect(await page.getByTestId('pause-all').innerText()).toBe(pageWords('en').mail.resume);
  await page.close();
});
