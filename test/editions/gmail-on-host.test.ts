/** The Gmail edition as it is built: its manifest, and its letters sent by the real commands to a stand-in for Gmail's service. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import type { Host, HostOptions } from '../../host/host';
import { GOOGLE_LATENCY } from '../../host/runner/latency';
import { aBook, aHost, root, runCommand } from '../support/host';
import { PNG } from '../support/pictures';

const built = path.join(root, 'dist-gmail');
const hosts: Host[] = [];

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', '--edition', 'gmail'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, 'built dist-gmail\n']);
}, 240_000);
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});

/** A host over the edition, with Gmail's `send` doing this; a base of two clients whose birthday is today. */
async function shop(send: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'gmail-'));
  fs.cpSync(built, project, { recursive: true });
  fs.writeFileSync(
    path.join(project, 'Gmail.js'),
    `var Gmail = { Users: { Messages: { send: function (message, who) { ${send} } } } };`,
  );
  const book = aBook({
    Клиенты: [
      ['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'],
      ['Иванов Пётр', 'petr@example.com', '20.05.1987', 'да'],
      ['Петрова Анна', 'anna@example.com', '20.05.1990', 'да'],
    ],
  });
  const host = await aHost(book, { project, now: Date.parse('2026-05-20T06:30:00Z'), ...options });
  hosts.push(host);
  expect((await runCommand(host, 'base.setUp', { clients: { sheet: 'Клиенты' } })).reply).toMatchObject({ ok: true });
  return host;
}

test('asks for the one scope more and turns the service on', () => {
  const [own, usual] = [path.join(built, 'appsscript.json'), path.join(root, 'appsscript.json')].map(
    (file) => JSON.parse(fs.readFileSync(file, 'utf8')) as { oauthScopes: string[]; dependencies?: unknown },
  );
  expect(own!.oauthScopes).toEqual([...usual!.oauthScopes, 'https://www.googleapis.com/auth/gmail.send']);
  expect(own!.dependencies).toEqual({
    enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }],
  });
  const code = fs.readFileSync(path.join(built, 'commands.html'), 'utf8');
  expect([code.includes('List-Unsubscribe'), code.includes('MailApp.sendEmail')]).toEqual([true, false]);
});

test('sends letters that a mail program reads, each once', async () => {
  const host = await shop("console.log('SENT ' + who + ' ' + message.raw);");
  const { reply, log } = await runCommand(host, 'mail.sendDue');
  expect(reply).toMatchObject({ ok: true, report: { sent: 2, skipped: [], inDoubt: [] } });
  const sent = log.flatMap((line) => /SENT me ([\w=-]+)$/.exec(line)?.[1] ?? []);
  const mails = await Promise.all(sent.map((raw) => simpleParser(Buffer.from(raw, 'base64url'))));
  expect(mails.map(({ to }) => [to].flat()[0]?.text).sort()).toEqual(['anna@example.com', 'petr@example.com']);
  for (const mail of mails) {
    expect(mail.from?.value[0]?.address).toBe('owner@example.com');
    expect([mail.subject, mail.text].every((text) => /\p{Script=Cyrillic}/u.test(text ?? ''))).toBe(true);
  }
  expect((await runCommand(host, 'mail.sendDue')).reply).toMatchObject({ ok: true, report: { sent: 0 } });
});

test('a letter that shows the logo has it along', async () => {
  const host = await shop("console.log('SENT ' + who + ' ' + message.raw);");
  const settings = { birthdayText: '![logo]\n\nHello', senderName: 'Shop' };
  expect((await runCommand(host, 'settings.change', settings)).reply).toMatchObject({ ok: true });
  expect((await runCommand(host, 'mail.setLogo', { picture: PNG })).reply).toMatchObject({ ok: true });
  const { log } = await runCommand(host, 'mail.sendDue');
  const sent = log.flatMap((line) => /SENT me ([\w=-]+)$/.exec(line)?.[1] ?? []);
  expect(sent).toHaveLength(2);
  for (const raw of sent) {
    const mail = await simpleParser(Buffer.from(raw, 'base64url'));
    expect(mail.html).toContain(`<img src="${PNG}" alt="Shop" style=`);
    expect(mail.attachments.map(({ related, cid }) => [related, cid])).toEqual([[true, 'logo']]);
  }
});

test('a refusal leaves the letter planned', async () => {
  const host = await shop(
    "throw new Error('API call to gmail.users.messages.send failed with error: Quota exceeded');",
  );
  const { reply } = await runCommand(host, 'mail.sendDue');
  expect(reply).toMatchObject({ ok: true, report: { sent: 0, inDoubt: [] } });
});

test('an error that does not tell what became of the letter ends the run, and leaves it in doubt', async () => {
  const host = await shop("throw new Error('Empty response');", { latency: GOOGLE_LATENCY });
  const { killed, error } = await runCommand(host, 'mail.sendDue');
  expect([killed, error?.code]).toEqual([true, 'TIME_LIMIT']);
  const { reply } = await runCommand(host, 'mail.sendDue', { dryRun: true });
  expect(reply).toMatchObject({ ok: true, report: { inDoubt: [expect.anything()], sent: 1 } });
});
