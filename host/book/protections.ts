/** Protected ranges and sheets: kept here, moved along with their rows and columns; who may write is the services' business. */
import type { Protection } from './book';
import { movedArea } from './structure';

/** The protections of a book. */
export class Protections {
  #list: Protection[];

  constructor(saved: Protection[] = []) {
    this.#list = structuredClone(saved);
  }

  list(): Protection[] {
    return structuredClone(this.#list);
  }

  add(protection: Omit<Protection, 'id'>): number {
    const id = 1 + this.#list.reduce((most, one) => Math.max(most, one.id), 0);
    this.#list.push({ id, ...structuredClone(protection) });
    return id;
  }

  update(id: number, change: Partial<Omit<Protection, 'id'>>): void {
    Object.assign(this.#find(id), structuredClone(change));
  }

  remove(id: number): void {
    this.#find(id);
    this.#list = this.#list.filter((one) => one.id !== id);
  }

  /** Follows a change of a sheet's shape; a protection whose whole area is deleted goes with it. */
  follow(mutation: { id: string; params: unknown }): void {
    this.#list = this.#list.flatMap((one) => {
      const area = one.kind === 'SHEET' ? one.area : movedArea(one.area, mutation);
      if (!area) return [];
      const open = one.unprotected?.flatMap((part) => movedArea(part, mutation) ?? []);
      return [{ ...one, area, ...(open ? { unprotected: open } : {}) }];
    });
  }

  /** Forgets what lay on a deleted sheet. */
  dropSheet(sheet: number): void {
    this.#list = this.#list.filter((one) => one.area.sheet !== sheet);
  }

  #find(id: number): Protection {
    const found = this.#list.find((one) => one.id === id);
    if (!found) throw new Error(`No protection has the ID ${id}`);
    return found;
  }
}
