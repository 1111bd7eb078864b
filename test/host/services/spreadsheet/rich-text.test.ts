/** Rich text that a person typed in the page, as scripts read it, and through a saved book and a workbook. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Book } from '../../../../host/book/book';
import { loadBook, saveBook } from '../../../../host/files';
import type { Host } from '../../../../host/host';
import { hostOf, runEditor, smallBook, valueOf } from '../../support/services-host';

const CODE = `
function show(value) {
  return value && {
    text: value.getText(), link: value.getLinkUrl(), place: [value.getStartIndex(), value.getEndIndex()],
    runs: value.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getLinkUrl()]),
  };
}
function range(a1) { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(a1); }
function all(a1) { return range(a1).getRichTextValues().map((row) => row.map(show)); }
function part() { return ['getRichTextValue'].map((method) => range('A1')[method]().getLinkUrl(6, 10)); }
function refused(name) { const value = range('A1').getRichTextValue(); return value[name](); }
function write() { range('A1').setRichTextValue(range('A1').getRichTextValue()); }
function overwrite() { range('A1').setValue('plain'); return all('A1'); }
`;

/** "bold, link" as the page keeps it: 4 bold characters, a link on the last 4. */
const DOCUMENT = {
  id: 'd',
  documentStyle: {},
  body: {
    dataStream: 'bold, link\r\n',
    textRuns: [
      { st: 0, ed: 4, ts: { bl: 1 } },
      { st: 4, ed: 10, ts: {} },
    ],
    customRanges: [
      { startIndex: 6, endIndex: 9, rangeId: 'r', rangeType: 0, properties: { url: 'https://example.com/' } },
    ],
    paragraphs: [{ startIndex: 10 }],
  },
};

const RICH = {
  text: 'bold, link',
  link: null,
  place: [0, 10],
  runs: [
    ['bold', 0, 4, null],
    [', ', 4, 6, null],
    ['link', 6, 10, 'https://example.com/'],
  ],
};

function typeInPage(book: Book): void {
  const params = { unitId: book.id, subUnitId: '0', cellValue: { 0: { 0: { p: DOCUMENT, v: null, t: null } } } };
  book.applyMutation({ id: 'sheet.mutation.set-range-values', params }, 'page');
}

let host: Host;
beforeEach(async () => {
  host = await hostOf(CODE, { book: smallBook([['', 'plain', 5, true, '=1/0', '="a"&"b"', '']]) });
  typeInPage(host.book);
});
afterEach(() => host.dispose());

const plain = (text: string): object => ({
  text,
  link: null,
  place: [0, text.length],
  runs: [[text, 0, text.length, null]],
});

it('comes in runs with their links; a plain text is one run; what is no text gives null; in one read call', async () => {
  const { value, calls } = await runEditor(host, 'all', ['A1:G1']);
  expect(value).toEqual([[RICH, plain('plain'), null, null, null, plain('ab'), plain('')]]);
  expect(calls.byMethod['Range.getRichTextValues']).toBe(1);
  expect(await valueOf(host, 'part')).toEqual(['https://example.com/']);
});

it.each(['getTextStyle', 'copy'])('%s is refused by name', async (name) => {
  expect((await runEditor(host, 'refused', [name])).error?.message).toBe(
    `RichTextValue.${name} is not implemented by the local host`,
  );
});

it('is not written, and goes when a plain value is written over it', async () => {
  expect((await runEditor(host, 'write')).error?.message).toBe(
    'Range.setRichTextValue is not implemented by the local host',
  );
  expect(await valueOf(host, 'overwrite')).toEqual([[plain('plain')]]);
});

it('stays in a saved book; a workbook carries its text', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rich-'));
  const cell = { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 };
  const options = { timeZone: 'UTC', locale: 'en_US', owner: 'someone@example.com' };
  for (const [ending, expected] of [
    ['book.json', host.book.richTexts(cell)],
    ['xlsx', [['bold, link']]],
  ] as const) {
    const file = path.join(folder, `rich.${ending}`);
    await saveBook(file, host.book, {});
    const { book } = await loadBook(file, options);
    expect(book.richTexts({ ...cell, sheet: book.sheets()[0]!.id })).toEqual(expected);
    expect(book.values({ ...cell, sheet: book.sheets()[0]!.id })).toEqual([['bold, link']]);
    book.dispose();
  }
  fs.rmSync(folder, { recursive: true });
});
