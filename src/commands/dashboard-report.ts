/** `dashboard.report`: revenue and clients by month, cohorts, the ABC curve, lifecycle bases, NPS, the next quarter, personas and the quality of contact data. Changes nothing. */
import { abcCurve } from '../domain/abc';
import { ABC_CODES, type ClientFigures } from '../domain/client-figures';
import { cohorts, type Cohort } from '../domain/cohorts';
import type { Day } from '../domain/codes';
import { isoOf } from '../domain/days';
import { months } from '../domain/months';
import { nps } from '../domain/nps';
import { periodOf, periodStart } from '../domain/periods';
import { personas, type PersonaField, type Trait } from '../domain/personas';
import type { Basis, NoForecast } from '../domain/value/forecast';
import { openBase, type ClientTable } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { contactQuality, type ContactQuality } from './contact-quality';
import type { FigureWarning } from './computed-figures';
import { readFields } from './input';
import { lifecycleLines, type SegmentsPage } from './segments-report';

export interface Dashboard {
  /** ISO. */
  today: string;
  /** The last 24, oldest first; the current one is not over. */
  months: {
    month: string;
    orders: number;
    revenue: number;
    buyers: number;
    fresh: number;
    returning: number;
    partial?: true;
  }[];
  /** Of the last 12 months of first orders; entry k of `counts` and `revenue` is the k-th month after, `months` the length of the longest. */
  cohorts: { months: number; rows: { month: string; clients: number; counts: number[]; revenue: number[] }[] };
  abc: { curve: [number, number][]; groups: { cls: string; clients: number; revenue: number }[] };
  lifecycle: SegmentsPage['lifecycle'];
  /** `null` where the clients' tab has no column of answers. */
  nps: { score: number | null; error: number | null; answers: number } | null;
  forecast:
    | { months: number; orders: number; revenue: number; basis: Basis }
    | { why: NoForecast; found: number; least: number };
  personas: { clients: number; traits: Trait[] }[] | { why: string };
  quality: ContactQuality;
  warnings: FigureWarning[];
}

export const [SHOWN_MONTHS, SHOWN_COHORTS, AHEAD] = [24, 12, 3] as const;

export const reportDashboard: Command<Record<string, never>, Dashboard> = {
  name: 'dashboard.report',
  looks: 'BASE',
  parse(input) {
    readFields(input, []);
    return {};
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports): Plan<Dashboard> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const { all, today, warnings } = computed;
    const curve = abcCurve(all.figures.revenue);
    return {
      changes: { command: reportDashboard.name, steps: [] },
      report: {
        today: isoOf(today),
        months: monthLines(all, today),
        cohorts: cohortLines(all, today),
        abc: {
          curve: curve.effort.map((effort, i): [number, number] => [effort, curve.yield[i]!]),
          groups: abcGroups(all),
        },
        lifecycle: lifecycleLines(computed),
        nps: npsOf(base.clients),
        forecast: quarterOf(all),
        personas: personasOf(all, today),
        quality: contactQuality(ports, base, today),
        warnings,
      },
    };
  },
};

const money = (sum: number): number => Math.round(sum * 100) / 100;
/** Classes A, B, C and none. */
export function abcGroups({ abc }: ClientFigures): Dashboard['abc']['groups'] {
  return abc.groups.map(({ count, value }, i) => ({ cls: ABC_CODES[i]!, clients: count, revenue: money(value) }));
}

const monthText = (day: Day): string => isoOf(day).slice(0, 7);

export function monthLines({ history }: ClientFigures, today: Day): Dashboard['months'] {
  const current = monthText(today);
  return months(history)
    .slice(-SHOWN_MONTHS)
    .map(({ month: day, orders, revenue, clients: buyers, newClients: fresh, returning }) => {
      const month = monthText(day);
      const line = { month, orders, revenue: money(revenue), buyers, fresh, returning };
      return month === current ? { ...line, partial: true as const } : line;
    });
}

export function cohortLines({ history }: ClientFigures, today: Day): Dashboard['cohorts'] {
  const first = periodStart(periodOf(today, 'MONTH') - SHOWN_COHORTS + 1, 'MONTH');
  const shown = cohorts(history).cohorts.filter(({ month }) => month >= first);
  return {
    months: shown.reduce((most, { clients }) => Math.max(most, clients.length), 0),
    rows: shown.map(({ month, size, clients, revenue }: Cohort) => ({
      month: monthText(month),
      clients: size,
      counts: clients,
      revenue: revenue.map(money),
    })),
  };
}

export function quarterOf(all: ClientFigures): Dashboard['forecast'] {
  const found = all.forecast({ months: AHEAD, discount: 0, margin: 1, model: 'BG' });
  if (found.kind === 'none') return { why: found.why, found: found.found, least: found.least };
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const basis = found.basis === 'MODEL' ? found.moneyBasis : found.basis;
  return { months: AHEAD, orders: Math.round(sum(found.expected) * 10) / 10, revenue: money(sum(found.value)), basis };
}

/** Who never bought is none: they are alike in everything, and would be a persona of their own. */
function personasOf({ figures }: ClientFigures, today: Day): Dashboard['personas'] {
  const { orders, revenue, lastDay, size } = figures;
  const buyers = Int32Array.from({ length: size }, (_, i) => i).filter((i) => orders[i]! > 0);
  const column = (code: string, of: (i: number) => number): PersonaField => ({
    code,
    values: Float64Array.from(buyers, of),
    scale: 'LOG',
  });
  const found = personas([
    column('recency', (i) => today - lastDay[i]!),
    column('orders', (i) => orders[i]!),
    column('revenue', (i) => revenue[i]!),
  ]);
  if (found.kind === 'none') return { why: found.reason };
  return found.personas.map(({ count, traits }) => ({ clients: count, traits }));
}

/** A column of the user's that names NPS, or asks whether the client would recommend the shop. */
const NPS_HEADER = /(^|[^a-z])nps($|[^a-z])|recommend|рекоменд|порад/i;

export function npsOf({ content, headerRow, rows }: ClientTable): Dashboard['nps'] {
  const column = (content.values[headerRow - 1] ?? []).findIndex(
    (header) => typeof header === 'string' && NPS_HEADER.test(header),
  );
  if (column < 0) return null;
  const answers = rows.flatMap((row) => {
    const cell = content.values[row - 1]![column];
    const text = typeof cell === 'string' ? cell.trim() : '';
    return typeof cell === 'number' ? [cell] : text === '' ? [] : [Number(text)];
  });
  const { score, error, answers: count } = nps(answers);
  return { score, error, answers: count };
}
