/** `segments.save`: keeps a condition under a name, as a segment whose clients are counted anew each time. */
import type { Step } from '../changes/change-set';
import { scalarOf } from '../changes/scalars';
import { AppError } from '../domain/app-error';
import type { Ports, RawValue, Scalar } from '../ports';
import { OWN_COLUMNS, ownHeaders } from '../tables/own-tables';
import { nextSavedCode, type SavedRow } from '../tables/saved';
import { openBase, type Base } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { conditionJson, demandCondition } from './condition-input';
import { readFields } from './input';
import { savedCounts, savedFiguresStep, savedSegments, type SavedSegment } from './saved-segments';
import { listStep } from './segment-list';
import { freeName } from './set-up-own';

export interface SaveSegmentInput {
  name: string;
  /** `{ all: […] }`, `{ any: […] }` or a comparison; days as `2026-03-05`. */
  condition: unknown;
  /** Of the saved segment that is to be changed; without it a new one. */
  code: string | undefined;
}

export interface SaveSegmentReport {
  code: string;
  name: string;
  /** The condition in the user's language. */
  sentence: string;
  /** Who fit today. */
  clients: number;
}

export const LONGEST_NAME = 100;
/** A cell of Google's holds 50,000 characters. */
const LONGEST_CONDITION = 45_000;

export const saveSegment: Command<SaveSegmentInput, SaveSegmentReport> = {
  name: 'segments.save',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['name', 'condition', 'code']);
    const { name, condition, code } = fields;
    const text = typeof name === 'string' ? name.trim().replace(/\s+/g, ' ') : '';
    if (text === '' || text.length > LONGEST_NAME) throw new AppError('INPUT_INVALID', { field: 'name' });
    if (code !== undefined && code !== null && typeof code !== 'string')
      throw new AppError('INPUT_INVALID', { field: 'code' });
    return { name: text, condition, code: code ?? undefined };
  },
  /** @throws AppError CONDITION_INVALID {why, path, field}; SAVED_UNKNOWN {code}; SAVED_NAME_TAKEN {name}; NOT_SET_UP, ORDERS_GONE */
  plan(ports, { name, condition, code: wanted }): Plan<SaveSegmentReport> {
    const base = openBase(ports);
    const saved = savedSegments(ports, base);
    const { kinds, segments } = saved;
    const found = demandCondition(condition, kinds);
    const text = JSON.stringify(conditionJson(found, kinds));
    if (text.length > LONGEST_CONDITION) throw new AppError('CONDITION_INVALID', { why: 'TOO_MANY' });
    const before = wanted === undefined ? null : segments.find(({ code }) => code === wanted);
    if (before === undefined) throw new AppError('SAVED_UNKNOWN', { code: wanted! });
    const code = before?.code ?? nextSavedCode(segments.map((one) => one.code));
    refuseTaken(segments, name, code);
    const computed = figuresOf(ports, base);
    const row = { code, name, condition: text, row: before?.row ?? 0, cells: {} };
    const now: SavedSegment = { ...row, kind: 'condition', found };
    const after = { kinds, segments: [...segments.filter((one) => one.code !== code), now] };
    const [count] = savedCounts(ports, base, computed, { kinds, segments: [now] }, ports.words(ports.session.locale()));
    const report = { code, name, sentence: count!.sentence, clients: count!.clients! };
    if (before?.name === name && before.condition === text)
      return { changes: { command: saveSegment.name, steps: [] }, report };
    const steps: Step[] = [lineStep(ports, base, code, before, { name, condition: text })];
    steps.push(...savedFiguresStep(ports, base, computed, after));
    if (before !== null && base.own.has('list') && base.settings.listedSegment === code)
      steps.push(listStep(ports, base, computed, code, after));
    return { changes: { command: saveSegment.name, steps }, report };
  },
};

function refuseTaken(segments: readonly SavedRow[], name: string, code: string): void {
  const isTaken = (one: SavedRow): boolean => one.code !== code && one.name.toLowerCase() === name.toLowerCase();
  if (segments.some(isTaken)) throw new AppError('SAVED_NAME_TAKEN', { name });
}

/** The step that writes, changes or takes out the line of a saved segment; one that goes can come back with all its cells. */
export function lineStep(
  ports: Ports,
  { own, words, settings }: Base,
  code: string,
  before: SavedRow | null,
  after: { name: string; condition: string } | null,
): Step {
  const tabs = ports.book.tabs();
  const name = tabs.find(({ id }) => id === own.get('saved'))?.name ?? freeName(ports, tabs, words.tab('saved'));
  return {
    kind: 'ownRows',
    table: 'saved',
    name,
    headers: ownHeaders(ports.words(settings.locale), 'saved'),
    rows: [
      {
        key: code,
        before: before && cellsOf(ports, before, after === null ? OWN_COLUMNS.saved : ['code', 'name', 'condition']),
        after: after && { code, ...after },
      },
    ],
  };
}

function cellsOf(ports: Ports, { cells }: SavedRow, columns: readonly string[]): Record<string, Scalar> {
  const scalar = (raw: RawValue | undefined): Scalar => scalarOf(raw, (instant) => ports.zone.serialOf(instant));
  return Object.fromEntries(columns.map((column) => [column, scalar(cells[column])]));
}
