/** The page in a browser, with a project that is nobody's product: what any Apps Script project for Sheets may rely on. */
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { closeBrowser, openPage, type OpenPage } from '../../support/page';
import { scriptFolder } from '../support/script-folder';

declare global {
  interface Window {
    localHost?: {
      ready: Promise<void>;
      select(a1: string): void;
      texts(a1: string): string[][];
      cells(a1: string): unknown[][];
      place(a1: string): { x: number; y: number; width: number; height: number };
    };
  }
}

const CODE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Shop').addItem('Side', 'side_').addItem('Ask', 'ask_').addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Fail', 'fail_').addItem('Window', 'window_')).addToUi();
}
function side_() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Side').setTitle('Side')); }
function window_() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<button id="b" onclick="google.script.host.close()">x</button>').setWidth(300).setHeight(120), 'Window');
}
function ask_() {
  var ui = SpreadsheetApp.getUi();
  var reply = ui.prompt('Name', 'What is it?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActive().toast(reply.getSelectedButton() + ' ' + reply.getResponseText());
}
function fail_() { throw new RangeError('too far'); }
function echo(value) { return value; }
function boom() { throw new Error('boom'); }
function sheetIds() { return SpreadsheetApp.getActive().getSheets().map(function (sheet) { return sheet.getSheetId(); }); }
function onEdit(e) { if (e.range.getColumn() === 1) e.range.offset(0, 4).setValue(e.value); }
/**
 * Fails.
 * @param {number} number any number
 * @customfunction
 */
function REFUSE(number) { throw new Error('the number ' + number + ' will not do'); }
`;
const SIDE = `<!doctype html><html lang="en"><body><form id="form"><input name="a" value="1">
<input type="checkbox" name="b" value="x" checked><input type="checkbox" name="b" value="y" checked></form><pre id="out"></pre><script>
var out = document.getElementById('out');
function say(text) { out.textContent += text + ';'; }
var run = google.script.run.withUserObject('U')
  .withSuccessHandler(function (value, user) { say(JSON.stringify(value) + user); })
  .withFailureHandler(function (error, user) { say(error.name + ':' + error.message + user); });
</script></body></html>`;

const project = scriptFolder({ 'Code.gs': CODE, 'Side.html': SIDE });
const book = path.join(project, 'shop.csv');
fs.writeFileSync(book, 'Имя;Сумма;Дата\nАнна;1,5;12.03.2026\nПётр;2;13.03.2026\n');

let open: OpenPage;
let page: Page;
let side: FrameLocator;
beforeAll(async () => {
  open = await openPage(['--project', project, book, '--locale', 'ru', '--time-zone', 'Europe/Moscow']);
  ({ page, sidebar: side } = open);
});
afterAll(async () => {
  await open.close();
  await closeBrowser();
});

const said = async (count: number): Promise<string[]> => {
  await page.waitForTimeout(50);
  for (let wait = 0; wait < 100; wait++) {
    const texts = ((await side.locator('#out').textContent()) ?? '').split(';').filter(Boolean);
    if (texts.length >= count) return texts;
    await page.waitForTimeout(50);
  }
  return [];
};
const inSide = (code: string): Promise<unknown> => side.locator('body').evaluate((_, text) => (0, eval)(text), code);
const shownAs = async (a1: string, expected: string): Promise<string> => {
  for (let wait = 0; wait < 100; wait++) {
    const [[text] = []] = await open.texts(a1);
    if (text === expected) break;
    await page.waitForTimeout(50);
  }
  return (await open.texts(a1))[0]?.[0] ?? '';
};

describe('google.script.run', () => {
  beforeAll(() => open.choose('Shop', 'Side'));

  it('copies what is legal, hands the user object back and names a failure ScriptError', async () => {
    await inSide('run.echo({ a: [1, undefined], b: undefined })');
    expect(await said(1)).toEqual(['{"a":[1,null]}U']);
    await inSide('run.boom()');
    expect((await said(2))[1]).toBe('ScriptError:boomU');
  });

  it('refuses a Date at once, and takes a form as its only argument', async () => {
    expect(await inSide('try { run.echo(new Date()); "sent" } catch (error) { String(error) }')).toContain(
      'illegal value',
    );
    await inSide('run.echo(document.getElementById("form"))');
    expect((await said(3))[2]).toBe('{"a":"1","b":["x","y"]}U');
  });

  it('cannot reach the page around it', async () => {
    expect(await inSide('try { parent.document.title } catch (error) { error.name }')).toBe('SecurityError');
  });
});

describe('dialogs', () => {
  it('a prompt holds the keyboard and takes Enter for its first button', async () => {
    await open.choose('Shop', 'Ask');
    await page.getByTestId('prompt-input').waitFor();
    for (let n = 0; n < 6; n++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await page.getByTestId('prompt-input').fill('rose');
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('toast').innerText()).toContain('OK rose');
  });

  it('Escape closes a question: the script hears CLOSE', async () => {
    await open.choose('Shop', 'Ask');
    await page.getByTestId('prompt-input').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('CLOSE').waitFor();
  });

  it('a document closes its own window', async () => {
    await open.choose('Shop', 'More', 'Window');
    await page.frameLocator('[data-testid=dialog-frame]').locator('#b').click();
    await page.getByTestId('dialog').waitFor({ state: 'detached' });
  });

  it('an error of a script is shown as Google words it', async () => {
    await open.choose('Shop', 'More', 'Fail');
    await page.locator('[data-testid=script-bar][data-state=failed]').waitFor();
    expect(await page.getByTestId('script-bar').innerText()).toContain('RangeError: too far');
  });
});

describe('typing in a Russian spreadsheet', () => {
  it.each([
    ['1,5', '1,5', { v: 1.5 }],
    // The space that is shown does not break a line.
    ['1 234,5', '1\u00a0234,50', { v: 1234.5 }],
    ['05.04.2026', '05.04.2026', { v: 46117 }],
    ["'007", '007', { v: '007' }],
    ['истина', 'ИСТИНА', { v: 1, t: 3 }],
  ])('%s is shown as %s', async (text, shown, cell) => {
    await open.type('B5', text);
    expect(await shownAs('B5', shown)).toBe(shown);
    const [[stored]] = (await page.evaluate(() => window.localHost!.cells('B5'))) as [[object]];
    expect(stored).toMatchObject(cell);
  });

  it('a formula has semicolons, also when it is edited again', async () => {
    await open.type('D2', '=SUM(B2:B3;1,5)');
    expect(await shownAs('D2', '5')).toBe('5');
    await page.evaluate(() => window.localHost!.select('D2'));
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(';0,25)');
    await page.keyboard.press('Enter');
    expect(await shownAs('D2', '5,25')).toBe('5,25');
  });

  it('why a formula failed is told under the pointer', async () => {
    await open.type('D3', '=REFUSE(B2)');
    expect(await shownAs('D3', '#ERROR!')).toBe('#ERROR!');
    const { x, y, width, height } = await page.evaluate(() => window.localHost!.place('D3'));
    await page.mouse.move(x + width / 2, y + height * 5);
    await page.waitForTimeout(200);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.move(x + width / 2 + 3, y + height / 2 + 2);
    await page.getByTestId('cell-message').waitFor();
    expect(await page.getByTestId('cell-message').innerText()).toContain('1.5 will not do');
  });
});

describe('two tabs', () => {
  it('show the same, and the script hears of an edit', async () => {
    const other = await page.context().newPage();
    await other.goto(open.url);
    await other.evaluate(() => window.localHost!.ready);
    await open.type('A4', 'Ольга');
    const texts = async (): Promise<string[]> => (await other.evaluate(() => window.localHost!.texts('A4:E4')))[0]!;
    for (let wait = 0; wait < 100 && (await texts())[4] !== 'Ольга'; wait++) await other.waitForTimeout(50);
    expect(await texts()).toEqual(['Ольга', '', '', '', 'Ольга']);
    await other.close();
  });

  it('a tab that a person adds has a number for the script', async () => {
    await page.getByTestId('menu-insert').click();
    await page.getByRole('menuitem', { name: 'Новый лист' }).click();
    await page.waitForTimeout(500);
    await inSide('run.sheetIds()');
    const ids = JSON.parse((await said(4))[3]!.slice(0, -1)) as number[];
    expect(ids).toHaveLength(2);
    expect(ids.every(Number.isInteger)).toBe(true);
  });
});

it('the menus are worked by keys', async () => {
  await page.getByTestId('menu-file').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fail');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('More');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Shop');
  expect(await page.getByRole('menu').count()).toBe(0);
});

it('nothing was asked of another machine, and no error was logged', () => {
  expect(open.complaints).toEqual([]);
});
