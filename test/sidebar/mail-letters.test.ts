/** Occasions and letters on the page of mail: forms that ask what they need, and the letter as a client gets it. */
import { mailDeskWords } from '../../src/i18n/mail-desk';
import { composed, mailOf } from './mail-stubs';
import { closeBrowser, done, focusIsOn, openSidebar, refused, type Answers, type OpenSidebar } from './open-sidebar';
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

test('occasions stand there in words', async () => {
  const { page } = await open(mailOf());
  await page.getByTestId('part-occasions').click();
  const rows = await page.getByTestId('occasions').locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t').slice(0, 5))).toEqual([
    ['Birthday', 'on the day', 'Birthday', 'Birthday wishes', 'On'],
    [
      'Visit or subscription is due · visit · Next contact',
      '3 days before',
      'Visit or subscription is due',
      'About an order or visit',
      'On',
    ],
    ['Public holiday · New Year’s Day', 'on the day', 'Public holiday', 'Other good wishes', 'On'],
    ['Came into a segment · spring · New', '1 day after', 'spring', 'Offers', 'Off'],
  ]);
  await page.close();
});

test('a letter that asks for a logo which nobody has set says so', async () => {
  const { page } = await open(mailOf());
  await page.getByTestId('part-letters').click();
  await page.getByTestId('letter-birthday').click();
  await page.getByTestId('html').waitFor();
  expect(await page.getByTestId('no-logo').count()).toBe(0);
  await page.getByTestId('text').fill('![logo] Hello');
  await page.getByTestId('no-logo').waitFor();
  expect(await page.getByTestId('no-logo').innerText()).toBe(text.texts.noLogo);
  await page.close();
});

test('an occasion is added by a form that asks what its kind needs, and is taken back', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-occasions').click();
  await page.getByTestId('new-occasion').click();
  expect(await page.getByTestId('kind').inputValue()).toBe('NAME_DAY');
  expect(await page.getByTestId('parameter').count()).toBe(0);
  await page.getByTestId('kind').selectOption('ONE_TIME_DATE');
  await page.getByTestId('field').selectOption('Wedding day');
  await page.getByTestId('when').selectOption('BEFORE');
  await page.getByTestId('count').fill('7');
  await page.getByTestId('save-occasion').click();
  await page.getByText('The occasion “A date of yours, once” was saved.').waitFor();
  expect(inputOf(opened, 'mail.saveOccasion')).toEqual({
    kind: 'ONE_TIME_DATE',
    code: 'oneTimeDate',
    offset: '-7',
    template: 'oneTimeDate',
    purpose: 'OFFER',
    parameter: '',
    field: 'Wedding day',
    active: true,
  });
  await page.getByTestId('undo').click();
  await page.getByText('Taken back.').waitFor();
  expect(await page.getByTestId('undo').count()).toBe(0);
  await page.close();
});

test('kinds that cannot be known before they happen have no “before”, and a second one of a kind has a code of its own', async () => {
  const { page } = await open(mailOf());
  await page.getByTestId('part-occasions').click();
  await page.getByTestId('new-occasion').click();
  await page.getByTestId('kind').selectOption('THANK_YOU');
  expect(await page.getByTestId('when').locator('option').count()).toBe(2);
  // The line that is not whole has its code, too.
  expect(await page.getByTestId('code').inputValue()).toBe('thankYou2');
  await page.getByTestId('kind').selectOption('HOLIDAY');
  expect(await page.getByTestId('parameter').locator('option').allInnerTexts()).toEqual([
    'Choose…',
    'New Year’s Day',
    'Easter',
  ]);
  await page.close();
});

test('what is wrong with an occasion stands at its field', async () => {
  const answers: Answers = {
    ...mailOf(),
    'mail.saveOccasion': () => refused('OCCASION_INVALID', { field: 'occasions.offset', why: 'BAD_OFFSET' }),
  };
  const { page } = await open(answers);
  await page.getByTestId('part-occasions').click();
  await page.getByTestId('edit-visit').click();
  expect(await page.getByTestId('kind').isDisabled()).toBe(true);
  await page.getByTestId('count').fill('soon');
  await page.getByTestId('save-occasion').click();
  await page.getByText('A whole number of days, at most a year.').waitFor();
  expect(await page.getByTestId('count').getAttribute('aria-invalid')).toBe('true');
  await focusIsOn(page, '[data-testid="count"]');
  expect(await page.locator('.error-notice').count()).toBe(0);
  await page.close();
});

test('an occasion is deleted, and a refusal says why', async () => {
  let tries = 0;
  const answers = mailOf();
  const { page } = await open({
    ...answers,
    'mail.forgetOccasion': (input) =>
      ++tries === 1 ? refused('TAB_PROTECTED') : answers['mail.forgetOccasion']!(input),
  });
  await page.getByTestId('part-occasions').click();
  await page.getByTestId('remove-visit').click();
  await page.getByText('sentence of TAB_PROTECTED').waitFor();
  await page.getByTestId('remove-visit').click();
  await page.getByText('The occasion “Visit or subscription is due · visit” was deleted.').waitFor();
  await page.close();
});

