/** Bad input of the mail, through the commands: nothing is sent twice, nothing is lost. */
import { leaveOptOut } from '../../../src/commands/mail/opt-out-inbox';
import { report } from '../../support/run-command';
import { ledgerStates, mailBase } from './mail-base';

test('a quota of nothing leaves all letters for a later run', () => {
  const world = mailBase({ world: { quota: 0 } });
  expect(report(world, 'mail.sendDue')).toMatchObject({ sent: 0, left: 3 });
  world.quota = 100;
  expect(report(world, 'mail.sendDue')).toMatchObject({ sent: 3, left: 0 });
});

test('a mail service whose permission was taken back leaves every letter planned, and they go when it is given again', () => {
  const world = mailBase();
  const { mailer } = world.ports;
  const original = mailer.send.bind(mailer);
  mailer.send = () => {
    throw new Error('You do not have permission to call MailApp.sendEmail');
  };
  expect(report(world, 'mail.sendDue').sent).toBe(0);
  expect(new Set(Object.values(ledgerStates(world)))).toEqual(new Set(['PLANNED']));
  mailer.send = original;
  expect(report(world, 'mail.sendDue')).toMatchObject({ sent: 3, left: 0 });
  expect(new Set(world.outbox.map(({ to }) => to)).size).toBe(3);
});

test.each(['a@example.com, b@example.com', 'a@example.com\nb@example.com', 'a@example.com\r\nBcc: b@example.com'])(
  'a cell of several addresses or with a line break (%j) never reaches two people or another header',
  (email) => {
    const world = mailBase({ clients: [{ email }] });
    report(world, 'mail.sendDue');
    for (const { to } of world.outbox) expect(to).toMatch(/^[^\s,]+@example\.com$/);
    expect(world.outbox.length).toBeLessThanOrEqual(1);
  },
);

test('a client who asks for no letters by the link while the run is sending gets none', () => {
  const world = mailBase();
  const { mailer } = world.ports;
  const original = mailer.send.bind(mailer);
  mailer.send = (letter) => {
    // Of the two who come later one wants no letters at all, the other none of another purpose.
    if (letter.to === 'client1@example.com') {
      leaveOptOut(world.ports, { client: 'K-2', purpose: null });
      leaveOptOut(world.ports, { client: 'K-3', purpose: 'OFFER' });
    }
    original(letter);
  };
  expect(report(world, 'mail.sendDue')).toMatchObject({ sent: 2, skipped: [{ id: 'K-2', reason: 'SUPPRESSED' }] });
  expect(world.outbox.map(({ to }) => to)).toEqual(['client1@example.com', 'client3@example.com']);
});
