/** Decisions about pairs of clients: the same person, or two. Lines of a tab of ours that is made with the first and goes with the last. */
import type { Scalar } from '../../ports';
import { decisionLines, decisionName } from '../../tables/decisions';
import type { OwnTable } from '../../tables/own-tables';
import type { DecisionEntry, StepOf } from '../change-set';
import type { Door } from '../door';
import type { StepHandler } from '../step';
import { createTab, dropTab } from './create-tab';
import { deleteLines } from './own-lines';

export const decide: StepHandler<'decide'> = {
  done: (_door, { decisions }) => decisions.length === 0,
  do(door, step) {
    makeTab(door, step);
    const own = door.own('decisions');
    if (own === null) return;
    const known = new Set(decisionLines(own).map(decisionName));
    const fresh = step.decisions.filter((entry) => !known.has(decisionName(entry)));
    if (fresh.length === 0) return;
    const end = own.content.values.length;
    const width = Math.max(...own.columns.values());
    door.ports.book.ensureSize(own.tab, end + fresh.length, width);
    door.ports.book.write(
      own.tab,
      end + 1,
      1,
      fresh.map((entry) => cellsOf(own, width, entry)),
    );
    door.forgetTabs();
  },
  undo: (step) => [{ ...step, kind: 'undecide' }],
};

export const undecide: StepHandler<'undecide'> = {
  done: (door, { decisions }) => decisions.length === 0 || door.tabOf('decisions') === null,
  do(door, { decisions }) {
    const own = door.own('decisions');
    if (own === null) return;
    const gone = new Set(decisions.map(decisionName));
    const doomed = decisionLines(own).filter((line) => gone.has(decisionName(line)));
    const rest = decisionLines(own).length - doomed.length;
    if (rest === 0) {
      dropTab.do(door, { kind: 'dropTab', table: 'decisions' });
      return;
    }
    // The lines of one step stand together, unless a person sorted them.
    deleteLines(
      door,
      own,
      doomed.map(({ row }) => row),
    );
  },
  undo: (step) => [{ ...step, kind: 'decide' }],
};

function makeTab(door: Door, { name, headers }: StepOf<'decide'>): void {
  const step = { kind: 'createTab', table: 'decisions', name, headers, hidden: true, rows: [] } as const;
  const made = { ...step, rows: [] as Scalar[][] };
  if (!createTab.done(door, made)) createTab.do(door, made);
}

function cellsOf({ columns }: OwnTable, width: number, entry: DecisionEntry): Scalar[] {
  const cells = Array.from({ length: width }, (): Scalar => null);
  for (const [column, at] of columns) cells[at - 1] = entry[column as keyof DecisionEntry];
  return cells;
}
