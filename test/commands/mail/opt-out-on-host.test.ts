/** The page behind the opt-out link, met over HTTP: the very bundle on the local host, the link taken from a letter that was sent. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Host } from '../../../host/host';
import { startPage } from '../../../host/page/server';
import { aBook, aHost, runCommand, shown } from '../../support/host';

const SHEET = 'Клиенты';
const assets = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
fs.writeFileSync(path.join(assets, 'index.html'), '<p>page</p>');
fs.writeFileSync(path.join(assets, 'frame.js'), 'bridge()');

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

let host: Host;
let links: string[];
beforeAll(async () => {
  const rows = ['Анна Петрова', 'Иван Сидоров'].map((name, n) => [name, `client${n}@example.com`, '20.05.1987', 'да']);
  const book = aBook({ [SHEET]: [['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'], ...rows] });
  host = await aHost(book, { now: Date.parse('2026-05-20T06:30:00Z') });
  closers.push(() => host.dispose());
  const served = await startPage({
    host,
    assets,
    downloads: { csv: () => '', xlsx: () => new Uint8Array(), book: () => '' },
    webApp: 'local',
  });
  closers.push(() => served.close());
  expect((await runCommand(host, 'base.setUp', { clients: { sheet: SHEET } })).reply).toMatchObject({ ok: true });
  expect((await runCommand(host, 'mail.sendDue')).reply).toMatchObject({ ok: true, report: { sent: 2 } });
  links = host.outbox().map(({ text }) => /http:\S+\/exec\?o=[\w.-]+&l=\w\w/.exec(text)![0]);
});

const suppressed = async (): Promise<string[][]> => {
  const tab = host.book.sheets().find(({ name }) => name === 'Не писать');
  return tab === undefined ? [] : (await shown(host.book, tab.name)).slice(1);
};
async function visit(link: string, form?: string): Promise<string> {
  const response = await fetch(link, {
    ...(form === undefined
      ? {}
      : { method: 'POST', body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  });
  expect(response.status).toBe(200);
  const page = await response.text();
  for (const said of ['Анна', 'Петрова', 'client0']) expect(page).not.toContain(said);
  return page;
}
/** The form of a page as a browser would send it. */
const formOf = (page: string): { action: string; body: string } => ({
  action: /action="([^"]+)"/.exec(page)![1]!.replace(/&amp;/g, '&'),
  body: `all=${/name="all" value="(\d?)"/.exec(page)![1]!}`,
});

test('opening the link writes nothing and shows a button in the letter’s language', async () => {
  const page = await visit(links[0]!);
  expect(page).toContain('<html lang="ru">');
  expect(page).toContain('Больше не присылать таких писем');
  expect(await suppressed()).toEqual([]);
});

test('the button ends these letters, says so, and offers to end all', async () => {
  const { action, body } = formOf(await visit(links[0]!));
  const done = await visit(action, body);
  expect(done).toContain('Готово. Таких писем больше не будет.');
  expect(await suppressed()).toHaveLength(1);
  const all = formOf(done);
  expect(await visit(all.action, all.body)).toContain('Писем от нас больше не будет.');
  expect(await visit(all.action, all.body)).toContain('Писем от нас больше не будет.');
  expect((await suppressed()).map(([key]) => key!.split('/').length)).toEqual([3, 2]);
});

test('one click of a mail program is enough', async () => {
  const before = await suppressed();
  expect(await visit(links[1]!, 'List-Unsubscribe=One-Click')).toContain('Готово');
  expect(await suppressed()).toHaveLength(before.length + 1);
});

test.each([
  ['changed', (link: string) => link.replace(/o=(..)/, 'o=$1x')],
  ['cut short', (link: string) => link.replace(/o=(.{9}).*/, 'o=$1')],
  ['empty', (link: string) => link.replace(/\?.*/, '')],
])('a link that is %s gives the same page whoever is asked for, and writes nothing', async (_kind, spoil) => {
  const before = await suppressed();
  const spoilt = spoil(links[0]!);
  for (const page of [await visit(spoilt), await visit(spoilt, 'List-Unsubscribe=One-Click')])
    expect(page).toMatch(/Эта ссылка не работает|This link does not work/);
  expect(await suppressed()).toEqual(before);
});

test('while another run holds the file the wish is kept, and is written by the run of the letters that next looks', async () => {
  const before = await suppressed();
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let calls = 0;
  const holding = runCommand(host, 'mail.sendDue', {}, { onCall: () => (++calls > 10 ? gate : undefined) });
  while (calls <= 10) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await visit(links[1]!, 'all=1')).toContain('Писем от нас больше не будет.');
  expect(await suppressed()).toHaveLength(before.length);
  letGo();
  expect((await holding).reply).toMatchObject({ ok: true });
  expect(await suppressed()).toHaveLength(before.length + 1);
});

test('a visitor’s page can call nothing else of the script', async () => {
  for (const [fn, args] of [
    ['runCommand', ['base.remove', {}]],
    ['pageContext', []],
    ['showColumns', []],
    ['openView', ['mail']],
  ] as const) {
    const { value } = await host.run({ fn, args: [...args], kind: 'web', user: host.user, userLocale: 'ru' });
    expect(JSON.stringify(value)).not.toContain('"ok":true');
  }
  expect(host.book.sheets().map(({ name }) => name)).toContain('Не писать');
});
