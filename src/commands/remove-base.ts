/** `base.remove`: takes out of the file everything that Klientura added, triggers too. The user's own cells, and what was edited in them, stay. */
import { AppError } from '../domain/app-error';
import type { Step } from '../changes/change-set';
import { CATCH_UP_DAYS } from '../domain/occasions/window';
import type { Ports } from '../ports';
import { INTAKE_FIELD } from '../tables/intake';
import { lastDayOf, lineCountKey } from '../tables/line-count';
import { findTables, TAB_KEYS } from '../tables/own-tables';
import { fieldMarks } from '../tables/table';
import type { Command, Plan } from './command';
import { localToday } from './input';
import { TODAY_NAME } from '../tables/settings';

export interface RemoveReport {
  /** Columns that go. */
  columns: number;
  /** Tabs that go. */
  tabs: number;
}

/** All but the count of letters, while some of them may still be due: who sets the base up again on the same day must not send them twice. */
function keysToForget(ports: Ports): string[] {
  const lastLetters = lastDayOf(ports.store, 'ledger') ?? -Infinity;
  const isFresh = lastLetters >= localToday(ports) - CATCH_UP_DAYS;
  return Object.keys(ports.store.all()).filter((key) => !isFresh || key !== lineCountKey('ledger'));
}

export const removeBase: Command<Record<string, never>, RemoveReport> = {
  name: 'base.remove',
  parse(input) {
    const unknown = Object.keys(input as object)[0];
    if (unknown !== undefined) throw new AppError('INPUT_INVALID', { field: unknown });
    return {};
  },
  /** The log goes last: until then it holds the intent, so that a killed removal is completed by the next run. */
  plan(ports): Plan<RemoveReport> {
    const { tabs, found } = findTables(ports);
    if (found.size === 0) throw new AppError('NOT_SET_UP');
    const steps: Step[] = [];
    if (ports.triggers.heartbeats().length > 0) steps.push({ kind: 'heartbeat', install: false });
    if (ports.triggers.formSubmits().length > 0) steps.push({ kind: 'formTrigger', install: false });
    const keys = keysToForget(ports);
    if (keys.length > 0) steps.push({ kind: 'forget', keys });
    const marks = fieldMarks(ports);
    for (const { tab, column, field, header, added } of marks) {
      const table = tab === found.get('orders')?.tab ? 'orders' : field === INTAKE_FIELD ? 'intake' : 'clients';
      if (added) steps.push({ kind: 'dropColumn', table, field, tab });
      else steps.push({ kind: 'unbindColumn', table, field, tab, column, header });
    }
    if (ports.book.names().includes(TODAY_NAME)) steps.push({ kind: 'dropName', name: TODAY_NAME });
    for (const table of ['clients', 'orders'] as const) {
      const place = found.get(table);
      const tab = tabs.find(({ id }) => id === place?.tab);
      if (place === undefined || tab === undefined) continue;
      steps.push({
        kind: 'releaseTab',
        table,
        tab: tab.id,
        headerRow: place.mark?.headerRow ?? 1,
        columns: place.mark?.columns ?? tab.columns,
      });
    }
    const own = [...TAB_KEYS].filter((key) => key !== 'log' && found.has(key));
    for (const table of [...own, 'log'] as const) steps.push({ kind: 'dropTab', table });
    return {
      changes: { command: 'base.remove', steps },
      report: { columns: marks.filter(({ added }) => added).length, tabs: own.length + (found.has('log') ? 1 : 0) },
    };
  },
};
