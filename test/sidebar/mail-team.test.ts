/** The morning list for the team and the tab of days, in the page of mail. */
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { MAIL_PAGE, mailOf, NOTHING, TEAM } from './mail-stubs';
import { closeBrowser, CONTEXT, done, openSidebar, refused, type Answers, type OpenSidebar } from './open-sidebar';

afterAll(closeBrowser);

const text = mailDeskWords('en');

const open = async (answers: Answers, part: string, settings: object = {}): Promise<OpenSidebar> => {
  const context = { settings: { ...CONTEXT.settings!, ...settings } };
  const opened = await openSidebar({ route: 'mailDesk' }, answers, context);
  await opened.page.getByTestId(`part-${part}`).click();
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  return opened;
};

const inputOf = ({ calls }: OpenSidebar, name: string) => calls.filter(([called]) => called === name).at(-1)?.[1];

test('says whether the lists go out, and switches them', async () => {
  const off = await open(mailOf(), 'team');
  expect(await off.page.getByTestId('digest-state').innerText()).toBe('Off: nobody gets a list.');
  await off.page.getByTestId('switch-digest').click();
  await off.page.getByTestId('told').getByText(text.teamTexts.switchedOn).waitFor();
  expect(inputOf(off, 'settings.change')).toEqual({ digest: true });
  await off.page.close();
  const on = await open(mailOf({ ...MAIL_PAGE, schedule: null, paused: true }), 'team', { digest: true });
  expect(await on.page.getByTestId('digest-state').innerText()).toBe('Switched on, but no list goes out yet.');
  await on.page.getByText(text.teamTexts.noSchedule).waitFor();
  await on.page.getByText(text.teamTexts.paused).waitFor();
  await on.page.getByTestId('switch-digest').click();
  await on.page.getByTestId('told').getByText(text.teamTexts.switchedOff).waitFor();
  expect(inputOf(on, 'settings.change')).toEqual({ digest: false });
  await on.page.close();
  const going = await open(mailOf(), 'team', { digest: true });
  expect(await going.page.getByTestId('digest-state').innerText()).toBe('On: the lists go out every day from 09:00.');
  await going.page.close();
});

test('who gets a list, and what is missing, is said in words', async () => {
  const { page } = await open(mailOf(), 'team');
  const rows = await page.getByTestId('members').locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual([
    ['Anna', '120'],
    ['Boris', text.teamTexts.noClients],
    ['vera@shop.example', '7'],
    ['Gleb', '31'],
    ['Dora', text.teamTexts.noClients],
  ]);
  expect(await page.getByTestId('missing').innerText()).toBe('Without an address, so without a list: Gleb.');
  expect(await page.getByTestId('without-owner').innerText()).toContain('5 clients have no manager');
  await page.getByText('In the setting “E-mails of the team” this cannot be read: Dora: dora@.').waitFor();
  await page.getByText('Valuable clients who stay away cannot be found.').waitFor();
  await page.close();
});

test('an address that is none is refused at its field, and the right ones make the setting', async () => {
  const opened = await open(mailOf(), 'team');
  const { page } = opened;
  await page.getByTestId('save-team').click();
  // Dora's piece of the setting still is what it was.
  await page.getByText(text.teamTexts.unreadable).waitFor();
  expect(await page.getByTestId('address-4').getAttribute('aria-invalid')).toBe('true');
  expect(inputOf(opened, 'settings.change')).toBeUndefined();
  await page.getByTestId('address-4').fill('dora@shop.example');
  await page.getByTestId('address-1').fill('');
  await page.getByTestId('address-3').fill('gleb@shop.example');
  await page.getByTestId('add-member').click();
  await page.getByTestId('new-address').fill('eva@shop.example');
  await page.getByTestId('save-team').click();
  await page.getByText(text.teamTexts.noName).waitFor();
  await page.getByTestId('new-name').fill('Eva');
  await page.getByTestId('save-team').click();
  await page.getByTestId('told').getByText(text.saved).waitFor();
  expect(inputOf(opened, 'settings.change')).toEqual({
    managers: 'Anna: anna@shop.example; Gleb: gleb@shop.example; Dora: dora@shop.example; Eva: eva@shop.example',
  });
  await page.close();
});

