/** The sidebar where columns are corrected: before set-up, and of a base that is there. */
import type { ListColumnsReport, ListedColumn, SetUpReport } from '../../src/entry/api';
import { dataWords } from '../../src/i18n/data';
import { axeViolations } from '../support/axe';
import { closeBrowser, done, focusIsOn, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const column = (n: number, header: string, field: string | null, more: Partial<ListedColumn> = {}): ListedColumn => ({
  column: n,
  header,
  field,
  confidence: field === null ? 0 : 1,
  evidence: field === null ? [] : [{ code: 'HEADER_EXACT', share: 1 }],
  samples: ['one', 'two'],
  bound: field !== null,
  free: false,
  added: false,
  fixed: false,
  ...more,
});
const clients = {
  sheet: 'Clients',
  headerRow: 1,
  template: 'B2C' as const,
  columns: [
    column(1, 'Name', 'name'),
    column(2, 'Tel', 'phone'),
    column(3, 'Averyveryverylongheaderwithoutanyspaces', null),
    column(4, 'Nick', 'telegram', { bound: false }),
    column(5, 'ID', 'id', { added: true, fixed: true }),
  ],
};
const listed: ListColumnsReport = {
  clients,
  orders: { sheet: 'Orders', headerRow: 1, columns: [column(1, 'Date', 'date'), column(2, 'Sum', 'amount')] },
};
const setUpReport: Partial<SetUpReport> = {
  clients: { ...clients, rows: 3, skipped: [], doubtful: [], newIds: 3 },
  orders: null,
};
const ANSWERS: Answers = {
  'columns.list': () => done(listed),
  'columns.bind': () => done({ bound: [], freed: [], operation: 'op-1' }),
  'columns.add': ({ dryRun }) =>
    done({ added: [{ field: 'viber', header: 'Viber' }], bound: [] }, dryRun ? { preview: [], fingerprint: 'f' } : {}),
  'base.setUp': () =>
    done(setUpReport, {
      preview: [{ kind: 'addColumn', table: 'clients', fields: ['id'], count: 1, label: 'ID', examples: [] }],
      fingerprint: 'seen',
    }),
};
const words = dataWords('en').columns;

test('the view is accessible, fits in 300 pixels in every language, has the focus on its heading, and asks nobody', async () => {
  for (const locale of ['en', 'ru', 'uk'] as const) {
    const { page, complaints } = await openSidebar({ route: 'columns', locale }, ANSWERS);
    await page.getByTestId('column-1').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    await focusIsOn(page, 'h1');
    await page.getByTestId('column-3').selectOption('note');
    if (locale === 'ru') expect(await axeViolations(page.mainFrame())).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }
});

test('a field that is given to a column leaves the one it had, and what is new is sent', async () => {
  const { page, calls } = await openSidebar({ route: 'columns', locale: 'en' }, ANSWERS);
  await page.getByTestId('column-3').selectOption('phone');
  expect(await page.getByTestId('column-2').inputValue()).toBe('');
  const changes = await page.getByTestId('column-changes').locator('li').allInnerTexts();
  expect(changes[0]).toBe('Phone: B: Tel → C: Averyveryverylongheaderwithoutanyspaces');
  expect(changes[1]).toBe(`Telegram: ${words.nowhere} → D: Nick`);
  await page.getByTestId('save-columns').click();
  await page.getByText(words.saved).waitFor();
  await page.getByTestId('undo').waitFor();
  expect(calls.find(([name]) => name === 'columns.bind')![1]).toEqual({
    table: 'clients',
    columns: { phone: 3, telegram: 4 },
  });
  expect(await page.getByTestId('column-5').count()).toBe(0);
  await page.close();
});

test('a refusal stands by the button, and what was chosen stays', async () => {
  const answers = { ...ANSWERS, 'columns.bind': () => refused('NO_CLIENT_COLUMNS') };
  const { page } = await openSidebar({ route: 'columns', locale: 'en' }, answers);
  await page.getByTestId('column-1').selectOption('');
  await page.getByTestId('save-columns').click();
  await page.getByText('sentence of NO_CLIENT_COLUMNS').waitFor();
  expect(await page.getByTestId('column-1').inputValue()).toBe('');
  await page.close();
});

test('columns of orders are sent as such', async () => {
  const { page, calls } = await openSidebar({ route: 'columns', locale: 'en' }, ANSWERS);
  await page.getByTestId('columns-table').selectOption('orders');
  await page.getByTestId('column-1').selectOption('');
  await page.getByTestId('save-columns').click();
  await page.getByText(words.saved).waitFor();
  expect(calls.find(([name]) => name === 'columns.bind')![1]).toEqual({ table: 'orders', columns: { date: null } });
  await page.close();
});

test('columns of a template are shown first and added then', async () => {
  const { page, calls } = await openSidebar({ route: 'columns', locale: 'en' }, ANSWERS);
  await page.getByText(words.add, { exact: true }).click();
  await page.getByTestId('template').selectOption('B2B');
  await page.getByTestId('show-template').click();
  expect(await page.getByTestId('to-add').innerText()).toBe('1 new column: Viber');
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('add-columns').click();
  await page.getByText(words.added, { exact: true }).waitFor();
  expect(calls.filter(([name]) => name === 'columns.add').map(([, input]) => input)).toEqual([
    { template: 'B2B', dryRun: true },
    { template: 'B2B', fingerprint: 'f' },
  ]);
  await page.close();
});

test('before set-up every column can be corrected, and the choice is sent', async () => {
  const { page, calls } = await openSidebar({ route: 'setUp', locale: 'en' }, ANSWERS, { isSetUp: false });
  await page.getByTestId('correct-clients-3').click();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('field-clients-3').selectOption('note');
  await page.getByTestId('field-clients-3').waitFor({ state: 'detached' });
  await page.getByTestId('confirm-set-up').waitFor();
  expect(calls.at(-1)![1].clients).toEqual({ columns: { note: 3 } });
  await page.close();
});

test('of a base that is there the set-up leads to the columns', async () => {
  const { page } = await openSidebar({ route: 'setUp', locale: 'en' }, ANSWERS);
  await page.getByTestId('to-columns-clients').click();
  await page.getByTestId('column-1').waitFor();
  await page.close();
});
