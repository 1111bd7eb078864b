/** What scripts may and may not do with the spreadsheet, whoever runs them and however they are started. */
import type { Host } from '../../../../host/host';
import type { AuthMode, EntryKind, RunResult } from '../../../../host/runner/protocol';
import { aBook, aScriptHost } from '../../../support/host';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const CODE = `
function sheet_() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function write() { sheet_().getRange('A1').setValue('new'); return sheet_().getRange('A1').getValue(); }
function writeOnly() { sheet_().getRange('A1').setValue('new'); }
function writeElsewhere() { sheet_().getRange('B5').setValue('new'); }
function protectColumn() {
  var protection = sheet_().getRange('A:A').protect().setDescription('ids');
  protection.removeEditors(protection.getEditors());
}
function protectSheet() {
  var protection = sheet_().protect().setUnprotectedRanges([sheet_().getRange('B1:B9')]);
  protection.removeEditors(protection.getEditors());
}
function protectOnly() { sheet_().getRange('A:A').protect(); }
function letIn(email) { sheet_().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].addEditor(email); }
function unprotect() { sheet_().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove(); }
function canEdit() { return [sheet_().getRange('A1').canEdit(), sheet_().getRange('B1').canEdit()]; }
function insertRow() { sheet_().insertRowBefore(1); }
function deleteRow() { sheet_().deleteRow(2); }
function sortAll() { sheet_().getRange('A1:B3').sort(2); }
function read() { return sheet_().getRange('A1').getValue(); }
function getUi() { return String(SpreadsheetApp.getUi()); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hi').setTitle('T')); }
function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>hi').setWidth(300), 'D'); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var sure = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO);
  var name = ui.prompt('Name?');
  return [sure === ui.Button.YES, String(sure), name.getSelectedButton() === ui.Button.OK, name.getResponseText()];
}
function menu() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('M').addItem('One', 'one').addSeparator().addSubMenu(ui.createMenu('S').addItem('Two', 'a.two')).addToUi();
}
function oldMenu() { SpreadsheetApp.getActive().addMenu('Old', [{ name: 'One', functionName: 'one' }, null]); }
function toast() { SpreadsheetApp.getActive().toast('hello', 'title'); }
function missing() { sheet_().getRange('A1').setTextRotation(45); }
function missingOnSheet() { return sheet_().getSlicers(); }
function openOther() { SpreadsheetApp.openById('1x'); }
function removeDuplicates() {
  return sheet_().getRange('A1:B3').removeDuplicates([1]).getA1Notation();
}
function loop() { for (var row = 1; row <= 50; row++) sheet_().getRange(row % 3 + 1, 1).getRow(); }
function manyRanges() { for (var row = 1; row <= 300; row++) sheet_().getRange('A1:B2').offset(1, 0); }
function bigGrid() { return sheet_().getDataRange().getValues().length; }
function replaceAll() { return sheet_().createTextFinder('a').replaceAllWith('$1'); }
function selection() {
  sheet_().getRange('B2:B3').activate();
  return [SpreadsheetApp.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveSheet().getName()];
}
`;

const OWNER = 'owner@example.com';
const COLLEAGUE = 'colleague@example.com';
let host: Host;

beforeEach(async () => {
  const book = aBook(
    {
      First: [
        ['a', 3],
        ['A', 2],
        ['c', 1],
      ],
    },
    { locale: 'en_US' },
  );
  host = await aScriptHost({ 'code.gs': CODE }, book);
});
afterEach(() => host.dispose());

function run(
  fn: string,
  options: { user?: string; kind?: EntryKind; authMode?: AuthMode; answers?: string[]; args?: unknown[] } = {},
): Promise<RunResult> {
  return host.run({ fn, kind: 'editor', user: OWNER, userLocale: 'en', ...options });
}

