/** Letters by the clocks of clients in twelve zones, hour by hour: ten years through the planner, and whole years through the heartbeat itself. */
import { CLIENT_ZONES, FILE_ZONES, startOf, throughLocalHours } from '../test/support/local-hours';
import { localYears } from '../test/support/planner-hours';
import { print } from './measure';

const LEAP_DAYS = ['FEB28', 'MAR1'] as const;
const HOURS = [0, 9, 22] as const;
const BIRTHDAYS = ['29.02', '29.03', '25.10', '31.12', '01.01', '15.07'];

/** @returns whether each client got one letter a year, at the own hour of the own day */
export function clientHours(): boolean {
  let isSound = true;
  for (const fileZone of FILE_ZONES)
    for (const leapDay of LEAP_DAYS)
      for (const hour of HOURS) {
        const { letters, ...wrong } = localYears(fileZone, {
          leapDay,
          hour,
          minute: () => 30,
          first: 2024,
          last: 2033,
          birthdays: BIRTHDAYS,
        });
        print(`planner, 10 years, ${fileZone}, ${leapDay}, hour ${hour}`, `${letters} letters, ${said(wrong)}`);
        isSound &&= Object.values(wrong).every((count) => count === 0);
      }
  for (const fileZone of FILE_ZONES)
    for (const leapDay of LEAP_DAYS) {
      const from = startOf(leapDay === 'FEB28' ? 2027 : 2028, 1, 1);
      const { beats, letters, ...wrong } = throughLocalHours({
        fileZone,
        leapDay,
        mailHour: 9,
        birthdays: BIRTHDAYS,
        from,
        to: from + 366 * 86_400_000,
      });
      print(
        `heartbeat, ${beats} beats, ${CLIENT_ZONES.length * BIRTHDAYS.length} clients, ${fileZone}, ${leapDay}`,
        `${letters} letters, ${said(wrong)}`,
      );
      isSound &&= Object.values(wrong).every((count) => count === 0);
    }
  return isSound;
}

const said = (counts: object): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');
