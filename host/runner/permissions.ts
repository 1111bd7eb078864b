/** What a run may call: Google's authorisation modes per operation, and the manifest's scopes. */
import type { AuthMode, Operation } from './protocol';

type Need = NonNullable<Operation['needs']>;

const GRANTS: Record<AuthMode, ReadonlySet<Need>> = {
  NONE: new Set<Need>(['nothing', 'menu']),
  LIMITED: new Set<Need>(['nothing', 'menu', 'read', 'write', 'storage']),
  CUSTOM_FUNCTION: new Set<Need>(['nothing', 'read', 'storage']),
  FULL: new Set<Need>(['nothing', 'menu', 'read', 'write', 'storage', 'user']),
};

const BY_EFFECT: Record<Operation['effect'], Need> = {
  read: 'read',
  write: 'write',
  structure: 'write',
  other: 'nothing',
};

const AUTH = 'https://www.googleapis.com/auth';
const DOCUMENT = [`${AUTH}/spreadsheets.currentonly`, `${AUTH}/spreadsheets`];

/** What touches the book needs one of the spreadsheet scopes, unless the operation says otherwise. */
const SCOPES_BY_EFFECT: Record<Operation['effect'], readonly string[]> = {
  read: [...DOCUMENT, `${AUTH}/spreadsheets.readonly`],
  write: DOCUMENT,
  structure: DOCUMENT,
  other: [],
};

const requiredText = (scopes: readonly string[]): string =>
  scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');

/** A service is named with its method, a method of an object alone: `MailApp.sendEmail`, but `setValues`. */
const SERVICE =
  /^(SpreadsheetApp|MailApp|ScriptApp|Session|PropertiesService|CacheService|LockService|UrlFetchApp|HtmlService|Ui)\./;

/**
 * Google's refusal of a call, or null when it may go on.
 *
 * @param scopes of the manifest; empty when it lists none, then every scope is granted
 * @example refusal({ method: 'Range.setValues', effect: 'write', … }, 'CUSTOM_FUNCTION', []) → 'You do not have permission to call setValues'
 */
export function refusal(
  operation: Pick<Operation, 'effect' | 'method' | 'needs' | 'scopes'>,
  mode: AuthMode,
  scopes: readonly string[],
): string | null {
  const { method, effect } = operation;
  if (!GRANTS[mode].has(operation.needs ?? BY_EFFECT[effect])) {
    const required = operation.scopes?.length ? `. Required permissions: ${requiredText(operation.scopes)}` : '';
    return SERVICE.test(method)
      ? `You do not have permission to call ${method}${required}`
      : `You do not have permission to call ${method.slice(method.indexOf('.') + 1)}`;
  }
  const sufficient = operation.scopes ?? SCOPES_BY_EFFECT[effect];
  if (scopes.length > 0 && sufficient.length > 0 && !sufficient.some((scope) => scopes.includes(scope))) {
    return `Specified permissions are not sufficient to call ${method}. Required permissions: ${requiredText(sufficient)}`;
  }
  return null;
}
