/** PropertiesService: the three stores, with the limits that Google documents (9 KB a value, 500 KB a store). */
import type { ExecutionContext, Operation, OperationTable } from '../runner/protocol';
import type { PropertyStore, ServicesState } from './state';

export type StoreKind = 'script' | 'user' | 'document';

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

function checkStore(store: PropertyStore): void {
  const size = Object.entries(store).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (size > MAX_STORE)
    throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
}

function checkKey(key: string): void {
  if (key === '')
    throw new Error('When setting or getting a property value, the property name must not be null or empty.');
}

/** The operations over `state`. Each counts as one call, whatever it carries. */
export function propertyOperations(state: ServicesState): OperationTable {
  const storeOf = (execution: ExecutionContext, kind: StoreKind): PropertyStore =>
    kind === 'user' ? (state.properties.users[execution.user] ??= {}) : state.properties[kind];
  const replace = (execution: ExecutionContext, kind: StoreKind, store: PropertyStore): void => {
    checkStore(store);
    if (kind === 'user') state.properties.users[execution.user] = store;
    else state.properties[kind] = store;
  };
  const operation = (method: string, run: Operation['run']): Operation => ({
    effect: 'other',
    counts: true,
    needs: 'storage',
    scopes: [],
    method: `Properties.${method}`,
    run,
  });
  return {
    'Properties.getProperty': operation('getProperty', (execution, kind: StoreKind, key: string) => {
      checkKey(key);
      const store = storeOf(execution, kind);
      return Object.hasOwn(store, key) ? store[key] : null;
    }),
    'Properties.getProperties': operation('getProperties', (execution, kind: StoreKind) => ({
      ...storeOf(execution, kind),
    })),
    'Properties.getKeys': operation('getKeys', (execution, kind: StoreKind) => Object.keys(storeOf(execution, kind))),
    'Properties.setProperties': operation(
      'setProperties',
      (execution, kind: StoreKind, entries: [string, string][], deleteOthers: boolean) => {
        for (const [key, value] of entries) {
          checkKey(key);
          if (bytes(value) > MAX_VALUE) throw new Error('Argument too large: value');
        }
        replace(execution, kind, { ...(deleteOthers ? {} : storeOf(execution, kind)), ...Object.fromEntries(entries) });
      },
    ),
    'Properties.setProperty': operation('setProperty', (execution, kind: StoreKind, key: string, value: string) => {
      checkKey(key);
      if (bytes(value) > MAX_VALUE) throw new Error('Argument too large: value');
      replace(execution, kind, { ...storeOf(execution, kind), [key]: value });
    }),
    'Properties.deleteProperty': operation('deleteProperty', (execution, kind: StoreKind, key: string) => {
      checkKey(key);
      const rest = Object.entries(storeOf(execution, kind)).filter(([name]) => name !== key);
      replace(execution, kind, Object.fromEntries(rest));
    }),
    'Properties.deleteAllProperties': operation('deleteAllProperties', (execution, kind: StoreKind) =>
      replace(execution, kind, {}),
    ),
  };
}
