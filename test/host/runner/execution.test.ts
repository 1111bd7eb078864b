/** One execution: its realm, calls, queue of writes, faults, limits, questions and locks. */
import type { Host } from '../../../host/host';
import type { ComingCall, Faults, RunResult } from '../../../host/runner/protocol';
import { hostOf, smallBook, OWNER, runEditor, valueOf } from '../support/services-host';

const CODE = `
var loads = 0; loads++;
const version = () => 7;
var menu = { greet() { return this === menu; } };
function count() { return ++loads; }
function realm() {
  return ['process', 'require', 'Buffer', 'setTimeout', 'fetch', 'URL', 'TextEncoder', 'crypto', 'atob', 'structuredClone', 'queueMicrotask', 'performance', 'global']
    .filter((name) => typeof globalThis[name] !== 'undefined').concat(Object.keys(console).join());
}
function clock() { const d = new Date(); return [d.toISOString(), d instanceof Date, Date.now() - d < 1000, typeof Date(), new Date(2020, 0, 1).getHours(), d.constructor === Date]; }
function fail() { console.log('before'); throw new TypeError('no such thing'); }
async function later() { await Promise.resolve(); return 'later'; }
function left() { (async () => { for (let i = 0; i < 3; i++) { await null; SpreadsheetApp.getActiveSpreadsheet().getName(); } })(); return 'left'; }
function own(x) { const d = sheet().getRange(1, 3).getValue(); return [x instanceof Array, d instanceof Date, sheet().getRange('A1:B2').getValues() instanceof Array]; }
function unknownCharset() { try { Utilities.newBlob('x').getDataAsString('no-such'); } catch (error) { return error instanceof Error; } }
function spoil() { Array.prototype.map = null; JSON.parse = null; globalThis.eval = null; return 'spoilt'; }
async function never() { await new Promise(() => {}); return 'never'; }
function thrownText() { throw 'plain'; }
function loop() { for (;;) {} }
function hidden_() { return 'hidden'; }
function dated() { return { when: new Date(0) }; }
function echo(x) { return x; }
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function write(n) { for (let i = 1; i <= n; i++) sheet().getRange(i, 1).setValue(i); }
function writeAndFail() { sheet().getRange(1, 1).setValue('written'); throw new Error('late'); }
function guarded() {
  const store = PropertiesService.getScriptProperties();
  try { sheet().getRange(1, 1).setValue('lost'); store.setProperty('a', '1'); store.setProperty('b', '2'); }
  finally { store.setProperty('finally', 'ran'); }
}
function dependent() { const s = sheet(); s.getRange('A1').setValue(21); s.getRange('B1').setFormula('=A1*2'); return s.getRange('B1').getValue(); }
function ask() { return String(SpreadsheetApp.getUi().alert('Sure?', SpreadsheetApp.getUi().ButtonSet.YES_NO)); }
function name_() { return SpreadsheetApp.getUi().prompt('Your name').getResponseText(); }
function box() { return [Browser.inputBox('Name?'), Browser.msgBox('Sure?', Browser.Buttons.YES_NO)]; }
function askUnderLock() {
  const lock = LockService.getDocumentLock(); lock.waitLock(0);
  SpreadsheetApp.getUi().alert('Hold on');
  return lock.hasLock();
}
function holdLock(ms) { const lock = LockService.getDocumentLock(); const got = lock.tryLock(ms); if (got) { PropertiesService.getScriptProperties().getKeys(); Utilities.sleep(300); } return got; }
function waitLock() { LockService.getDocumentLock().waitLock(50); }
function dieWithLock() { LockService.getDocumentLock().waitLock(0); PropertiesService.getScriptProperties().getKeys(); }
`;

let host: Host;
const cell = (row: number, column = 0): unknown => {
  const [first] = host.book.sheets();
  return host.book.values({ sheet: first!.id, row, column, rows: 1, columns: 1 })[0]![0];
};

beforeEach(async () => {
  host = await hostOf(CODE, { frozen: false });
});
afterEach(() => host.dispose());

