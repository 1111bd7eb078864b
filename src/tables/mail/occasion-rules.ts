/** The tab of occasions: one rule a line. Without the tab there is one rule, that of birthdays. */
import {
  checkRules,
  yesOrNo,
  type FaultyCell,
  type KnownNames,
  type OccasionKind,
  type OccasionRule,
} from '../../domain/occasions/rules';
import type { Scalar } from '../../ports';
import { idText } from '../id-text';
import { OWN_COLUMNS, type OwnTable } from '../own-tables';

/** The rule that every base has from the start; the ledger has known its letters by this code since the first version. */
export const BIRTHDAY_RULE: OccasionRule = {
  code: 'birthday',
  kind: 'BIRTHDAY',
  offset: 0,
  template: 'birthday',
  purpose: 'BIRTHDAY',
  parameter: '',
  field: '',
  active: true,
};

/** A line that makes no letters, and why; `row` as the user sees it. */
export interface FaultyRule {
  code: string;
  row: number;
  faults: FaultyCell[];
  /** Somebody waits for its letters; a line that is switched off may be half-written. */
  active: boolean;
}

export interface OccasionRules {
  /** Those that are whole, active or not, in the order of the tab. */
  rules: OccasionRule[];
  faulty: FaultyRule[];
}

/** The code of each kind's own letter, and of the rule that is proposed for it. @example letterOf('NAME_DAY') //=> 'nameDay' */
export const letterOf = (kind: OccasionKind): string =>
  kind.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

/** @param own the tab as read; null when there is none */
export function readRules(own: OwnTable | null, known: KnownNames): OccasionRules {
  if (own === null) return { rules: [BIRTHDAY_RULE], faulty: [] };
  const { content, columns } = own;
  const lines = content.values
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const read = checkRules(
    lines.map(({ cells }) =>
      Object.fromEntries(OWN_COLUMNS.occasions.map((column) => [column, cells[columns.get(column)! - 1] ?? ''])),
    ),
    known,
  );
  const found: OccasionRules = { rules: [], faulty: [] };
  read.forEach((checked, i) => {
    const { cells, row } = lines[i]!;
    if (checked.kind === 'rule') found.rules.push(checked.rule);
    else {
      const code = idText(cells[columns.get('code')! - 1] ?? '');
      const active = yesOrNo(cells[columns.get('active')! - 1] ?? '') !== false;
      found.faulty.push({ code, row, faults: checked.faults, active });
    }
  });
  return found;
}

/** A rule as the cells of its line. */
export const ruleCells = (rule: OccasionRule): Record<string, Scalar> => ({ ...rule });
