/** The log holds every intent whole, in few cells short enough, chained so that a changed row shows and a blanked payload does not; it stays bounded. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { Step } from '../../src/changes/change-set';
import { archiveLog } from '../../src/changes/log/archive-log';
import { CELL_LIMIT, pack, unpack } from '../../src/changes/log/pack';
import { assemble, dismantle, type LogRecord } from '../../src/changes/log/parts';
import { readIntent, readLog, setState } from '../../src/changes/log/read-log';
import { verifyLog } from '../../src/changes/log/verify-log';
import { writeIntent } from '../../src/changes/log/write-intent';
import { OWN_COLUMNS } from '../../src/tables/own-tables';
import { createWorld, Killed, type World } from '../support/memory-book';
import { refusal } from '../support/run-command';

const LOG = 'Klientura log';
const at = (column: (typeof OWN_COLUMNS.log)[number]): number => OWN_COLUMNS.log.indexOf(column);
const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function world(): World {
  const made = createWorld();
  made.addTab('Лист1', [['a']]);
  return made;
}
const cells = (changes: { id: string; field: string; before: string; after: string }[]): Step => ({
  kind: 'cells',
  table: 'clients',
  changes,
});
const text = fc.string({ unit: 'grapheme' });
const write = (made: World, id: string, size = 1): ReturnType<typeof writeIntent> =>
  writeIntent(
    made.ports,
    { command: 'test', steps: [cells([{ id, field: 'name', before: 'a', after: 'b'.repeat(size) }])] },
    'en',
  );
const logCell = (made: World, row: number, column: (typeof OWN_COLUMNS.log)[number]) =>
  made.tab(LOG).cells[row - 1]![at(column)]!;

describe('the records of an operation', () => {
  it('give back the steps that were intended, one record per client', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^K-[0-9A-F]{2}$/), text, text), { selector: ([id]) => id }),
        (rows) => {
          const steps: Step[] = [
            { kind: 'setting', name: 'paused', before: false, after: true },
            cells(
              rows.flatMap(([id, before, after]) => ['name', 'city'].map((field) => ({ id, field, before, after }))),
            ),
            { kind: 'assignIds', table: 'clients', field: 'id', ids: rows.map(([id], row) => ({ key: 'k', row, id })) },
            {
              kind: 'removeRows',
              table: 'clients',
              rows: rows.map(([id, name]) => ({ id, values: { name }, after: null })),
            },
          ];
          const records = dismantle(steps);
          expect(records).toHaveLength(1 + rows.length);
          expect(assemble(unpack(pack(records, 200)) as LogRecord[])).toEqual(steps);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('do not hold computed columns, which follow from the rest', () => {
    const steps: Step[] = [
      { kind: 'derived', table: 'clients', fields: ['segment'], values: { 'K-1': ['NEW'] } },
      { kind: 'ownTable', table: 'segments', rows: [['NEW']] },
    ];
    expect(JSON.stringify(dismantle(steps))).not.toContain('NEW');
    expect(assemble(dismantle(steps))).toEqual([{ kind: 'recompute', effort: 1 }]);
  });
});

describe('cells of the log', () => {
  it('hold any records, in texts short enough, never through an emoji', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text)), fc.integer({ min: 120, max: 400 }), (records, limit) => {
        const packed = pack(records, limit);
        expect(Math.max(0, ...packed.map(({ length }) => length))).toBeLessThanOrEqual(limit);
        expect(unpack(packed)).toEqual(records);
      }),
    );
    const long = ['x'.repeat(CELL_LIMIT - 70) + '😀'.repeat(30_000) + '"'.repeat(50_000)];
    const packed = pack([long]);
    expect(packed.some((cell) => /[\ud800-\udbff]"}$/.test(cell))).toBe(false);
    expect(Math.max(...packed.map(({ length }) => length))).toBeLessThanOrEqual(CELL_LIMIT);
    expect(unpack(packed)).toEqual([long]);
  });

  it('of a clean-up of four fields of 100,000 clients are under 2 % of what a file may have', () => {
    const fields = ['name', 'phone', 'email', 'birthday'];
    const changes = Array.from({ length: 100_000 }, (_, i) =>
      fields.map((field) => ({
        id: `K-${String(i).padStart(6, '0')}`,
        field,
        before: `было ${field} ${i} 8 (916) 000`,
        after: `стало ${field} ${i} +7916`,
      })),
    ).flat();
    const rows = pack(dismantle([cells(changes)])).length;
    const used = rows * OWN_COLUMNS.log.length;
    console.info(
      `log of 4 fields of 100,000 clients: ${rows} rows, ${used} cells, ${((100 * used) / 1e7).toFixed(2)} %`,
    );
    expect(used).toBeLessThan(200_000);
  });
});

describe('the log', () => {
  it('has no unused rows or columns, and is hidden', () => {
    const made = world();
    write(made, 'K-1');
    made.grid(LOG);
    const tab = made.tab(LOG);
    expect([tab.cells.length, tab.columns.length, tab.hidden]).toEqual([2, OWN_COLUMNS.log.length, true]);
  });

  it('is chained over all operations by salted digests, and found whole', () => {
    const made = world();
    for (const id of ['K-1', 'K-2', 'K-3']) write(made, id, 40_000);
    const rows = made.grid(LOG).slice(1);
    expect(rows).toHaveLength(9);
    let chain = '';
    for (const row of rows) {
      const digest = sha(String(row[at('salt')]) + String(row[at('payload')]));
      const said = [
        'number',
        'operation',
        'part',
        'parts',
        'time',
        'user',
        'command',
        'about',
        'cells',
        'clients',
      ] as const;
      chain = sha([chain, digest, ...said.map((column) => String(row[at(column)]))].join('\n'));
      expect([row[at('digest')], row[at('chain')]]).toEqual([digest, chain]);
    }
    expect(verifyLog(made.ports)).toEqual({ operations: 3, rows: 9, blanked: 0, problems: [] });
  });

  it.each([
    ['a payload edited', (made: World) => (logCell(made, 3, 'payload').value = '[{"steps":[]}]'), 'PAYLOAD_CHANGED'],
    ['a payload that is no JSON', (made: World) => (logCell(made, 3, 'payload').value = 'hello'), 'NO_JSON'],
    ['another name put in', (made: World) => (logCell(made, 3, 'user').value = 'boss@example.com'), 'CHAIN_BROKEN'],
    ['a row deleted', (made: World) => made.tab(LOG).deleteRows(3, 1), 'ROWS_MISSING'],
    ['the end cut off', (made: World) => made.tab(LOG).deleteRows(4, 1), 'ROWS_MISSING'],
    ['the tab deleted', (made: World) => made.tabs.splice(made.tabs.indexOf(made.tab(LOG)), 1), 'LOG_GONE'],
  ])('shows %s', (_what, act, problem) => {
    const made = world();
    for (const id of ['K-1', 'K-2', 'K-3']) write(made, id);
    made.grid(LOG);
    act(made);
    expect(verifyLog(made.ports).problems.map((found) => found.problem)).toEqual([problem]);
  });

  it('stays whole when a payload is blanked together with its salt', () => {
    const made = world();
    for (const id of ['K-1', 'K-2']) write(made, id);
    made.grid(LOG);
    for (const column of ['payload', 'salt'] as const) logCell(made, 2, column).value = '';
    expect(verifyLog(made.ports)).toMatchObject({ blanked: 1, problems: [] });
  });

  it('is read right when a person sorts it or moves a column', () => {
    const made = world();
    const { entry } = write(made, 'K-1', 70_000);
    write(made, 'K-2');
    made.grid(LOG);
    made.tab(LOG).sort(1, at('digest') + 1);
    made.tab(LOG).moveColumn(at('payload') + 1, 1);
    const log = readLog(made.ports);
    const steps = readIntent(
      made.ports,
      log,
      log.entries.find(({ operation }) => operation === entry.operation)!,
    );
    expect(steps).toEqual([cells([{ id: 'K-1', field: 'name', before: 'a', after: 'b'.repeat(70_000) }])]);
    expect(verifyLog(made.ports).problems).toEqual([]);
  });

  it('does not believe a payload that was altered', () => {
    const made = world();
    const { entry } = write(made, 'K-1');
    made.grid(LOG);
    logCell(made, 2, 'payload').value = String(logCell(made, 2, 'payload').value).replace('"b"', '"c"');
    expect(refusal(() => readIntent(made.ports, readLog(made.ports), entry)).code).toBe('LOG_DAMAGED');
  });

  it('forgets an intent whose writing was killed, for nothing was done', () => {
    for (const keep of [true, false])
      for (let call = 1; ; call++) {
        const made = world();
        write(made, 'K-1');
        made.nextRun();
        made.killBefore(call, keep);
        let killed = false;
        try {
          // 250 rows: two blocks.
          write(made, 'K-2', 250 * CELL_LIMIT);
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          killed = true;
        }
        made.nextRun();
        const { entries } = readLog(made.ports);
        expect([call, entries.length <= 2, entries.every(({ state }) => state !== 'BROKEN')]).toEqual([
          call,
          true,
          true,
        ]);
        write(made, 'K-3');
        expect([call, keep, verifyLog(made.ports).problems]).toEqual([call, keep, []]);
        if (!killed) break;
      }
  });
});

describe('the archive', () => {
  const aged = (days: number): World => {
    const made = world();
    for (let i = 0; i < 4; i++) {
      const { log, entry } = write(made, `K-${i}`, 40_000);
      setState(log, entry, 'DONE');
      made.nextRun();
      made.now += (days * 86_400_000) / 4;
    }
    for (const id of ['K-8', 'K-9']) {
      const { log, entry } = write(made, id);
      setState(log, entry, 'DONE');
      made.nextRun();
    }
    return made;
  };
  const today = (made: World): number => Math.floor(made.zone.serialOf(made.now));

  it('takes what is older than 90 days, and leaves who, when, how much and the chain', () => {
    const made = aged(170);
    expect(archiveLog(made.ports, readLog(made.ports), today(made))).toBe(2);
    made.nextRun();
    const { entries } = readLog(made.ports);
    expect(entries.map(({ state, rows }) => [state, rows.length])).toEqual([
      ['ARCHIVED', 1],
      ['ARCHIVED', 1],
      ['DONE', 3],
      ['DONE', 3],
      ['DONE', 1],
      ['DONE', 1],
    ]);
    expect(entries[0]!.first).toMatchObject({ command: 'test', user: 'owner@example.com', cells: 1, clients: 1 });
    expect(made.tab(LOG).cells).toHaveLength(1 + 2 + 6 + 2);
    expect(verifyLog(made.ports).problems).toEqual([]);
    expect(refusal(() => readIntent(made.ports, readLog(made.ports), entries[0]!)).code).toBe('OPERATION_ARCHIVED');
    write(made, 'K-9');
    expect(verifyLog(made.ports).problems).toEqual([]);
  });

  it('takes the oldest when the log has more cells than it may, but never what is unfinished nor the newest', () => {
    const made = aged(4);
    expect(archiveLog(made.ports, readLog(made.ports), today(made), 11 * OWN_COLUMNS.log.length)).toBe(2);
    const open = aged(4);
    const log = readLog(open.ports);
    setState(log, log.entries[0]!, 'PLANNED');
    open.nextRun();
    expect(archiveLog(open.ports, readLog(open.ports), today(open), 0)).toBe(0);
  });

  it('is not taken in by a clock that jumped ahead for one run', () => {
    const made = aged(4);
    made.now += 400 * 86_400_000;
    write(made, 'K-7');
    expect(archiveLog(made.ports, readLog(made.ports), today(made))).toBe(0);
  });

  it('killed at any call is completed by the next one', () => {
    for (const keep of [true, false])
      for (let call = 1; ; call++) {
        const made = aged(170);
        made.nextRun();
        made.killBefore(call, keep);
        let killed = false;
        try {
          archiveLog(made.ports, readLog(made.ports), today(made));
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          killed = true;
        }
        made.nextRun();
        archiveLog(made.ports, readLog(made.ports), today(made));
        made.nextRun();
        expect([call, keep, verifyLog(made.ports).problems, made.tab(LOG).cells.length]).toEqual([call, keep, [], 11]);
        if (!killed) break;
      }
  });
});
