/** The computed columns of the clients' tab: their formats, and what each client's cells hold. */
import { ABC_CODES, XYZ_CODES } from '../domain/client-figures';
import type { DerivedField } from '../domain/codes';
import { readConsent, type Consent } from '../domain/consent';
import { leadScores, TEMPERATURES, type LeadSignal } from '../domain/lead-score';
import { leadSignals } from '../domain/lead-signals';
import { LIFECYCLE_BASES } from '../domain/lifecycle';
import { LOYALTY_TIERS } from '../domain/loyalty';
import { NO_DAY } from '../domain/orders';
import { scoreText } from '../domain/rfm';
import { SEGMENTS } from '../domain/rfm-maps';
import { nextPurchase } from '../domain/value/rhythm';
import type { Locale, NumberFormat, RawValue, Scalar, Words } from '../ports';
import { dateFormat } from '../tables/number-formats';
import { idText, type Base, type ClientColumn } from '../tables/table';
import { tiersOf, type ComputedFigures } from './computed-figures';

/** What a base knows of its clients as leads, by rule code. */
export type LeadSignals = Readonly<Record<string, LeadSignal | undefined>>;

const FORMATS: Readonly<Record<DerivedField, NumberFormat | 'DATE'>> = {
  lastOrder: 'DATE',
  orders: '0',
  revenue: '#,##0.00',
  recency: '0',
  rfmScore: '@',
  segment: '@',
  abc: '@',
  xyz: '@',
  lifecycle: '@',
  nextPurchase: 'DATE',
  leadScore: '0',
  temperature: '@',
  expectedOrders: '0.00',
  expectedValue: '#,##0.00',
  tier: '@',
};

/** @example derivedFormat('lastOrder', 'en') //=> 'yyyy-mm-dd' */
export const derivedFormat = (field: DerivedField, locale: Locale): NumberFormat =>
  FORMATS[field] === 'DATE' ? dateFormat(locale) : FORMATS[field];

/** Values by client ID, in the order of `fields`. @param leads asked for only where a field needs it */
export function derivedValues(
  computed: ComputedFigures,
  fields: readonly DerivedField[],
  words: Words,
  leads: () => LeadSignals,
): Record<string, Scalar[]> {
  const { ids } = computed;
  const columns = fields.map((field) => figureOf(field, computed, (code) => words.segment(code), leads));
  const values: Record<string, Scalar[]> = {};
  for (let i = 0; i < ids.length; i++) values[ids[i]!] = columns.map((value) => value(i));
  return values;
}

/** One figure by client, blank as null. @param name what stands for a code */
export function figureOf(
  field: DerivedField,
  computed: ComputedFigures,
  name: (code: string) => string,
  leads: () => LeadSignals,
): (client: number) => Scalar {
  const { all, scored, today } = computed;
  const { figures } = all;
  const word = (codes: readonly string[]): string[] => codes.map(name);
  const day = (known: number): Scalar => (known === NO_DAY ? null : known);
  switch (field) {
    case 'lastOrder':
      return (i) => day(figures.lastDay[i]!);
    case 'orders':
      return (i) => figures.orders[i]!;
    case 'revenue':
      return (i) => figures.revenue[i]!;
    case 'recency':
      return (i) => (figures.orders[i]! > 0 ? Math.max(0, today - figures.lastDay[i]!) : null);
    case 'rfmScore':
      return (i) => scoreText(scored, i) || null;
    case 'segment': {
      const shown = word(SEGMENTS);
      return (i) => shown[scored.segment[i]!]!;
    }
    case 'abc': {
      const shown = [...ABC_CODES.slice(0, 3), ...word(['NOT_POSITIVE'])];
      return (i) => shown[all.abcOf(i)]!;
    }
    case 'xyz': {
      const [none] = word(['NOT_ENOUGH']);
      const shown = [...XYZ_CODES.slice(0, 3), none!, none!];
      return (i) => (figures.orders[i]! > 0 ? shown[all.xyzOf(i)]! : null);
    }
    case 'lifecycle': {
      const shown = word(LIFECYCLE_BASES);
      const { base } = all.lifecycle;
      return (i) => shown[base[i]!]!;
    }
    case 'nextPurchase': {
      const { rhythm } = all;
      return (i) => (rhythm === null ? null : nextPurchase(rhythm, i));
    }
    case 'leadScore':
    case 'temperature': {
      const { score, temperature } = leadScores(figures.size, leads());
      const shown = word(TEMPERATURES);
      return field === 'leadScore' ? (i) => score[i]! : (i) => shown[temperature[i]!]!;
    }
    case 'tier': {
      const shown = word(LOYALTY_TIERS);
      const { tier } = tiersOf(computed);
      return (i) => shown[tier[i]!]!;
    }
    case 'expectedOrders':
    case 'expectedValue': {
      const found = all.yearAhead;
      // Too few clients to say anything: blank, as dashboard.report says why.
      if (found.kind === 'none') return () => null;
      const column = field === 'expectedOrders' ? found.expected : found.value;
      return (i) => (found.x[i]! < 0 ? null : Math.round(column[i]! * 10000) / 10000);
    }
  }
}

/** Signals of all clients, as LEAD_SCORE has them: cells for phone and e-mail that hold anything, consent, and orders. */
export function leadsOf({ clients }: Base, { all, today }: ComputedFigures): LeadSignals {
  const { rows, columns } = clients;
  const { lastDay, orders } = all.figures;
  const holds = (field: ClientColumn) => (i: number) => {
    const cell = clients.raw(rows[i]!, field);
    return cell !== false && idText(cell) !== '';
  };
  const answers = new Map<RawValue, Consent>();
  const consent = (i: number): Consent => {
    const cell = clients.raw(rows[i]!, 'consent');
    let found = answers.get(cell);
    if (found === undefined) answers.set(cell, (found = readConsent(cell)));
    return found;
  };
  const known = {
    size: rows.length,
    lastOrder: lastDay,
    orders,
    ...(columns.has('phone') && { hasPhone: holds('phone') }),
    ...(columns.has('email') && { hasEmail: holds('email') }),
    ...(columns.has('consent') && { consent }),
  };
  return leadSignals(known, today);
}
