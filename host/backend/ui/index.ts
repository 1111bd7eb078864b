/** Operations of the user interface: menus, toasts, questions, sidebar, dialogs. */
import type { MenuItem, OperationTable, Question } from '../../runner/protocol';

const BUTTONS: Record<string, string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const CONTAINER_UI = ['https://www.googleapis.com/auth/script.container.ui'];

/** Alerts need no scope and are allowed in simple triggers too. */
function question(kind: Question['kind']): OperationTable[string] {
  return {
    effect: 'other',
    counts: true,
    needs: 'write',
    method: `Ui.${kind}`,
    run: (execution, title: string, message: string, buttons: string) =>
      execution.ask({ kind, title, message, buttons: BUTTONS[buttons] ?? ['OK'] }),
  };
}

/** A title or size that the page did not set is the script's absent value. */
function dialog(method: string, modal: boolean): OperationTable[string] {
  return {
    effect: 'other',
    counts: true,
    needs: 'user',
    scopes: CONTAINER_UI,
    method,
    run: (execution, title: string, html: string, width: number | null, height: number | null) =>
      execution.emit({ kind: 'dialog', title, html, width: width ?? 600, height: height ?? 400, modal }),
  };
}

export const uiOperations: OperationTable = {
  'Menu.addToUi': {
    effect: 'other',
    counts: true,
    needs: 'menu',
    method: 'Menu.addToUi',
    run: (execution, title: string, items: MenuItem[], addon: boolean) =>
      execution.emit({ kind: 'menu', title, items, addon }),
  },
  'Spreadsheet.toast': {
    effect: 'other',
    counts: true,
    needs: 'write',
    method: 'Spreadsheet.toast',
    run: (execution, message: string, title: string, seconds: number) =>
      execution.emit({ kind: 'toast', message, title, seconds }),
  },
  'Ui.alert': question('alert'),
  'Ui.prompt': question('prompt'),
  'Ui.showSidebar': {
    effect: 'other',
    counts: true,
    needs: 'user',
    scopes: CONTAINER_UI,
    method: 'Ui.showSidebar',
    run: (execution, title: string | null, html: string) =>
      execution.emit({ kind: 'sidebar', title: title ?? '', html }),
  },
  'Ui.showModalDialog': dialog('Ui.showModalDialog', true),
  'Ui.showModelessDialog': dialog('Ui.showModelessDialog', false),
};
