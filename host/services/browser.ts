/** Browser and MimeType in the script's realm. */
import type { HostCall } from '../runner/protocol';
import { enumeration } from './spreadsheet/enums';
import { exception } from './spreadsheet/errors';
import { strict } from './strict';
import { textOf } from './text';

const Buttons = enumeration<typeof GoogleAppsScript.Base.ButtonSet>({
  OK: true,
  OK_CANCEL: true,
  YES_NO: true,
  YES_NO_CANCEL: true,
});

export function createBrowser(call: HostCall): GoogleAppsScript.Base.Browser {
  const box =
    (operation: string, buttonsByDefault: GoogleAppsScript.Base.ButtonSet) =>
    (...args: unknown[]): string => {
      if (args.length === 0 || args.length > 3)
        throw exception(`The parameters () don't match the method signature for ${operation}.`);
      const [title, message, buttons] = args.length === 3 ? args : ['', args[0], args[1] ?? buttonsByDefault];
      return call(operation, textOf(title), textOf(message), textOf(buttons).split('_')) as string;
    };
  return strict<GoogleAppsScript.Base.Browser>('Browser', {
    Buttons,
    inputBox: box('Browser.inputBox', Buttons.OK_CANCEL),
    msgBox: box('Browser.msgBox', Buttons.OK),
  });
}

const office = 'application/vnd.openxmlformats-officedocument';

export const MimeType: GoogleAppsScript.Base.MimeType = {
  GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
  GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_SITES: 'application/vnd.google-apps.site',
  GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
  FOLDER: 'application/vnd.google-apps.folder',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  MICROSOFT_EXCEL: `${office}.spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${office}.presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: `${office}.wordprocessingml.document`,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
};
