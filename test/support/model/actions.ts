/** The actions that sequences are made of: commands with what befalls them, and what people do between them. */
import fc from 'fast-check';
import type { Act } from './base';

/** What befalls a run: nothing, a kill before a call, a person before a call, or no time. */
export type Fault =
  | { kind: 'none' }
  | { kind: 'kill'; call: number; keep: boolean }
  | { kind: 'person'; call: number; act: Act }
  | { kind: 'stop' };

/** A command of the base, or a change set as commands will plan them. Numbers are taken modulo what is there. */
export type Work =
  | { kind: 'cells'; picks: { client: number; field: number }[] }
  | { kind: 'append'; rows: number }
  | { kind: 'remove'; clients: number[] }
  | { kind: 'setting'; hour: number }
  | { kind: 'refresh' }
  | { kind: 'undo' | 'redo' | 'restore' | 'cancel'; which: number };

export type Action = { kind: 'run'; work: Work; fault: Fault } | { kind: 'act'; act: Act };

const small = fc.nat({ max: 7 });

export const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), client: small, field: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sort' as const), column: fc.nat({ max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), row: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), client: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), from: fc.nat({ max: 12 }), to: fc.nat({ max: 12 }) }),
  },
);

const aWork: fc.Arbitrary<Work> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('cells' as const),
      picks: fc.array(fc.record({ client: small, field: fc.nat({ max: 2 }) }), { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('append' as const), rows: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      clients: fc.array(small, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('setting' as const), hour: fc.integer({ min: 6, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refresh' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'restore' as const, 'cancel' as const),
      which: small,
    }),
  },
);

const call = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 10, max: 110 }));

const aFault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('kill' as const), call, keep: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('person' as const), call, act: anAct }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'stop' as const }) },
);

export const aSequence: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('run' as const), work: aWork, fault: aFault }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('act' as const), act: anAct }) },
  ),
  { minLength: 3, maxLength: 8 },
);
