/** A run killed at any call, with its waiting writes lost or kept: after one more run no letter twice, none lost, at most one in doubt. */
import { decideDoubt } from '../../../src/commands/mail/decide-doubt';
import { execute } from '../../../src/commands/execute';
import { sendDueMail, type SendDueReport } from '../../../src/commands/mail/send-due-mail';
import { Killed, type World } from '../../support/memory-book';
import { clientsBorn, ledgerStates, mailBase } from './mail-base';

const CLIENTS = 4;
/** A whole run of letters, killed at each of its calls. */
const MANY = 50;

function run(world: World): SendDueReport | null {
  try {
    return execute(world.ports, sendDueMail, {}).report;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return null;
  } finally {
    world.nextRun();
  }
}

function callsOf(clients: number): number {
  const world = mailBase({ clients: clientsBorn('20.05', clients) });
  execute(world.ports, sendDueMail, {});
  return world.calls;
}

/** A run that may stumble over a row that went from under it; the next one goes on. */
function runOrFail(world: World): void {
  try {
    run(world);
  } catch {
    world.nextRun();
  }
}

function expectNoneTwice(world: World): void {
  const addresses = world.outbox.map(({ to }) => to);
  expect(new Set(addresses).size).toBe(addresses.length);
}

/** Sent letters and letters in doubt make up all clients: none is lost. */
function expectNoneLost(world: World, report: SendDueReport, clients = CLIENTS): void {
  const states = Object.values(ledgerStates(world));
  expect(states.filter((state) => state === 'SENT' || state === 'IN_DOUBT')).toHaveLength(clients);
  expect(states.filter((state) => state === 'IN_DOUBT')).toHaveLength(report.inDoubt.length);
  expect(report.left).toBe(0);
}

describe.each([
  ['lost', false],
  ['kept', true],
])('killed at every call, waiting writes %s', (_kind, keepWrites) => {
  const total = callsOf(CLIENTS);

  test(`and run once more (${total} calls)`, () => {
    let doubts = 0;
    for (let call = 1; call <= total + 1; call++) {
      const world = mailBase({ clients: clientsBorn('20.05', CLIENTS) });
      world.killBefore(call, keepWrites);
      const killed = run(world);
      expect(killed === null).toBe(call <= total);
      const report = run(world)!;
      expectNoneTwice(world);
      expect(report.inDoubt.length).toBeLessThanOrEqual(1);
      expectNoneLost(world, report);
      doubts += report.inDoubt.length;
    }
    // The kills between the mark and the proof must have been met, else this test proves nothing.
    expect(doubts).toBeGreaterThan(CLIENTS);
  });

  test(`a run of ${MANY} letters and once more: none twice, none lost, at most one in doubt a kill`, () => {
    let points = 0;
    for (let call = 1, calls = callsOf(MANY); call <= calls; call++, points++) {
      const world = mailBase({ clients: clientsBorn('20.05', MANY) });
      world.killBefore(call, keepWrites);
      expect(run(world)).toBeNull();
      const report = run(world)!;
      expectNoneTwice(world);
      expect(report.inDoubt.length).toBeLessThanOrEqual(1);
      expectNoneLost(world, report, MANY);
    }
    process.stdout.write(`killed at ${points} calls of a run of ${MANY} letters, writes kept: ${keepWrites}\n`);
    expect(points).toBeGreaterThan(MANY * 4);
  });

  test('and killed once more anywhere in the next run: at most one doubt a kill', () => {
    for (let first = 3; first <= total; first += 7) {
      for (let second = 2; second <= total; second += 5) {
        const world = mailBase({ clients: clientsBorn('20.05', CLIENTS) });
        world.killBefore(first, keepWrites);
        run(world);
        world.killBefore(second, keepWrites);
        run(world);
        const report = run(world)!;
        expectNoneTwice(world);
        expect(report.inDoubt.length).toBeLessThanOrEqual(2);
        expectNoneLost(world, report);
      }
    }
  });

  test('and the tab sorted by a person before the next run', () => {
    for (let call = 2; call <= total; call++) {
      const world = mailBase({ clients: clientsBorn('20.05', CLIENTS) });
      world.killBefore(call, keepWrites);
      run(world);
      const { cells } = world.tab('Clients');
      const [header, ...rest] = cells;
      cells.splice(0, cells.length, header!, ...rest.reverse());
      const report = run(world)!;
      expectNoneTwice(world);
      expectNoneLost(world, report);
    }
  });
});