test('the letter is shown as a client gets it while it is written, and nothing in it runs', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-letters').click();
  await page.getByTestId('letter-birthday').click();
  await page.getByText('Subject of birthday → K-2').waitFor();
  await page.getByTestId('subject').fill('Hello');
  await page.getByTestId('tag-city').click();
  await page.getByText('Hello{{city}} → K-2').waitFor();
  expect(inputOf(opened, 'mail.compose')).toEqual({
    code: 'birthday',
    language: '',
    variant: '',
    subject: 'Hello{{city}}',
    text: 'Text of birthday for {{firstName|friend}}',
  });
  await focusIsOn(page, '[data-testid="subject"]');
  expect(await page.frameLocator('[data-testid="html"]').locator('p').innerText()).toBe(
    'Text of birthday for {{firstName|friend}}',
  );
  expect(await page.title()).toBe('Klientura');
  await page.getByTestId('next-client').click();
  await page.getByText('Hello{{city}} → K-3').waitFor();
  await page.getByTestId('client').selectOption('K-4');
  await page.getByText('Hello{{city}} → K-4').waitFor();
  await page.getByText(text.texts.byId).first().click();
  await page.getByTestId('client-id').fill('K-77');
  await page.getByTestId('client-id').press('Enter');
  await page.getByText('Hello{{city}} → K-77').waitFor();
  await page.close();
});

test('faults of a letter and what a client lacks are sentences', async () => {
  const answers: Answers = {
    ...mailOf(),
    'mail.compose': (input) =>
      input.subject === 'x'
        ? done(
            composed(input, {
              client: null,
              fault: { code: 'TEMPLATE_TAG_UNKNOWN', params: { tag: '{{age1}}', known: ['age'] } },
            }),
          )
        : input.subject === 'y'
          ? done(composed(input, { client: null }))
          : done(composed(input, { reason: 'UNFILLED_TAG', tag: 'city' })),
    'mail.test': () => refused('TEST_UNFILLED'),
  };
  const { page } = await open(answers);
  await page.getByTestId('part-letters').click();
  await page.getByTestId('letter-birthday').click();
  await page
    .getByText('This client gets no letter. The letter needs a value that the client does not have: {{city}}.')
    .waitFor();
  expect(await page.getByTestId('html').count()).toBe(0);
  await page.getByTestId('subject').fill('x');
  await page.getByText('The letter uses the tag {{age1}}, which does not exist.').waitFor();
  await page.getByTestId('subject').fill('y');
  await page.getByText(text.texts.nobody).waitFor();
  await page.getByTestId('test-letter').click();
  await page.getByText('sentence of TEST_UNFILLED').waitFor();
  await page.getByTestId('subject').fill('');
  await page.getByText(text.texts.incomplete).waitFor();
  expect(await page.getByTestId('save-letter').isDisabled()).toBe(true);
  await page.close();
});

test('a letter is tested, saved and taken back; one that is not saved is not lost by a click', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-letters').click();
  await page.getByTestId('letter-birthday').click();
  await page.getByTestId('text').fill('Hello!');
  await page.getByTestId('test-letter').click();
  await page.getByText('A test letter went to me@shop.example.').waitFor();
  await page.getByTestId('part-log').click();
  await page.getByText(text.unsaved).waitFor();
  await page.getByTestId('stay').click();
  expect(await page.getByTestId('text').inputValue()).toBe('Hello!');
  await page.getByTestId('save-letter').click();
  await page.getByText('The letter “Birthday” was saved.').waitFor();
  expect(inputOf(opened, 'mail.saveTemplate')).toEqual({
    code: 'birthday',
    language: '',
    variant: '',
    subject: 'Subject of birthday',
    text: 'Hello!',
  });
  await page.getByTestId('undo').click();
  await page.getByText('Taken back.').waitFor();
  await page.getByTestId('letter-birthday').click();
  await page.getByTestId('text').fill('Bye!');
  await page.getByTestId('part-log').click();
  await page.getByTestId('leave').click();
  await page.getByTestId('log').waitFor();
  await page.close();
});

test('a new letter has a name, and an own one goes back', async () => {
  const opened = await open({
    ...mailOf(),
    'mail.saveTemplate': () => refused('INPUT_INVALID', { field: 'code' }),
  });
  const { page } = opened;
  await page.getByTestId('part-letters').click();
  await page.getByTestId('new-letter').click();
  await page.getByTestId('letter-code').fill('весна');
  await page.getByTestId('subject').fill('Hello');
  await page.getByTestId('text').fill('Hello');
  await page.getByTestId('save-letter').click();
  await page.locator('.refused').getByText(text.texts.codeHelp).waitFor();
  await page.getByTestId('back').click();
  await page.getByTestId('leave').click();
  await page.getByTestId('letter-birthday-uk').click();
  await page.getByTestId('forget-letter').click();
  await page.getByText('Your wording of “Birthday” was deleted.').waitFor();
  expect(inputOf(opened, 'mail.forgetTemplate')).toEqual({ code: 'birthday', language: 'uk', variant: '' });
  await page.close();
});

test('coupon codes are added, one a line', async () => {
  const opened = await open(mailOf());
  const { page } = opened;
  await page.getByTestId('part-letters').click();
  await page.getByText('Coupon codes: 12 free').click();
  await page.getByTestId('coupons').fill('A-1\n\n  A-2 \nA-3');
  await page.getByTestId('add-coupons').click();
  await page.getByText('2 codes were added. 1 stands there already.').waitFor();
  expect(inputOf(opened, 'mail.addCoupons')).toEqual({ coupons: ['A-1', 'A-2', 'A-3'], template: '' });
  await page.close();
});