test('after the saving the fields hold what was saved', async () => {
  let members = TEAM.members;
  const { page } = await open(
    {
      ...mailOf(),
      'mail.team': () => done({ ...TEAM, members, unreadable: [] }),
      'settings.change': () => {
        members = members.map((one) => (one.name === 'Gleb' ? { ...one, address: 'gleb@shop.example' } : one));
        return done({ operation: 'op-9' });
      },
    },
    'team',
  );
  await page.getByTestId('address-3').fill('Gleb@shop.example');
  await page.getByTestId('save-team').click();
  await page.getByTestId('missing').waitFor({ state: 'detached' });
  expect(await page.getByTestId('address-3').inputValue()).toBe('gleb@shop.example');
  await page.close();
});

test('a name that is written twice has the later address', async () => {
  const opened = await open({ ...mailOf(), 'mail.team': () => done({ ...TEAM, unreadable: [] }) }, 'team');
  const { page } = opened;
  await page.getByTestId('add-member').click();
  await page.getByTestId('new-name').fill('anna ');
  await page.getByTestId('new-address').fill('anna@home.example');
  await page.getByTestId('save-team').click();
  await page.getByTestId('told').waitFor();
  expect(inputOf(opened, 'settings.change')).toEqual({
    managers: 'anna: anna@home.example; Boris: boris@shop.example',
  });
  await page.close();
});

test('today’s lists are looked at, and one is sent to oneself', async () => {
  const opened = await open(mailOf(), 'team');
  const { page } = opened;
  const anna = page.getByTestId('list-anna@shop.example');
  expect(await anna.locator('summary').innerText()).toBe('Anna: 2 lines · not sent yet');
  expect(await page.getByTestId('list-vera@shop.example').locator('summary').innerText()).toContain('sent today');
  await page.getByText('Boris: nothing to tell today, no letter').waitFor();
  await anna.locator('summary').click();
  await page.getByText('20 November 2026 · Client 3').waitFor();
  await anna.getByTestId('test-list').click();
  await page
    .getByTestId('told')
    .getByText('The list “Your clients today: 22 November” went to me@shop.example.')
    .waitFor();
  expect(inputOf(opened, 'mail.testDigest')).toEqual({ address: 'anna@shop.example' });
  await page.close();
});

test('a base without a column of managers leads to the columns', async () => {
  const opened = await open(NOTHING, 'team');
  await opened.page.getByText(text.teamTexts.noOwners).waitFor();
  await opened.page.getByText(text.teamTexts.nobody).waitFor();
  await opened.page.getByTestId('to-columns').click();
  await opened.page.waitForTimeout(200);
  expect(inputOf(opened, 'openView')).toEqual({ route: 'columns' });
  await opened.page.close();
});

test('the days are listed in a tab, told with the way back, and opened', async () => {
  let daysTab = '';
  const opened = await open(
    {
      ...mailOf(),
      'mail.report': () => done({ ...MAIL_PAGE, daysTab }),
      'mail.editDays': () => {
        daysTab = 'Days';
        return done({ tab: 'Days', added: 71, operation: 'op-11' });
      },
    },
    'occasions',
  );
  const { page } = opened;
  expect(await page.getByTestId('open-days').count()).toBe(0);
  await page.getByTestId('list-days').click();
  await page.getByTestId('told').getByText('The days stand in the tab “Days”: 71 lines were added.').waitFor();
  expect(await page.getByTestId('told').getByTestId('undo').count()).toBe(1);
  await page.getByTestId('open-days').click();
  await page.waitForTimeout(200);
  expect(inputOf(opened, 'showTab')).toEqual({ key: 'days' });
  expect(opened.calls.at(-1)![0]).toBe('close');
  await page.close();
});

test('a tab of days that has all of them is told so', async () => {
  const { page } = await open(
    { ...mailOf({ ...MAIL_PAGE, daysTab: 'Days' }), 'mail.editDays': () => done({ tab: 'Days', added: 0 }) },
    'occasions',
  );
  await page.getByTestId('list-days').click();
  await page.getByTestId('told').getByText('All days stand in the tab “Days” already.').waitFor();
  await page.close();
});

test('a refusal of the team’s lists is said, and tried again', async () => {
  let calls = 0;
  const { page } = await open(
    { ...mailOf(), 'mail.team': () => (++calls === 1 ? refused('LOCK_BUSY') : done(TEAM)) },
    'team',
  );
  await page.getByText('sentence of LOCK_BUSY').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('members').waitFor();
  await page.close();
});
