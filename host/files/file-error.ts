/** Why a file could not be opened or written, in the languages of the page. */
export type FileErrorCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_EMPTY'
  | 'FILE_NOT_A_TABLE'
  | 'FILE_TOO_LARGE'
  | 'FILE_BROKEN'
  | 'FILE_KIND_UNKNOWN'
  | 'FILE_NOT_WRITTEN';

/** What exactly is wrong; any other detail is the words of a library or of the operating system and is passed on as it is. */
export type FileDetail =
  | 'NO_TEXT'
  | 'PACKED'
  | 'CUT_OFF'
  | 'NO_WORKBOOK'
  | 'NO_SAVED_BOOK'
  | 'OTHER_VERSION'
  | `CELLS ${number}`
  | `COLUMNS ${number}`
  /** Characters, row, column. */
  | `TEXT ${number} ${number} ${string}`
  /** Characters, row, column, tab. */
  | `EXCEL_TEXT ${number} ${number} ${string} ${string}`;

type Language = 'en' | 'ru' | 'uk';

const SENTENCES: Record<Language, Record<FileErrorCode, string>> = {
  en: {
    FILE_NOT_FOUND: 'There is no file {file}.',
    FILE_EMPTY: 'The file {file} is empty.',
    FILE_NOT_A_TABLE: 'The file {file} is no table: {detail}.',
    FILE_TOO_LARGE: 'The file {file} is too large for a spreadsheet: {detail}.',
    FILE_BROKEN: 'The file {file} cannot be read: {detail}.',
    FILE_KIND_UNKNOWN: 'The file {file} is none of .csv, .tsv, .txt, .xlsx, .book.json.',
    FILE_NOT_WRITTEN: 'The file {file} cannot be written: {detail}.',
  },
  ru: {
    FILE_NOT_FOUND: 'Файла {file} нет.',
    FILE_EMPTY: 'Файл {file} пуст.',
    FILE_NOT_A_TABLE: 'Файл {file} — не таблица: {detail}.',
    FILE_TOO_LARGE: 'Файл {file} слишком велик для таблицы: {detail}.',
    FILE_BROKEN: 'Файл {file} не удалось прочитать: {detail}.',
    FILE_KIND_UNKNOWN: 'Файл {file} не подходит: нужен .csv, .tsv, .txt, .xlsx или .book.json.',
    FILE_NOT_WRITTEN: 'Файл {file} не удалось записать: {detail}.',
  },
  uk: {
    FILE_NOT_FOUND: 'Файлу {file} немає.',
    FILE_EMPTY: 'Файл {file} порожній.',
    FILE_NOT_A_TABLE: 'Файл {file} — не таблиця: {detail}.',
    FILE_TOO_LARGE: 'Файл {file} завеликий для таблиці: {detail}.',
    FILE_BROKEN: 'Файл {file} не вдалося прочитати: {detail}.',
    FILE_KIND_UNKNOWN: 'Файл {file} не підходить: потрібен .csv, .tsv, .txt, .xlsx або .book.json.',
    FILE_NOT_WRITTEN: 'Файл {file} не вдалося записати: {detail}.',
  },
};

const DETAILS: Record<Language, Record<string, string>> = {
  en: {
    NO_TEXT: 'it holds bytes that no text has',
    PACKED: 'it is a packed file; if it is an Excel workbook, give it the ending .xlsx',
    CUT_OFF: 'its end is missing, it was not copied or downloaded completely',
    NO_WORKBOOK: 'it is no Excel workbook',
    NO_SAVED_BOOK: 'it is no saved book',
    OTHER_VERSION: 'it is no saved book of this version',
    CELLS: '{n} cells, the limit is 10,000,000',
    COLUMNS: '{n} columns, the limit is 18,278',
    TEXT: 'the text in row {row}, column {column} has {n} characters, the limit is 50,000',
    EXCEL_TEXT:
      'the text in row {row}, column {column} of the tab “{tab}” has {n} characters, the limit of Excel is 32,767; a saved book (.book.json) keeps it',
  },
  ru: {
    NO_TEXT: 'в нём байты, которых в тексте не бывает',
    PACKED: 'это архив; если это книга Excel, дайте файлу окончание .xlsx',
    CUT_OFF: 'нет его конца, он скопирован или скачан не полностью',
    NO_WORKBOOK: 'это не книга Excel',
    NO_SAVED_BOOK: 'это не сохранённая книга',
    OTHER_VERSION: 'это не сохранённая книга этой версии',
    CELLS: 'ячеек {n}, а можно не больше 10 000 000',
    COLUMNS: 'столбцов {n}, а можно не больше 18 278',
    TEXT: 'в строке {row}, столбце {column} текст длиной {n}, а можно не больше 50 000 знаков',
    EXCEL_TEXT:
      'на листе «{tab}» в строке {row}, столбце {column} текст длиной {n}, а в Excel можно не больше 32 767 знаков; сохранённая книга (.book.json) его вместит',
  },
  uk: {
    NO_TEXT: 'у ньому байти, яких у тексті не буває',
    PACKED: 'це архів; якщо це книга Excel, дайте файлу закінчення .xlsx',
    CUT_OFF: 'немає його кінця, його скопійовано або завантажено не повністю',
    NO_WORKBOOK: 'це не книга Excel',
    NO_SAVED_BOOK: 'це не збережена книга',
    OTHER_VERSION: 'це не збережена книга цієї версії',
    CELLS: 'клітинок {n}, а можна не більше 10 000 000',
    COLUMNS: 'стовпців {n}, а можна не більше 18 278',
    TEXT: 'у рядку {row}, стовпці {column} текст завдовжки {n}, а можна не більше 50 000 знаків',
    EXCEL_TEXT:
      'на аркуші «{tab}» у рядку {row}, стовпці {column} текст завдовжки {n}, а в Excel можна не більше 32 767 знаків; збережена книга (.book.json) його вмістить',
  },
};

/** @example new FileError('FILE_EMPTY', 'clients.csv').sentence('ru') //=> 'Файл clients.csv пуст.' */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly file: string,
    readonly detail: FileDetail | (string & {}) = '',
    override readonly cause?: unknown,
  ) {
    super(sentenceOf(code, file, detail, 'en'));
    this.name = 'FileError';
  }

  sentence(language: Language): string {
    return sentenceOf(this.code, this.file, this.detail, language);
  }
}

function sentenceOf(code: FileErrorCode, file: string, detail: string, language: Language): string {
  const [name = '', n = '', row = '', column = '', ...tab] = detail.split(' ');
  const parts: Record<string, string> = { n, row, column, tab: tab.join(' ') };
  const words = DETAILS[language][name]?.replace(/\{(\w+)\}/g, (_gap, gap: string) => parts[gap] ?? '') ?? detail;
  return SENTENCES[language][code].replace(/\{(file|detail)\}/g, (_gap, gap) => (gap === 'file' ? file : words));
}
