/** Files as people have them: every encoding, every separator, workbooks with dates of both epochs. */
import { strToU8, zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { readFile, readTable, UnreadableFile } from '../../../sidebar/import/read-file';

const bytes = (sheet: XLSX.WorkSheet, date1904 = false): Uint8Array => {
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, 'Клиенты');
  workbook.Workbook = { ...workbook.Workbook, WBProps: { date1904 } };
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
};
const dated = (serial: number, format: string): XLSX.CellObject => ({ t: 'n', v: serial, z: format });
const sheetOf = (cell: XLSX.CellObject): XLSX.WorkSheet => ({ A1: { t: 's', v: 'Дата' }, A2: cell, '!ref': 'A1:A2' });

it.each([
  ['tabs', 'Имя\tТелефон\nАнна\t8 916'],
  ['semicolons', 'Имя;Телефон\r\nАнна;8 916\r\n'],
  ['commas', 'Имя,Телефон\nАнна,8 916\n\n'],
  ['what Excel says', 'sep=|\nИмя|Телефон\nАнна|8 916'],
])('reads a text parted by %s', (_name, text) => {
  expect(readTable(text)).toEqual([
    ['Имя', 'Телефон'],
    ['Анна', '8 916'],
  ]);
});

it('keeps separators and line breaks inside quotes', () => {
  expect(readTable('Имя;Комментарий\nАнна;"раз; два\nтри"')).toEqual([
    ['Имя', 'Комментарий'],
    ['Анна', 'раз; два\nтри'],
  ]);
});

it('reads UTF-8 with and without its mark, windows-1251 and UTF-16', () => {
  const expected = [
    ['Имя', 'Город'],
    ['Анна', 'Тула'],
  ];
  const text = 'Имя;Город\nАнна;Тула';
  const cp1251 = new Uint8Array(
    Array.from(text, (letter) => {
      const code = letter.codePointAt(0)!;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
  expect(readFile(new TextEncoder().encode(text))).toEqual(expected);
  expect(readFile(new TextEncoder().encode(`\ufeff${text}`))).toEqual(expected);
  expect(readFile(cp1251)).toEqual(expected);
  expect(readFile(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(expected);
});

it.each(['dd.mm.yyyy', 'm/d/yy', '[$-419]d mmm yyyy', 'yyyy-mm-dd hh:mm'])(
  'reads a date shown as %s as its day',
  (format) => {
    expect(readFile(bytes(sheetOf(dated(31841, format))))[1]).toEqual(['1987-03-05']);
    expect(readFile(bytes(sheetOf(dated(31841.99, format))))[1]).toEqual(['1987-03-05']);
  },
);

it('reads the same day in a workbook that counts from 1904', () => {
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const workbook = (properties: string): string =>
    `<workbook xmlns:r="r">${properties}<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const zip = (properties: string, serial: number): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8(workbook(properties)),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(styles),
      'xl/worksheets/sheet1.xml': strToU8(
        `<sheetData><row r="1"><c r="A1" s="1"><v>${String(serial)}</v></c></row></sheetData>`,
      ),
    });
  expect(readFile(zip('', 31841))).toEqual([['1987-03-05']]);
  expect(readFile(zip('<workbookPr date1904="1"/>', 31841 - 1462))).toEqual([['1987-03-05']]);
});

it('reads texts, phones as numbers, ticks and gaps', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Имя & «фамилия»', 'Телефон', null, 'Согласие', 'Скидка'],
    ['Анна <b>', 79161234567, null, true, 0.05],
    [],
    ['Борис', '', null, false, 12],
  ]);
  expect(readFile(bytes(sheet))).toEqual([
    ['Имя & «фамилия»', 'Телефон', '', 'Согласие', 'Скидка'],
    ['Анна <b>', '79161234567', '', 'TRUE', '0.05'],
    [],
    ['Борис', '', '', 'FALSE', '12'],
  ]);
});

it.each([
  ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ['an archive that is no workbook', zipSync({ 'a.xml': strToU8('<a/>') })],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
])('says that %s cannot be read', (_name, given) => {
  expect(() => readFile(given)).toThrow(UnreadableFile);
});
