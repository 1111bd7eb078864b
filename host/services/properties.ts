/** PropertiesService in the script's realm: values become text here, limits are the host's. */
import type { HostCall } from '../runner/protocol';
import { exception } from './spreadsheet/errors';
import { strict } from './strict';
import { textOf } from './text';

type GProperties = GoogleAppsScript.Properties.Properties;

const keyText = (key: unknown): string => {
  if (key === null || key === undefined || key === '') {
    throw exception('When setting or getting a property value, the property name must not be null or empty.');
  }
  return textOf(key);
};

function createStore(call: HostCall, kind: 'script' | 'user' | 'document'): GProperties {
  const store: GProperties = strict<GProperties>('Properties', {
    getProperty: (key) => call('Properties.getProperty', kind, keyText(key)) as string | null,
    getProperties: () => call('Properties.getProperties', kind) as Record<string, string>,
    getKeys: () => call('Properties.getKeys', kind) as string[],
    setProperty: (key, value) => {
      call('Properties.setProperty', kind, keyText(key), textOf(value));
      return store;
    },
    setProperties: (properties: Record<string, string>, deleteAllOthers = false) => {
      const entries = Object.entries(properties).map(([key, value]) => [keyText(key), textOf(value)]);
      call('Properties.setProperties', kind, entries, deleteAllOthers);
      return store;
    },
    deleteProperty: (key) => {
      call('Properties.deleteProperty', kind, keyText(key));
      return store;
    },
    deleteAllProperties: () => {
      call('Properties.deleteAllProperties', kind);
      return store;
    },
  });
  return store;
}

export function createPropertiesService(call: HostCall): GoogleAppsScript.Properties.PropertiesService {
  return strict<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', {
    getDocumentProperties: () => createStore(call, 'document'),
    getScriptProperties: () => createStore(call, 'script'),
    getUserProperties: () => createStore(call, 'user'),
  });
}
