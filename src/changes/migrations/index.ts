/** Brings a book that an older Klientura made up to date, step by step; the version is stored after each, so that a run that dies begins where it stopped. */
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import { openOwnTable, type OwnTable } from '../../tables/own-tables';
import { settingCells } from '../../tables/table';
import { Door } from '../door';
import { setting } from '../steps/setting';
import { packTheLog } from './2-packed-log';

/** From a version to the next. Each may run again over what it has done. */
export type Migration = (ports: Ports) => void;

/** The migration at index n brings a book of version n + 1 to n + 2. */
const MIGRATIONS: readonly Migration[] = [packTheLog];

export const BOOK_VERSION = MIGRATIONS.length + 1;
const NAME = 'bookVersion';

/**
 * Brings the book to this program's version. A file without a base has none. Calls: those of reading the Settings tab when there is nothing to do.
 * @throws AppError BOOK_NEWER for a book that a newer program has worked on
 * @returns how many steps were done
 */
export function migrateBook(ports: Ports, migrations: readonly Migration[] = MIGRATIONS): number {
  const table = openOwnTable(ports, 'settings');
  if (table === null) return 0;
  const from = versionOf(table);
  if (from > migrations.length + 1) throw new AppError('BOOK_NEWER', { version: from });
  for (let version = from; version <= migrations.length; version++) {
    migrations[version - 1]!(ports);
    ports.book.flush();
    store(ports, version, version + 1);
  }
  return migrations.length + 1 - from;
}

/** Books of version 1 do not say so; nonsense in the cell counts as the same, since every migration may run again. */
function versionOf({ content, columns }: OwnTable): number {
  const cell = settingCells(content, columns).get(NAME);
  const version = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}

function store(ports: Ports, before: number, after: number): void {
  const table = openOwnTable(ports, 'settings')!;
  const now = settingCells(table.content, table.columns).get(NAME) ?? null;
  const held = typeof now === 'object' && now !== null ? before : now;
  setting.do(new Door(ports), { kind: 'setting', name: NAME, before: held === '' ? null : held, after });
  ports.book.flush();
}
