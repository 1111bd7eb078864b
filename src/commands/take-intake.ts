/** `intake.take`: takes over all form answers that wait. An answer with a state is never taken again, so that it happens once whatever becomes of a run. */
import { AppError } from '../domain/app-error';
import type { IntakeState, Step } from '../changes/change-set';
import { rowKey } from '../changes/rows/row-key';
import type { RunClock } from '../changes/run-clock';
import type { Ports } from '../ports';
import type { Decision, Outcome } from '../tables/import/outcome';
import { withMeantTexts } from '../tables/import/spoiled-texts';
import { recogniseSource, type ImportSource } from '../tables/import/source';
import { openIntake, UNDONE_STATE, type IntakeTab } from '../tables/intake';
import type { HeaderWords } from '../tables/recognise/header-words';
import { openBase, refuseSpoiled } from '../tables/table';
import type { Command, Plan } from './command';
import { execute } from './execute';
import { readDecisions } from './import-input';
import { planImport } from './import-plan';
import { importReport, type ImportReport } from './import-report';
import { readFields, readFlag } from './input';
import { readIntakeLease } from './intake-lease';

export interface TakeInput {
  /** What the user says of answers that were put to them, by their rows. */
  decisions: Decision[];
  /** Look once more at the answers that wait for the user: some may have become certain, and the others are told in the report. */
  again: boolean;
}

export interface TakeReport extends Pick<
  ImportReport,
  'added' | 'merged' | 'unchanged' | 'asked' | 'skipped' | 'doubtful'
> {
  sheet: string;
}

export const takeIntake: Command<TakeInput, TakeReport> = {
  name: 'intake.take',
  parse(input) {
    const fields = readFields(input, ['decisions', 'again']);
    return { decisions: readDecisions(fields['decisions']), again: readFlag(fields, 'again') === true };
  },
  /** @throws AppError NOT_SET_UP, NO_INTAKE, SETTING_INVALID, and what `recogniseSource` refuses */
  plan(ports, { decisions, again }): Plan<TakeReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country', 'intakePolicy']);
    const intake = openIntake(ports);
    if (intake === null) throw new AppError('NO_INTAKE');
    const source = waitingIn(
      intake,
      (row) => again || decisions.some((decision) => decision.row === row),
      ports.lists.headers(),
    );
    const plan = planImport(ports, base, source, {
      policyOf: () => base.settings.intakePolicy,
      addColumns: false,
      sourceText: intake.tab.name,
      decisions,
    });
    const { outcome } = plan;
    const skipped = [...source.skipped, ...plan.read.skipped, ...outcome.skipped];
    const rows = states(intake, outcome, skipped);
    const steps: Step[] = [
      ...plan.steps,
      ...(rows.length === 0 ? [] : [{ kind: 'intakeStates', table: 'intake', rows } satisfies Step]),
    ];
    const { added, merged, unchanged, asked, doubtful } = importReport(ports, base, source, plan);
    return {
      changes: { command: takeIntake.name, steps },
      report: { sheet: intake.tab.name, added, merged, unchanged, asked, skipped, doubtful },
    };
  },
};

/** The answers without a state, and of those that wait for the user the ones wanted. */
function waitingIn(intake: IntakeTab, isAsked: (row: number) => boolean, headers: HeaderWords): ImportSource {
  // Our own column is no part of the form.
  const values = withMeantTexts(intake.content).map((row) =>
    row.map((cell, index) => (intake.own.has(index + 1) ? '' : cell)),
  );
  const isWaiting = (row: number): boolean => {
    const state = intake.stateOf(row);
    return state === '' || (state.startsWith('ASK') && isAsked(row));
  };
  const source = recognised(intake, values, headers);
  return {
    ...source,
    rows: source.rows.filter(isWaiting),
    skipped: source.skipped.filter(({ row, reason }) => reason !== 'EMPTY_ROW' && isWaiting(row)),
  };
}

function recognised(intake: IntakeTab, values: ImportSource['values'], headers: HeaderWords): ImportSource {
  try {
    return recogniseSource(intake.tab.name, values, intake.chosen, headers);
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'NO_RECORDS' && error.code !== 'TAB_EMPTY')) throw error;
    const { name } = intake.tab;
    return { name, values, headerRow: intake.headerRow, columns: [], bound: new Map(), rows: [], skipped: [] };
  }
}

function states(intake: IntakeTab, outcome: Outcome, skipped: Outcome['skipped']): IntakeState[] {
  const { values } = intake.content;
  const after = new Map<number, string>();
  for (const { row, id } of outcome.added) after.set(row, `ADDED ${id}`);
  for (const { row, id } of [...outcome.merged, ...outcome.unchanged]) after.set(row, `MERGED ${id}`);
  for (const { row, ids } of outcome.asked) after.set(row, `ASK ${ids.join(', ')}`);
  for (const { row, reason } of skipped) after.set(row, `SKIPPED ${reason}`);
  const rows = [...after].sort(([a], [b]) => a - b);
  return rows.flatMap(([row, state]): IntakeState[] => {
    const before = intake.stateOf(row);
    if (before === state) return [];
    const key = rowKey(values[row - 1]!, intake.content.formulas[row - 1]!, intake.own);
    // Done again after it was taken back, it finds the mark of that.
    return [{ key, row, before, after: state, ...(before === '' ? { also: [UNDONE_STATE] } : {}) }];
  });
}

/** How often a submit waits for the run of another one. */
const ATTEMPTS = 3;

/**
 * What the trigger of a form's answer does, and the hourly run for answers whose trigger failed. Where other runs hold the document for long, the next one takes
 * this answer along.
 * @throws AppError of the command, but for a busy document
 */
export function takeAnswers(ports: Ports): TakeReport | null {
  for (let attempt = 1; ; attempt++) {
    try {
      return execute(ports, takeIntake, {}).report;
    } catch (error) {
      const isBusy = error instanceof AppError && (error.code === 'LOCK_BUSY' || error.code === 'STILL_COMPLETING');
      if (!isBusy) throw error;
      if (attempt === ATTEMPTS) return null;
    }
  }
}

/** Answers that no trigger took over. Their trouble must not stop what else the hourly run does. */
export function catchUp(ports: Ports, clock: RunClock): void {
  if (readIntakeLease(ports) === null) return;
  try {
    execute(ports, takeIntake, {}, clock);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
