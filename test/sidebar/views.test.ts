/** The sidebar's views: readable in 300 pixels and to assistive technology in every language, and what each does when things go otherwise. */
import type { Route, SegmentsReport, SetUpReport } from '../../src/entry/api';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { axeViolations } from '../support/axe';
import { CLEAN, QUALITY } from './data-stubs';
import { eventually } from '../support/sidebar';
import { closeBrowser, done, focusIsOn, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const columns: SetUpReport['clients']['columns'] = [
  {
    column: 1,
    header: 'Name',
    field: 'name',
    confidence: 1,
    evidence: [{ code: 'HEADER_EXACT', share: 1 }],
    samples: ['Anna'],
  },
  {
    column: 2,
    header: 'Averyveryverylongheaderwithoutanyspaces',
    field: null,
    confidence: 0,
    evidence: [],
    samples: ['blue'],
  },
];
const clients = {
  sheet: 'Clients',
  rows: 41,
  headerRow: 3,
  columns,
  skipped: [{ row: 44, reason: 'TOTAL_ROW' as const }],
  doubtful: [{ row: 5, column: 3, field: 'email', value: 'anna@', reason: 'UNREADABLE_EMAIL' as const }],
  newIds: 41,
  template: 'B2C' as const,
};
const setUpReport: Partial<SetUpReport> = {
  clients,
  orders: {
    ...clients,
    sheet: 'Orders',
    rows: 90,
    matched: 88,
    unmatched: [{ row: 7, reason: 'NO_CLIENT' }],
    skipped: [],
  },
};
const RFM_3 = { scheme: 'RFM_3', levels: 3, r: [30, 90], f: [1, 3], m: [1000, 5000.5] };
const segments: Pick<SegmentsReport, 'clients' | 'counts' | 'thresholds' | 'orders'> = {
  clients: 41,
  counts: { rfm: { CHAMPIONS: 40, CANT_LOSE: 1 }, abc: {}, xyz: {}, lifecycle: {} },
  thresholds: { ...RFM_3, frozen: false, period: { kind: 'ALL' } },
  orders: null,
};
const letter = {
  row: 12,
  id: 'K-1',
  day: '2026-11-22',
  to: 'anna@example.com',
  subject: 'Happy birthday, Anna!',
  text: 'Hello!',
};
const mail = {
  letters: [letter],
  total: 1,
  skipped: [{ row: 13, reason: 'NO_EMAIL' }],
  inDoubt: [{ key: 'k', row: 7, id: 'K-7' }],
  quota: 98,
  sender: 'me',
};

const REMOVED = { kind: 'dropTab', table: 'segments', fields: [], count: 1, label: '', examples: [] };

const ANSWERS: Answers = {
  ...CLEAN,
  'quality.report': () => done(QUALITY),
  'base.setUp': ({ dryRun }) =>
    dryRun
      ? done(setUpReport, {
          preview: [
            { kind: 'addColumn', table: 'clients', fields: ['id'], count: 1, label: 'ID', examples: [] },
            { kind: 'addColumn', table: 'clients', fields: ['segment'], count: 1, label: 'S', examples: [] },
          ],
          fingerprint: 'seen',
        })
      : done({ ...setUpReport, operation: 'op-1' }),
  'segments.refresh': () => done(segments),
  'mail.preview': () => done(mail),
  'mail.sendDue': () => done({ sent: 1, skipped: [], inDoubt: [], left: 0 }, { fingerprint: 'letters' }),
  'changes.undo': () => done({ restored: 5, conflicts: [] }, { fingerprint: 'undo' }),
  'base.remove': () => done({ columns: 7, tabs: 4 }, { preview: [REMOVED], fingerprint: 'remove' }),
};

const ROUTES: Route[] = [
  'setUp',
  'cleanUp',
  'quality',
  'segments',
  'mail',
  'schedule',
  'doubt',
  'settings',
  'remove',
  'help',
];

test.each(ROUTES)(
  '%s is accessible, fits in 300 pixels in every language, has the focus on its heading, and asks nobody',
  async (route) => {
    for (const locale of ['en', 'ru', 'uk'] as const) {
      const { page, complaints } = await openSidebar({ route, locale }, ANSWERS);
      await page.locator('h1').waitFor();
      await page.locator('.busy').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
      await focusIsOn(page, 'h1');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
      // Words change neither roles nor colours: once is enough, and takes a second.
      if (locale === 'ru') expect(await axeViolations(page.mainFrame())).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  },
);

const words = pageWords('en');
const own = sidebarWords('en');

test('columns added one by one are one line of the preview', async () => {
  const { page } = await openSidebar({}, ANSWERS);
  await page.getByTestId('changes').waitFor();
  expect(await page.getByTestId('changes').locator('li').allInnerTexts()).toEqual([
    '2 new columns at the right end: Client ID, Segment',
  ]);
  await page.close();
});

test('set-up applies with the fingerprint of what was seen, and can be taken back', async () => {
  const { page, calls } = await openSidebar({}, ANSWERS, { isSetUp: false, settings: null });
  await page.getByTestId('confirm-set-up').click();
  await page.getByTestId('undo').click();
  await page.getByText(words.common.undone.split('[')[0]!).waitFor();
  expect(calls.slice(1)).toEqual([
    ['base.setUp', { clients: {}, orders: {}, locale: 'en', fingerprint: 'seen', budget: 20_000 }],
    ['changes.undo', { operation: 'op-1', dryRun: true }],
    ['changes.undo', { operation: 'op-1', fingerprint: 'undo', budget: 20_000 }],
  ]);
  await page.close();
});

test('a plan that changed meanwhile is shown anew and not applied', async () => {
  let refusals = 0;
  const answers: Answers = {
    ...ANSWERS,
    'base.setUp': (input) => (input.dryRun ? ANSWERS['base.setUp']!(input) : (refusals++, refused('PLAN_CHANGED'))),
  };
  const { page, calls } = await openSidebar({}, answers);
  await page.getByTestId('confirm-set-up').click();
  await page.getByText(own.setUp.changed).waitFor();
  await page.getByTestId('confirm-set-up').waitFor();
  expect(refusals).toBe(1);
  expect(calls.map(([, { dryRun }]) => dryRun ?? false)).toEqual([true, false, true]);
  await page.close();
});

test('where two columns claim a field the person chooses, and the choice is sent', async () => {
  const claimed = refused('FIELD_CLAIMED_TWICE', {
    table: 'clients',
    field: 'phone',
    columns: ['Tel', 'Mobile'],
    numbers: ['3', '5'],
  });
  const { page, calls } = await openSidebar(
    {},
    {
      ...ANSWERS,
      'base.setUp': (input) =>
        (input.clients as { columns?: object }).columns ? ANSWERS['base.setUp']!(input) : claimed,
    },
  );
  await page.getByTestId('column-choice').selectOption('5');
  await page.getByTestId('use-column').click();
  await page.getByTestId('confirm-set-up').waitFor();
  expect(calls.at(-1)![1].clients).toEqual({ columns: { phone: 5 } });
  await page.close();
});

test('a base without orders can be chosen', async () => {
  const { page, calls } = await openSidebar({}, ANSWERS, { isSetUp: false, settings: null });
  await page.getByTestId('confirm-set-up').waitFor();
  await page.getByTestId('orders-tab').selectOption(own.setUp.noOrders);
  await eventually(
    () => Promise.resolve(calls.at(-1)![1].orders),
    (orders) => orders === null,
  );
  await page.close();
});

test('before set-up the other views lead to it', async () => {
  const { page } = await openSidebar({ route: 'mail' }, ANSWERS, { isSetUp: false, settings: null });
  await page.getByRole('button', { name: words.common.toSetUp }).click();
  await page.getByTestId('confirm-set-up').waitFor();
  await page.close();
});

test('an account mixed up by the browser is explained, whether Google says so or the addresses differ', async () => {
  const said = await openSidebar({ route: 'segments' }, { 'segments.refresh': () => 'PERMISSION_DENIED' });
  expect(await said.page.getByRole('alert').innerText()).toContain('several Google accounts');
  await said.page.close();
  const differ = await openSidebar({ user: 'other@shop.example' }, ANSWERS);
  expect(await differ.page.getByRole('alert').innerText()).toContain('me@shop.example instead of other@shop.example');
  expect(differ.calls).toEqual([]);
  await differ.page.close();
});

test('no answer is said in a sentence, and the focus goes to it', async () => {
  const { page } = await openSidebar({ route: 'segments' }, { 'segments.refresh': () => 'NetworkError: HTTP 0' });
  expect(await page.getByRole('alert').innerText()).toBe(words.common.noConnection);
  await focusIsOn(page, '[role=alert]');
  await page.close();
});

test('letters are shown before they go, and the button says how many', async () => {
  const { page, calls } = await openSidebar({ route: 'mail' }, ANSWERS);
  await page.getByRole('button', { name: words.mail.show }).click();
  await page.getByText('Hello!').waitFor();
  expect(calls).toEqual([
    ['mail.preview', {}],
    ['mail.sendDue', { dryRun: true }],
  ]);
  await page.getByRole('button', { name: 'Send 1 letter' }).click();
  await page.getByText('1 letter sent.').waitFor();
  expect(calls.at(-1)).toEqual(['mail.sendDue', { fingerprint: 'letters' }]);
  await page.close();
});

test('letters that are no longer those that were seen do not go', async () => {
  const { page } = await openSidebar(
    { route: 'mail' },
    {
      ...ANSWERS,
      'mail.sendDue': (input) => (input.dryRun ? ANSWERS['mail.sendDue']!(input) : refused('PLAN_CHANGED')),
    },
  );
  await page.getByTestId('send-letters').click();
  await page.getByText(words.mail.changed).waitFor();
  await page.getByTestId('send-letters').waitFor();
  await page.close();
});

test('clients without a known basis bring up the question, and only an answer can be saved', async () => {
  const waiting = () => done({ ...mail, letters: [], total: 0, skipped: [{ row: 9, reason: 'NO_BASIS' }] });
  const { page, calls } = await openSidebar(
    { route: 'mail' },
    { ...ANSWERS, 'mail.preview': waiting, 'settings.change': () => done({}) },
  );
  expect(await page.getByTestId('save-basis').isDisabled()).toBe(true);
  await page.getByTestId('basis-CONSENT').check();
  await page.getByTestId('save-basis').click();
  await page.locator('.busy').waitFor({ state: 'detached' });
  expect(calls).toContainEqual(['settings.change', { mailBasis: 'CONSENT' }]);
  await page.close();
});

test('in a copied file the person says that this copy sends', async () => {
  let confirmed = false;
  const { page, calls } = await openSidebar(
    { route: 'mail' },
    {
      'mail.preview': () => (confirmed ? done(mail) : refused('COPY_UNCONFIRMED')),
      'settings.change': () => ((confirmed = true), done({})),
    },
  );
  await page.getByTestId('this-copy-sends').click();
  await page.getByTestId('send-letters').waitFor();
  expect(calls).toContainEqual(['settings.change', { livingCopy: 'file-1' }]);
  await page.close();
});

test('only changed settings are sent', async () => {
  const { page, calls } = await openSidebar(
    { route: 'settings' },
    { 'settings.change': () => done({ operation: 'op-2' }) },
  );
  await page.getByTestId('save-settings').click();
  await page.getByText(words.settings.unchanged).waitFor();
  await page.getByTestId('setting-senderName').fill('Corner Shop');
  await page.getByTestId('save-settings').click();
  await page.getByText(words.settings.saved).waitFor();
  expect(calls).toEqual([['settings.change', { senderName: 'Corner Shop' }]]);
  await page.close();
});

test('a schedule of a silent account can be taken over, that of a living one cannot', async () => {
  const schedule = { owner: 'left@shop.example', hour: 9, mine: false, alive: false, trouble: '', troubleCode: '' };
  const silent = await openSidebar({ route: 'schedule' }, { 'mail.schedule': () => done({}) }, { schedule });
  await silent.page.getByTestId('take-over').click();
  await silent.page.locator('.busy').waitFor({ state: 'detached' });
  expect(silent.calls).toEqual([['mail.schedule', { hour: 9, takeOver: true }]]);
  await silent.page.close();
  const living = await openSidebar({ route: 'schedule' }, {}, { schedule: { ...schedule, alive: true } });
  await living.page.getByTestId('schedule-state').waitFor();
  for (const button of ['take-over', 'set-schedule', 'stop-schedule'])
    expect(await living.page.getByTestId(button).count()).toBe(0);
  await living.page.close();
});

test('names with markup are shown as text', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const { page, complaints } = await openSidebar(
    { route: 'mail' },
    { ...ANSWERS, 'mail.preview': () => done({ ...mail, letters: [{ ...letter, subject: evil }] }) },
  );
  await page.getByText(evil).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('a long list of rows left out is cut and counted', async () => {
  const skipped = Array.from({ length: 130 }, (_, i) => ({ row: i + 1, reason: 'BAD_EMAIL', value: `x${i}@` }));
  const { page } = await openSidebar(
    {},
    {
      'base.setUp': () => done({ ...setUpReport, clients: { ...clients, skipped } }, { preview: [], fingerprint: 'f' }),
    },
  );
  await page.getByText('Left out: 130 rows').click();
  await page.getByText('and 30 more').waitFor();
  await page.close();
});

test('what is the same in many rows is told once', async () => {
  const doubtful = [...Array(12).keys()].map((i) => ({
    row: i + 5,
    field: 'phone',
    value: i === 3 ? '-' : 'none',
    reason: 'UNREADABLE_PHONE',
  }));
  const { page } = await openSidebar(
    {},
    {
      'base.setUp': () =>
        done({ ...setUpReport, clients: { ...clients, doubtful } }, { preview: [], fingerprint: 'f' }),
    },
  );
  const list = page.locator('details', { hasText: 'To be looked at: 12 cells' });
  await list.locator('summary').click();
  expect(await list.locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/^Phone, 11 rows: 5, 6, 7, 9, 10, 11, 12, 13 and 3 more\. .*“none”/),
    expect.stringMatching(/^Row 8, Phone\. .*“-”/),
  ]);
  await page.close();
});

test('a setting that is refused says so at its field', async () => {
  const message = 'The setting “Country” cannot be “Narnia”.';
  const refusal = { code: 'SETTING_INVALID', message, params: { setting: 'country' } };
  const { page } = await openSidebar(
    { route: 'settings' },
    { 'settings.change': () => ({ ok: false, error: refusal }) },
  );
  await page.getByTestId('setting-country').fill('Narnia');
  await page.getByTestId('save-settings').click();
  await page.getByRole('alert').waitFor();
  const described = await page.getByTestId('setting-country').getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described?.split(' ')[0] ?? ''}"]`).innerText()).toBe(message);
  await page.close();
});

test('removal shows what goes, removes exactly that, and leads back', async () => {
  const { page, calls } = await openSidebar({ route: 'settings' }, ANSWERS);
  await page.getByTestId('to-remove').click();
  await page.getByText('The tab “Segments” is removed').waitFor();
  await page.getByTestId('confirm-remove').click();
  await page.getByText(own.remove.done).waitFor();
  expect(calls).toEqual([
    ['base.remove', { dryRun: true }],
    ['base.remove', { fingerprint: 'remove', budget: 20_000 }],
  ]);
  await page.close();
});

test('a file that changed before the removal is shown anew', async () => {
  const { page, calls } = await openSidebar(
    { route: 'remove' },
    {
      ...ANSWERS,
      'base.remove': (input) => (input.dryRun ? ANSWERS['base.remove']!(input) : refused('PLAN_CHANGED')),
    },
  );
  await page.getByTestId('confirm-remove').click();
  await page.getByText(words.history.changed).waitFor();
  await page.getByTestId('confirm-remove').waitFor();
  expect(calls.map(([, { dryRun }]) => dryRun ?? false)).toEqual([true, false, true]);
  await page.close();
});
