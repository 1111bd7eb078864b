/** `beat` as a server's clock calls it: what is due goes once, over a real mail server, and never by two processes at once. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { root } from '../support/host';
import { mailServer, type MailServer } from '../support/mail-server';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'beat-'));
const file = (name: string): string => path.join(folder, name);
const book = file('clients.book.json');
const lock = `${book}.lock`;

let server: MailServer;
beforeAll(async () => {
  server = await mailServer();
  fs.writeFileSync(file('smtp'), `smtp://127.0.0.1:${server.port}\n`);
  fs.writeFileSync(
    file('clients.csv'),
    'ФИО;E-mail;Дата рождения;Согласие\nАнна Иванова;anna@example.com;22.11.1987;да\nПётр Петров;petr@example.com;23.11.1990;да\n',
  );
  const when = ['--now', '2026-11-21T20:00', '--time-zone', 'Europe/Moscow', '--locale', 'ru'];
  expect(await run('command', 'base.setUp', '--book', file('clients.csv'), '--out', book, ...when)).toMatchObject({
    status: 0,
  });
  expect(await run('command', 'mail.schedule', '{"hour":10}', '--book', book, ...when)).toMatchObject({ status: 0 });
});
afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

/** Runs the program without stopping this process, which is the mail server. */
function run(...args: string[]): Promise<{ status: number | null; document: Record<string, unknown> }> {
  const script = `require(${JSON.stringify(path.join(root, 'build', 'klientura.cjs'))}).main(process.argv.slice(1))`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', script, '--', ...args], { cwd: root });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.on('close', (status) => resolve({ status, document: JSON.parse(text || '{}') as Record<string, unknown> }));
  });
}
const beat = (now: string): ReturnType<typeof run> =>
  run('beat', '--book', book, '--smtp-file', file('smtp'), '--now', now);

test('the letters of the day go at its hour, once, however often it beats', async () => {
  expect(await beat('2026-11-22T09:30')).toMatchObject({ status: 0, document: { letters: 0, failures: [] } });
  expect(await beat('2026-11-22T11:30')).toMatchObject({ status: 0, document: { letters: 1, failures: [] } });
  expect(await beat('2026-11-22T11:40')).toMatchObject({ status: 0, document: { fired: 0, letters: 0 } });
  expect(await beat('2026-11-22T13:00')).toMatchObject({ status: 0, document: { letters: 0 } });
  // A server that was off for a day makes up for it.
  expect(await beat('2026-11-24T12:00')).toMatchObject({ status: 0, document: { letters: 1, failures: [] } });
  const mails = await Promise.all(server.taken.map((bytes) => simpleParser(bytes)));
  expect(mails.map(({ to }) => [to].flat()[0]?.text)).toEqual(['anna@example.com', 'petr@example.com']);
});

test('a book that another process works on is left alone, one whose process died is taken over', async () => {
  const holder = { pid: process.pid, machine: os.hostname(), key: 'k' };
  const before = fs.readFileSync(book, 'utf8');
  fs.writeFileSync(lock, JSON.stringify(holder));
  expect(await beat('2026-11-25T12:00')).toMatchObject({ status: 1, document: { error: { code: 'BOOK_BUSY' } } });
  expect(fs.readFileSync(book, 'utf8')).toBe(before);

  const { pid } = spawnSync(process.execPath, ['-e', '']);
  fs.writeFileSync(lock, JSON.stringify({ ...holder, pid }));
  expect(await beat('2026-11-25T12:00')).toMatchObject({ status: 0 });
  expect(fs.existsSync(lock)).toBe(false);

  // Nobody can tell whether a process of another machine lives.
  fs.writeFileSync(lock, JSON.stringify({ ...holder, pid, machine: 'elsewhere' }));
  expect(await beat('2026-11-25T12:00')).toMatchObject({ status: 1, document: { error: { code: 'BOOK_BUSY' } } });
  fs.rmSync(lock);
});

test('of processes that beat at the same moment one works, and no letter goes twice', async () => {
  const taken = server.taken.length;
  const results = await Promise.all([1, 2, 3].map(() => beat('2027-11-22T12:00')));
  const codes = results.map(({ document }) => (document.error as { code: string } | undefined)?.code ?? 'done');
  expect(codes.filter((code) => code === 'done').length).toBeGreaterThan(0);
  expect(codes.every((code) => code === 'done' || code === 'BOOK_BUSY')).toBe(true);
  expect(server.taken.length - taken).toBe(1);
});

test('only a saved book has triggers to fire', async () => {
  expect(await run('beat', '--book', file('clients.csv'))).toMatchObject({ status: 2 });
});
