/** Answers of the commands that clean, find duplicates and report on the data, for the tests of their views. */
import type { DoubtfulClientCell, FoundGroup, QualityReport } from '../../src/entry/api';
import { cellsLine, pageOf } from './history-stubs';
import { done, type Answers } from './open-sidebar';

export const DOUBTS: DoubtfulClientCell[] = [
  {
    row: 7,
    id: 'K-7',
    field: 'email',
    value: 'anna@gmial.com',
    reason: 'BAD_EMAIL',
    suggestion: 'anna@gmail.com',
  },
  { row: 9, id: 'K-9', field: 'phone', value: '12-34', reason: 'UNREADABLE_PHONE' },
  { row: 11, id: 'K-11', field: 'birthday', value: '03.04.1990', reason: 'AMBIGUOUS_DATE' },
  {
    row: 12,
    id: 'K-12',
    field: 'email',
    value: 'bob@yandx.ru',
    reason: 'BAD_EMAIL',
    suggestion: 'bob@yandex.ru',
  },
];

const sameCell = (a: { id: string; field: string }) => (b: { id: string; field: string }) =>
  a.id === b.id && a.field === b.field;

/** Cleans 120 phones and two e-mails; a suggestion that is taken becomes one more e-mail. */
export const CLEAN: Answers = {
  'base.clean': ({ dryRun, accept = [], dayOrder, splitNames, page }) => {
    const taken = accept as { id: string; field: string }[];
    const doubtful = DOUBTS.filter(
      (cell) => !taken.some(sameCell(cell)) && !(dayOrder !== undefined && cell.reason === 'AMBIGUOUS_DATE'),
    );
    const lines = [
      cellsLine('phone', 120),
      cellsLine('email', 2 + taken.length),
      ...(dayOrder === undefined ? [] : [cellsLine('birthday', 1)]),
      ...(splitNames === true
        ? [{ kind: 'addColumn', table: 'clients', fields: ['lastName'], count: 1, label: 'L', examples: [] }]
        : []),
    ];
    const report = { changed: { phone: 120, email: 2, birthday: 0, name: 0 }, doubtful, canSplitNames: true };
    return dryRun === true
      ? done(report, {
          preview: lines,
          fingerprint: `plan ${JSON.stringify(taken)}`,
          ...(page ? { rows: pageOf(page, 120) } : {}),
        })
      : done({ ...report, operation: 'op-1' });
  },
  'changes.undo': () => done({ restored: 122, conflicts: [] }, { preview: [], fingerprint: 'undo' }),
};

/** A group of two rows that agree on the e-mail, differ in name and phone, and of which one alone has a city. */
export function groupOf(n: number, more: Partial<FoundGroup> = {}): FoundGroup {
  const a = `K-${n}a`;
  const b = `K-${n}b`;
  return {
    rows: [n, n + 50],
    ids: [a, b],
    band: 'ask',
    score: 0.875,
    because: ['SAME_EMAIL', 'DIMINUTIVE_NAME', 'OTHER_PHONE'],
    keeper: a,
    apart: [[a, b]],
    members: [
      {
        id: a,
        row: n,
        values: { name: `Anna Petrova ${n}`, phone: '+79160000001', email: 'anna@shop.example', city: 'Kyiv' },
      },
      { id: b, row: n + 50, values: { name: `Anya Petrova ${n}`, phone: '+79160000002', email: 'anna@shop.example' } },
    ],
    values: {
      name: { text: `Anna Petrova ${n}`, from: a },
      phone: { text: '+79160000001', from: a },
      phone2: { text: '+79160000002', from: b },
      email: { text: 'anna@shop.example', from: a },
      city: { text: 'Kyiv', from: a },
    },
    ...more,
  };
}

/** A base with groups that are merged, kept apart and taken back as the commands would. */
export function duplicatesOf(certain: FoundGroup[], doubtful: FoundGroup[]): Answers {
  let groups = [...certain.map((group) => ({ ...group, band: 'auto' as const })), ...doubtful];
  let before = groups;
  let step = 0;
  const keep = (stays: (group: FoundGroup) => boolean) => {
    before = groups;
    groups = groups.filter(stays);
    return before.length - groups.length;
  };
  const named = (asked: unknown) => (group: FoundGroup) =>
    (asked as string[][]).some((ids) => ids.join() === group.ids.join());
  return {
    'duplicates.find': ({ band, from, size }) => {
      const of = (wanted: unknown) => groups.filter((group) => group.band === wanted);
      const start = Number(from);
      return done({
        groups: of(band).slice(start, start + Number(size)),
        total: of(band).length,
        auto: of('auto').length,
        ask: of('ask').length,
      });
    },
    'duplicates.merge': ({ dryRun, band, groups: asked, choices }) => {
      if (dryRun === true) {
        const preview = [{ kind: 'removeRows', table: 'clients', fields: [], count: 3, label: '', examples: [] }];
        return done(
          { merged: 1, removed: 1, orders: 0 },
          { preview, fingerprint: `seen ${JSON.stringify([band, asked, choices])}` },
        );
      }
      const merged = keep((group) => (band === undefined ? !named(asked)(group) : group.band !== band));
      return done({ merged, removed: merged, orders: 2 * merged, operation: `op-${++step}` });
    },
    'duplicates.keepApart': ({ groups: asked }) => {
      keep((group) => !named(asked)(group));
      return done({ pairs: 1, operation: `op-${++step}` });
    },
    'changes.undo': ({ dryRun }) => {
      if (dryRun !== true) groups = before;
      return done({ restored: 4, conflicts: [] }, { preview: [], fingerprint: 'undo' });
    },
  };
}

export const QUALITY: QualityReport = {
  clients: 200,
  fields: [
    { field: 'name', header: 'Customer', filled: 200, valid: 200, doubtful: 0, stale: 0 },
    { field: 'phone', header: '', filled: 199, valid: 190, doubtful: 9, stale: 4 },
    { field: 'city', header: 'City', filled: 0, valid: 0, doubtful: 0, stale: 0 },
  ],
  duplicates: { auto: 3, ask: 12 },
  unreachable: 1,
};
