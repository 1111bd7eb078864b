/** Birthdays through the whole command, day by day for years: what each client got in each year. */
import { dateOf, dayOf, isoOf } from '../../src/domain/days';
import { execute } from '../../src/commands/execute';
import { sendDueMail } from '../../src/commands/mail/send-due-mail';
import { mailBase } from '../commands/mail/mail-base';

/** Those whom a leap day or the turn of the year could harm, and one in midsummer. */
const BIRTHDAYS = ['29.02', '28.02', '01.03', '31.12', '01.01', '15.07'];

export interface YearsOfMail {
  runs: number;
  letters: number;
  /** Years of a client with more than one letter, and with none. */
  twice: number;
  missed: number;
}

/** Sends each day's letters from the first of January of one year to the end of another. */
export function yearsOfMail(first: number, last: number, leapDay: 'FEB28' | 'MAR1'): YearsOfMail {
  const clients = BIRTHDAYS.map((birthday, n) => ({ birthday, email: `c${n}@example.com` }));
  const world = mailBase({ clients, settings: { leapDay }, world: { quota: 1e9 } });
  const counts = new Map<string, number>();
  let runs = 0;
  for (let day = dayOf(first, 1, 1); day <= dayOf(last, 12, 31); day++, runs++) {
    // Noon in Moscow.
    world.now = (day - 25569) * 86_400_000 + 9 * 3_600_000;
    execute(world.ports, sendDueMail, { today: isoOf(day) });
    world.nextRun();
    for (const { to } of world.outbox.splice(0)) {
      const name = `${to}/${dateOf(day).year}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const letters = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    runs,
    letters,
    twice: [...counts.values()].filter((count) => count > 1).length,
    missed: (last - first + 1) * clients.length - counts.size,
  };
}
