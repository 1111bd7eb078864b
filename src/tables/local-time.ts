/** Local times as Klientura writes them into its own tabs. */
import { isoOf } from '../domain/days';

/**
 * Local time as text, so that no locale reads it another way.
 * @param serial a serial day of the spreadsheet's zone with the time of day as its fraction
 * @example timeText(25569.5) //=> '1970-01-01 12:00:00'
 */
export function timeText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const day = Math.floor(serial) + (seconds === 86400 ? 1 : 0);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${isoOf(day)} ${pad(Math.floor(seconds / 3600) % 24)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
