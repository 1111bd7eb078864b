/** Years of birthdays through the whole command, around a century that leaps and one that does not: one letter a year for each client. */
import { yearsOfMail } from '../../support/mail-years';

test.each([
  [1999, 2001, 'FEB28'],
  [1999, 2001, 'MAR1'],
  [2099, 2101, 'FEB28'],
  [2099, 2101, 'MAR1'],
] as const)('from %i to %i, 29 February kept by %s: 0 twice, 0 missed', (first, last, leapDay) => {
  const outcome = yearsOfMail(first, last, leapDay);
  console.info(`${first} to ${last}, ${leapDay}: ${JSON.stringify(outcome)}`);
  expect(outcome).toMatchObject({ letters: 18, twice: 0, missed: 0 });
});
