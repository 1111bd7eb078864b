/** The words that formulas need, apart from all others that are stored in cells: each run of a formula loads these. */
import { cellWords as enCells, type CellWords } from './en/cell-words';
import { codes as enCodes } from './en/codes';
import { settingsHeader as enHeader, type SettingsHeader } from './en/settings-header';
import { cellWords as ruCells } from './ru/cell-words';
import { codes as ruCodes } from './ru/codes';
import { settingsHeader as ruHeader } from './ru/settings-header';
import type { Locale } from './template';
import { cellWords as ukCells } from './uk/cell-words';
import { codes as ukCodes } from './uk/codes';
import { settingsHeader as ukHeader } from './uk/settings-header';

/** Words that a formula shows, and the headers by which it finds the settings. */
export type FormulaText = keyof CellWords | keyof SettingsHeader;

const CELLS = { en: enCells, ru: ruCells, uk: ukCells };
const HEADERS = { en: enHeader, ru: ruHeader, uk: ukHeader };
const CODES = { en: enCodes, ru: ruCodes, uk: ukCodes };

/** The words of one language for formulas: a part of the port `Words`. */
export interface FormulaWords {
  readonly text: (key: FormulaText) => string;
  readonly segment: (code: string) => string;
}

/** @example formulaWords('ru').text('cells.female') // 'женский' */
export function formulaWords(locale: Locale): FormulaWords {
  const texts = { ...CELLS[locale], ...HEADERS[locale] };
  return { text: (key) => texts[key], segment: (code) => segmentWord(code, locale) };
}

/** The word for a segment; a scheme of the user's own may have codes that no language knows. */
export function segmentWord(code: string, locale: Locale): string {
  return (CODES[locale].segments as Record<string, string>)[code] ?? code;
}
