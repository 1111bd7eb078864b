/** What a day's run of mail takes on 100,000 clients before its first letter: with birthdays alone, and with a rule of every kind of date and order. */
import { execute } from '../src/commands/execute';
import { previewMail } from '../src/commands/mail/preview-mail';
import { saveOccasion } from '../src/commands/mail/save-occasion';
import { mailBase } from '../test/commands/mail/mail-base';
import { bestRun, print, seconds } from './measure';

const CLIENTS = 100_000;

function main(): void {
  const clients = Array.from({ length: CLIENTS }, (_, n) => ({
    name: `Client ${n}`,
    email: `c${n}@example.com`,
    birthday: `${String(1 + (n % 28)).padStart(2, '0')}.${String(1 + (n % 12)).padStart(2, '0')}.${1950 + (n % 50)}`,
  }));
  const world = mailBase({ clients });
  const look = (): number => {
    const { total } = execute(world.ports, previewMail, {}).report;
    world.nextRun();
    return total;
  };
  const alone = bestRun(3, look);
  print(`birthdays alone: ${alone.value} letters due`, `${seconds(alone.wall)}, processor ${seconds(alone.cpu)}`);
  for (const input of [
    { kind: 'NAME_DAY' },
    { kind: 'ROUND_BIRTHDAY' },
    { kind: 'YEARLY_DATE', field: 'birthday', code: 'again', template: 'birthday', offset: 7 },
    { kind: 'HOLIDAY', parameter: 'NEW_YEAR' },
  ]) {
    execute(world.ports, saveOccasion, { template: 'birthday', ...input });
    world.nextRun();
  }
  const all = bestRun(3, look);
  print(`five occasions: ${all.value} letters due`, `${seconds(all.wall)}, processor ${seconds(all.cpu)}`);
}

main();
