/** The menus: a few of Sheets' own that work here, then those of the script. */
import type { FUniver } from '@univerjs/core/facade';
import type { MenuItem } from '../../runner/protocol';
import type { PageState } from '../messages';
import type { MenuEntry, TopMenu } from './menu-bar';
import { t } from './words';

export interface MenuActions {
  api: FUniver;
  /** Runs a function of the script. */
  run: (fn: string) => void;
  save: () => void;
  state: () => PageState;
}

type Sheet = NonNullable<ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>>;

const item = (label: string, run: () => void, more: { disabled?: boolean; shortcut?: string } = {}): MenuEntry => ({
  kind: 'item',
  label,
  run,
  ...more,
});
const separator: MenuEntry = { kind: 'separator' };

/** Lets the browser save a file of the server. */
function download(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}

function standard({ api, save, state }: MenuActions): TopMenu[] {
  const sheet = (): Sheet | undefined => api.getActiveWorkbook()?.getActiveSheet() ?? undefined;
  /** Does something with the tab and the first cell of the selection. */
  const at = (act: (sheet: Sheet, row: number, column: number) => unknown) => (): void => {
    const active = sheet();
    const range = active?.getSelection()?.getActiveRange();
    if (active) act(active, range?.getRow() ?? 0, range?.getColumn() ?? 0);
  };
  const frozen = [0, 1, 2];
  return [
    {
      title: t('file'),
      id: 'file',
      items: () => [
        item(t('save'), save, { disabled: state().file === null, shortcut: 'Ctrl+S' }),
        {
          kind: 'menu',
          label: t('download'),
          items: [
            item(t('downloadXlsx'), () => download('download/xlsx')),
            item(t('downloadCsv'), () => download(`download/csv?sheet=${sheet()?.getSheetId() ?? ''}`)),
            item(t('downloadBook'), () => download('download/book')),
          ],
        },
      ],
    },
    {
      title: t('edit'),
      id: 'edit',
      items: () => [
        item(t('undo'), () => void api.undo(), { shortcut: 'Ctrl+Z' }),
        item(t('redo'), () => void api.redo(), { shortcut: 'Ctrl+Y' }),
      ],
    },
    {
      title: t('view'),
      id: 'view',
      items: () => [
        {
          kind: 'menu',
          label: t('freezeRows'),
          items: frozen.map((n) =>
            item(
              n ? t('upToRow', { n }) : t('none'),
              at((active) => active.setFrozenRows(n)),
            ),
          ),
        },
        {
          kind: 'menu',
          label: t('freezeColumns'),
          items: frozen.map((n) =>
            item(
              n ? t('upToColumn', { n: 'AB'.charAt(n - 1) }) : t('none'),
              at((active) => active.setFrozenColumns(n)),
            ),
          ),
        },
      ],
    },
    {
      title: t('insert'),
      id: 'insert',
      items: () => [
        item(
          t('rowAbove'),
          at((active, row) => active.insertRowBefore(row)),
        ),
        item(
          t('rowBelow'),
          at((active, row) => active.insertRowAfter(row)),
        ),
        separator,
        item(
          t('columnLeft'),
          at((active, _, column) => active.insertColumnBefore(column)),
        ),
        item(
          t('columnRight'),
          at((active, _, column) => active.insertColumnAfter(column)),
        ),
        separator,
        item(t('newTab'), () => void api.executeCommand('sheet.command.insert-sheet')),
      ],
    },
    {
      title: t('data'),
      id: 'data',
      items: () => [
        item(
          t('sortAscending'),
          at((active, _, column) => active.sort(column, true)),
        ),
        item(
          t('sortDescending'),
          at((active, _, column) => active.sort(column, false)),
        ),
        separator,
        item(t('filter'), () => void api.executeCommand('sheet.command.smart-toggle-filter')),
      ],
    },
  ];
}

function entries(items: MenuItem[], run: (fn: string) => void): MenuEntry[] {
  return items.map((entry) => {
    if (entry.kind === 'separator') return separator;
    if (entry.kind === 'menu') return { kind: 'menu', label: entry.label, items: entries(entry.items, run) };
    return item(entry.label, () => run(entry.handler));
  });
}

/** All menus of the bar, those of the script last. */
export const allMenus = (actions: MenuActions): TopMenu[] => [
  ...standard(actions),
  ...actions.state().menus.map(({ title, items }) => ({
    title,
    id: `script-${title}`,
    items: () => entries(items, actions.run),
  })),
];
