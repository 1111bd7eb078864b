/** Form answers that wait for the user: each is decided in the dialog, and all decisions travel together. */
import { closeBrowser, done, openSidebar } from '../open-sidebar';

afterAll(closeBrowser);

const asked = (row: number, name: string): object => ({
  row,
  ids: ['K-1'],
  because: ['SAME_PHONE', 'OTHER_EMAIL'],
  says: { name, phone: '+19175550101' },
  clients: [{ id: 'K-1', row: 2, says: { name: 'Ann Lee' } }],
});

test('decides one answer after the other, and carries all out at once', async () => {
  let waiting = [asked(2, 'Ann'), asked(5, 'Lee')];
  const report = (): object => ({
    sheet: 'Answers',
    added: 0,
    merged: 0,
    unchanged: 0,
    asked: [],
    skipped: [],
    doubtful: [],
  });
  const { page, calls, complaints } = await openSidebar(
    { route: 'import' },
    {
      'intake.connect': () => done({ sheet: 'Orders', waiting: 0, owner: 'me' }),
      'intake.take': ({ again, decisions }) => {
        if (decisions !== undefined) waiting = [];
        return done({ ...report(), asked: again === true ? waiting : [] }, { operation: 'op-1' });
      },
    },
  );
  await page.getByTestId('fromTab').click();
  await page.getByText('Form answers').click();
  await page.getByTestId('connect-form').click();
  await page.getByText('Who is this? Row 2, 1 more to decide').waitFor();
  await page.getByText('the same phone, other e-mails').waitFor();
  await page.getByTestId('this-client').click();
  await page.getByText('Who is this? Row 5').waitFor();
  await page.getByTestId('new-client').click();
  await page.getByTestId('carry-out').click();
  await page.getByText('Done. Still to decide: 0.').waitFor();
  expect(calls.find(([, input]) => input.decisions !== undefined)?.[1].decisions).toEqual([
    { row: 2, client: 'K-1' },
    { row: 5, client: 'NEW' },
  ]);
  expect(complaints).toEqual([]);
  await page.close();
});
