/** ScriptApp in the script's realm: triggers, and what the script may ask of its own authorisation. */
import type { TriggerData } from '../runner/trigger-request';
import type { GuestEnvironment, HostCall } from '../runner/protocol';
import { enumeration } from './spreadsheet/enums';
import { exception } from './spreadsheet/errors';
import { strict } from './strict';
import { createTrigger, EventType, newTrigger, triggerId, TriggerSource, WeekDay } from './triggers';

type GScriptApp = GoogleAppsScript.Script.ScriptApp;
/** Left out: tokens, and what Google has withdrawn. */
type Fake = Omit<
  GScriptApp,
  'getProjectKey' | 'getScriptTriggers' | 'getIdentityToken' | 'getOAuthToken' | 'invalidateAuth' | 'newStateToken'
>;

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>({
  NONE: true,
  CUSTOM_FUNCTION: true,
  LIMITED: true,
  FULL: true,
});
const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>({
  REQUIRED: true,
  NOT_REQUIRED: true,
});
const InstallationSource = enumeration<typeof GoogleAppsScript.Script.InstallationSource>({
  APPS_MARKETPLACE_DOMAIN_ADD_ON: true,
  NONE: true,
  WEB_STORE_ADD_ON: true,
});

export function createScriptApp(call: HostCall, environment: GuestEnvironment): GScriptApp {
  const list = (operation: string): GoogleAppsScript.Script.Trigger[] =>
    (call(operation) as TriggerData[]).map((data) => createTrigger(data, environment));
  const requireScopes = (_mode: unknown, scopes: readonly string[] = environment.scopes): void => {
    const lacking = scopes.filter((scope) => environment.scopes.length > 0 && !environment.scopes.includes(scope));
    if (lacking.length > 0) throw exception(`The scopes ${lacking.join(', ')} are not in the script's manifest.`);
  };
  const fake: Fake = {
    AuthMode,
    AuthorizationStatus,
    EventType,
    InstallationSource,
    TriggerSource,
    WeekDay,
    newTrigger: (handler) => newTrigger(call, environment, handler),
    deleteTrigger: (trigger) => void call('ScriptApp.deleteTrigger', triggerId(trigger)),
    getProjectTriggers: () => list('ScriptApp.getProjectTriggers'),
    getUserTriggers: () => list('ScriptApp.getUserTriggers'),
    // On this machine the person at it has granted what the manifest asks.
    getAuthorizationInfo: () => {
      const info = {
        getAuthorizationStatus: () => AuthorizationStatus.NOT_REQUIRED,
        getAuthorizationUrl: () => null as unknown as string,
        getAuthorizedScopes: () => [...environment.scopes],
      };
      return strict('AuthorizationInfo', info);
    },
    getInstallationSource: () => (environment.addOn ? InstallationSource.WEB_STORE_ADD_ON : InstallationSource.NONE),
    getScriptId: () => environment.scriptId,
    getService: () => {
      const service: Omit<GoogleAppsScript.Script.Service, 'disable' | 'enable'> = {
        getUrl: () => environment.webAppUrl as string,
        isEnabled: () => environment.webAppUrl !== null,
      };
      return strict('Service', service) as GoogleAppsScript.Script.Service;
    },
    requireAllScopes: (mode) => requireScopes(mode),
    requireScopes,
  };
  return strict('ScriptApp', fake) as GScriptApp;
}
