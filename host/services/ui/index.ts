/** The user interface as a script sees it: menus, questions, sidebar, dialogs. */
import type { HostCall } from '../../runner/protocol';
import { enumeration, member, nameOf } from '../spreadsheet/enums';
import { check, is } from '../spreadsheet/errors';
import { expose } from '../spreadsheet/expose';
import { createMenu } from './menu';

type GUi = GoogleAppsScript.Base.Ui;
type GButtonSet = GoogleAppsScript.Base.ButtonSet;
type GHtml = GoogleAppsScript.HTML.HtmlOutput;

export const Button = enumeration<typeof GoogleAppsScript.Base.Button>({
  CLOSE: true,
  OK: true,
  CANCEL: true,
  YES: true,
  NO: true,
});
export const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>({
  OK: true,
  OK_CANCEL: true,
  YES_NO: true,
  YES_NO_CANCEL: true,
});

interface Answer {
  answer: keyof typeof Button;
  text?: string;
}

const isButtons = (value: unknown): boolean => Object.values(ButtonSet).includes(value as GButtonSet);

/** Title, message and buttons from the three overloads: (message), (message, buttons), (title, message, buttons). */
function question(method: string, args: unknown[]): [title: string, message: string, buttons: string] {
  check(method, args, [is.string], [is.string, isButtons], [is.string, is.string, isButtons]);
  if (args.length === 3) return [args[0] as string, args[1] as string, nameOf(args[2])];
  return ['', args[0] as string, nameOf(args[1] ?? ButtonSet.OK)];
}

class PromptResponseFake {
  constructor(private readonly response: Answer) {}
  getResponseText(): string {
    return this.response.text ?? '';
  }
  getSelectedButton(): GoogleAppsScript.Base.Button {
    return member(Button, this.response.answer);
  }
  toString(): string {
    return 'PromptResponse';
  }
}

class UiFake {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  constructor(private readonly call: HostCall) {}
  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    check('Ui.createMenu', [caption], [is.string]);
    return createMenu(this.call, caption, false);
  }
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return createMenu(this.call, '', true);
  }
  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    const response = this.call('Ui.alert', ...question('Ui.alert', args)) as Answer;
    return member(Button, response.answer);
  }
  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    const response = this.call('Ui.prompt', ...question('Ui.prompt', args)) as Answer;
    return expose<PromptResponseFake, GoogleAppsScript.Base.PromptResponse>(
      'PromptResponse',
      new PromptResponseFake(response),
    );
  }
  showSidebar(userInterface: GHtml): void {
    check('Ui.showSidebar', [userInterface], [is.object]);
    this.call('Ui.showSidebar', userInterface.getTitle(), userInterface.getContent());
  }
  showModalDialog(userInterface: GHtml, title: string): void {
    this.dialog('showModalDialog', userInterface, title);
  }
  showModelessDialog(userInterface: GHtml, title: string): void {
    this.dialog('showModelessDialog', userInterface, title);
  }
  toString(): string {
    return 'Ui';
  }
  private dialog(method: string, html: GHtml, title: string): void {
    check(`Ui.${method}`, [html, title], [is.object, is.string]);
    this.call(`Ui.${method}`, title, html.getContent(), html.getWidth(), html.getHeight());
  }
}

/** The user interface of one execution. */
export function createUi(call: HostCall): GUi {
  return expose<UiFake, GUi>('Ui', new UiFake(call));
}
