/** Everything a script's realm has beyond the language: Google's services and the console, over one channel to the host. */
import type { GuestEnvironment, HostCall, Natives, TriggerEvent } from '../runner/protocol';
import { createBrowser, MimeType } from './browser';
import { createCharts } from './charts';
import { createCacheService } from './cache';
import { createContentService } from './content';
import { createHtmlService } from './html';
import { createLockService } from './lock';
import { createConsole, createLogger } from './logger';
import { createMailApp } from './mail';
import { createPropertiesService } from './properties';
import { AuthMode, createScriptApp } from './script';
import { createSession, createUser } from './session';
import { createSpreadsheetApp } from './spreadsheet';
import { missing } from './strict';
import { createUrlFetchApp } from './url-fetch';
import { createUtilities } from './utilities';

/** Services that the host does not have: using one is an error by name, as nothing may silently do nothing. */
const MISSING =
  'CalendarApp CardService ContactsApp DocumentApp DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService Maps SitesApp SlidesApp XmlService'.split(
    ' ',
  );

/** The globals of a realm, and the maker of trigger events in it. */
export function createServices(
  call: HostCall,
  environment: GuestEnvironment,
  natives: Natives,
): { globals: Record<string, unknown>; makeEvent(event: TriggerEvent): object } {
  const SpreadsheetApp = createSpreadsheetApp(call, environment);
  const globals = {
    ...Object.fromEntries(MISSING.map((name) => [name, missing(name)])),
    Browser: createBrowser(call),
    Charts: createCharts(),
    CacheService: createCacheService(call),
    ContentService: createContentService(),
    HtmlService: createHtmlService(environment, natives),
    LockService: createLockService(call),
    Logger: createLogger(natives),
    MailApp: createMailApp(call),
    MimeType,
    PropertiesService: createPropertiesService(call),
    ScriptApp: createScriptApp(call, environment),
    Session: createSession(environment, natives),
    SpreadsheetApp,
    UrlFetchApp: createUrlFetchApp(),
    Utilities: createUtilities(natives),
    console: createConsole(natives),
  };

  // The spreadsheet is asked for only when the handler looks: onOpen may run where the document is closed to it.
  const makeEvent = ({ fields, range, source }: TriggerEvent): object => {
    const mode = fields.authMode as keyof typeof GoogleAppsScript.Script.AuthMode | undefined;
    const event: Record<string, unknown> = {
      ...fields,
      user: createUser(environment.authMode === 'FULL' ? environment.user : ''),
    };
    if (mode !== undefined) event.authMode = AuthMode[mode];
    const lazily = (name: string, get: () => unknown): void => {
      Object.defineProperty(event, name, { get, enumerable: true, configurable: true });
    };
    if (source) lazily('source', () => SpreadsheetApp.getActiveSpreadsheet());
    if (range) {
      lazily('range', () =>
        SpreadsheetApp.getActiveSpreadsheet()
          .getSheetById(range.sheet)
          ?.getRange(range.row + 1, range.column + 1, range.rows, range.columns),
      );
    }
    return event;
  };
  return { globals, makeEvent };
}