describe('a realm', () => {
  it('is fresh for every execution', async () => {
    expect(await valueOf(host, 'count')).toBe(2);
    expect(await valueOf(host, 'count')).toBe(2);
  });

  it('is not touched by what the run before did to its built-in objects', async () => {
    expect(await valueOf(host, 'spoil')).toBe('spoilt');
    expect(await valueOf(host, 'echo', [1, 2])).toEqual([1, 2]);
    expect(await valueOf(host, 'count')).toBe(2);
  });

  it('makes arguments, values and errors of its own classes', async () => {
    const [first] = host.book.sheets();
    host.book.setValues({ sheet: first!.id, row: 0, column: 2, rows: 1, columns: 1 }, [[new Date(0)]]);
    expect(await valueOf(host, 'own', [])).toEqual([true, true, true]);
    expect(await valueOf(host, 'unknownCharset')).toBe(true);
  });

  it('lets microtasks that nobody awaits run before its end, and the next run starts clean', async () => {
    const { value, calls } = await runEditor(host, 'left');
    expect(value).toBe('left');
    expect(calls.byMethod['Spreadsheet.getName']).toBe(3);
    expect(await valueOf(host, 'count')).toBe(2);
  });

  it('has none of the globals that Google lacks, and six methods of console', async () => {
    expect(await valueOf(host, 'realm')).toEqual(['log,info,warn,error,time,timeEnd']);
  });

  it("shows the host's clock in Google's Date, in the script's zone", async () => {
    host.setNow(Date.parse('2027-05-06T07:08:09Z'));
    const [iso, ...rest] = (await valueOf(host, 'clock')) as [string, ...unknown[]];
    expect(iso.slice(0, 13)).toBe('2027-05-06T07');
    expect(rest).toEqual([true, true, 'string', 0, true]);
  });

  it('finds const functions and methods of objects as handlers', async () => {
    expect(await valueOf(host, 'version')).toBe(7);
    expect(await valueOf(host, 'menu.greet')).toBe(true);
    expect((await runEditor(host, 'absent')).error).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
      message: 'Script function not found: absent',
    });
  });

  it('awaits promises that microtasks settle, and ends when they cannot', async () => {
    expect(await valueOf(host, 'later')).toBe('later');
    expect(await runEditor(host, 'never')).toMatchObject({ value: undefined, killed: false });
  });
});

describe('a failure', () => {
  it('keeps name, message and a stack of the script alone, and the log before it', async () => {
    const { error, log } = await runEditor(host, 'fail');
    expect(error).toMatchObject({ name: 'TypeError', message: 'no such thing' });
    expect(error?.stack).toMatch(/at fail \(Code\.gs:\d+:\d+\)$/);
    expect(log).toEqual(['before']);
  });

  it('may be any thrown value', async () => {
    expect((await runEditor(host, 'thrownText')).error).toMatchObject({ message: 'plain' });
  });

  it('leaves written what was written before it', async () => {
    const { error } = await runEditor(host, 'writeAndFail');
    expect(error?.message).toBe('late');
    expect(cell(0)).toBe('written');
  });
});

describe('writes', () => {
  it('are done before a read needs them, formulas settled', async () => {
    expect(await valueOf(host, 'dependent')).toBe(42);
  });

  it('are lost by a kill before they are flushed, with no finally', async () => {
    const { error, killed, calls } = await runEditor(host, 'guarded', [], { faults: { killBefore: 4 } });
    expect({ code: error?.code, killed, total: calls.total }).toEqual({ code: 'KILLED', killed: true, total: 3 });
    expect(cell(0)).toBe('');
    expect(Object.keys((host.services().properties as { script: object }).script)).toEqual(['a']);
  });

  it('stay when the kill keeps them', async () => {
    await runEditor(host, 'guarded', [], { faults: { killBefore: 4, keepWrites: true } });
    expect(cell(0)).toBe('lost');
  });

  it('all arrive when the kill lies beyond the last call', async () => {
    const { killed, calls } = await runEditor(host, 'write', [3], { faults: { killBefore: 100 } });
    expect(killed).toBe(false);
    expect(calls.byMethod['Range.setValue']).toBe(3);
    expect([cell(0), cell(1), cell(2)]).toEqual([1, 2, 3]);
  });

  it('meet what a person did meanwhile', async () => {
    const { calls } = await runEditor(host, 'write', [2]);
    const act = jest.fn();
    await runEditor(host, 'write', [2], { faults: { disturbBefore: { call: calls.total, act } } });
    expect(act).toHaveBeenCalledTimes(1);
    expect(act).toHaveBeenCalledWith(host.book);
  });
});

