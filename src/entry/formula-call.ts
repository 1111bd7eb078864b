/** Calls a formula with what it needs from around it; its errors become sentences in the cell. */
import { localToday } from '../commands/input';
import { guessLanguage } from '../commands/set-up-language';
import {
  isDateCell,
  runFormula,
  type ArgumentFault,
  type FormulaCell,
  type FormulaContext,
  type FormulaName,
} from '../formulas';
import { googlePorts } from '../google';
import type { FaultWords } from '../i18n/error-sentence';
import { formulaWords, type FormulaText } from '../i18n/formula-words';
import { readOwnTable } from '../tables/own-tables';
import { readSettings, TODAY_NAME, type Settings } from '../tables/settings';
import { settingCells } from '../tables/table';
import { lazyNames } from '../tables/word-lists';
import { shownError } from './app';
import { userLocale } from './locale';

/** i18n may not import the formulas; here the compiler checks that each fault has its sentence. */
type SentenceOf<Fault extends keyof FaultWords> = Fault;
export type EveryFaultHasASentence = SentenceOf<ArgumentFault>;

/** Words and lists of formulas alone: those of the commands are in the commands' file. */
const formulaPorts = () => googlePorts({ words: formulaWords, locale: userLocale, lists: lazyNames });
type FormulaPorts = ReturnType<typeof formulaPorts>;

/**
 * A formula's cells as Google takes them: dates as Dates of the spreadsheet's zone.
 * @throws Error whose message is the sentence that the cell shows
 */
export function formula(name: FormulaName, args: unknown[]): unknown {
  try {
    const ports = formulaPorts();
    const shown = (cell: FormulaCell) => (isDateCell(cell) ? new Date(ports.zone.instantOf(cell.serial)) : cell);
    const result = runFormula(name, args, new Surroundings(ports));
    return Array.isArray(result) ? result.map((row) => row.map(shown)) : shown(result);
  } catch (error) {
    throw shownError(error);
  }
}

/** Asked for only when needed: a formula of ten thousand cells is ten thousand executions, and most need no settings. */
class Surroundings implements FormulaContext {
  private known: Settings | undefined;

  constructor(private readonly ports: FormulaPorts) {}

  get zone() {
    return this.ports.zone;
  }
  get today() {
    return localToday(this.ports);
  }
  get locale() {
    return this.ports.book.locale();
  }
  get country() {
    return this.settings.country;
  }
  get leapDay() {
    return this.settings.leapDay;
  }
  get lists() {
    return this.ports.lists;
  }
  gender(code: 'M' | 'F'): string {
    return this.ports.words(this.settings.locale).text(code === 'M' ? 'cells.male' : 'cells.female');
  }
  text(key: FormulaText): string {
    return this.ports.words(this.settings.locale).text(key);
  }
  segment(code: string): string {
    return this.ports.words(this.settings.locale).segment(code);
  }

  private get settings(): Settings {
    return (this.known ??= settingsOf(this.ports));
  }
}

/** The settings of the base; in a file without one, what its locale suggests. The name Today leads to the Settings tab in 2 calls. */
function settingsOf(ports: FormulaPorts): Settings {
  const today = SpreadsheetApp.getActive().getRangeByName(TODAY_NAME);
  if (today === null) {
    const { locale, country } = guessLanguage([], ports.book.locale(), ports.session.locale());
    return { ...readSettings(new Map()), locale, country };
  }
  const { content, columns } = readOwnTable(ports, 'settings', today.getSheet().getSheetId());
  return readSettings(settingCells(content, columns));
}
