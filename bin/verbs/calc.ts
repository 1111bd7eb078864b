/** `calc FORMULA`: what a formula would spill if typed into a free cell. */
import type { Value } from '../../host/book/book';
import type { Arguments } from '../arguments';
import { openSession } from '../session';

/** ISO text of the wall clock that a date cell shows: the day alone at midnight. @example isoText(d, 'Europe/Kyiv') //=> '2026-03-08' */
export function isoText(date: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return time === '00:00:00' ? day : `${day}T${time}`;
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