describe('protection', () => {
  test('a fresh protection protects from nobody until its editors are changed', async () => {
    await run('protectOnly');
    expect((await run('write', { user: COLLEAGUE })).value).toBe('new');
  });

  test('who is no editor is refused, when the write is carried out', async () => {
    await run('protectColumn');
    expect((await run('write', { user: COLLEAGUE })).error).toMatchObject({ name: 'Exception', message: PROTECTED });
    expect((await run('writeOnly', { user: COLLEAGUE })).error?.message).toBe(PROTECTED);
    expect((await run('read')).value).toBe('a');
  });

  test('cells beside the protected range stay open', async () => {
    await run('protectColumn');
    expect((await run('writeElsewhere', { user: COLLEAGUE })).error).toBeUndefined();
    expect((await run('canEdit', { user: COLLEAGUE })).value).toEqual([false, true]);
  });

  test('the owner of the file is never refused', async () => {
    await run('protectColumn', { user: COLLEAGUE });
    expect((await run('write')).value).toBe('new');
  });

  test('an added editor may write, others still not', async () => {
    await run('protectColumn');
    await run('letIn', { args: [COLLEAGUE] });
    expect((await run('write', { user: COLLEAGUE })).value).toBe('new');
    expect((await run('write', { user: 'third@example.com' })).error?.message).toBe(PROTECTED);
  });

  test.each(['deleteRow', 'sortAll', 'unprotect'])('%s cannot go round it', async (fn) => {
    await run('protectColumn');
    expect((await run(fn, { user: COLLEAGUE })).error?.message).toBe(PROTECTED);
  });

  test('a protected sheet takes no new rows from others, and leaves its open ranges open', async () => {
    await run('protectSheet');
    expect((await run('insertRow', { user: COLLEAGUE })).error?.message).toBe(PROTECTED);
    expect((await run('write', { user: COLLEAGUE })).error?.message).toBe(PROTECTED);
    expect((await run('writeElsewhere', { user: COLLEAGUE })).error).toBeUndefined();
  });
});

