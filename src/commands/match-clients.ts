/** `segments.match`: how many clients fit a condition, and who, page by page. Changes nothing. */
import { openBase } from '../tables/table';
import { figuresOf } from './base-figures';
import { byRevenue } from './chosen-clients';
import type { Command, Plan } from './command';
import { clientsMatching } from './condition-columns';
import { fieldKinds } from './condition-fields';
import { demandCondition } from './condition-input';
import { readFields, readWhole } from './input';
import { pageOf, type SegmentClients } from './segment-clients';

export interface MatchInput {
  condition: unknown;
  /** The first one shown, from 0. */
  from: number;
  size: number;
}

export interface MatchReport extends SegmentClients {
  /** The condition in the user's language. */
  sentence: string;
}

export const matchClients: Command<MatchInput, MatchReport> = {
  name: 'segments.match',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['condition', 'from', 'size']);
    return {
      condition: fields['condition'],
      from: readWhole(fields, 'from', 0, 10_000_000) ?? 0,
      size: readWhole(fields, 'size', 1, 1000) ?? 50,
    };
  },
  /** @throws AppError CONDITION_INVALID {why, path, field}; NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, { condition, from, size }): Plan<MatchReport> {
    const base = openBase(ports);
    const kinds = fieldKinds(base);
    const found = demandCondition(condition, kinds);
    const computed = figuresOf(ports, base);
    const all = byRevenue(computed, clientsMatching(ports, base, computed, found, kinds));
    const sentence = ports.words(ports.session.locale()).condition(found, kinds);
    return {
      changes: { command: matchClients.name, steps: [] },
      report: { sentence, ...pageOf(base, computed, all, from, size) },
    };
  },
};
