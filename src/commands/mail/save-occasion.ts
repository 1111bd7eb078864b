/** `mail.saveOccasion` and `mail.forgetOccasion`: rules of the tab of occasions, checked, undoable. */
import type { OwnRow, Step } from '../../changes/change-set';
import { AppError } from '../../domain/app-error';
import {
  checkRule,
  KIND_TRAITS,
  OCCASION_KINDS,
  type OccasionRule,
  type RuleCells,
} from '../../domain/occasions/rules';
import type { Ports } from '../../ports';
import { BIRTHDAY_RULE, letterOf, ruleCells } from '../../tables/mail/occasion-rules';
import { ownHeaders } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields, readOneOf, readText } from '../input';
import { knownNames, ownTab, readMailRules } from './mail-rules';
import { lineOf } from './own-line';

export interface SaveOccasionReport {
  rule: OccasionRule;
}

const FIELDS = ['code', 'kind', 'offset', 'template', 'purpose', 'parameter', 'field', 'active'] as const;

export const saveOccasion: Command<RuleCells, SaveOccasionReport> = {
  name: 'mail.saveOccasion',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, FIELDS);
    const kind = readOneOf(fields, 'kind', OCCASION_KINDS);
    if (kind === undefined) throw new AppError('INPUT_INVALID', { field: 'kind' });
    const letter = letterOf(kind);
    return {
      offset: 0,
      purpose: KIND_TRAITS[kind].purpose,
      active: true,
      template: letter,
      ...fields,
      kind,
      code: readText(fields, 'code', 40) ?? letter,
    };
  },
  /** @throws AppError OCCASION_INVALID {field, why} */
  plan(ports, cells): Plan<SaveOccasionReport> {
    const base = openBase(ports);
    const { templates, days } = readMailRules(ports, base);
    const checked = checkRule(cells, knownNames(base, templates, days));
    if (checked.kind === 'faulty') {
      const { field, fault } = checked.faults[0]!;
      throw new AppError('OCCASION_INVALID', { field: `occasions.${field}`, why: fault });
    }
    const { rule } = checked;
    return {
      changes: { command: saveOccasion.name, steps: [stepFor(ports, base, rule)] },
      report: { rule },
    };
  },
};

export const forgetOccasion: Command<{ code: string }, { code: string }> = {
  name: 'mail.forgetOccasion',
  parse(input) {
    const code = readText(readFields(input, ['code']), 'code', 40);
    if (code === undefined || code === '') throw new AppError('INPUT_INVALID', { field: 'code' });
    return { code };
  },
  /** @throws AppError OCCASION_UNKNOWN {occasion} */
  plan(ports, { code }): Plan<{ code: string }> {
    const base = openBase(ports);
    const before = lineOf(ports, ownTab(ports, base, 'occasions'), 'occasions', code);
    // Birthdays have no line as long as there is no tab: they are switched off, not forgotten.
    if (before === null) throw new AppError('OCCASION_UNKNOWN', { occasion: code });
    return {
      changes: { command: forgetOccasion.name, steps: [rowsStep(base, [{ key: code, before, after: null }])] },
      report: { code },
    };
  },
};

/** The rule in its line. The tab is made with the rule that every base has, so that birthdays go on. */
function stepFor(ports: Ports, base: Base, rule: OccasionRule): Step {
  const tab = ownTab(ports, base, 'occasions');
  const rows: OwnRow[] = [
    { key: rule.code, before: lineOf(ports, tab, 'occasions', rule.code), after: ruleCells(rule) },
  ];
  if (tab === null && rule.code !== BIRTHDAY_RULE.code)
    rows.unshift({ key: BIRTHDAY_RULE.code, before: null, after: ruleCells(BIRTHDAY_RULE) });
  return rowsStep(base, rows);
}

const rowsStep = ({ words }: Base, rows: OwnRow[]): Step => ({
  kind: 'ownRows',
  table: 'occasions',
  name: words.tab('occasions'),
  headers: ownHeaders(words, 'occasions'),
  rows,
});
