/** `intake.connect` and `intake.disconnect`: the tab of a form's answers, and the trigger that takes each answer over. */
import { AppError } from '../domain/app-error';
import type { Step } from '../changes/change-set';
import { recogniseSource } from '../tables/import/source';
import { INTAKE_FIELD, openIntake } from '../tables/intake';
import { findTables } from '../tables/own-tables';
import { openBase } from '../tables/table';
import type { Command, Plan } from './command';
import { readFields, readFlag } from './input';
import { readColumns } from './import-input';
import { readIntakeLease, refuseOther, writeIntakeLease } from './intake-lease';

export interface ConnectInput {
  sheet: string;
  /** Field → column of the answers from 1, where the questions do not tell. */
  columns: Readonly<Record<string, number>>;
  /** Take it over from another account. */
  takeOver: boolean;
}

export interface ConnectReport {
  sheet: string;
  /** Answers that wait to be taken over; `intake.take` does it, else the next answer. */
  waiting: number;
  owner: string;
}

export const connectIntake: Command<ConnectInput, ConnectReport> = {
  name: 'intake.connect',
  parse(input) {
    const fields = readFields(input, ['sheet', 'columns', 'takeOver']);
    const { sheet } = fields;
    if (typeof sheet !== 'string' || sheet.trim() === '') throw new AppError('INPUT_INVALID', { field: 'sheet' });
    const columns = readColumns(fields['columns']);
    return { sheet: sheet.trim(), columns, takeOver: readFlag(fields, 'takeOver') === true };
  },
  /** @throws AppError NOT_SET_UP, TAB_NOT_FOUND, INTAKE_IS_BASE, INTAKE_OF_ANOTHER, and what `recogniseSource` refuses */
  plan(ports, { sheet, columns, takeOver }): Plan<ConnectReport> {
    const base = openBase(ports);
    refuseOther(ports, takeOver);
    const { tabs, found } = findTables(ports);
    const tab = tabs.find(({ name }) => name === sheet) ?? tabs.find(({ name }) => name.trim() === sheet);
    if (tab === undefined) throw new AppError('TAB_NOT_FOUND', { tab: sheet });
    if (tab.id === base.clients.tab) throw new AppError('INTAKE_IS_BASE', { tab: sheet });
    if ([...found.values()].some((place) => place.tab === tab.id))
      throw new AppError('INPUT_INVALID', { field: 'sheet' });
    const now = openIntake(ports);
    const isConnected = now?.tab.id === tab.id;
    const { values } = isConnected ? now.content : ports.book.read(tab.id);
    const seen = recognised(
      tab.name,
      values,
      { ...(isConnected ? now.chosen : {}), ...columns },
      ports.lists.headers(),
    );
    const steps: Step[] = [];
    const table = 'intake';
    if (now !== null && !isConnected) steps.push({ kind: 'dropColumn', table, field: INTAKE_FIELD, tab: now.tab.id });
    if (!isConnected)
      steps.push({
        kind: 'addColumn',
        table,
        field: INTAKE_FIELD,
        tab: tab.id,
        headerRow: seen.headerRow,
        header: base.words.text('intake.state'),
        format: '@',
      });
    for (const [field, column] of Object.entries(columns))
      if (!isConnected || now.chosen[field] === undefined)
        steps.push({
          kind: 'bindColumn',
          table,
          field,
          tab: tab.id,
          column,
          header: String(values[seen.headerRow - 1]?.[column - 1] ?? '').trim(),
        });
    if (ports.triggers.formSubmits().length === 0) steps.push({ kind: 'formTrigger', install: true });
    const waiting = seen.rows.filter((row) => !isConnected || now.stateOf(row) === '').length;
    return {
      changes: { command: connectIntake.name, steps },
      report: { sheet: tab.name, waiting, owner: ports.session.user() },
    };
  },
  // The lease names the trigger, which exists only now.
  afterwards(ports, _input, report) {
    const triggers = ports.triggers.formSubmits();
    const lease = readIntakeLease(ports);
    const kept = triggers.find((id) => id === lease?.trigger) ?? triggers[0] ?? ports.triggers.installFormSubmit();
    for (const id of triggers) if (id !== kept) ports.triggers.remove(id);
    writeIntakeLease(ports, { owner: ports.session.user(), trigger: kept });
    return report;
  },
};

/** A form that nobody has answered yet has its header alone. */
function recognised(...source: Parameters<typeof recogniseSource>): { headerRow: number; rows: number[] } {
  try {
    return recogniseSource(...source);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NO_RECORDS') return { headerRow: 1, rows: [] };
    throw error;
  }
}

export interface DisconnectReport {
  /** Whether there was anything to stop. */
  stopped: boolean;
}

/** Stops the taking over. The column of states stays: it says what was taken. */
export const disconnectIntake: Command<{ takeOver: boolean }, DisconnectReport> = {
  name: 'intake.disconnect',
  parse: (input) => ({ takeOver: readFlag(readFields(input, ['takeOver']), 'takeOver') === true }),
  plan(ports, { takeOver }) {
    refuseOther(ports, takeOver);
    const steps: Step[] = ports.triggers.formSubmits().length > 0 ? [{ kind: 'formTrigger', install: false }] : [];
    return {
      changes: { command: disconnectIntake.name, steps },
      report: { stopped: steps.length > 0 || readIntakeLease(ports) !== null },
    };
  },
  afterwards(ports, _input, report) {
    if (readIntakeLease(ports) !== null) writeIntakeLease(ports, null);
    return report;
  },
};
