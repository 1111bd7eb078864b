/** `calc FORMULA`: what a formula would spill if typed into a free cell. */
import { wallTime } from '../../host/backend/zone';
import type { Value } from '../../host/book/book';
import type { Arguments } from '../arguments';
import { openSession } from '../session';

/** ISO text of the wall clock that a date cell shows: the day alone at midnight. @example isoText(d, 'Europe/Kyiv') //=> '2026-03-08' */
export function isoText(date: Date, zone: string): string {
  const { year, month, day, hour, minute, second } = wallTime(zone, date.getTime());
  const two = (n: number): string => String(n).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return hour + minute + second === 0 ? text : `${text}T${two(hour)}:${two(minute)}:${two(second)}`;
}

export async function calc(args: Arguments): Promise<unknown> {
  const [text = ''] = args.operands;
  const { host } = await openSession(args, { source: args.required('book') });
  const { book } = host;
  const grid = await book.calculate(text.startsWith('=') ? text : `=${text}`);
  const show = (cell: Value | { error: string; message: string }): unknown =>
    cell instanceof Date ? isoText(cell, book.timeZone) : cell;
  return { values: grid.map((row) => row.map(show)) };
}
