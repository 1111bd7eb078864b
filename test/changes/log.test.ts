/** The log holds every intent whole, in cells short enough, chained so that a changed row shows and a blanked payload does not. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { Step } from '../../src/changes/change-set';
import { readIntent, readLog, writeIntent } from '../../src/changes/log';
import { assemble, dismantle } from '../../src/changes/log-parts';
import { OWN_COLUMNS } from '../../src/tables/own-tables';
import { createWorld, type World } from '../support/memory-book';

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

describe('log', () => {
  it('gives back the steps that were intended, one part per client', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^K-[0-9A-F]{2}$/), text, text), { selector: ([id]) => id }),
        (rows) => {
          const steps: Step[] = [
            { kind: 'setting', name: 'paused', before: false, after: true },
            cells(
              rows.flatMap(([id, before, after]) => ['name', 'city'].map((field) => ({ id, field, before, after }))),
            ),
            {
              kind: 'removeRows',
              table: 'clients',
              rows: rows.map(([id, name]) => ({ id, values: { name }, after: null })),
            },
          ];
          const parts = dismantle(steps);
          expect(parts).toHaveLength(1 + rows.length);
          expect(assemble(JSON.parse(JSON.stringify(parts)))).toEqual(steps);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('cuts long payloads into cells of at most 45,000 characters, never through an emoji', () => {
    const { ports, grid } = ((w) => ({ ports: w.ports, grid: () => w.grid(LOG) }))(world());
    const steps = [cells([{ id: 'K-1', field: 'note', before: 'x'.repeat(44_950) + '😀'.repeat(30_000), after: '' }])];
    writeIntent(ports, { command: 'test', steps }, 'en');
    const payloads = grid()
      .slice(1)
      .map((row) => String(row[at('payload')]));
    expect(Math.max(...payloads.map(({ length }) => length))).toBeLessThanOrEqual(45_000);
    expect(payloads.some((payload) => /[\ud800-\udbff]$/.test(payload))).toBe(false);
    expect(readIntent(ports, readLog(ports)[0]!)).toEqual({ command: 'test', steps });
  });

  it('chains the salted digests of all rows over all operations', () => {
    const made = world();
    for (const id of ['K-1', 'K-2'])
      writeIntent(
        made.ports,
        { command: 'test', steps: [cells([{ id, field: 'name', before: 'a', after: 'b' }])] },
        'en',
      );
    let chain = '';
    const rows = made.grid(LOG).slice(1);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const digest = sha(String(row[at('salt')]) + String(row[at('payload')]));
      chain = sha(chain + digest);
      expect([row[at('digest')], row[at('chain')]]).toEqual([digest, chain]);
    }
  });

  it('does not log computed columns, which follow from the rest', () => {
    const [frame] = dismantle([{ kind: 'derived', table: 'clients', fields: ['segment'], values: { 'K-1': ['NEW'] } }]);
    expect(frame!.json).not.toContain('NEW');
  });

  it('has no unused rows or columns, and is hidden', () => {
    const made = world();
    writeIntent(
      made.ports,
      { command: 'test', steps: [{ kind: 'setting', name: 'paused', before: false, after: true }] },
      'en',
    );
    const tab = made.tab(LOG);
    made.grid(LOG);
    expect([tab.cells.length, tab.columns.length, tab.hidden]).toEqual([2, OWN_COLUMNS.log.length, true]);
  });
});
