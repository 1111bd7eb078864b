/** The dialog of duplicates: certain groups in one go, doubtful ones one by one, each decision taken back right there, all of it by keyboard too. */
import { afterRemoval, choiceOf, fieldRows, proposed, remaining, TOGETHER } from '../../sidebar/duplicates/choice';
import { dataWords } from '../../src/i18n/data';
import { pageWords } from '../../src/i18n/page';
import { axeViolations } from '../support/axe';
import { duplicatesOf, groupOf } from './data-stubs';
import { closeBrowser, focusIsOn, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const words = pageWords('en');
const text = dataWords('en').duplicates;
const THREE = [groupOf(2), groupOf(3), groupOf(4)];

const open = async (answers: Answers, locale: 'en' | 'ru' | 'uk' = 'en') => {
  const opened = await openSidebar({ route: 'duplicates', locale }, answers);
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  const runs = () =>
    opened.calls.filter(([name, { dryRun }]) => /merge|keepApart|undo/.test(name) && dryRun === undefined);
  return { ...opened, runs };
};

test.each(['en', 'ru', 'uk'] as const)(
  'is accessible, fits in the dialog, has the focus on its heading, and asks nobody (%s)',
  async (locale) => {
    for (const answers of [duplicatesOf(THREE, THREE), duplicatesOf([], THREE), duplicatesOf([], [])]) {
      const { page, complaints } = await open(answers, locale);
      await page.locator('h1').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(980);
      await focusIsOn(page, 'h1');
      if (locale === 'ru') expect(await axeViolations(page.mainFrame())).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  },
);

test('no duplicates are told kindly, and the dialog closes', async () => {
  const { page, calls } = await open(duplicatesOf([], []));
  await page.getByText(text.none).waitFor();
  await page.getByTestId('close').click();
  await page.waitForTimeout(100);
  expect(calls.at(-1)![0]).toBe('close');
  await page.close();
});

test('the certain groups are looked at, and merged with one button and the fingerprint of what was seen', async () => {
  const { page, runs } = await open(duplicatesOf(THREE, [groupOf(9)]));
  expect(await page.getByTestId('group').count()).toBe(3);
  await page.getByTestId('merge-all').click();
  await page.getByText('Merged: 3 groups, 3 rows fewer. 6 orders moved along.').waitFor();
  expect(runs().map(([, input]) => input)).toEqual([
    { band: 'auto', fingerprint: 'seen ["auto",null,null]', budget: 20_000 },
  ]);
  await page.getByTestId('to-doubtful').click();
  await page.getByText('Still to decide: 1').waitFor();
  await page.close();
});

test('a merging of all is taken back, and the groups are there again', async () => {
  const { page, runs } = await open(duplicatesOf(THREE, []));
  await page.getByTestId('merge-all').click();
  await page.getByTestId('undo').click();
  await page.getByTestId('merge-all').waitFor();
  expect(await page.getByTestId('group').count()).toBe(3);
  await page.getByText('Taken back.', { exact: true }).waitFor();
  expect(runs().at(-1)).toEqual(['changes.undo', { operation: 'op-1', fingerprint: 'undo', budget: 20_000 }]);
  await page.close();
});

test('what was chosen in a certain group goes along, and one that is kept apart is not merged', async () => {
  const { page, runs } = await open(duplicatesOf(THREE, []));
  await page.getByTestId('value-phone-K-2b').check();
  await page.getByTestId('merge-all').click();
  await page.getByText('Merged: 3 groups').waitFor();
  const values = { name: 'K-2a', phone: 'K-2b' };
  expect(runs()[0]![1].choices).toEqual([{ ids: ['K-2a', 'K-2b'], keeper: 'K-2a', values }]);
  await page.close();
  const other = await open(duplicatesOf(THREE, []));
  await other.page.getByTestId('group').nth(1).getByTestId('not-same').click();
  await other.page.getByText(text.keptApart).waitFor();
  await other.page.getByText('2 groups are certain').waitFor();
  expect(other.runs()[0]).toEqual(['duplicates.keepApart', { groups: [['K-3a', 'K-3b']] }]);
  await other.page.close();
});

test('the certain groups come twenty at a time', async () => {
  const many = Array.from({ length: 45 }, (_, index) => groupOf(index + 100));
  const { page } = await open(duplicatesOf(many, []));
  await page.getByText('1–20 of 45').waitFor();
  await page.getByTestId('next-groups').click();
  await page.getByText('21–40 of 45').waitFor();
  await page.getByTestId('next-groups').click();
  await page.getByText('41–45 of 45').waitFor();
  expect(await page.getByTestId('group').count()).toBe(5);
  expect(await page.getByTestId('next-groups').isDisabled()).toBe(true);
  await page.close();
});

test('a group says in words what speaks for it and against it, and shows what remains', async () => {
  const { page } = await open(duplicatesOf([], THREE));
  expect(await page.getByTestId('because').innerText()).toBe(
    'What speaks for it: the same e-mail, a short form of the same name. What speaks against it: other phones. Match: 87%',
  );
  expect(await page.getByTestId('after-phone').innerText()).toBe('+79160000001');
  await page.getByTestId('value-phone-K-2b').check();
  expect(await page.getByTestId('after-phone').innerText()).toBe('+79160000002');
  // What all agree on, and what only one has, is no choice.
  expect(await page.getByTestId('value-email-K-2a').count()).toBe(0);
  expect(await page.getByTestId('after-city').innerText()).toBe('Kyiv');
  await page.close();
});

test('doubtful groups are decided one by one: merged as chosen, kept apart, left for later', async () => {
  const { page, runs } = await open(duplicatesOf([], THREE));
  await page.getByText('Still to decide: 3').waitFor();
  await page.getByTestId('later').click();
  await page.getByText('Anna Petrova 3 · Anya Petrova 3').waitFor();
  await page.getByTestId('keep-K-3b').check();
  await page.getByTestId('merge').click();
  await page.getByText('Merged: 1 group, 1 row fewer. 2 orders moved along.').waitFor();
  // Row 3 went, so that the others moved up.
  await page.getByText('Row 53').waitFor();
  await page.getByTestId('not-same').click();
  await page.getByText('Left for later: 1 group.').waitFor();
  const choices = [{ ids: ['K-3a', 'K-3b'], keeper: 'K-3b', values: { name: 'K-3a', phone: 'K-3a' } }];
  expect(runs()).toEqual([
    [
      'duplicates.merge',
      {
        groups: [['K-3a', 'K-3b']],
        choices,
        fingerprint: `seen ${JSON.stringify([undefined, [['K-3a', 'K-3b']], choices])}`,
        budget: 20_000,
      },
    ],
    ['duplicates.keepApart', { groups: [['K-4a', 'K-4b']] }],
  ]);
  await page.getByTestId('look-again').click();
  await page.getByText('Anna Petrova 2 · Anya Petrova 2').waitFor();
  await page.close();
});

test('nothing is said to be decided while certain groups were left for later', async () => {
  const { page } = await open(duplicatesOf([groupOf(5)], [groupOf(2)]));
  await page.getByTestId('one-by-one').click();
  await page.getByTestId('later').click();
  await page.getByText('Left for later: 1 group.').waitFor();
  await page.getByTestId('go-on').click();
  await page.getByTestId('not-same').click();
  await page.getByText('These are all decided.').waitFor();
  await page.getByText('Go to the certain ones (1)').click();
  await page.getByTestId('merge-all').waitFor();
  await page.close();
});

test('a decision is taken back right there, and its group is asked about again', async () => {
  const { page } = await open(duplicatesOf([], THREE));
  await page.getByTestId('not-same').click();
  await page.getByText('Anna Petrova 3').first().waitFor();
  await page.getByTestId('undo').click();
  await page.getByText('Anna Petrova 2 · Anya Petrova 2').waitFor();
  await page.getByText('Still to decide: 3').waitFor();
  await page.close();
});

test('a base that changed meanwhile is shown anew and not merged', async () => {
  const answers = duplicatesOf([], THREE);
  const { page, runs } = await open({
    ...answers,
    'duplicates.merge': (input) =>
      input.dryRun === true ? answers['duplicates.merge']!(input) : refused('PLAN_CHANGED'),
  });
  await page.getByTestId('merge').click();
  await page.getByText(text.changed).waitFor();
  await page.getByTestId('merge').waitFor();
  expect(runs()).toHaveLength(1);
  await page.close();
  const certain = duplicatesOf(THREE, []);
  const all = await open({
    ...certain,
    'duplicates.merge': (input) =>
      input.dryRun === true ? certain['duplicates.merge']!(input) : refused('PLAN_CHANGED'),
  });
  await all.page.getByTestId('merge-all').click();
  await all.page.getByText(text.changed).waitFor();
  await all.page.getByTestId('merge-all').waitFor();
  await all.page.close();
});

test('a merging that takes several calls shows how far it is and can be cancelled', async () => {
  const answers = duplicatesOf(THREE, []);
  const progress = { operation: 'op-1', done: 1000, total: 4000 };
  const { page, runs } = await open({
    ...answers,
    'duplicates.merge': (input) =>
      input.dryRun === true
        ? answers['duplicates.merge']!(input)
        : { ok: true, report: { merged: 3, removed: 3, orders: 0, operation: 'op-1', progress } },
    'changes.continue': () => refused('LOCK_BUSY'),
    'changes.cancel': () => ({ ok: true, report: { operation: 'op-2' } }),
  });
  await page.getByTestId('merge-all').click();
  await page.getByText('1,000 of 4,000').waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('cancel').click();
  await page.getByText(words.progress.cancelled).waitFor();
  await page.getByTestId('merge-all').waitFor();
  expect(runs()).toHaveLength(1);
  await page.close();
});

test('a group is decided by the keyboard alone, and the focus is always seen', async () => {
  const { page, runs } = await open(duplicatesOf([], THREE));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
  const tabTo = async (testId: string) => {
    for (let n = 0; n < 30 && (await focused()) !== testId; n++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(testId);
    const style = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(style).toBe('solid');
  };
  await tabTo('keep-K-2a');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByTestId('keep-K-2b').isChecked()).toBe(true);
  await tabTo('value-phone-K-2a');
  await page.keyboard.press('ArrowRight');
  await tabTo('merge');
  await page.keyboard.press('Enter');
  await page.getByText('Merged: 1 group').waitFor();
  expect(runs()[0]![1].choices).toMatchObject([{ keeper: 'K-2b', values: { phone: 'K-2b' } }]);
  await tabTo('later');
  await page.keyboard.press('Enter');
  // The buttons of the group that was left are gone; the next group's heading has the focus.
  await page.getByText('Anna Petrova 4 · Anya Petrova 4').waitFor();
  await focusIsOn(page, '[data-testid="group-names"]');
  await page.close();
});

test('before set-up the dialog leads to it, and goes', async () => {
  const { page, calls } = await openSidebar({ route: 'duplicates' }, {}, { isSetUp: false, settings: null });
  await page.getByRole('button', { name: words.common.toSetUp }).click();
  await page.waitForTimeout(200);
  expect(calls).toEqual([
    ['openView', { route: 'setUp' }],
    ['close', {}],
  ]);
  await page.close();
});

describe('what is chosen in a group', () => {
  const group = groupOf(2);
  const row = (field: string) => fieldRows(group).find((line) => line.field === field)!;

  test('fields that only the merging fills come last, and empty ones not at all', () => {
    expect(fieldRows(group).map(({ field }) => field)).toEqual(['name', 'phone', 'email', 'city', 'phone2']);
    const blank = { ...group, values: { ...group.values, note: { text: '', from: 'K-2a' } } };
    expect(fieldRows(blank).map(({ field }) => field)).not.toContain('note');
  });

  test('an empty cell is no other value', () => {
    expect(row('city').differs).toBe(false);
    expect(row('phone').differs).toBe(true);
  });

  const [a, b] = group.members;
  const withValues = (field: string, texts: [string, string], value?: { text: string; from: string }) => ({
    ...group,
    members: [
      { ...a!, values: { [field]: texts[0] } },
      { ...b!, values: { [field]: texts[1] } },
    ],
    values: value ? { [field]: value } : {},
  });

  test('what is put together from several stays together until one is chosen', () => {
    const notes = withValues('note', ['tea', 'coffee'], { text: 'tea; coffee', from: TOGETHER });
    const [line] = fieldRows(notes);
    expect(proposed(notes).values).toEqual({ note: TOGETHER });
    expect(remaining(notes, proposed(notes), line!, undefined)).toBe('tea; coffee');
    const tea = { keeper: 'K-2a', values: { note: 'K-2a' } };
    expect(remaining(notes, tea, line!, undefined)).toBe('tea');
    expect(choiceOf(notes, tea)!.values).toEqual({ note: 'K-2a' });
    expect(choiceOf(notes, { ...proposed(notes), keeper: 'K-2b' })!.values).toEqual({});
  });

  test('figures that are counted anew, and the answer about letters, are no choice', () => {
    const orders = withValues('orders', ['3', '2']);
    expect(fieldRows(orders)).toMatchObject([{ differs: false, choosable: false, counted: true }]);
    expect(fieldRows(withValues('rfmScore', ['311', '222']))).toEqual([]);
    const consent = withValues('consent', ['yes', 'no'], { text: 'no', from: 'K-2b' });
    expect(fieldRows(consent)).toMatchObject([{ differs: true, choosable: false, counted: false }]);
    expect(remaining(consent, proposed(consent), fieldRows(consent)[0]!, undefined)).toBe('no');
  });

  test('as proposed there is nothing to tell; a change tells all of what is shown', () => {
    expect(choiceOf(group, proposed(group))).toBeUndefined();
    expect(choiceOf(group, { ...proposed(group), keeper: 'K-2b' })).toEqual({
      ids: ['K-2a', 'K-2b'],
      keeper: 'K-2b',
      values: { name: 'K-2a', phone: 'K-2a' },
    });
  });

  test('what remains is the value of the chosen row, else what is proposed', () => {
    expect(remaining(group, proposed(group), row('phone2'), undefined)).toBe('+79160000002');
    expect(remaining(group, { keeper: 'K-2a', values: { phone: 'K-2b' } }, row('phone'), undefined)).toBe(
      '+79160000002',
    );
  });

  test('after a choice it is what the command would write, else what the row that stays holds', () => {
    const chosen = { keeper: 'K-2b', values: { name: 'K-2b', phone: 'K-2b' } };
    const written = new Map([['phone', '+79160000002, +79160000001']]);
    const left = (field: string) => remaining(group, chosen, row(field), written);
    expect(['phone', 'name', 'city'].map(left)).toEqual(['+79160000002, +79160000001', 'Anya Petrova 2', '']);
  });

  test('rows below those that went move up', () => {
    const [moved] = afterRemoval([groupOf(9)], [3, 5, 9, 30]);
    expect(moved!.rows).toEqual([7, 55]);
    expect(moved!.members.map(({ row }) => row)).toEqual([7, 55]);
  });
});
