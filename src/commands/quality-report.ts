/** `quality.report`: how full and how sound the base is, its duplicates, and the clients whom nobody can reach; on wish written into a tab. */
import type { Step } from '../changes/change-set';
import type { Day } from '../domain/codes';
import type { Ports, Scalar } from '../ports';
import type { DoubtfulClientCell } from '../tables/cleaning/clean-clients';
import { ownHeaders } from '../tables/own-tables';
import { fieldQuality, unreachableRows, type FieldQuality } from '../tables/quality';
import { openBase, refuseSpoiled, type Base } from '../tables/table';
import type { Command, Plan } from './command';
import { doubtfulCells } from './contact-quality';
import { groupsOf } from './find-duplicates';
import { localToday, readDay, readFields, readFlag } from './input';

export interface QualityReport {
  clients: number;
  fields: FieldQuality[];
  /** Groups of clients who are, or may be, one person. */
  duplicates: { auto: number; ask: number };
  /** Clients without any phone, address or nick that could be used. */
  unreachable: number;
}

export interface QualityInput {
  today: Day | undefined;
  /** Writes it into the tab Data quality. */
  tab: boolean;
}

/** Cells to look at that the tab lists; who has more of them begins with these. */
const LISTED = 1000;

export const reportQuality: Command<QualityInput, QualityReport> = {
  name: 'quality.report',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['today', 'tab']);
    return { today: readDay(fields, 'today'), tab: readFlag(fields, 'tab') === true };
  },
  plan(ports, { today = localToday(ports), tab }): Plan<QualityReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const { clients, settings } = base;
    const doubtful = doubtfulCells(ports, base, today);
    const groups = groupsOf(ports, base, today);
    const report: QualityReport = {
      clients: clients.ids.length,
      fields: fieldQuality(clients, doubtful, ports.zone, today),
      duplicates: {
        auto: groups.filter(({ band }) => band === 'auto').length,
        ask: groups.filter(({ band }) => band === 'ask').length,
      },
      unreachable: unreachableRows(clients, settings.country).length,
    };
    const steps = tab ? tabSteps(ports, base, report, doubtful) : [];
    return { changes: { command: reportQuality.name, steps }, report };
  },
};

/** The first time the tab is made with all that it says, so that it comes and goes as one; from then on it is written anew, as every computed tab. */
function tabSteps(
  ports: Ports,
  { settings, own }: Base,
  report: QualityReport,
  doubtful: readonly DoubtfulClientCell[],
): Step[] {
  const words = ports.words(settings.locale);
  const rows = qualityRows(report, doubtful, words);
  if (own.has('quality')) return [{ kind: 'ownTable', table: 'quality', rows, formats: FORMATS }];
  const formats = FORMATS.flatMap(({ column, format }) => rows.map((_, i) => ({ row: i + 2, column, format })));
  return [
    {
      kind: 'createTab',
      table: 'quality',
      name: words.tab('quality'),
      headers: ownHeaders(words, 'quality'),
      hidden: false,
      rows,
      formats,
    },
  ];
}

/** Columns from 1: field, filled, share, valid, doubtful, stale; and beside them row, column, value and reason of the cells to look at. */
const FORMATS = [{ column: 3, format: '0.0%' }];

function qualityRows(
  { clients, fields, duplicates, unreachable }: QualityReport,
  doubtful: readonly DoubtfulClientCell[],
  words: ReturnType<Ports['words']>,
): Scalar[][] {
  const share = (count: number): number => (clients === 0 ? 0 : Math.round((count / clients) * 10_000) / 10_000);
  const headerOf = new Map(fields.map(({ field, header }) => [field, header]));
  const left: Scalar[][] = [
    ...fields.map(({ header, filled, valid, doubtful: wrong, stale }) => [
      header,
      filled,
      share(filled),
      valid,
      wrong,
      stale,
    ]),
    [words.text('quality.unreachable'), unreachable, share(unreachable), null, null, null],
    [words.text('quality.certain'), duplicates.auto, null, null, null, null],
    [words.text('quality.possible'), duplicates.ask, null, null, null, null],
  ];
  const right = doubtful
    .slice(0, LISTED)
    .map(({ row, field, value, reason }): Scalar[] => [row, headerOf.get(field) ?? field, value, words.reason(reason)]);
  const blank = (width: number): Scalar[] => Array.from({ length: width }, () => null);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...(left[i] ?? blank(6)),
    ...(right[i] ?? blank(4)),
  ]);
}