describe('a watched run', () => {
  /** Each call with what the first cell held when it came. */
  const trace = async (fn: string, args: unknown[], faults: Faults = {}) => {
    const seen: (ComingCall & { cell: unknown })[] = [];
    const onCall = async (call: ComingCall): Promise<void> => {
      await host.book.settle();
      seen.push({ ...call, cell: cell(0) });
    };
    return { seen, result: await runEditor(host, fn, args, { faults: { ...faults, onCall } }) };
  };

  it('names each call before it is carried out, with the writes that wait', async () => {
    const { seen, result } = await trace('dependent', []);
    expect(result.value).toBe(42);
    expect(seen.map(({ number }) => number)).toEqual(seen.map((_, index) => index + 1));
    expect(seen.slice(-3).map(({ method, effect, waiting, cell: held }) => [method, effect, waiting, held])).toEqual([
      ['Range.setValue', 'write', 0, ''],
      ['Range.setFormula', 'write', 1, ''],
      ['Range.getValue', 'read', 2, ''],
    ]);
  });

  it('sees the book as a kill at that place leaves it', async () => {
    const { seen } = await trace('guarded', [], { killBefore: 4 });
    expect(seen[seen.length - 1]).toMatchObject({ number: 4, waiting: 1, cell: '' });
    expect(cell(0)).toBe('');
  });

  it('ends when the watcher fails, whatever the script catches', async () => {
    const onCall = ({ number }: ComingCall): void => {
      if (number === 3) throw new Error('no room');
    };
    const { error, killed } = await runEditor(host, 'guarded', [], { faults: { onCall } });
    expect({ killed, error }).toMatchObject({ killed: true, error: { code: 'WATCHER_FAILED', message: 'no room' } });
  });

  it('has the time limit stand still while the watcher works', async () => {
    const short = await hostOf(CODE, { limits: { run: 400 } });
    const onCall = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
    expect((await runEditor(short, 'write', [2], { faults: { onCall } })).killed).toBe(false);
    await short.dispose();
  });
});

describe('the time limit', () => {
  it('ends a run, and the next one works', async () => {
    const short = await hostOf(CODE, { limits: { run: 300 } });
    const { error, killed } = await runEditor(short, 'loop');
    expect({ killed, error }).toEqual({
      killed: true,
      error: { name: 'Exception', code: 'TIME_LIMIT', message: 'Exceeded maximum execution time' },
    });
    expect(await valueOf(short, 'echo', 1)).toBe(1);
    await short.dispose();
  });

  it('stands still while the user is asked', async () => {
    const short = await hostOf(CODE, { limits: { run: 400 } });
    const slow = () => new Promise<{ answer: string }>((resolve) => setTimeout(() => resolve({ answer: 'NO' }), 700));
    expect((await runEditor(short, 'ask', [], { ask: slow })).value).toBe('NO');
    await short.dispose();
  });
});

describe('google.script.run', () => {
  const rpc = (fn: string, args: unknown[] = []) => host.run({ fn, args, kind: 'rpc', user: OWNER, userLocale: 'en' });

  it.each(['hidden_', 'version', 'menu.greet', 'absent'])('does not reach %s', async (fn) => {
    expect((await rpc(fn)).error?.code).toBe('FUNCTION_NOT_FOUND');
  });

  it('refuses a Date argument and gives null for a Date returned', async () => {
    expect((await rpc('echo', [{ when: new Date() }])).error?.message).toBe(
      'Failed due to illegal value in property: when',
    );
    expect((await rpc('dated')).value).toBeNull();
    expect((await rpc('echo', [[1, undefined]])).value).toEqual([1, null]);
  });
});

describe('questions', () => {
  it('take their answers in order and are recorded', async () => {
    const { value, ui } = await runEditor(host, 'ask', [], { answers: ['yes'] });
    expect(value).toBe('YES');
    expect(ui).toMatchObject([{ kind: 'alert', message: 'Sure?', buttons: ['YES', 'NO'], answer: 'YES' }]);
    expect((await runEditor(host, 'name_', [], { answers: ['Anna'] })).value).toBe('Anna');
    expect((await runEditor(host, 'box', [], { answers: ['Anna', 'NO'] })).value).toEqual(['Anna', 'no']);
  });

  it('without an answer are errors', async () => {
    expect((await runEditor(host, 'ask')).error).toMatchObject({ code: 'NO_ANSWER' });
    expect((await runEditor(host, 'ask', [], { answers: ['MAYBE'] })).error?.message).toBe(
      '"MAYBE" is no button of the question: YES, NO, CLOSE',
    );
  });

  it('drop the locks', async () => {
    expect((await runEditor(host, 'askUnderLock', [], { answers: ['OK'] })).value).toBe(false);
  });
});

