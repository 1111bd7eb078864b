/** Reads what the user gives as rows of texts: a pasted table, a CSV in UTF-8 or windows-1251, an Excel workbook. */
import Papa from 'papaparse';
import { readXlsx, UnreadableFile } from './read-xlsx';

export { UnreadableFile } from './read-xlsx';

/** Larger ones would hang the page. */
export const LARGEST_FILE = 15 * 1024 * 1024;

/**
 * The rows of a file.
 * @throws UnreadableFile when it is neither a table of text nor a workbook
 */
export function readFile(bytes: Uint8Array): string[][] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  return readTable(decodedText(bytes));
}

/**
 * Rows of a text, parted by tabs, semicolons or commas, whichever fits.
 * @example readTable('Имя;Телефон\nАнна;"8 916 1; доб. 2"') → [['Имя', 'Телефон'], ['Анна', '8 916 1; доб. 2']]
 */
export function readTable(text: string): string[][] {
  // Papa Parse guesses by the first lines; "sep=;" is Excel's own way to say it.
  const said = /^sep=(.)\r?\n/.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const { data } = Papa.parse<string[]>(body.trimEnd(), {
    delimiter: said?.[1] ?? '',
    delimitersToGuess: ['\t', ';', ',', '|'],
  });
  return data;
}

/** UTF-8 if it is that without a fault, UTF-16 by its mark, else windows-1251. */
function decodedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new UnreadableFile();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
