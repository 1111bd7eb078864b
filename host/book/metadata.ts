/** Developer metadata: kept in the engine's custom data of columns, rows, sheets and the workbook, so that it moves and dies with what it lies on. */
import type { Metadata } from './book';
import type { Context } from './context';
import { execute, findSheet, numberOfSheet, sheetOf, target } from './engine';
import { SetColDataMutation, SetRowDataMutation } from './univer';
import type { Worksheet } from './univer';

type Stored = Omit<Metadata, 'location'>;
interface Holder {
  metadata?: Stored[];
}
type Location = Metadata['location'];

const held = (custom: unknown): Stored[] => (custom as Holder | null | undefined)?.metadata ?? [];

/** All metadata of a book: the workbook's, then sheet by sheet. */
export function listMetadata(context: Context): Metadata[] {
  const { workbook } = context.engine;
  const found: Metadata[] = [];
  const add = (list: Stored[], location: Location): void =>
    void found.push(...list.map((item) => ({ ...item, location })));
  add(held(workbook.getCustomMetadata()), { kind: 'SPREADSHEET' });
  for (const worksheet of workbook.getSheets()) {
    const sheet = numberOfSheet(worksheet.getSheetId());
    add(held(worksheet.getCustomMetadata()), { kind: 'SHEET', sheet });
    const columns = worksheet.getColumnManager().getColumnData();
    for (const key of Object.keys(columns))
      add(held(columns[Number(key)]?.custom), { kind: 'COLUMN', sheet, column: Number(key) });
    const rows = worksheet.getRowManager().getRowData();
    for (const key of Object.keys(rows)) add(held(rows[Number(key)]?.custom), { kind: 'ROW', sheet, row: Number(key) });
  }
  return found;
}

/** Puts metadata onto its place. A copied sheet brings IDs that occur twice; `renumber` mends them. */
export function addMetadata(context: Context, metadata: Omit<Metadata, 'id'>): number {
  const id = newId(context);
  const { location, ...rest } = metadata;
  change(context, location, (list) => [...list, { id, ...rest }]);
  return id;
}

export function updateMetadata(context: Context, id: number, fields: Partial<Omit<Stored, 'id'>>): void {
  const { location } = find(context, id);
  change(context, location, (list) => list.map((item) => (item.id === id ? { ...item, ...fields } : item)));
}

export function removeMetadata(context: Context, id: number): void {
  const { location } = find(context, id);
  change(context, location, (list) => list.filter((item) => item.id !== id));
}

/** Gives the metadata of a copied sheet IDs of their own. */
export function renumber(context: Context, sheet: number): void {
  for (const { location } of listMetadata(context)) {
    if (location.kind !== 'SPREADSHEET' && location.sheet === sheet)
      change(context, location, (list) => list.map((item) => ({ ...item, id: newId(context) })));
  }
}

function find(context: Context, id: number): Metadata {
  const found = listMetadata(context).find((item) => item.id === id);
  if (!found) throw new Error(`No developer metadata has the ID ${id}`);
  return found;
}

const newId = (context: Context): number => {
  const taken = new Set(listMetadata(context).map((item) => item.id));
  for (;;) {
    const id = 1 + Math.floor(Math.random() * 2_147_483_646);
    if (!taken.has(id)) return id;
  }
};

function change(context: Context, location: Location, edit: (list: Stored[]) => Stored[]): void {
  const { engine } = context;
  const edited = (custom: unknown): object => ({ ...(custom as object | null), metadata: edit(held(custom)) });
  switch (location.kind) {
    case 'SPREADSHEET':
      engine.workbook.setCustomMetadata(edited(engine.workbook.getCustomMetadata()));
      return;
    case 'SHEET': {
      const worksheet: Worksheet = sheetOf(engine, location.sheet);
      worksheet.setCustomMetadata(edited(worksheet.getCustomMetadata()));
      return;
    }
    case 'COLUMN': {
      const custom = edited(sheetOf(engine, location.sheet).getColumnManager().getColumn(location.column)?.custom);
      execute(engine, SetColDataMutation.id, {
        ...target(engine, location.sheet),
        columnData: { [location.column]: { custom } },
      });
      return;
    }
    case 'ROW': {
      const custom = edited(sheetOf(engine, location.sheet).getRowManager().getRow(location.row)?.custom);
      execute(engine, SetRowDataMutation.id, {
        ...target(engine, location.sheet),
        rowData: { [location.row]: { custom } },
      });
      return;
    }
  }
}

/** Whether a sheet is still there; areas of deleted sheets are dropped. */
export const sheetExists = (context: Context, sheet: number): boolean => findSheet(context.engine, sheet) !== null;
