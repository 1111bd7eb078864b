/** The tab into which a form writes its answers, and the column of ours that says what became of each. */
import type { Ports, Tab, TabContent } from '../ports';
import { addedIn, fieldMarks, headerRowOf } from './table';

/** The field of the column that Klientura adds to the tab. */
export const INTAKE_FIELD = 'intakeState';

/** What became of an answer: a word, and the client's ID or the reason behind it. */
export const INTAKE_STATES = ['ADDED', 'MERGED', 'ASK', 'SKIPPED', 'UNDONE'] as const;
export type IntakeWord = (typeof INTAKE_STATES)[number];
/** An answer whose taking over was taken back; it is not taken again. */
export const UNDONE_STATE: IntakeWord = 'UNDONE';

export interface IntakeTab {
  tab: Tab;
  content: TabContent;
  headerRow: number;
  /** Column of the states. */
  column: number;
  /** Field → column, as the user has bound them. */
  chosen: Readonly<Record<string, number>>;
  /** All columns that Klientura added to the tab. */
  own: ReadonlySet<number>;
  /** What stands in the states' column of a row. */
  stateOf(row: number): string;
}

/** The connected tab; null when there is none. Calls: those of reading a tab and all marks. */
export function openIntake(ports: Ports): IntakeTab | null {
  const marks = fieldMarks(ports);
  const mark = marks.find(({ field }) => field === INTAKE_FIELD);
  const tab = mark === undefined ? undefined : ports.book.tabs().find(({ id }) => id === mark.tab);
  if (mark === undefined || tab === undefined) return null;
  const content = ports.book.read(tab.id);
  const bound = marks.filter((one) => one.tab === tab.id);
  return {
    tab,
    content,
    headerRow: headerRowOf(content.values, bound, 1),
    column: mark.column,
    chosen: Object.fromEntries(bound.flatMap(({ field, column, added }) => (added ? [] : [[field, column]]))),
    own: addedIn(marks, tab.id),
    stateOf: (row) => String(content.values[row - 1]?.[mark.column - 1] ?? '').trim(),
  };
}
