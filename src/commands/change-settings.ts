/** `settings.change`: any setting by name, checked, written through the door, and undoable. */
import { AppError } from '../domain/app-error';
import type { Step } from '../changes/change-set';
import { sameScalar, scalarOf } from '../changes/scalars';
import type { Scalar } from '../ports';
import { findTables, openOwnTable } from '../tables/own-tables';
import { checkSetting, readSettings, type Settings } from '../tables/settings';
import { noBase, settingCells } from '../tables/table';
import type { Command, Plan } from './command';

export interface ChangeSettingsReport {
  /** All settings, as they are after the change. */
  settings: Settings;
}

export const changeSettings: Command<Record<string, Scalar>, ChangeSettingsReport> = {
  name: 'settings.change',
  /** @throws AppError INPUT_INVALID, SETTING_UNKNOWN, SETTING_INVALID */
  parse(input) {
    if (typeof input !== 'object' || input === null) throw new AppError('INPUT_INVALID', { field: '' });
    return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, checkSetting(name, value)]));
  },
  plan(ports, wanted): Plan<ChangeSettingsReport> {
    const table = openOwnTable(ports, 'settings');
    if (table === null) throw noBase(findTables(ports).found);
    const cells = settingCells(table.content, table.columns);
    const steps: Step[] = [];
    for (const [name, value] of Object.entries(wanted)) {
      const before = scalarOf(cells.get(name), (instant) => ports.zone.serialOf(instant));
      const after = value === '' ? null : value;
      if (!sameScalar(before, after)) steps.push({ kind: 'setting', name, before, after });
      cells.set(name, value ?? '');
    }
    return { changes: { command: 'settings.change', steps }, report: { settings: readSettings(cells) } };
  },
};
