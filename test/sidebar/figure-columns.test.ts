/** Columns with figures are chosen in the panel: those that stand are ticked, those to come are shown before they are added, and are taken back. */
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { axeViolations } from '../support/axe';
import { closeBrowser, done, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const text = sidebarWords('en').segments.columns;
const SEGMENTS = {
  clients: 3,
  orders: { linked: 2, skipped: [] },
  counts: { rfm: { CHAMPIONS: 3 } },
  thresholds: { scheme: 'RFM_3', r: [30, 90], f: [1, 2], m: [10, 20] },
};
const column = (field: string, bound = true) => ({ column: 1, header: field, field, bound, samples: [] });

/** A base whose tab has a segment, and then what was added; the first adding meets another plan. */
function answers(changesOnce = false): Answers {
  let standing = ['segment'];
  let isChanged = changesOnce;
  return {
    'segments.refresh': () => done(SEGMENTS, { preview: [], fingerprint: 'r' }),
    'columns.list': () => done({ clients: { columns: standing.map((field) => column(field)) }, orders: null }),
    'segments.columns': ({ fields, dryRun }) => {
      const added = (fields as string[]).map((field) => ({ field, header: field }));
      if (dryRun === true) {
        const lines = added.map(({ field }) => {
          return { kind: 'addColumn', table: 'clients', fields: [field], count: 1, label: field, examples: [] };
        });
        return done({ added }, { preview: lines, fingerprint: 'seen' });
      }
      if (isChanged) {
        isChanged = false;
        return refused('PLAN_CHANGED');
      }
      standing = [...standing, ...(fields as string[])];
      return done({ added, operation: 'op-1' });
    },
    'changes.undo': () => {
      standing = ['segment'];
      return done({ restored: 2, conflicts: [] }, { preview: [], fingerprint: 'undo' });
    },
  };
}

test('what is chosen is shown, added, and taken back', async () => {
  const { page, calls } = await openSidebar({ route: 'segments' }, answers());
  await page.getByTestId('choose-figures').click();
  const box = (field: string) => page.getByTestId(`figure-${field}`);
  await box('segment').waitFor();
  expect([await box('segment').isChecked(), await box('segment').isDisabled()]).toEqual([true, true]);
  expect([await box('abc').isChecked(), await box('abc').isDisabled()]).toEqual([false, false]);
  expect(await page.getByTestId('show-figures').count()).toBe(0);
  await box('abc').check();
  await box('nextPurchase').check();
  await page.getByTestId('show-figures').click();
  await page.getByText('2 new columns at the right end: ABC class, Next purchase').waitFor();
  await page.getByText(text.undoHint).waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('add-figures').click();
  await page.getByText(text.added).waitFor();
  expect(calls).toContainEqual([
    'segments.columns',
    expect.objectContaining({ fields: ['abc', 'nextPurchase'], fingerprint: 'seen' }),
  ]);
  expect([await box('abc').isChecked(), await box('abc').isDisabled()]).toEqual([true, true]);
  await page.getByTestId('figure-columns').getByTestId('undo').click();
  await page.getByText('Taken back.').waitFor();
  await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[data-testid="figure-abc"]')!.checked);
  await page.close();
});

test('another choice asks for another look, and a base that changed meanwhile is shown anew', async () => {
  const { page } = await openSidebar({ route: 'segments' }, answers(true));
  await page.getByTestId('choose-figures').click();
  await page.getByTestId('figure-abc').check();
  await page.getByTestId('show-figures').click();
  await page.getByTestId('add-figures').waitFor();
  await page.getByTestId('figure-xyz').check();
  expect(await page.getByTestId('add-figures').count()).toBe(0);
  await page.getByTestId('show-figures').click();
  await page.getByTestId('add-figures').click();
  await page.getByText(pageWords('en').history.changed).waitFor();
  await page.getByTestId('add-figures').click();
  await page.getByText(text.added).waitFor();
  await page.close();
});

test('without orders there are no figures to choose, and a refusal says why', async () => {
  const none = await openSidebar(
    { route: 'segments' },
    { 'segments.refresh': () => done({ ...SEGMENTS, orders: null }, { preview: [], fingerprint: 'r' }) },
  );
  await none.page.getByTestId('segment-counts').waitFor();
  expect(await none.page.getByTestId('figure-columns').count()).toBe(0);
  await none.page.close();
  const { page } = await openSidebar(
    { route: 'segments' },
    { ...answers(), 'segments.columns': () => refused('TAB_PROTECTED') },
  );
  await page.getByTestId('choose-figures').click();
  await page.getByTestId('figure-abc').check();
  await page.getByTestId('show-figures').click();
  await page.getByText('sentence of TAB_PROTECTED').waitFor();
  await page.close();
});
