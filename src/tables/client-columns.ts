/** All columns of the clients' tab by name: our fields, and the user's own columns by their headers. */
import type { RawValue } from '../ports';
import type { ClientColumn, ClientTable } from './table';
import { userField } from './user-columns';

export class ClientColumns {
  /** Fields and user columns, in the order of the tab. */
  readonly fields: readonly string[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly clients: ClientTable) {
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
    return this.cells(id, field, this.clients.content.values) ?? '';
  }

  isFormula(id: string, field: string): boolean {
    return (this.cells(id, field, this.clients.content.formulas) ?? '') !== '';
  }

  /** Filled cells of a client. */
  filled(id: string): number {
    return this.fields.filter((field) => this.raw(id, field) !== '').length;
  }

  private cells<T>(id: string, field: string, rows: readonly (readonly T[])[]): T | undefined {
    const [row, column] = [this.clients.rowOf.get(id), this.places.get(field)];
    return row === undefined || column === undefined ? undefined : rows[row - 1]?.[column - 1];
  }
}
