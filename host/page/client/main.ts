/** The page of the local host: puts grid, menus, sidebar, dialogs and the host's panel together over one line to the server. */
import type { IWorkbookData } from '@univerjs/core';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import { conventionsOf } from '../../book/locales';
import type { PageState, Snapshot } from '../messages';
import { ChartLayer } from './charts/layer';
import { showCellMessages, showErrorsAsGoogle } from './cell-messages';
import { offerFunctions } from './custom-functions';
import { storeBooleans } from './checkboxes';
import { Dialogs } from './dialogs';
import { Documents } from './documents';
import { byId } from './dom';
import { createGrid, type Grid } from './grid';
import { Link } from './link';
import { MenuBar } from './menu-bar';
import { allMenus } from './menus';
import { Notices } from './notices';
import { readTextIn } from './numfmt';
import { clockTab } from './panel/clock';
import { logTab } from './panel/log';
import { outboxTab } from './panel/outbox';
import { Panel } from './panel/panel';
import { triggersTab } from './panel/triggers';
import { userTab } from './panel/user';
import { goTo, reportSelection } from './selection';
import { Sidebar } from './sidebar';
import { Sync } from './sync';
import { installTestHooks } from './test-hooks';
import { TitleRow } from './title-row';
import { speakLocale } from './typing';
import { drawn } from './view';
import { pageLanguage, speak, t } from './words';
import './page.css';
import './panel/panel.css';

/** What stands on the page once the first state has come. */
interface Chrome {
  grid: Grid;
  sync: Sync;
  bar: MenuBar;
  title: TitleRow;
  panel: Panel;
  sidebar: Sidebar;
  dialogs: Dialogs;
  charts: ChartLayer;
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let resolve = (): void => undefined;
  let reject = (_error: unknown): void => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Who waits for it hears of a failure; when nobody does it is shown on the page.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

const loading = fetch('snapshot').then(async (response) => {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Snapshot;
});
const notices = new Notices();
const ready = deferred();
installTestHooks(() => chrome!.grid.api, ready.promise);
const early: (() => void)[] = [];
let state: PageState | null = null;
let chrome: Chrome | null = null;
let clockAhead = 0;

const now = (): number => (state?.frozen ? state.now : Date.now() + clockAhead);
/** Does something with the finished page, now or when it stands. */
const whenReady = (act: (page: Chrome) => void): void => {
  if (chrome) act(chrome);
  else early.push(() => chrome && act(chrome));
};

const link = new Link({
  state: (changed) => {
    const first = state === null;
    state = { ...(state ?? ({} as PageState)), ...changed };
    if (changed.now !== undefined) clockAhead = changed.now - Date.now();
    if (first) begin();
    else whenReady((page) => refresh(page, Object.keys(changed) as (keyof PageState)[]));
  },
  mutation: (seq, mutation) => {
    if (chrome) chrome.sync.receive(seq, mutation);
    else early.push(() => chrome?.sync.receive(seq, mutation));
  },
  ui: (event) =>
    whenReady((page) => {
      if (event.kind === 'toast') notices.toast(event.message, event.title, event.seconds);
      else if (event.kind === 'sidebar') page.sidebar.show(event.title, event.frame);
      else page.dialogs.show(event);
    }),
  question: (question) =>
    whenReady((page) => {
      void page.dialogs.ask(question).then((answer) => link.send({ kind: 'answer', question: question.id, ...answer }));
    }),
  selection: (area) => whenReady((page) => goTo(page.grid.api, area)),
  lost: () => notices.error(new Error(t('lost'))),
});

function refresh(page: Chrome, changed: (keyof PageState)[]): void {
  if (!state) return;
  page.title.update(state);
  page.panel.update(state, changed);
  if (changed.includes('menus')) showMenus(page);
  if (changed.includes('charts')) page.charts.update(state.charts);
}

function showMenus({ bar, grid }: Chrome): void {
  const run = (fn: string): void => {
    focusGrid();
    void notices.script(link.call('menu', { fn }));
  };
  bar.show(allMenus({ api: grid.api, run, save, state: () => state! }));
}

const save = (): void => void link.call('save', null).catch((error: unknown) => notices.error(error as Error));

function focusGrid(): void {
  const editor = document.querySelector<HTMLElement>('#grid [contenteditable], #grid canvas');
  editor?.focus();
}

/** Builds the page around the first state, then shows the book. */
function begin(): void {
  const first = state!;
  speak(first.userLocale);
  document.documentElement.lang = pageLanguage();
  byId('loading').textContent = t('loading');
  const grid = createGrid('grid', pageLanguage());
  const documents = new Documents(link, focusGrid);
  const clock = clockTab(link, now);
  const page: Chrome = {
    grid,
    sync: new Sync(grid.injector, link),
    bar: new MenuBar(byId('menus'), t('menuBar')),
    title: new TitleRow(link),
    panel: new Panel([outboxTab(link), clock, triggersTab(link, notices), userTab(link), logTab()]),
    sidebar: new Sidebar(documents, () => {
      focusGrid();
      window.dispatchEvent(new Event('resize'));
    }),
    dialogs: new Dialogs(documents, focusGrid),
    charts: new ChartLayer(grid.api, grid.injector),
  };
  chrome = page;
  setInterval(() => {
    clock.tick();
    page.panel.label();
  }, 1000);
  for (const act of early.splice(0)) act();
  refresh(page, Object.keys(first) as (keyof PageState)[]);
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    if (state?.file) save();
  });
  const shown = loading.then(({ workbook, seq, catchUp }) => {
    const data = workbook as IWorkbookData;
    readTextIn(first.locale, new Date(now()).getUTCFullYear());
    grid.show(data);
    speakLocale(grid.injector, first.locale);
    grid.injector
      .get(SheetsNumfmtCellContentController)
      .setNumfmtLocal(conventionsOf(first.locale).tag.slice(0, 2) as 'ru');
    page.sync.start(data, seq, catchUp);
    document.getElementById('loading')?.remove();
    storeBooleans(grid.injector, () => ({
      unitId: data.id,
      subUnitId: grid.api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? '',
    }));
    offerFunctions(grid.injector, first.formulas);
    reportSelection(grid.api, link);
    showCellMessages(grid.api, link);
    showErrorsAsGoogle(grid.injector);
  });
  shown
    .then(() => drawn(grid.api))
    .then(ready.resolve, (error: unknown) => {
      const place = document.getElementById('loading');
      if (place) place.textContent = t('loadFailed', { message: String(error) });
      ready.reject(error);
    });
}
