/** Importing by clicking: a messy CSV is read, its outcome is shown, a doubt is decided, clients come, and all of it is taken back; in each language. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually } from '../support/sidebar';
import { importWords } from '../../src/i18n/import';
import { menuWords } from '../../src/i18n/menu';

const PLACES = {
  ru: { zone: 'Europe/Moscow', clients: 'Клиенты' },
  uk: { zone: 'Europe/Kyiv', clients: 'Клієнти' },
  en: { zone: 'America/New_York', clients: 'Clients' },
};

afterAll(closeBrowser);

/** Text as an old program saves it. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0)!;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
}

describe.each(['ru', 'uk', 'en'] as const)('importing in %s', (locale) => {
  const text = importWords(locale);
  const place = PLACES[locale];
  let open: OpenPage;
  let before: string[][] = [];

  const dialog = (testId: string) => open.dialog.getByTestId(testId);
  /** What the tab holds, without blank cells at its right end and below. */
  const clients = async (): Promise<string[][]> => {
    const rows = await open.texts(`${place.clients}!A1:Z70`);
    return rows
      .map((row) =>
        row.slice(
          0,
          row.reduce((last, cell, index) => (cell === '' ? last : index + 1), 0),
        ),
      )
      .filter((row) => row.length > 0);
  };

  beforeAll(async () => {
    open = await openPage(['--locale', locale, '--time-zone', place.zone, '--now', '2026-11-22T10:00']);
    await open.view(menuWords(locale).setUp);
    await open.sidebar.getByTestId('confirm-set-up').click();
    await open.sidebar.getByTestId('to-segments').waitFor();
    before = await clients();
  });
  afterAll(() => open.close());

  it('reads a file, shows its columns and says what would happen', async () => {
    const known = before.find((row) => row[0] === '1')!;
    const half = known.find((cell) => /^\p{L}+ \p{L}+/u.test(cell))!.split(' ')[0]!;
    const phone = known.find((cell) => /^\+?[\d\s()-]{9,}$/.test(cell)) ?? '';
    const rows = [
      ['Выгрузка из программы'],
      [],
      ['ФИО', 'Моб. тел.', 'Почта', 'Д.р.', 'Комментарий', 'Любимый цвет'],
      ['КОТОВ ГЛЕБ', '8 903 111-22-33', 'gleb@example.org', '05.03.1987', 'с выставки; звонить после 18', 'синий'],
      ['', phone, '', '', 'постоянный', ''],
      [half, phone, 'other@example.org', '31.02.1990', '', ''],
      ['', '', '', '', 'без имени', ''],
      ['Итого', '', '', '', '', ''],
    ];
    const csv = rows.map((row) => row.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';')).join('\r\n');
    await open.view(menuWords(locale).imports);
    await dialog('file').setInputFiles({ name: 'crm.csv', mimeType: 'text/csv', buffer: windows1251(csv) });
    await open.shot(`import-${locale}-1-source`);
    await dialog('look').click();
    await dialog('figures').waitFor();
    await dialog('asked').waitFor();
    await open.shot(`import-${locale}-2-outcome`);
    expect(await accessible(open)).toEqual([]);
    expect(await dialog('column-2').inputValue()).toBe('phone');
    expect(await dialog('column-6').inputValue()).toBe('');
    expect(await clients()).toEqual(before);
  });

  it('takes decisions about doubtful records, and asks what the first one opens', async () => {
    await dialog('new-client').click();
    // Two have that phone now, so that the record which says nothing else becomes a question of its own.
    await dialog('asked').getByText('постоянный').waitFor();
    expect(await dialog('asked').innerText()).toContain('other@example.org');
    await open.shot(`import-${locale}-3-second-question`);
    await dialog('this-client').first().click();
    await open.dialog.locator('[data-testid="confirm-import"]:enabled').waitFor();
    expect(await dialog('asked').count()).toBe(0);
    await dialog('mapping').scrollIntoViewIfNeeded();
    await open.shot(`import-${locale}-4-columns`);
  });

  it('imports and takes it back', async () => {
    await dialog('confirm-import').click();
    await dialog('outcome').waitFor();
    await open.shot(`import-${locale}-5-done`);
    const now = await eventually(clients, (rows) => rows.flat().includes('gleb@example.org'));
    expect(now.flat()).toEqual(
      expect.arrayContaining(['Котов Глеб', 'other@example.org', 'crm.csv', 'с выставки; звонить после 18']),
    );
    // The client who was chosen has a note already, and blank cells alone are filled.
    expect(now.flat().join()).not.toContain('постоянный');
    await dialog('undo').click();
    await open.dialog.getByText(text.another).waitFor();
    const back = await eventually(clients, (rows) => JSON.stringify(rows) === JSON.stringify(before));
    expect(back).toEqual(before);
    await open.shot(`import-${locale}-6-taken-back`);
    expect(open.complaints).toEqual([]);
  });
});
