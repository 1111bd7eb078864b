/** Formulas of a script: arguments, failures, what they may not do, and that one bad call spoils no other. */
import type { Host } from '../../host/host';
import { hostOf, smallBook, runEditor } from './support/services-host';

const CODE = `
/** Doubles. @customfunction */
function DOUBLE(x) { return Array.isArray(x) ? x.map((row) => row.map((v) => v * 2)) : x * 2; }
function KIND(x) { return x instanceof Date ? 'date' : x === undefined ? 'undefined' : typeof x; }
function PAIRS(n) { const rows = []; for (let i = 1; i <= n; i++) rows.push([i, 'r' + i]); return rows; }
function FAIL() { throw new Error('Argument 2 is no date'); }
function LOOP() { for (;;) {} }
function WRITE() { SpreadsheetApp.getActiveSheet().getRange(5, 5).setValue(1); return 'written'; }
function READ() { return SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue(); }
function MAIL() { MailApp.sendEmail('a@x.ru', 's', 'b'); }
function WHO() { return '[' + Session.getActiveUser().getEmail() + ']'; }
function PROP() { return PropertiesService.getScriptProperties().getProperty('a'); }
function hidden_() { return 1; }
function count() { return 'helper'; }
function put() { SpreadsheetApp.getActiveSheet().getRange('C1').setFormula('=DOUBLE(A1:A2)'); return SpreadsheetApp.getActiveSheet().getRange('C1:C2').getValues(); }
`;

let host: Host;
beforeAll(async () => {
  host = await hostOf(CODE, {
    book: smallBook([
      [21, new Date('2026-01-01T00:00:00Z')],
      [4, true],
    ]),
    limits: { customFunction: 1500 },
  });
});
afterAll(() => host.dispose());
const calculate = (formula: string) => host.book.calculate(formula);
const failure = async (formula: string): Promise<string> => {
  const [[cell] = []] = await calculate(formula);
  return typeof cell === 'object' && 'message' in cell ? cell.message : `no failure: ${JSON.stringify(cell)}`;
};

describe('a custom function', () => {
  it('gets a cell as a scalar, a range as rows, dates as dates of its realm', async () => {
    expect(await calculate('=DOUBLE(A1)')).toEqual([[42]]);
    expect(await calculate('=DOUBLE(A1:A2)')).toEqual([[42], [8]]);
    expect(await calculate('=KIND(B1)')).toEqual([['date']]);
    expect(await calculate('=KIND(B2)')).toEqual([['boolean']]);
  });

  it('spills what it returns', async () => {
    expect(await calculate('=PAIRS(3)')).toEqual([
      [1, 'r1'],
      [2, 'r2'],
      [3, 'r3'],
    ]);
  });

  it('fails with its own message, and IFERROR catches it', async () => {
    expect(await failure('=FAIL()')).toContain('Argument 2 is no date');
    expect(await calculate('=IFERROR(FAIL(),"caught")')).toEqual([['caught']]);
  });

  it('that does not end is killed, and the next call works', async () => {
    expect(await failure('=LOOP()')).toContain('Exceeded maximum execution time');
    expect(await calculate('=DOUBLE(1)')).toEqual([[2]]);
  });

  it('may read, but neither write nor send, and does not know the user', async () => {
    expect(await calculate('=READ()')).toEqual([[21]]);
    expect(await failure('=WRITE()')).toContain('You do not have permission to call setValue');
    expect(await failure('=MAIL()')).toContain('You do not have permission to call MailApp.sendEmail');
    expect(await calculate('=WHO()')).toEqual([['[]']]);
    expect(host.book.values({ sheet: host.book.sheets()[0]!.id, row: 4, column: 4, rows: 1, columns: 1 })).toEqual([
      [''],
    ]);
  });

  it('does not take the name of a built-in function', async () => {
    expect(await calculate('=COUNT(A1:A2)')).toEqual([[2]]);
  });

  it('is not found by a private name', async () => {
    expect(await failure('=hidden_()')).not.toContain('no failure');
  });

  it('is calculated while a script that wrote its formula waits for it', async () => {
    expect((await runEditor(host, 'put')).value).toEqual([[42], [8]]);
  });
});
