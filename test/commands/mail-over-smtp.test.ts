/** The mail through the very bundle that is pushed, sent to a real SMTP server that answers, refuses, or hangs up: no letter twice, none lost. */
import type { Host } from '../../host/host';
import { openSmtp, type Smtp } from '../../host/mail/smtp';
import { readSmtpAddress } from '../../host/mail/smtp-address';
import { aBook, aHost, runCommand, type Reply } from '../support/host';
import { mailServer, type Answer, type MailServer } from '../support/mail-server';

const CLIENTS = 4;
const SHEET = 'Клиенты';
const NOW = Date.parse('2026-05-20T06:30:00Z');

interface Shop {
  host: Host;
  server: MailServer;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A set-up base with birthdays today, whose mail goes to a server that answers so. */
async function shop(answers: Answer[]): Promise<Shop> {
  const server = await mailServer({ answers });
  closers.push(() => server.close());
  const smtp: Smtp = openSmtp(readSmtpAddress(`smtp://127.0.0.1:${server.port}`), { retryAfter: [1, 1] });
  closers.push(() => smtp.close());
  const rows = Array.from({ length: CLIENTS }, (_, n) => [
    `Иванов Пётр ${n}`,
    `client${n}@example.com`,
    '20.05.1987',
    'да',
  ]);
  const book = aBook({ [SHEET]: [['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'], ...rows] });
  const host = await aHost(book, { now: NOW, deliver: (message) => smtp.send(message) });
  closers.push(() => host.dispose());
  expect((await runCommand(host, 'base.setUp', { clients: { sheet: SHEET } })).reply).toMatchObject({ ok: true });
  return { host, server };
}

const reportOf = (reply: Reply | undefined): Record<string, unknown> => {
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report;
};
const reached = ({ server }: Shop): string[] => server.envelopes.flatMap(({ to }) => to);
const everybody = Array.from({ length: CLIENTS }, (_, n) => `client${n}@example.com`);

test.each([0, 1, CLIENTS - 1])(
  'when the server hangs up after letter %i, its run ends there, and the next one sends the rest',
  async (position) => {
    const answers: Answer[] = [...Array.from({ length: position }, (): Answer => 'take'), 'hang up', 'take'];
    const at = await shop(answers);
    const first = await runCommand(at.host, 'mail.sendDue');
    expect([first.killed, first.error?.code, reached(at).length]).toEqual([true, 'MAIL_IN_DOUBT', position + 1]);
    expect(at.host.outbox().map(({ inDoubt }) => inDoubt !== undefined)).toEqual([
      ...Array.from({ length: position }, () => false),
      true,
    ]);

    const report = reportOf((await runCommand(at.host, 'mail.sendDue')).reply);
    expect(report).toMatchObject({ sent: CLIENTS - position - 1, left: 0 });
    expect(report.inDoubt).toHaveLength(1);
    // Handed over once each, the doubtful one too.
    expect(reached(at).sort()).toEqual(everybody);
    expect(reportOf((await runCommand(at.host, 'mail.sendDue')).reply)).toMatchObject({ sent: 0 });
    expect(reached(at)).toHaveLength(CLIENTS);
    expect(at.host.quota('owner@example.com').used).toBe(CLIENTS);
  },
);

test('a letter that the server puts off goes within the same run', async () => {
  const at = await shop(['take', 451, 'take']);
  expect(reportOf((await runCommand(at.host, 'mail.sendDue')).reply)).toMatchObject({ sent: CLIENTS, skipped: [] });
  expect(at.server.taken).toHaveLength(CLIENTS);
});

test('a letter that is refused stays planned, costs no quota, and does not hold up the others', async () => {
  const at = await shop(['take', 550, 'take']);
  expect(reportOf((await runCommand(at.host, 'mail.sendDue')).reply)).toMatchObject({
    sent: CLIENTS - 1,
    skipped: [{ reason: 'NOT_ACCEPTED' }],
    inDoubt: [],
  });
  expect(at.host.quota('owner@example.com').used).toBe(CLIENTS - 1);
  expect(reportOf((await runCommand(at.host, 'mail.sendDue')).reply)).toMatchObject({ sent: 1 });
  expect(at.server.taken).toHaveLength(CLIENTS);
});
