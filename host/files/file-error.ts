/** Why a file could not be opened or written. */
export type FileErrorCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_EMPTY'
  | 'FILE_NOT_A_TABLE'
  | 'FILE_TOO_LARGE'
  | 'FILE_BROKEN'
  | 'FILE_KIND_UNKNOWN'
  | 'FILE_NOT_WRITTEN';

const SENTENCES: Record<FileErrorCode, (file: string, detail: string) => string> = {
  FILE_NOT_FOUND: (file) => `There is no file ${file}.`,
  FILE_EMPTY: (file) => `${file} is empty.`,
  FILE_NOT_A_TABLE: (file, detail) => `${file} is no table: ${detail}.`,
  FILE_TOO_LARGE: (file, detail) => `${file} is too large for a spreadsheet: ${detail}.`,
  FILE_BROKEN: (file, detail) => `${file} cannot be read: ${detail}.`,
  FILE_KIND_UNKNOWN: (file) => `${file} is none of .csv, .tsv, .txt, .xlsx, .book.json.`,
  FILE_NOT_WRITTEN: (file, detail) => `${file} cannot be written: ${detail}.`,
};

/** @example throw new FileError('FILE_EMPTY', 'clients.csv') */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    file: string,
    detail = '',
    override readonly cause?: unknown,
  ) {
    super(SENTENCES[code](file, detail));
    this.name = 'FileError';
  }
}
