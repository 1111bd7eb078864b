/** Results of letters, replies that the user marks, and the wish for no more letters of one purpose. */
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { axeViolations } from '../support/axe';
import { mailOf, NOTHING, RESULTS } from './mail-stubs';
import { closeBrowser, done, openSidebar, refused, type Answers, type OpenSidebar } from './open-sidebar';

afterAll(closeBrowser);

const text = mailDeskWords('en');

const open = async (answers: Answers, part: string): Promise<OpenSidebar> => {
  const opened = await openSidebar({ route: 'mailDesk' }, answers);
  await opened.page.getByTestId(`part-${part}`).click();
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  return opened;
};

const inputOf = ({ calls }: OpenSidebar, name: string) => calls.filter(([called]) => called === name).at(-1)?.[1];

test('each letter has its figures: buyers of the letters whose days are over, replies and refusals of all', async () => {
  const { page } = await open(mailOf(), 'results');
  const rows = await page.getByTestId('results').locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
    ['Birthday', '40', '8 of 32 (25 %)', '11', '2 (5 %)', '0'],
    ['Visit or subscription is due · variant A', '12', '2 of 10 (20 %)', '11', '2 (16.7 %)', '0'],
    ['Visit or subscription is due · variant B', '9', '1 of 9 (11.1 %)', '11', '2 (22.2 %)', '0'],
    ['spring · variant A', '80', '56 of 70 (80 %)', '11', '9 (11.3 %)', '1 (1.3 %)'],
    ['spring · variant B', '90', '48 of 80 (60 %)', '11', '8 (8.9 %)', '8 (8.9 %)'],
    ['Thank-you for an order', '3', text.resultTexts.early, '', '0', '0'],
  ]);
  await page.close();
});

test('two variants are compared in sentences: too few, no difference to be told, and which one has more', async () => {
  const { page } = await open(mailOf(), 'results');
  const sentences = (code: string) => page.getByTestId(`compared-${code}`).locator('p').allInnerTexts();
  const [few] = await sentences('due');
  expect(few).toBe('Bought: not enough letters to tell. A has 10, B has 9; something can be said from 30 of each on.');
  const [bought, replies, optOuts] = await sentences('spring');
  expect(bought).toBe(
    'Bought: A — 56 of 70 (80 %), B — 48 of 80 (60 %). The difference is hardly chance: after A it is more frequent, by 5.2 to 33.4 percentage points (95 % interval).',
  );
  expect(replies).toContain('A less B lies between −7.2 and 12.6 percentage points');
  expect(replies).toContain('With about 2,330 letters of each');
  // B's excess is said as B's: from the smaller to the larger.
  expect(optOuts).toContain('after B it is more frequent, by 0.4 to 15.5 percentage points');
  await page.close();
});

test('the number of days is chosen, and counts anew', async () => {
  const opened = await open(mailOf(), 'results');
  const { page } = opened;
  expect(inputOf(opened, 'mail.results')).toEqual({ days: 30 });
  await page.getByTestId('days').selectOption('7');
  await page.getByText('letters whose 7 days are over').waitFor();
  expect(inputOf(opened, 'mail.results')).toEqual({ days: 7 });
  await page.close();
});

test('without orders nobody is said not to have bought', async () => {
  const { page } = await open({ ...mailOf(), 'mail.results': () => done({ ...RESULTS, hasOrders: false }) }, 'results');
  await page.getByText(text.resultTexts.noOrders).waitFor();
  expect(await page.getByTestId('results').locator('thead th').allInnerTexts()).toEqual([
    'Letter',
    'Sent',
    'Replies',
    'Asked for no more',
  ]);
  expect(await page.getByTestId('compared-spring').locator('p').count()).toBe(2);
  await page.close();
  const nothing = await open(NOTHING, 'results');
  await nothing.page.getByText(text.resultTexts.none).waitFor();
  await nothing.page.close();
});

test('a refusal for want of a column leads to the columns', async () => {
  const opened = await open(
    { ...mailOf(), 'mail.results': () => refused('COLUMN_GONE', { field: 'date' }) },
    'results',
  );
  const { page } = opened;
  await page.getByText('sentence of COLUMN_GONE').waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('to-columns').click();
  await page.waitForTimeout(200);
  expect(inputOf(opened, 'openView')).toEqual({ route: 'columns' });
  await page.close();
});

test('a reply is marked at a letter that went out, and the mark taken back', async () => {
  const opened = await open(mailOf(), 'log');
  const { page } = opened;
  await page.getByTestId('state').selectOption('');
  await page.getByTestId('mark-reply').waitFor();
  // One letter went out without a reply, one with; a list for the team has none.
  expect(await page.getByTestId('mark-reply').count()).toBe(1);
  await page.getByTestId('mark-reply').click();
  await page.getByTestId('told').getByText('Noted: Client 3 answered.').waitFor();
  expect(inputOf(opened, 'mail.markReply')).toEqual({ key: 'file-1/K-3/birthday/2026', replied: true });
  await page.getByTestId('unmark-reply').click();
  await page.getByTestId('told').getByText('Client 5: no longer marked as answered.').waitFor();
  expect(inputOf(opened, 'mail.markReply')).toEqual({ key: 'file-1/K-5/birthday/2026', replied: false });
  await page.close();
});

test('a list for the team stands in the log under its own name', async () => {
  const { page } = await open(mailOf(), 'log');
  await page.getByTestId('state').selectOption('SENT');
  const row = page.getByTestId('log').locator('tbody tr').last();
  await row.getByText('Morning list').waitFor();
  expect(await row.innerText()).toMatch(/^Anna\tMorning list\t/);
  await page.close();
});

test('who wants no more letters of one purpose is asked which', async () => {
  const opened = await open(mailOf(), 'calendar');
  const { page } = opened;
  const client = page.getByTestId('client-K-3');
  await client.locator('summary').click();
  await client.getByTestId('opt-out-purpose').selectOption('OFFER');
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await client.getByTestId('opt-out').click();
  await page.getByText('Noted: Client 3 does not want these letters: Offers.').waitFor();
  expect(inputOf(opened, 'mail.suppress')).toEqual({ client: 'K-3', kind: 'OPT_OUT', purpose: 'OFFER' });
  await page.close();
});

test('without a choice the wish is for no letters at all', async () => {
  const opened = await open(mailOf(), 'calendar');
  const client = opened.page.getByTestId('client-K-3');
  await client.locator('summary').click();
  await client.getByTestId('opt-out').click();
  await opened.page.getByText('Noted: Client 3 does not want letters.').waitFor();
  expect(inputOf(opened, 'mail.suppress')).toEqual({ client: 'K-3', kind: 'OPT_OUT' });
  await opened.page.close();
});
