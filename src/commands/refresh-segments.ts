/** `segments.refresh`: counts every client's orders anew and writes the computed columns, the Segments tab and what goes with it. */
import type { Step } from '../changes/change-set';
import { scalarOf } from '../changes/scalars';
import { AppError } from '../domain/app-error';
import type { Day, ErrorCode } from '../domain/codes';
import { frozenText, inForceText } from '../domain/frozen-thresholds';
import { readScheme, type Scheme } from '../domain/rfm-schemes';
import type { Ports } from '../ports';
import { openBase, refuseSpoiled, type Base } from '../tables/table';
import { columnsOf, figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { dashboardStep } from './dashboard-page';
import { rulesOf, type ComputedFigures } from './computed-figures';
import { leadsOf } from './figure-columns';
import { readDay, readFields } from './input';
import { mailingStep } from './mailing-list';
import { savedFiguresStep, savedSegments } from './saved-segments';
import { listStep } from './segment-list';
import { planSegments, reportOf, type SegmentsReport } from './segment-plan';
import { editsInTab } from './segment-edits';
import { readSnapshots, snapshotSteps } from './snapshots';

export type { SegmentsReport } from './segment-plan';

export interface RefreshInput {
  today: Day | undefined;
  scheme: Scheme | 'AUTO' | undefined;
}

export const refreshSegments: Command<RefreshInput, SegmentsReport> = {
  name: 'segments.refresh',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['today', 'scheme']);
    const reading = readScheme(fields['scheme']);
    if (reading.kind !== 'scheme') throw new AppError('INPUT_INVALID', { field: 'scheme' });
    const given = fields['scheme'] !== undefined && fields['scheme'] !== null;
    return { today: readDay(fields, 'today'), scheme: given ? reading.scheme : undefined };
  },
  /** @throws AppError THRESHOLDS_INVALID {tab, line, why}, MAP_INVALID {tab, why, cells} when a person edited the Segments tab to nonsense */
  plan(ports, input): Plan<SegmentsReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const { steps, before, computed } = planFor(ports, base, input);
    const rows = base.orders?.rows.length ?? null;
    return {
      changes: {
        command: 'segments.refresh',
        steps: [...before, ...todayStep(ports, base, computed.today), ...steps],
      },
      report: reportOf(computed, rows),
    };
  },
};

/** Formulas that say `Today` would otherwise give other segments than the columns beside them. */
function todayStep(ports: Ports, { todayCell }: Base, today: Day): Step[] {
  const before = scalarOf(todayCell ?? '', (instant) => ports.zone.serialOf(instant));
  return before === today ? [] : [{ kind: 'setting', name: 'today', before, after: today }];
}

const UNCOMPUTABLE: readonly ErrorCode[] = [
  'NOT_SET_UP',
  'CLIENTS_GONE',
  'SETTINGS_GONE',
  'COLUMN_GONE',
  'ORDERS_GONE',
  'SETTING_INVALID',
  'THRESHOLDS_INVALID',
  'MAP_INVALID',
];

/** The computed steps for a base as it stands, by its own settings and today's date; none where there is no base. */
export function segmentStepsOf(ports: Ports): Step[] {
  try {
    const base = openBase(ports);
    const { steps } = planFor(ports, base, { today: undefined, scheme: undefined }, false);
    // The tab of earlier segments comes with the first refresh.
    return steps.filter((step) => !('table' in step) || step.table !== 'snapshots' || base.own.has('snapshots'));
  } catch (error) {
    if (error instanceof AppError && UNCOMPUTABLE.includes(error.code)) return [];
    throw error;
  }
}

/** The list of a segment, and what stands beside the saved ones. */
function savedStepsOf(ports: Ports, base: Base, computed: ComputedFigures): Step[] {
  const { own, settings } = base;
  if (!own.has('list') && !own.has('saved')) return [];
  const saved = savedSegments(ports, base);
  return [
    ...(own.has('list') ? [listStep(ports, base, computed, settings.listedSegment, saved)] : []),
    ...savedFiguresStep(ports, base, computed, saved),
  ];
}

/** `before`: what is kept in the log; `steps`: what can be computed again. `isKept`: the former is done too. */
function planFor(
  ports: Ports,
  base: Base,
  input: RefreshInput,
  isKept = true,
): { before: Step[]; steps: Step[]; computed: ComputedFigures } {
  const kept = readSnapshots(ports, base);
  const edited = input.scheme === undefined ? editsInTab(ports, base, kept) : { thresholds: null, map: null };
  refuseSpoiled(base, ['period', 'thresholds', 'segmentMap']);
  const { words, settings } = base;
  const own = rulesOf({
    ...settings,
    ...(edited.thresholds === null ? {} : { scheme: 'AUTO', thresholds: edited.thresholds }),
    ...(edited.map === null ? {} : { segmentMap: edited.map }),
  });
  const rules = input.scheme === undefined ? own : { ...own, scheme: input.scheme, frozen: false, toFreeze: false };
  const computed = figuresOf(ports, base, input.today, rules);
  const { thresholds } = computed.scored;
  const before: Step[] = [];
  // Without a client who has ordered there are no thresholds to keep yet.
  if ((rules.toFreeze && thresholds.recency.length > 0) || edited.thresholds !== null)
    before.push({ kind: 'setting', name: 'thresholds', before: settings.thresholds, after: frozenText(thresholds) });
  if (edited.map !== null)
    before.push({ kind: 'setting', name: 'segmentMap', before: settings.segmentMap, after: edited.map });
  const edits = edited.thresholds === null && edited.map === null ? 'NONE' : isKept ? 'KEPT' : 'NOT_KEPT';
  const inForce = inForceText(computed.scored);
  const snapshot = snapshotSteps(ports, base, computed, kept, inForce, edits);
  return {
    before: [...before, ...snapshot.before],
    steps: [
      ...snapshot.steps,
      ...planSegments(computed, { words, fields: columnsOf(base), leads: () => leadsOf(base, computed) }),
      ...savedStepsOf(ports, base, computed),
      ...(base.own.has('mailing') ? [mailingStep(ports, base, computed, settings.mailedSegment)] : []),
      ...(base.own.has('dashboard') ? [dashboardStep(base, computed)] : []),
      ...snapshot.after,
    ],
    computed,
  };
}
