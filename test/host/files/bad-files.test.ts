/** Files that are no table are refused at once, by a code and in words of the user's language that name the file. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FileError, loadBook } from '../../../host/files';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bad-files-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function refusal(name: string, content: string | Uint8Array | null): Promise<FileError> {
  const file = path.join(folder, name);
  if (content !== null) fs.writeFileSync(file, content);
  const options = { locale: 'ru_RU', timeZone: 'Europe/Moscow', owner: 'owner@example.com' };
  const error = await loadBook(file, options).then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof FileError) return error;
  throw error;
}

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
const ZIP_BEGINNING = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0);

test.each<[string, string, string | Uint8Array | null, string, RegExp]>([
  ['no file', 'none.csv', null, 'FILE_NOT_FOUND', /Файла .*none\.csv нет/],
  ['an empty file', 'empty.csv', '', 'FILE_EMPTY', /empty\.csv пуст/],
  ['nothing but separators', 'blank.csv', '\n;;;\n\n', 'FILE_EMPTY', /blank\.csv пуст/],
  ['a picture called .csv', 'picture.csv', PNG, 'FILE_NOT_A_TABLE', /picture\.csv — не таблица: в нём байты/],
  ['a picture called .xlsx', 'picture.xlsx', PNG, 'FILE_BROKEN', /picture\.xlsx .*не книга Excel/],
  ['a letter called .xlsx', 'letter.xlsx', 'Здравствуйте!', 'FILE_BROKEN', /не книга Excel/],
  ['a workbook called .csv', 'book.csv', ZIP_BEGINNING, 'FILE_NOT_A_TABLE', /окончание \.xlsx/],
  ['a workbook of which the end is missing', 'cut.xlsx', ZIP_BEGINNING, 'FILE_BROKEN', /не полностью/],
  ['a saved book that is none', 'notes.book.json', 'hello', 'FILE_BROKEN', /не сохранённая книга\./],
  ['a saved book of another version', 'old.book.json', '{"format":"book"}', 'FILE_BROKEN', /этой версии/],
  ['another kind of file', 'clients.pdf', '%PDF-1.7', 'FILE_KIND_UNKNOWN', /clients\.pdf не подходит/],
])('%s', async (_kind, name, content, code, sentence) => {
  const error = await refusal(name, content);
  expect(error.code).toBe(code);
  expect(error.sentence('ru')).toMatch(sentence);
  expect(error.sentence('uk')).toContain(name);
  expect(error.message).toContain(name);
});
