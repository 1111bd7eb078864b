/** The command line as scripts call it: the built program, its documents, exit statuses and files. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/host';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'command-line-'));
const file = (name: string, text?: string): string => {
  const place = path.join(folder, name);
  if (text !== undefined) fs.writeFileSync(place, text);
  return place;
};
afterAll(() => fs.rmSync(folder, { recursive: true }));

const clients = file(
  'clients.csv',
  'ФИО;Телефон;E-mail;Дата рождения;Согласие\nАнна Иванова;8 916 123-45-67;anna@example.com;22.11.1987;да\nПётр Петров;+7 903 111-22-33;petr@example.com;23.11.1990;да\n',
);
const orders = file('orders.csv', 'Дата,Телефон,Сумма\n01.10.2026,89161234567,1500\n');
const WHEN = ['--now', '2026-11-22T10:00', '--time-zone', 'Europe/Moscow', '--locale', 'ru'];

/** Runs the program from a shell's point of view. */
function run(...args: string[]): { status: number | null; document: Record<string, unknown>; text: string } {
  const script = `require(${JSON.stringify(path.join(root, 'build', 'klientura.cjs'))}).main(process.argv.slice(1))`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  let document: Record<string, unknown> = {};
  try {
    document = JSON.parse(stdout) as Record<string, unknown>;
  } catch {
    // `export --format csv` prints no document.
  }
  return { status, document, text: stdout };
}

describe('on a base', () => {
  const base = file('base.book.json');
  const outbox = file('outbox');

  beforeAll(() => {
    const { status, document } = run(
      'command',
      'base.setUp',
      '--book',
      clients,
      '--add',
      `Заказы=${orders}`,
      '--out',
      base,
      ...WHEN,
    );
    expect([status, document.error]).toEqual([0, undefined]);
    expect(document).toMatchObject({
      report: { clients: { rows: 2 }, orders: { matched: 1 } },
      calls: { total: expect.any(Number) as number },
      ms: expect.any(Number) as number,
    });
  });

  it('a table file stays as it was', () => {
    expect(fs.readFileSync(clients, 'utf8')).toContain('8 916 123-45-67;anna@example.com');
  });

  it('calc prints values, dates as ISO text, and failures with their message', () => {
    expect(run('calc', '=NEXT_BIRTHDAY(clients!D2:D3,DATE(2026,11,23))', '--book', base).document).toEqual({
      values: [['2027-11-22'], ['2026-11-23']],
    });
    expect(run('calc', 'AGE("never")', '--book', base, '--locale', 'en').document).toEqual({
      values: [[{ error: '#ERROR!', message: expect.stringContaining('never') as string }]],
    });
  });

  it('export prints what is shown', () => {
    const { document } = run('export', 'clients', '--book', base, '--format', 'json');
    expect((document.rows as string[][])[1]!.slice(0, 4)).toEqual([
      'Анна Иванова',
      '8 916 123-45-67',
      'anna@example.com',
      '22.11.1987',
    ]);
    expect(run('export', 'clients', '--book', base, '--format', 'csv').text).toContain('Анна Иванова,8 916 123-45-67');
    expect(run('export', 'nowhere', '--book', base, '--format', 'csv')).toMatchObject({
      status: 1,
      document: { error: { code: 'TAB_NOT_FOUND' } },
    });
  });

  it('tells what a run would take at Google', () => {
    const { status, document } = run(
      'command',
      'segments.refresh',
      '{"dryRun":true}',
      '--book',
      base,
      '--latency',
      'google',
      ...WHEN,
    );
    expect([status, document.error]).toEqual([0, undefined]);
    expect(document.simulatedMs).toBeGreaterThan(1000);
  });

  it('a killed run says so, and its book is saved as the kill left it', () => {
    const killed = file('killed.book.json');
    const { status, document } = run(
      'command',
      'segments.refresh',
      '--book',
      base,
      '--out',
      killed,
      '--kill-after',
      '5',
      ...WHEN,
    );
    expect([status, document]).toEqual([
      1,
      expect.objectContaining({ error: expect.objectContaining({ code: 'KILLED' }) as object }),
    ]);
    expect(fs.existsSync(killed)).toBe(true);
  });

  it('days fires what falls due, once, and each letter is a file', () => {
    const after = file('after.book.json');
    const { document } = run(
      'days',
      '--from',
      '2026-11-22',
      '--to',
      '2026-11-25',
      '--book',
      base,
      '--out',
      after,
      '--outbox',
      outbox,
      '--users',
      'a@example.com,b@example.com',
      '--time-zone',
      'Europe/Moscow',
    );
    expect(document).toMatchObject({ letters: 2, failures: [] });
    const letters = fs.readdirSync(outbox).map((name) => fs.readFileSync(path.join(outbox, name), 'utf8'));
    expect(letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]?.trim()).sort()).toEqual([
      'anna@example.com',
      'petr@example.com',
    ]);
    expect(
      run('command', 'mail.sendDue', '--book', after, '--out', after, '--now', '2026-11-24T12:00').document,
    ).toMatchObject({ report: { sent: 0 } });
  });
});

test('script runs any project, with a selection and answers', () => {
  const project = file('project');
  fs.mkdirSync(project);
  fs.writeFileSync(
    path.join(project, 'Code.gs'),
    'function ask(n) { var ui = SpreadsheetApp.getUi(); Logger.log("asked"); return ui.prompt("Who?").getResponseText() + n + SpreadsheetApp.getActiveRange().getA1Notation(); }',
  );
  expect(
    run('script', project, 'ask', '[3]', '--book', clients, '--select', 'clients!B2:C3', '--answer', 'me').document,
  ).toMatchObject({
    result: 'me3B2:C3',
    log: ['asked'],
    ui: [{ kind: 'prompt' }],
  });
  expect(run('script', project, 'ask', '[3]', '--book', clients).status).toBe(1);
});

test('bad usage is exit status 2, a refusal 1 with its code', () => {
  expect(run('fly').status).toBe(2);
  expect(run('command', 'base.setUp', '--book', file('missing.csv'))).toMatchObject({
    status: 1,
    document: { error: { code: 'FILE_NOT_FOUND' } },
  });
  expect(run('command', 'segments.refresh', '--book', clients)).toMatchObject({
    status: 1,
    document: { error: { code: 'NOT_SET_UP' } },
  });
});