describe('a person in the ledger while letters go out', () => {
  const total = callsOf(CLIENTS);
  const ledgerOf = (world: World): World['tabs'][number] => world.tab('Klientura mail');

  test.each([
    ['sorts it', (world: World) => reverse(ledgerOf(world).cells)],
    ['inserts a row above', (world: World) => ledgerOf(world).insertRows(2, 1)],
  ])('%s: no letter twice, none lost', (_what, act) => {
    for (let call = 1; call <= total; call++) {
      const world = mailBase({ clients: clientsBorn('20.05', CLIENTS) });
      world.disturbBefore(call, () => {
        act(world);
      });
      run(world);
      run(world);
      const report = run(world)!;
      expectNoneTwice(world);
      expect(world.outbox).toHaveLength(CLIENTS);
      expect(report.inDoubt).toHaveLength(0);
    }
  });
});

describe('a person who deletes a row of the ledger while letters go out', () => {
  const total = callsOf(CLIENTS);
  test('no letter goes twice, and the row comes back', () => {
    let met = 0;
    for (let call = 1; call <= total; call++) {
      const world = mailBase({ clients: clientsBorn('20.05', CLIENTS) });
      let sentBefore = CLIENTS;
      world.disturbBefore(call, () => {
        const tab = world.tab('Klientura mail');
        sentBefore = world.outbox.length;
        if (tab.cells.length > 1) tab.deleteRows(2, 1);
      });
      runOrFail(world);
      // A row deleted after the last letter is evidence destroyed; nothing is left that could know of it.
      if (sentBefore === CLIENTS) continue;
      met++;
      runOrFail(world);
      run(world);
      expectNoneTwice(world);
      expect(world.outbox).toHaveLength(CLIENTS);
      expect(Object.keys(ledgerStates(world)).sort()).toEqual(['K-1', 'K-2', 'K-3', 'K-4']);
    }
    expect(met).toBeGreaterThan(CLIENTS * 3);
  });
});

describe('a letter in doubt', () => {
  /** A base whose run died right after a letter was handed over. */
  function doubtful(): World {
    for (let call = 1; ; call++) {
      const world = mailBase({ clients: clientsBorn('20.05', CLIENTS) });
      world.killBefore(call, false);
      run(world);
      if (world.outbox.length === 2) return world;
    }
  }
  const decide = (world: World, input: object): unknown => {
    const { report } = execute(world.ports, decideDoubt, input);
    world.nextRun();
    return report;
  };

  test('is never sent again by itself', () => {
    const world = doubtful();
    for (let again = 0; again < 3; again++) expect(run(world)!.inDoubt).toMatchObject([{ row: 3, id: 'K-2' }]);
    expectNoneTwice(world);
    expect(world.outbox).toHaveLength(CLIENTS);
  });
  test('that went out, a person says, is done', () => {
    const world = doubtful();
    run(world);
    expect(decide(world, { row: 3, sent: true })).toMatchObject({ id: 'K-2', state: 'SENT' });
    expect(run(world)).toMatchObject({ sent: 0, inDoubt: [] });
    expectNoneTwice(world);
  });
  test('that did not go out, a person says, goes with the next run, once', () => {
    const world = doubtful();
    run(world);
    world.outbox.splice(1, 1);
    decide(world, { row: 3, sent: false });
    expect(run(world)).toMatchObject({ sent: 1, inDoubt: [] });
    expect(run(world)).toMatchObject({ sent: 0, inDoubt: [] });
    expect(world.outbox.map(({ to }) => to).sort()).toEqual(clientsBorn('20.05', CLIENTS).map(({ email }) => email));
  });
  test('can be decided straight after the kill, by key as well', () => {
    const world = doubtful();
    expect(decide(world, { key: 'book-1/K-2/birthday/2026', sent: true })).toMatchObject({ state: 'SENT' });
    expect(run(world)).toMatchObject({ inDoubt: [] });
  });
  test('that is none is refused', () => {
    const world = doubtful();
    expect(() => decide(world, { row: 2, sent: true })).toThrow('NO_SUCH_DOUBT');
  });
});

function reverse(cells: unknown[]): void {
  const [header, ...rest] = cells;
  cells.splice(0, cells.length, header, ...rest.reverse());
}