describe('modes', () => {
  test('a formula may read and not write', async () => {
    const formula = { kind: 'custom-function', authMode: 'CUSTOM_FUNCTION' } as const;
    expect((await run('read', formula)).value).toBe('a');
    expect((await run('write', formula)).error?.message).toBe('You do not have permission to call setValue');
    expect((await run('insertRow', formula)).error?.message).toMatch(
      /^You do not have permission to call insertRowBefore/,
    );
  });

  test('a simple trigger shows no sidebar', async () => {
    const simple = { kind: 'simple-trigger', authMode: 'LIMITED' } as const;
    expect((await run('sidebar', simple)).error?.message).toMatch(
      /^You do not have permission to call Ui\.showSidebar/,
    );
    expect((await run('menu', simple)).error).toBeUndefined();
  });

  test('an add-on that is not enabled adds its menu and sees no document', async () => {
    const closed = { kind: 'simple-trigger', authMode: 'NONE' } as const;
    expect((await run('menu', closed)).error).toBeUndefined();
    expect((await run('read', closed)).error?.message).toMatch(
      /^You do not have permission to call SpreadsheetApp\.getActiveSpreadsheet/,
    );
  });

  test('a trigger has no user interface', async () => {
    expect((await run('getUi', { kind: 'trigger' })).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('user interface', () => {
  test('answers come back as buttons and texts', async () => {
    const { value, ui } = await run('ask', { answers: ['YES', 'Anna'] });
    expect(value).toEqual([true, 'YES', true, 'Anna']);
    expect(ui).toMatchObject([
      { kind: 'alert', title: 'Title', message: 'Sure?', buttons: ['YES', 'NO'], answer: 'YES' },
      { kind: 'prompt', title: '', message: 'Name?', buttons: ['OK'], answer: 'OK', text: 'Anna' },
    ]);
  });

  test('a prompt closed by its cross has neither text nor OK', async () => {
    expect((await run('ask', { answers: ['NO', 'CLOSE'] })).value).toEqual([false, 'NO', false, '']);
  });

  test('menus keep separators and sub-menus', async () => {
    const items = [
      { kind: 'item', label: 'One', handler: 'one' },
      { kind: 'separator' },
      { kind: 'menu', label: 'S', items: [{ kind: 'item', label: 'Two', handler: 'a.two' }] },
    ];
    expect((await run('menu')).ui).toEqual([{ kind: 'menu', title: 'M', items, addon: false }]);
  });

  test('the old way to make a menu still makes one', async () => {
    const items = [{ kind: 'item', label: 'One', handler: 'one' }, { kind: 'separator' }];
    expect((await run('oldMenu')).ui).toEqual([{ kind: 'menu', title: 'Old', items, addon: false }]);
  });

  test('sidebar, dialog and toast say what they show', async () => {
    expect((await run('sidebar')).ui).toMatchObject([{ kind: 'sidebar', title: 'T', html: '<p>hi' }]);
    expect((await run('dialog')).ui).toMatchObject([
      { kind: 'dialog', title: 'D', html: '<p>hi', width: 300, modal: true },
    ]);
    expect((await run('toast')).ui).toEqual([{ kind: 'toast', message: 'hello', title: 'title', seconds: 5 }]);
  });
});

describe('what is not there', () => {
  test.each([
    ['missing', 'Range.setTextRotation is not implemented by the local host'],
    ['missingOnSheet', 'Sheet.getSlicers is not implemented by the local host'],
  ])('%s throws by name', async (fn, message) => {
    expect((await run(fn)).error?.message).toBe(message);
  });
});

describe('calls', () => {
  test('getRange, offset and getRow are none', async () => {
    expect((await run('loop')).calls.byMethod).toEqual({ 'Spreadsheet.getSheets': 50 });
    expect((await run('manyRanges')).calls.byMethod).toEqual({ 'Spreadsheet.getSheets': 300 });
  });

  test('a write and a read are one each', async () => {
    expect((await run('write')).calls.byMethod).toEqual({
      'Spreadsheet.getSheets': 2,
      'Range.setValue': 1,
      'Range.getValue': 1,
    });
  });
});

describe('tools', () => {
  test('duplicates by a column keep the first row, whatever the letter case', async () => {
    expect((await run('removeDuplicates')).value).toBe('A1:B2');
    expect(host.book.values({ sheet: host.book.sheets()[0]!.id, row: 0, column: 0, rows: 3, columns: 2 })).toEqual([
      ['a', 3],
      ['c', 1],
      ['', ''],
    ]);
  });

  test('a replacement is text, not a pattern', async () => {
    expect((await run('replaceAll')).value).toBe(2);
    expect((await run('read')).value).toBe(1);
  });

  test('activating a range selects it', async () => {
    expect((await run('selection')).value).toEqual(['B2:B3', 'First']);
  });
});

describe('scopes', () => {
  /** A run under a manifest that lists these scopes only. */
  async function runUnder(scopes: string[], fn: string): Promise<RunResult> {
    const manifest = JSON.stringify({ timeZone: 'Etc/UTC', oauthScopes: scopes });
    const other = await aScriptHost({ 'code.gs': CODE, 'appsscript.json': manifest }, aBook({ First: [['a']] }));
    try {
      return await other.run({ fn, kind: 'menu', user: OWNER, userLocale: 'en' });
    } finally {
      await other.dispose();
    }
  }
  const CURRENT = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

  test('without a scope for spreadsheets nothing of the document is seen', async () => {
    const { error } = await runUnder(['https://www.googleapis.com/auth/script.send_mail'], 'read');
    expect(error?.message).toMatch(
      /^Specified permissions are not sufficient to call SpreadsheetApp\.getActiveSpreadsheet\./,
    );
  });

  test('the scope of the current file reads it, opens no other and shows no sidebar', async () => {
    expect((await runUnder(CURRENT, 'read')).value).toBe('a');
    expect((await runUnder(CURRENT, 'openOther')).error?.message).toBe(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect((await runUnder(CURRENT, 'sidebar')).error?.message).toMatch(
      /^Specified permissions are not sufficient to call Ui\.showSidebar\..*script\.container\.ui/,
    );
  });
});
