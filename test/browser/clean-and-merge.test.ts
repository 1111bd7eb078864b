/** From a messy tab to a clean base, by clicking: cleaned as looked at, duplicates merged and told apart, each step taken back. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { menuWords } from '../../src/i18n/menu';
import { dataWords } from '../../src/i18n/data';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { storedWords } from '../../src/i18n/stored';
import { fill } from '../../src/i18n/template';
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually } from '../support/sidebar';
import { csv, MESSY } from './messy-base';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'klientura-'));

afterAll(async () => {
  await closeBrowser();
  fs.rmSync(folder, { recursive: true });
});

describe.each(['ru', 'uk'] as const)('from a messy tab to a clean base, in %s', (locale) => {
  const menu = menuWords(locale);
  const words = pageWords(locale);
  const text = dataWords(locale).duplicates;
  const base = MESSY[locale];
  let open: OpenPage;

  const part = (testId: string) => open.sidebar.getByTestId(testId);
  const inDialog = (testId: string) => open.dialog.getByTestId(testId);
  const shot = (name: string) => open.shot(`messy-${locale}-${name}`);
  /** The clients' tab as shown, without blank rows. */
  const clients = async () => (await open.texts(`${base.tab}!A1:Z40`)).filter((row) => row.some((cell) => cell !== ''));
  const column = async (header: string) => {
    const [headers = [], ...rows] = await clients();
    return rows.map((row) => row[headers.indexOf(header)] ?? '');
  };
  const closeDialog = async () => {
    await open.page.getByTestId('dialog-close').click();
    await open.page.getByTestId('dialog').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    const file = (name: string) => path.join(folder, `${name}.csv`);
    fs.writeFileSync(file(base.tab), csv(base.clients));
    fs.writeFileSync(file(base.ordersTab), csv(base.orders));
    open = await openPage([
      file(base.tab),
      '--add',
      `${base.ordersTab}=${file(base.ordersTab)}`,
      '--locale',
      locale,
      '--sheet-locale',
      locale,
      '--time-zone',
      base.zone,
      '--now',
      '2026-11-22T10:00',
    ]);
  });
  afterAll(() => open.close());

  it('before set-up the dialog leads to it', async () => {
    await open.view(menu.duplicates);
    await open.dialog.getByRole('button', { name: words.common.toSetUp }).click();
    await open.page.getByTestId('dialog').waitFor({ state: 'detached' });
    await part('confirm-set-up').waitFor();
    await part('confirm-set-up').click();
    await part('to-clean-up').waitFor();
  });

  it('cleaning shows what it will do, does that, and is taken back whole', async () => {
    const before = await clients();
    await part('to-clean-up').click();
    await part('confirm-clean-up').waitFor();
    await shot('01-clean-up');
    expect(await accessible(open)).toEqual([]);
    // The typo in the address is put right only when the person says so.
    await open.sidebar.getByText('ivan@gmail.com').click();
    await part('confirm-clean-up').scrollIntoViewIfNeeded();
    await shot('02-suggestion');
    await part('confirm-clean-up').click();
    await part('undo').waitFor();
    await shot('03-cleaned');
    expect(await accessible(open)).toEqual([]);
    const [header = []] = base.clients;
    const phones = await column(header[1]!);
    expect(phones.filter((phone) => /^\+(7|380)\d{9,10}$/.test(phone))).toHaveLength(phones.length - 1);
    expect(phones).toContain('12-34');
    expect((await column(header[2]!)).slice(0, 3)).toEqual([
      'anna.petrova@mail.example',
      'anna.petrova@mail.example',
      'ivan@gmail.com',
    ]);
    await part('undo').click();
    await open.sidebar.getByText(fill(words.common.undone, {}, locale), { exact: true }).waitFor();
    expect(await clients()).toEqual(before);
    await open.view(menu.cleanUp);
    await part('confirm-clean-up').click();
    await part('undo').waitFor();
    await open.view(menu.cleanUp);
    await part('doubtful').waitFor();
    await shot('04-clean');
    expect(await part('review').count()).toBe(0);
  });

  it('the certain duplicates are looked at side by side, merged with one button, and come back whole', async () => {
    const before = await clients();
    await open.view(menu.duplicates);
    await inDialog('merge-all').waitFor();
    await shot('05-duplicates');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const groups = await inDialog('group').count();
    await inDialog('merge-all').click();
    await inDialog('undo').waitFor();
    await shot('06-merged');
    expect(await accessible(open, 'dialog')).toEqual([]);
    expect(await clients()).toHaveLength(before.length - groups);
    await inDialog('undo').click();
    await inDialog('merge-all').waitFor();
    await shot('07-merge-taken-back');
    expect(await clients()).toEqual(before);
  });

  it('a doubtful group is kept apart for good', async () => {
    await inDialog('to-doubtful').click();
    await inDialog('not-same').waitFor();
    await shot('08-doubtful');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const names = await inDialog('group-names').innerText();
    await inDialog('not-same').click();
    await open.dialog.getByText(text.keptApart).waitFor();
    await shot('09-kept-apart');
    await closeDialog();
    await open.view(menu.duplicates);
    await inDialog('to-doubtful').click();
    await inDialog('group-names').waitFor();
    expect(await inDialog('group-names').innerText()).not.toBe(names);
  });

  it('a doubtful group is merged as chosen, and comes back whole', async () => {
    const before = await clients();
    // The lower row stays, with its own e-mail first; the other's is not lost.
    await inDialog('group-table').locator('thead input').nth(1).check();
    await inDialog('group-table').locator('[data-testid^="value-email-"]').nth(1).check();
    const promised = async () =>
      Promise.all(
        ['name', 'phone', 'email', 'birthday', 'city'].map((field) => inDialog(`after-${field}`).innerText()),
      );
    await eventually(promised, ([, , email = '']) => email.includes(','));
    const kept = await promised();
    await shot('10-chosen');
    await inDialog('merge').click();
    await inDialog('undo').waitFor();
    await shot('11-merged-as-chosen');
    expect(await accessible(open, 'dialog')).toEqual([]);
    const after = await clients();
    expect(after).toHaveLength(before.length - 1);
    expect(after[after.length - 1]!.slice(0, 5)).toEqual(kept);
    await inDialog('undo').click();
    await inDialog('merge').waitFor();
    expect(await clients()).toEqual(before);
    await closeDialog();
  });

  it('the quality of the data is shown, with the ways to mend it', async () => {
    await open.view(menu.quality);
    await part('fields').waitFor();
    await shot('12-quality');
    expect(await accessible(open)).toEqual([]);
    expect(await part('duplicates').innerText()).toMatch(/\d/);
    await part('to-tab').click();
    await open.sidebar.getByText(sidebarWords(locale).quality.written).waitFor();
    await shot('13-quality-written');
    expect(await accessible(open)).toEqual([]);
    const tab = storedWords(locale).tab('quality');
    expect(await open.tabs()).toContain(tab);
    // The phone that nobody can read stands there as a cell to look at.
    expect((await open.texts(`${tab}!A1:J60`)).flat()).toContain('12-34');
    await part('to-duplicates').click();
    await inDialog('merge-all').waitFor();
    await closeDialog();
    await part('to-clean-up').click();
    await part('doubtful').waitFor();
  });

  it('a merge is taken back from the history a week later, though the tab was sorted meanwhile', async () => {
    const ofClients = async () => (await clients()).map((row) => row.slice(0, 8));
    const before = await ofClients();
    await open.view(menu.duplicates);
    await inDialog('merge-all').click();
    await inDialog('undo').waitFor();
    await closeDialog();
    const merged = await ofClients();
    await open.page.evaluate(
      (cell) => (window as unknown as { localHost: { select(a1: string): void } }).localHost.select(cell),
      `${base.tab}!B1`,
    );
    // From the end of the alphabet, so that the header stays the first row.
    await open.choose(...base.sort);
    const sorted = await eventually(ofClients, (rows) => JSON.stringify(rows) !== JSON.stringify(merged));
    expect(sorted[0]).toEqual(before[0]);
    await open.panel('clock');
    await open.page.getByTestId('clock-week').click();
    await eventually(
      () => open.page.getByTestId('clock-report').innerText(),
      (text) => /\d/.test(text),
      60_000,
    );
    await open.view(menu.history);
    const step = part('operation').first();
    await step.getByTestId('take-back-step').click();
    await part('confirm-take-back').waitFor();
    await shot('14-take-back-later');
    expect(await accessible(open)).toEqual([]);
    await part('confirm-take-back').click();
    await open.sidebar.getByText(fill(words.common.undone, {}, locale), { exact: true }).waitFor();
    const inOrder = (rows: string[][]) => rows.map((row) => row.join('\t')).sort();
    expect(inOrder(await ofClients())).toEqual(inOrder(before));
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
