/** The main job by clicking, in each language: a plain tab becomes a client base with segments, a formula spills, and birthday letters go out once each. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually } from '../support/sidebar';
import { menuWords } from '../../src/i18n/menu';
import { storedWords } from '../../src/i18n/stored';

const PLACES = {
  ru: { zone: 'Europe/Moscow', clients: 'Клиенты', orders: 'Заказы' },
  uk: { zone: 'Europe/Kyiv', clients: 'Клієнти', orders: 'Замовлення' },
  en: { zone: 'America/New_York', clients: 'Clients', orders: 'Orders' },
};

afterAll(closeBrowser);

/** Clients of the sample base, by their number in the list, whose birthday is on 22 November and in the week after, and who may be written to. */
const TODAY = [2];
const WEEK = [3, 4, 5, 6, 9];

const column = (text: string, header: readonly string[]): string => String.fromCharCode(65 + header.indexOf(text));

describe.each(['ru', 'uk', 'en'] as const)('the main job in %s', (locale) => {
  const menu = menuWords(locale);
  const words = storedWords(locale);
  const place = PLACES[locale];
  let open: OpenPage;
  let header: string[] = [];

  const sidebar = (testId: string) => open.sidebar.getByTestId(testId);
  /** The addresses of the letters in the outbox. */
  const letters = async (): Promise<string[]> =>
    (await open.page.locator('[data-testid="outbox-row"] td:nth-child(2)').allTextContents()).sort();
  /** The addresses of clients as they stand in their rows. */
  const addressesOf = async (numbers: readonly number[]): Promise<string[]> => {
    const rows = await open.texts(`${place.clients}!A5:I56`);
    return numbers
      .map((n) => rows.find(([first]) => first === String(n))?.find((text) => text.includes('@')) ?? '')
      .sort();
  };

  beforeAll(async () => {
    open = await openPage(['--locale', locale, '--time-zone', place.zone, '--now', '2026-11-22T10:00']);
  });
  afterAll(() => open.close());

  it('shows the sample base as a person keeps it', async () => {
    expect(await open.tabs()).toEqual([place.clients, place.orders]);
    await open.shot(`${locale}-1-start`);
  });

  it('sets the base up after showing what it will change', async () => {
    await open.view(menu.setUp);
    await sidebar('confirm-set-up').waitFor();
    await open.shot(`${locale}-2-set-up`);
    expect(await accessible(open)).toEqual([]);
    await sidebar('confirm-set-up').click();
    await sidebar('to-segments').waitFor();
    // The new columns stand at the right end: the grid goes there and the sidebar says where they are.
    await sidebar('counts').waitFor();
    const at = await eventually(
      () =>
        open.page.evaluate(() =>
          (window as unknown as { localHost: { getActiveA1(): string } }).localHost.getActiveA1(),
        ),
      (a1) => a1 !== 'A1',
    );
    expect(at).toMatch(/^J4$/);
    await open.shot(`${locale}-3-set-up-done`);
    expect(await open.tabs()).toEqual(
      expect.arrayContaining([place.clients, place.orders, words.tab('settings'), words.tab('segments')]),
    );
    [header = []] = await open.texts(`${place.clients}!A4:T4`);
    expect(header).toEqual(expect.arrayContaining([words.header('id'), words.header('segment')]));
    const segments = (
      await open.texts(
        `${place.clients}!${column(words.header('segment'), header)}5:${column(words.header('segment'), header)}56`,
      )
    ).flat();
    expect(segments.filter((text) => text === '')).toEqual([]);
  });

  it('spills RFM_SEGMENT typed into a free cell, the same as the column', async () => {
    const range = (field: 'lastOrder' | 'orders' | 'revenue' | 'segment'): string => {
      const letter = column(words.header(field), header);
      return `${letter}5:${letter}56`;
    };
    const free = String.fromCharCode(65 + header.filter((text) => text !== '').length + 1);
    const separator = locale === 'en' ? ',' : ';';
    await open.type(
      `${place.clients}!${free}5`,
      `=RFM_SEGMENT(${[range('lastOrder'), range('orders'), range('revenue'), 'Today'].join(separator)})`,
    );
    const expected = await open.texts(`${place.clients}!${range('segment')}`);
    const spilled = await eventually(
      () => open.texts(`${place.clients}!${free}5:${free}56`),
      (texts) => texts.every(([text]) => text !== ''),
    );
    await open.shot(`${locale}-4-formula`);
    expect(spilled).toEqual(expected);
  });

  it('shows the letters of today, sends them, and they are in the outbox', async () => {
    await open.view(menu.mail, menu.preview);
    await sidebar('send-letters').waitFor();
    await open.shot(`${locale}-5-preview`);
    expect(await accessible(open)).toEqual([]);
    expect(await sidebar('letters').locator('li').count()).toBe(TODAY.length);
    await sidebar('send-letters').click();
    await sidebar('send-letters').waitFor({ state: 'detached' });
    await open.panel('outbox');
    expect(await eventually(letters, (rows) => rows.length > 0)).toEqual(await addressesOf(TODAY));
    await open.shot(`${locale}-6-outbox`);
  });

  it('sends the birthdays of the coming week by the trigger, once each', async () => {
    const before = await letters();
    await open.view(menu.mail, menu.schedule);
    await sidebar('set-schedule').click();
    await sidebar('stop-schedule').waitFor();
    expect(await accessible(open)).toEqual([]);
    await open.panel('clock');
    await open.page.getByTestId('clock-week').click();
    const report = await eventually(
      () => open.page.getByTestId('clock-report').innerText(),
      (text) => /\d/.test(text),
    );
    await open.shot(`${locale}-7-week-on`);
    await open.panel('outbox');
    const after = await eventually(letters, (rows) => rows.length >= before.length + WEEK.length);
    await open.shot(`${locale}-8-outbox-after`);
    expect(report).toMatch(/\d/);
    expect(after).toEqual(await addressesOf([...TODAY, ...WEEK]));
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
