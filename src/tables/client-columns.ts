/** All columns of the clients' tab by name: our fields, and the user's own columns by their headers. */
import type { RawValue } from '../ports';
import type { ClientColumn, ClientTable } from './table';
import { userField } from './user-columns';

export class ClientColumns {
  /** Fields and user columns, in the order of the tab. */
  readonly fields: readonly string[];
  private readonly places: ReadonlyMap<string, number>;

  /** @param formulas formulas of the rows that will be asked for, where not all are needed; absent: those of the whole tab, read when one is asked for */
  constructor(
    private readonly clients: ClientTable,
    private readonly formulas?: ReadonlyMap<number, readonly string[]>,
  ) {
    const { content, headerRow, columns } = clients;
    const names = new Map<number, string>([...columns].map(([field, column]) => [column, field]));
    const twice = new Set<string>();
    const places = new Map<string, number>();
    (content.values[headerRow - 1] ?? []).forEach((header, index) => {
      const text = String(header).trim();
      const name = names.get(index + 1) ?? (text === '' ? '' : userField(text));
      if (name === '') return;
      if (places.has(name)) twice.add(name);
      places.set(name, index + 1);
    });
    // Of two columns with one header nobody can say which is meant.
    for (const name of twice) places.delete(name);
    this.places = places;
    this.fields = [...places.keys()];
  }

  has(field: ClientColumn): boolean {
    return this.places.has(field);
  }

  /** From 1. */
  place(field: string): number | undefined {
    return this.places.get(field);
  }

  raw(id: string, field: string): RawValue {
    return this.cell(id, field, (row) => this.clients.content.values[row - 1]) ?? '';
  }

  isFormula(id: string, field: string): boolean {
    const formulasOf = (row: number): readonly string[] | undefined =>
      this.formulas === undefined ? this.clients.content.formulas[row - 1] : this.formulas.get(row);
    return (this.cell(id, field, formulasOf) ?? '') !== '';
  }

  /** Filled cells of a client. */
  filled(id: string): number {
    return this.fields.filter((field) => this.raw(id, field) !== '').length;
  }

  private cell<T>(id: string, field: string, cellsOf: (row: number) => readonly T[] | undefined): T | undefined {
    const [row, column] = [this.clients.rowOf.get(id), this.places.get(field)];
    return row === undefined || column === undefined ? undefined : cellsOf(row)?.[column - 1];
  }
}
