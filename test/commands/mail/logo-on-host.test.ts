/** Letters with the logo through the very bundle that is pushed: as .eml files and over a real SMTP server, read back by a parser; and by clocks of clients on the host. */
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Host } from '../../../host/host';
import { toEml } from '../../../host/mail/message';
import { openSmtp } from '../../../host/mail/smtp';
import { readSmtpAddress } from '../../../host/mail/smtp-address';
import { addresses, aBook, aHost, runCommand, type Reply } from '../../support/host';
import { mailServer, type Answer, type MailServer } from '../../support/mail-server';
import { PIXEL, pictureOf, PNG } from '../../support/pictures';

const SHEET = 'Клиенты';
const NOW = Date.parse('2026-05-20T06:30:00Z');
const LARGE = pictureOf('gif', 100 * 1024);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const reportOf = (reply: Reply | undefined): Record<string, unknown> => {
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report;
};

/** A base of two clients whose birthday is today, with a letter that shows the logo. */
async function shop(picture: string, answers: Answer[] = ['take']): Promise<{ host: Host; server: MailServer }> {
  const server = await mailServer({ answers });
  closers.push(() => server.close());
  const smtp = openSmtp(readSmtpAddress(`smtp://127.0.0.1:${server.port}`), { retryAfter: [1, 1] });
  closers.push(() => smtp.close());
  const book = aBook({
    [SHEET]: [
      ['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'],
      ['Иванов Пётр', 'petr@example.com', '20.05.1987', 'да'],
      ['Петрова Анна', 'anna@example.com', '20.05.1990', 'да'],
    ],
  });
  const host = await aHost(book, { now: NOW, deliver: (message) => smtp.send(message) });
  closers.push(() => host.dispose());
  reportOf((await runCommand(host, 'base.setUp', { clients: { sheet: SHEET } })).reply);
  const letter = { senderName: 'Лавка «У моря»', birthdayText: '![логотип]\n\nС днём рождения, {{firstName|друг}}!' };
  reportOf((await runCommand(host, 'settings.change', letter)).reply);
  reportOf((await runCommand(host, 'mail.setLogo', { picture })).reply);
  return { host, server };
}

/** One picture, shown inside the HTML under the sender's name; of it nothing in the plain part. */
function expectPictured(mail: ParsedMail, type: string, base64: string): void {
  expect(mail.attachments.map(({ contentType, related, cid }) => [contentType, related, cid])).toEqual([
    [type, true, 'logo'],
  ]);
  expect(mail.attachments[0]!.content.toString('base64')).toBe(base64);
  // The parser puts in the picture that it found under the letter's cid.
  expect(mail.html).toContain(`<img src="data:${type};base64,${base64}" alt="Лавка «У моря»" style=`);
  expect(mail.text).toMatch(/^С днём рождения/);
  expect(mail.text).not.toMatch(/logo|логотип/i);
}

test('a mail server gets one letter of three parts: text, and HTML with its picture', async () => {
  const { host, server } = await shop(PNG);
  expect(reportOf((await runCommand(host, 'mail.sendDue')).reply)).toMatchObject({ sent: 2, skipped: [] });
  expect(server.taken).toHaveLength(2);
  for (const bytes of server.taken) {
    expectPictured(await simpleParser(bytes), 'image/png', PIXEL);
    expect(bytes.toString()).toMatch(/Content-Type: multipart\/related/i);
  }
});

test('the largest logo comes through cells, letters and .eml files byte for byte', async () => {
  const { host } = await shop(LARGE);
  expect(reportOf((await runCommand(host, 'mail.logo')).reply)).toMatchObject({ picture: LARGE, size: 102_400 });
  reportOf((await runCommand(host, 'mail.sendDue')).reply);
  for (const message of host.outbox())
    expectPictured(await simpleParser(await toEml(message)), 'image/gif', LARGE.split(',')[1]!);
});

test('a run that the server leaves without an answer has one letter in doubt, and the next one sends the other', async () => {
  const { host, server } = await shop(LARGE, ['hang up', 'take']);
  const first = await runCommand(host, 'mail.sendDue');
  expect([first.killed, first.error?.code]).toEqual([true, 'MAIL_IN_DOUBT']);
  const report = reportOf((await runCommand(host, 'mail.sendDue')).reply);
  expect(report).toMatchObject({ sent: 1, left: 0 });
  expect(report.inDoubt).toHaveLength(1);
  expect(server.envelopes.flatMap(({ to }) => to).sort()).toEqual(['anna@example.com', 'petr@example.com']);
});

test('removing Klientura takes the picture’s tab along', async () => {
  const { host } = await shop(PNG);
  const names = (): string[] => host.book.sheets().map(({ name }) => name);
  expect(names()).toContain('Логотип писем');
  reportOf((await runCommand(host, 'base.remove')).reply);
  expect(names()).toEqual([SHEET]);
});

test('the schedule sends by the clients’ clocks, and the column is known by its header', async () => {
  const book = aBook({
    [SHEET]: [
      ['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку', 'Часовой пояс'],
      ['Иванов Пётр', 'east@example.com', '21.05.1987', 'да', 'Asia/Vladivostok'],
      ['Петрова Анна', 'here@example.com', '21.05.1990', 'да', ''],
      ['Сидорова Ольга', 'west@example.com', '21.05.1990', 'да', 'МСК-1'],
      ['Белов Иван', 'odd@example.com', '21.05.1990', 'да', 'Europe/Nowhere'],
    ],
  });
  const host = await aHost(book, { now: NOW });
  closers.push(() => host.dispose());
  const { clients } = reportOf((await runCommand(host, 'base.setUp', { clients: { sheet: SHEET } })).reply) as {
    clients: { columns: { header: string; field: string | null }[] };
  };
  expect(clients.columns.find(({ header }) => header === 'Часовой пояс')?.field).toBe('timeZone');
  reportOf((await runCommand(host, 'mail.schedule', { hour: 9 })).reply);
  const firings = await host.advance(Date.parse('2026-05-21T20:00:00Z'));
  expect(firings.filter(({ result }) => result.error !== undefined)).toEqual([]);
  // Hours of UTC: 9 of Vladivostok, of Moscow, and of an hour west of it.
  expect(host.outbox().map(({ at }) => at.slice(0, 13))).toEqual([
    '2026-05-20T23',
    '2026-05-21T06',
    '2026-05-21T06',
    '2026-05-21T07',
  ]);
  expect(addresses(host.outbox())).toEqual([
    'east@example.com',
    'here@example.com',
    'odd@example.com',
    'west@example.com',
  ]);
  const calendar = reportOf((await runCommand(host, 'mail.calendar')).reply);
  expect(calendar.unknownZones).toEqual([expect.objectContaining({ value: 'Europe/Nowhere' })]);
});
