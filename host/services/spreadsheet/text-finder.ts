/** Finds and replaces texts in a file, a sheet or a range. */
import type { Area } from '../../book/book';
import type { Context, GRange, GTextFinder, Scope } from './context';
import { areaOf } from './context';
import { check, is } from './errors';
import { expose } from './expose';

/** How a finder compares. */
export interface TextQuery {
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  formulaText: boolean;
  regularExpression: boolean;
  ignoreDiacritics: boolean;
}

const NAME = 'SpreadsheetApp.TextFinder';

class TextFinderFake {
  private query: TextQuery;
  private found: Area[] | null = null;
  private at = -1;

  constructor(
    private readonly context: Context,
    private readonly scope: Scope,
    text: string,
  ) {
    this.query = {
      text,
      matchCase: false,
      entireCell: false,
      formulaText: false,
      regularExpression: false,
      ignoreDiacritics: false,
    };
  }

  matchCase(matchCase: boolean): GTextFinder {
    return this.with('matchCase', matchCase, { matchCase });
  }
  matchEntireCell(entireCell: boolean): GTextFinder {
    return this.with('matchEntireCell', entireCell, { entireCell });
  }
  matchFormulaText(formulaText: boolean): GTextFinder {
    return this.with('matchFormulaText', formulaText, { formulaText });
  }
  useRegularExpression(regularExpression: boolean): GTextFinder {
    return this.with('useRegularExpression', regularExpression, { regularExpression });
  }
  ignoreDiacritics(ignoreDiacritics: boolean): GTextFinder {
    return this.with('ignoreDiacritics', ignoreDiacritics, { ignoreDiacritics });
  }
  startFrom(startRange: GRange): GTextFinder {
    check(`${NAME}.startFrom`, [startRange], [is.service('SpreadsheetApp.Range')]);
    const { row, column } = areaOf(startRange);
    const cells = this.search('startFrom');
    this.at = cells.findIndex((cell) => cell.row > row || (cell.row === row && cell.column > column)) - 1;
    return this as unknown as GTextFinder;
  }

  findAll(): GRange[] {
    this.found = null;
    return this.search('findAll').map((area) => this.context.range(area));
  }
  findNext(): GRange | null {
    return this.step('findNext', 1);
  }
  findPrevious(): GRange | null {
    return this.step('findPrevious', -1);
  }
  getCurrentMatch(): GRange | null {
    const area = this.found?.[this.at];
    return area ? this.context.range(area) : null;
  }
  /** Gives the number of cells changed. */
  replaceAllWith(replaceText: string): number {
    check(`${NAME}.replaceAllWith`, [replaceText], [is.string]);
    this.found = null;
    return this.context.call('TextFinder.replaceAllWith', this.scope, this.query, replaceText) as number;
  }
  toString(): string {
    return 'TextFinder';
  }

  private with(method: string, value: boolean, change: Partial<TextQuery>): GTextFinder {
    check(`${NAME}.${method}`, [value], [is.boolean]);
    this.query = { ...this.query, ...change };
    this.found = null;
    this.at = -1;
    return this as unknown as GTextFinder;
  }
  private search(method: string): Area[] {
    return (this.found ??= this.context.call(`TextFinder.${method}`, this.scope, this.query) as Area[]);
  }
  private step(method: string, by: 1 | -1): GRange | null {
    const cells = this.search(method);
    const next = this.at < 0 && by < 0 ? cells.length - 1 : this.at + by;
    const area = cells[next];
    if (!area) return null;
    this.at = next;
    return this.context.range(area);
  }
}

export function createTextFinder(context: Context, scope: Scope, text: string): GTextFinder {
  return expose<TextFinderFake, GTextFinder>('TextFinder', new TextFinderFake(context, scope, text));
}
