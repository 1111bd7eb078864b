/** The preview of the mail: the very letters that would go, and nothing changed. */
import { execute } from '../../../src/commands/execute';
import { previewMail } from '../../../src/commands/mail/preview-mail';
import { sendDueMail } from '../../../src/commands/mail/send-due-mail';
import { clientsBorn, mailBase } from './mail-base';

test('shows the letters as they would go, with sender and quota', () => {
  const world = mailBase({
    clients: [{ name: 'Петрова Анна', birthday: '20.05.1990' }, { consent: 'нет' }],
    settings: { birthdaySubject: '{{firstName}}!' },
  });
  const { report } = execute(world.ports, previewMail, {});
  expect(report).toMatchObject({
    letters: [{ row: 2, id: 'K-1', day: '2026-05-20', to: 'client1@example.com', subject: 'Анна!' }],
    total: 1,
    skipped: [{ row: 3, reason: 'NO_CONSENT' }],
    inDoubt: [],
    quota: 100,
    sender: 'owner@example.com',
  });
});
test('and then these letters go', () => {
  const world = mailBase();
  const { letters } = execute(world.ports, previewMail, {}).report;
  world.nextRun();
  execute(world.ports, sendDueMail, {});
  expect(world.outbox.map(({ to, subject, text }) => ({ to, subject, text }))).toEqual(
    letters.map(({ to, subject, text }) => ({ to, subject, text })),
  );
});
test('shows a hundred of many and counts them all', () => {
  const { report } = execute(mailBase({ clients: clientsBorn('20.05', 150) }).ports, previewMail, {});
  expect(report.letters).toHaveLength(100);
  expect(report.total).toBe(150);
});
test('writes nothing', () => {
  const world = mailBase();
  const before = JSON.stringify(world.tabs.map(({ cells }) => cells));
  execute(world.ports, previewMail, {});
  expect(JSON.stringify(world.tabs.map(({ cells }) => cells))).toBe(before);
  expect(world.outbox).toHaveLength(0);
});
