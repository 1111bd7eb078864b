/** What people, files and Google do to the mail, on the local host: each time a sentence or a reason, nothing twice, nothing lost. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Input } from '../../../host/book/book';
import type { Host } from '../../../host/host';
import type { Reason } from '../../../src/domain/codes';
import { reasonSentence } from '../../../src/i18n/reasons';
import { storedWords } from '../../../src/i18n/stored';
import { aBook, addresses, aHost, runCommand, shown } from '../../support/host';
import { done, opened, saved } from '../../support/saved-base';

const SHEET = 'Клиенты';
const HEADER = ['ФИО', 'E-mail', 'Дата рождения', 'Согласие на рассылку'];
const NOW = Date.parse('2026-05-20T06:30:00Z');
const words = storedWords('ru');

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});
const kept = (host: Host): Host => {
  hosts.push(host);
  return host;
};

async function setUp(people: Input[][]): Promise<Host> {
  const host = kept(await aHost(aBook({ [SHEET]: [HEADER, ...people] }), { now: NOW }));
  await done(host, 'base.setUp', { clients: { sheet: SHEET } });
  return host;
}
const ANNA: Input[] = ['Анна Петрова', 'anna@example.com', "'20.05", 'да'];
const BORIS: Input[] = ['Борис Котов', 'boris@example.com', "'20.05", 'да'];
const send = (host: Host): Promise<Record<string, unknown>> => done(host, 'mail.sendDue');
async function type(host: Host, tab: string, code: string, column: string, value: Input): Promise<void> {
  const rows = await shown(host.book, tab);
  const row = rows.findIndex((line) => line[0] === code);
  const { id } = host.book.sheets().find(({ name }) => name === tab)!;
  host.book.setValues({ sheet: id, row, column: rows[0]!.indexOf(column), rows: 1, columns: 1 }, [[value]]);
}

test.each<[string, string, Reason]>([
  ['in the future', '20.05.2031', 'DATE_IN_FUTURE'],
  ['of a person of 140 years', '20.05.1886', 'DATE_TOO_EARLY'],
])(
  'a birthday %s: the day is kept, no age is said, and the list of doubtful cells names it',
  async (_kind, birthday, reason) => {
    const host = await setUp([['Вера Крот', 'vera@example.com', `'${birthday}`, 'да']]);
    await done(host, 'settings.change', { birthdayText: 'Вера![ ]{{#if age}}Вам {{age}}{{else}}С праздником{{/if}}' });
    expect(await send(host)).toMatchObject({ sent: 1 });
    expect(await send(host)).toMatchObject({ sent: 0 });
    expect(host.outbox()[0]!.text).toContain('С праздником');
    expect(host.outbox()[0]!.text).not.toContain('Вам');
    await done(host, 'quality.report', { tab: true });
    const listed = (await shown(host.book, words.tab('quality'))).flat();
    expect(listed).toContain(reasonSentence(reason, {}, 'ru'));
  },
);

test.each([
  ['two addresses', 'vera@example.com, eve@example.com'],
  ['a line break', 'vera@example.com\neve@example.com'],
  ['a header of its own', 'vera@example.com\r\nBcc: eve@example.com'],
])('an address cell with %s reaches nobody by it', async (_kind, email) => {
  const host = await setUp([ANNA, ['Вера Крот', email, "'20.05", 'да']]);
  const report = await send(host);
  for (const address of addresses(host.outbox())) expect(['anna@example.com', 'vera@example.com']).toContain(address);
  const vera = addresses(host.outbox()).filter((address) => address.startsWith('vera')).length;
  expect(report['sent']).toBe(1 + vera);
  if (vera === 0) expect(report['skipped']).toMatchObject([{ reason: 'BAD_EMAIL' }]);
  for (const { text } of host.outbox()) expect(text).not.toContain('eve@example.com');
});

test('a name with a line break cannot add a header: the subject has none, or the letter waits with its reason', async () => {
  const host = await setUp([['Анна\nBcc: eve@example.com', 'anna@example.com', "'20.05", 'да'], BORIS]);
  await done(host, 'settings.change', { birthdaySubject: 'С днём рождения, {{name|друг}}!' });
  const report = await send(host);
  for (const { subject } of host.outbox()) expect(subject).not.toMatch(/[\r\n]/);
  expect(addresses(host.outbox())).toContain('boris@example.com');
  expect(Number(report['sent']) + (report['skipped'] as unknown[]).length).toBe(2);
});

test('a subject with a line break is refused where it is set, and typed into the cell it stops the letters with a sentence', async () => {
  const host = await setUp([ANNA]);
  const { reply } = await runCommand(host, 'settings.change', { birthdaySubject: 'С днём\nрождения' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'SETTING_INVALID' } });
  const { reply: letter } = await runCommand(host, 'mail.saveTemplate', { code: 'x', subject: 'а\nб', text: 'в' });
  expect(letter).toMatchObject({ ok: false, error: { code: 'LINE_BREAK_IN_HEADER' } });
  await type(host, 'Настройки', 'birthdaySubject', words.text('settings.value'), 'С днём\nрождения');
  const { reply: sending } = await runCommand(host, 'mail.sendDue');
  expect(sending).toMatchObject({ ok: false, error: { code: 'SETTING_INVALID' } });
  expect(host.outbox()).toEqual([]);
  await done(host, 'settings.change', { birthdaySubject: 'С днём рождения' });
  expect(await send(host)).toMatchObject({ sent: 1 });
});

test('a body of 300 KB is refused where it is saved; a cell that makes one sends no letter and says why', async () => {
  const host = await setUp([ANNA]);
  const long = { code: 'long', subject: 'Привет', text: 'ж'.repeat(150_000) };
  const { reply } = await runCommand(host, 'mail.saveTemplate', long);
  expect(reply).toMatchObject({
    ok: false,
    error: { code: expect.stringMatching(/TOO_LONG|INPUT_INVALID/) as unknown },
  });
  await done(host, 'mail.saveTemplate', { ...long, text: 'Здравствуйте!' });
  await done(host, 'mail.saveOccasion', { kind: 'BIRTHDAY', code: 'birthday', template: 'long' });
  // As long as a cell of Google's can be; as HTML each of these is five characters.
  await type(host, words.tab('templates'), 'long', words.text('templates.text'), '&'.repeat(49_999));
  expect(await send(host)).toMatchObject({ sent: 0, skipped: [{ reason: 'LETTER_TOO_LONG' }] });
  await type(host, words.tab('templates'), 'long', words.text('templates.text'), 'Здравствуйте!');
  expect(await send(host)).toMatchObject({ sent: 1 });
});

test('letters that the account may not send any more: said in a sentence, nothing lost, and they go when it may again', async () => {
  const host = await setUp([ANNA, BORIS]);
  const text = await saved(host);
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'project-'));
  fs.cpSync(path.resolve('dist'), project, { recursive: true });
  const manifest = path.join(project, 'appsscript.json');
  const scopes = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { oauthScopes: string[] };
  scopes.oauthScopes = scopes.oauthScopes.filter((scope) => !scope.endsWith('script.send_mail'));
  fs.writeFileSync(manifest, JSON.stringify(scopes));
  const without = kept(await opened(text, { now: NOW, project }));
  const { reply } = await runCommand(without, 'mail.sendDue');
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'MAIL_FORBIDDEN', message: expect.stringContaining('разрешите отправку') as unknown },
  });
  expect(without.outbox()).toEqual([]);
  const again = kept(await opened(await saved(without), { now: NOW }));
  expect(await send(again)).toMatchObject({ sent: 2, left: 0 });
});

test('quiet hours and days that nobody can read are refused where they are set, and in the cell they stop the letters', async () => {
  const host = await setUp([ANNA]);
  for (const setting of [{ quietHours: 'ночью' }, { quietDates: 'скоро' }, { quietWeekdays: 'никогда' }])
    expect((await runCommand(host, 'settings.change', setting)).reply).toMatchObject({
      ok: false,
      error: { code: 'SETTING_INVALID', params: { setting: Object.keys(setting)[0] } },
    });
  await type(host, 'Настройки', 'mourningDates', words.text('settings.value'), 'в пятницу');
  expect((await runCommand(host, 'mail.sendDue')).reply).toMatchObject({
    ok: false,
    error: { code: 'SETTING_INVALID' },
  });
  expect(host.outbox()).toEqual([]);
});

test('an address that asked for no letters stays asked when it is imported again, merged, or its client is gone', async () => {
  const host = await setUp([ANNA, BORIS, ['Борис К.', 'boris2@example.com', "'20.05", 'да']]);
  const rows = await shown(host.book, SHEET);
  const id = (name: string): string => rows.find((row) => row[0] === name)![rows[0]!.indexOf(words.header('id'))]!;
  await done(host, 'mail.suppress', { client: id('Анна Петрова'), kind: 'OPT_OUT' });
  await done(host, 'mail.suppress', { client: id('Борис Котов'), kind: 'OPT_OUT' });
  // Erased by hand, and back from an old file under a new ID, in other letters.
  const { id: sheet } = host.book.sheets().find(({ name }) => name === SHEET)!;
  const groups = [[id('Борис Котов'), id('Борис К.')]];
  await done(host, 'duplicates.merge', { groups, choices: [{ ids: groups[0], keeper: id('Борис К.') }] });
  const now = await shown(host.book, SHEET);
  host.book.deleteRows(
    sheet,
    now.findIndex((row) => row[0] === 'Анна Петрова'),
    1,
  );
  await done(host, 'clients.import', {
    from: { name: 'old.csv', rows: [HEADER, ['Петрова Анна', 'ANNA@Example.com', '20.05', 'да']] },
  });
  expect((await shown(host.book, SHEET)).flat().filter((cell) => /anna@example.com/i.test(cell))).toHaveLength(1);
  expect(await send(host)).toMatchObject({
    sent: 0,
    skipped: [{ reason: 'SUPPRESSED' }, { reason: 'SUPPRESSED' }],
  });
  expect(host.outbox()).toEqual([]);
});
