/** UrlFetchApp in the script's realm: it refuses, since nothing of the host leaves the machine. */
import { strict } from './strict';

type GUrlFetch = GoogleAppsScript.URL_Fetch.UrlFetchApp;

const refuse = (): never => {
  throw new Error('UrlFetchApp is not implemented by the local host: scripts run here without the network.');
};

export function createUrlFetchApp(): GUrlFetch {
  return strict<GUrlFetch>('UrlFetchApp', { fetch: refuse, fetchAll: refuse, getRequest: refuse });
}
