/** Remembers where a book's formulas stand. The engine looks through every cell of the book at each change and each calculation; with 3 million cells that costs more than the change. */
import { CommandType, InsertSheetMutation, ObjectMatrix, SetRangeValuesMutation } from './univer';
import type { FormulaDataModel, ICellData, ICommandInfo, ICommandService, Workbook } from './univer';

interface FormulaItem {
  f: string;
  si?: string;
  x?: number;
  y?: number;
}
type SheetFormulas = Record<number, Record<number, FormulaItem>>;
interface Anchor {
  f: string;
  r: number;
  c: number;
}

interface Known {
  formulas: SheetFormulas;
  /** Shared formulas: where the text of each ID stands. */
  anchors: Record<string, Anchor>;
  followers: { row: number; column: number; si: string }[];
  count: number;
}

/** The two scanning methods of the engine's model that the index replaces. */
interface Scanner {
  getFormulaData(): Record<string, Record<string, SheetFormulas>>;
  _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, Anchor>;
}

/** Mutations that move rows or columns within one sheet. */
const LINES = /^sheet\.mutation\.((insert|remove)-(row|rows|col)|move-(rows|cols|columns)|reorder-range)$/;

/** Where formulas stand, sheet by sheet; scanned again only when a change can have moved, made or removed one. */
export class FormulaIndex {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly workbook: Workbook,
    model: FormulaDataModel,
    commands: ICommandService,
  ) {
    const scanner = model as unknown as Scanner;
    scanner.getFormulaData = () => ({
      [workbook.getUnitId()]: Object.fromEntries(
        workbook.getSheets().map((sheet) => [sheet.getSheetId(), copyOf(this.#of(sheet.getSheetId()).formulas)]),
      ),
    });
    scanner._getSheetFormulaIdMap = (_unitId, sheetId) => ({ ...this.#of(sheetId).anchors });
    commands.onCommandExecuted((info) => this.#hear(info));
  }

  /** Number of formula cells in the book. */
  get count(): number {
    return this.workbook.getSheets().reduce((sum, sheet) => sum + this.#of(sheet.getSheetId()).count, 0);
  }

  /** Calls `visit` for each formula cell of the book. */
  forEach(visit: (sheetId: string, row: number, column: number, formula: string) => void): void {
    for (const sheet of this.workbook.getSheets()) {
      const { formulas } = this.#of(sheet.getSheetId());
      for (const row of Object.keys(formulas))
        for (const column of Object.keys(formulas[Number(row)]!))
          visit(sheet.getSheetId(), Number(row), Number(column), formulas[Number(row)]![Number(column)]!.f);
    }
  }

  /** Formulas of a sheet whose text others share. */
  anchorsOf(sheetId: string): { si: string; f: string; r: number; c: number }[] {
    const { anchors } = this.#of(sheetId);
    return Object.keys(anchors).map((si) => ({ si, ...anchors[si]! }));
  }

  /** The cells that share a formula, without the one that has its text. */
  followersOf(sheetId: string, si: string): { row: number; column: number }[] {
    return this.#of(sheetId).followers.filter((follower) => follower.si === si);
  }

  #hear(info: Readonly<ICommandInfo>): void {
    if (info.type !== CommandType.MUTATION) return;
    const params = info.params as
      { subUnitId?: string; cellValue?: Record<string, Record<string, ICellData | null>> } | undefined;
    if (info.id === InsertSheetMutation.id) return;
    if (!params?.subUnitId) {
      if (info.id.startsWith('sheet.mutation.')) this.#known.clear();
      return;
    }
    if (info.id === SetRangeValuesMutation.id) {
      if (this.#touchesFormulas(params.subUnitId, params.cellValue ?? {})) this.#known.delete(params.subUnitId);
    } else if (LINES.test(info.id)) {
      // Formulas elsewhere stay where they are; their texts follow as written cells.
      this.#known.delete(params.subUnitId);
    } else if (/insert|remove|move|reorder|copy/.test(info.id)) this.#known.clear();
  }

  #touchesFormulas(sheetId: string, cells: Record<string, Record<string, ICellData | null>>): boolean {
    const known = this.#known.get(sheetId);
    if (!known) return false;
    for (const row of Object.keys(cells)) {
      const line = cells[row]!;
      const formulas = known.formulas[Number(row)];
      for (const column of Object.keys(line)) {
        const cell = line[column];
        if (cell?.f || cell?.si) return true;
        if (formulas?.[Number(column)] && (!cell || cell.f === null || cell.si === null)) return true;
      }
    }
    return false;
  }

  #of(sheetId: string): Known {
    let known = this.#known.get(sheetId);
    if (!known) this.#known.set(sheetId, (known = this.#scan(sheetId)));
    return known;
  }

  #scan(sheetId: string): Known {
    const known: Known = { formulas: {}, anchors: {}, followers: [], count: 0 };
    const { followers } = known;
    const rows = (this.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {}) as Record<
      string,
      Record<string, ICellData | null>
    >;
    for (const rowKey of Object.keys(rows)) {
      const line = rows[rowKey]!;
      const row = Number(rowKey);
      for (const columnKey of Object.keys(line)) {
        const cell = line[columnKey];
        if (!cell || (!cell.f && !cell.si)) continue;
        const column = Number(columnKey);
        known.count++;
        if (!cell.f) {
          followers.push({ row, column, si: cell.si! });
          continue;
        }
        (known.formulas[row] ??= {})[column] = cell.si ? { f: cell.f, si: cell.si } : { f: cell.f };
        if (cell.si) known.anchors[cell.si] = { f: cell.f, r: row, c: column };
      }
    }
    for (const { row, column, si } of followers) {
      const anchor = known.anchors[si];
      if (anchor) (known.formulas[row] ??= {})[column] = { f: anchor.f, si, x: column - anchor.c, y: row - anchor.r };
    }
    return known;
  }
}

/** The engine writes into what it is given. */
const copyOf = (formulas: SheetFormulas): SheetFormulas => new ObjectMatrix(formulas).clone();