describe('locks', () => {
  /** Does something while a run holds the lock. */
  const whileHeld = (act: () => Promise<unknown>): Promise<RunResult> => {
    const onCall = async ({ number }: ComingCall): Promise<void> => {
      if (number === 2) await act();
    };
    return runEditor(host, 'holdLock', [0], { user: 'a@x.ru', faults: { onCall } });
  };
  /** Another run, begun until it asks for the lock. */
  const asking = (): Promise<{ run: Promise<RunResult> }> =>
    new Promise((resolve) => {
      const run = runEditor(host, 'holdLock', [5000], { user: 'b@x.ru', faults: { onCall: () => resolve({ run }) } });
    });

  it('let one execution in at a time', async () => {
    let other: RunResult | undefined;
    const first = await whileHeld(async () => (other = await runEditor(host, 'holdLock', [0], { user: 'b@x.ru' })));
    expect([first.value, other?.value]).toEqual([true, false]);
  });

  it('are waited for', async () => {
    const results = await Promise.all([runEditor(host, 'holdLock', [5000]), runEditor(host, 'holdLock', [5000])]);
    expect(results.map(({ value }) => value)).toEqual([true, true]);
  });

  it('of a document are waited for by another user, until the first one lets go', async () => {
    const order: string[] = [];
    let second: Promise<RunResult> | undefined;
    const first = await whileHeld(async () => {
      second = (await asking()).run.finally(() => order.push('b'));
    });
    order.push('a');
    expect([first.value, (await second)?.value]).toEqual([true, true]);
    expect(order).toEqual(['a', 'b']);
  });

  it('pass to who waits when the holder dies', async () => {
    let waiting: Promise<RunResult> | undefined;
    const onCall = async ({ number }: ComingCall): Promise<void> => {
      if (number >= 2) waiting = (await asking()).run;
    };
    const died = await runEditor(host, 'dieWithLock', [], { user: 'a@x.ru', faults: { onCall, killBefore: 2 } });
    expect(died.killed).toBe(true);
    expect((await waiting)?.value).toBe(true);
  });

  it("time out in Google's words", async () => {
    let late: RunResult | undefined;
    await whileHeld(async () => (late = await runEditor(host, 'waitLock', [], { user: 'b@x.ru' })));
    expect(late?.error).toMatchObject({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
  });

  it('are free again after a kill', async () => {
    const { killed } = await runEditor(host, 'dieWithLock', [], { faults: { killBefore: 2 } });
    expect(killed).toBe(true);
    expect((await runEditor(host, 'waitLock')).error).toBeUndefined();
  });
});

describe('modes', () => {
  const limited = async (code: string, fn: string, book = smallBook([['x']])) => {
    const other = await hostOf(code, { book });
    const result = await other.run({ fn, kind: 'simple-trigger', user: OWNER, userLocale: 'en' });
    await other.dispose();
    return result;
  };

  it('hold for the top level of the script too', async () => {
    const { error } = await limited('MailApp.getRemainingDailyQuota();\nfunction onOpen() {}', 'onOpen');
    expect(error?.message).toMatch(/^You do not have permission to call MailApp\.getRemainingDailyQuota/);
  });

  it('hide the user from simple triggers', async () => {
    expect((await limited('function onOpen() { return Session.getActiveUser().getEmail(); }', 'onOpen')).value).toBe(
      '',
    );
  });

  it('close what the manifest names no scope for', async () => {
    const manifest = JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'] });
    const code =
      'function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue(); }\nfunction who() { return Session.getEffectiveUser().getEmail(); }\nfunction left() { return MailApp.getRemainingDailyQuota(); }';
    const other = await hostOf({ 'Code.gs': code, 'appsscript.json': manifest });
    expect((await runEditor(other, 'read')).error?.message).toMatch(
      /^Specified permissions are not sufficient to call SpreadsheetApp\.getActiveSheet\. Required permissions: \(/,
    );
    expect((await runEditor(other, 'who')).error?.message).toBe(
      'Specified permissions are not sufficient to call Session.getEffectiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
    expect(await valueOf(other, 'left')).toBe(100);
    await other.dispose();
  });
});
