/** `clients.import`: takes clients from another tab or a file into the base. Importing the same again changes nothing. */
import { AppError } from '../domain/app-error';
import type { Step } from '../changes/change-set';
import type { RawValue, Ports } from '../ports';
import { findTables } from '../tables/own-tables';
import { withMeantTexts } from '../tables/import/spoiled-texts';
import { recogniseSource, type ImportSource } from '../tables/import/source';
import { openBase, refuseSpoiled, type Base } from '../tables/table';
import type { Command, Plan } from './command';
import { parseImport, type ImportFrom, type ImportInput } from './import-input';
import { planImport, type ImportPlan } from './import-plan';
import { importReport, type ImportReport } from './import-report';

export type { ImportReport } from './import-report';

export const importClients: Command<ImportInput, ImportReport> = {
  name: 'clients.import',
  parse: parseImport,
  /** @throws AppError NOT_SET_UP, SETTING_INVALID, TAB_PROTECTED, and what `recogniseSource` refuses */
  plan(ports, input): Plan<ImportReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const { name, values } = sourceOf(ports, base, input.from);
    const source: ImportSource = recogniseSource(name, values, input.columns, ports.lists.headers());
    const plan: ImportPlan = planImport(ports, base, source, {
      policyOf: (field) => input.fields[field] ?? input.policy,
      addColumns: input.addColumns,
      sourceText: input.source ?? name,
      decisions: input.decisions,
    });
    // Who comes may have ordered already, and segments count everybody.
    const recompute: Step[] =
      base.orders === null || plan.steps.length === 0 ? [] : [{ kind: 'recompute', effort: base.clients.ids.length }];
    return {
      changes: { command: importClients.name, steps: [...plan.steps, ...recompute] },
      report: importReport(ports, base, source, plan),
    };
  },
};

function sourceOf(ports: Ports, base: Base, from: ImportFrom): { name: string; values: RawValue[][] } {
  if ('rows' in from) return { name: from.name, values: from.rows };
  const { tabs, found } = findTables(ports);
  const tab =
    tabs.find(({ name }) => name === from.sheet) ??
    tabs.find(({ name }) => name.trim().toLowerCase() === from.sheet.toLowerCase());
  if (tab === undefined) throw new AppError('TAB_NOT_FOUND', { tab: from.sheet });
  const isOwn = [...found].some(([key, place]) => key !== 'orders' && place.tab === tab.id);
  if (isOwn || tab.id === base.clients.tab) throw new AppError('INPUT_INVALID', { field: 'from.sheet' });
  return { name: tab.name, values: withMeantTexts(ports.book.read(tab.id)) };
}
