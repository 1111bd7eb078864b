/** An operation that a killed run left half done: it is shown, completed, cancelled, or left for someone who can; one whose record is spoiled is not believed. */
import { runCommand } from '../../src/commands';
import { execute } from '../../src/commands/execute';
import { Killed, type World } from '../support/memory-book';
import { base, cities, list, move, moveAll, MOVED, WAS } from '../support/moved-clients';
import { refusal, report } from '../support/run-command';

describe('an operation that was killed', () => {
  /** Killed when the intent is kept and nothing else. */
  function halfDone(): { world: World; operation: string } {
    const world = base();
    world.nextRun();
    const flushes = world.flushes;
    world.killWhen(() => world.flushes > flushes);
    expect(() => execute(world.ports, moveAll, { to: 'новый' })).toThrow(Killed);
    const { operation } = list(world)[0]!;
    return { world, operation };
  }

  it('is shown as interrupted, and by a preview as what comes first', () => {
    const { world, operation } = halfDone();
    expect(list(world)[0]).toMatchObject({ state: 'PLANNED', canCancel: true, canUndo: false });
    expect(move(world, { dryRun: true }).report.unfinished).toMatchObject([
      { operation, because: 'OPERATION_UNFINISHED' },
    ]);
  });

  it('is completed by the next command, which says so', () => {
    const { world, operation } = halfDone();
    const reply = report(world, 'settings.change', { paused: true });
    expect(reply.completed).toMatchObject([
      { operation, command: 'test.move', user: 'owner@example.com', time: '2026-05-20 12:00:00', conflicts: [] },
    ]);
    expect(cities(world)).toEqual(MOVED);
  });

  it('is completed before a command that is refused then, and the refusal says so', () => {
    const { world, operation } = halfDone();
    world.nextRun();
    const { code, params } = refusal(() => execute(world.ports, moveAll, { to: 'новый', fingerprint: 'old' }));
    expect([code, params.completed]).toEqual(['PLAN_CHANGED', 1]);
    expect(list(world).find((entry) => entry.operation === operation)!.state).toBe('DONE');
    expect(refusal(() => move(world, { fingerprint: 'old' })).params).not.toHaveProperty('completed');
  });

  it('waits while the clients are not there, and is completed once they are back', () => {
    const { world, operation } = halfDone();
    const place = world.tabs.indexOf(world.tab('Клиенты'));
    const [tab] = world.tabs.splice(place, 1);
    const { completed, unfinished } = report(world, 'changes.continue');
    expect([completed, unfinished]).toMatchObject([undefined, [{ operation, because: 'TAB_NOT_FOUND' }]]);
    expect(list(world)[0]!.state).toBe('PLANNED');
    world.tabs.splice(place, 0, tab!);
    expect(report(world, 'changes.continue').completed).toMatchObject([{ operation, conflicts: [] }]);
    expect(cities(world)).toEqual(MOVED);
  });

  it('is taken back by a cancel, also one that was killed itself', () => {
    const plain = halfDone();
    report(plain.world, 'changes.cancel', { operation: plain.operation });
    expect(cities(plain.world)).toEqual(WAS);
    expect(list(plain.world)).toMatchObject([{ command: 'changes.cancel', state: 'DONE' }, { state: 'UNDONE' }, {}]);
    expect(refusal(() => report(plain.world, 'changes.cancel', { operation: plain.operation })).code).toBe(
      'OPERATION_FINISHED',
    );
    for (const keep of [true, false])
      for (let call = 1; ; call++) {
        const { world, operation } = halfDone();
        world.nextRun();
        world.killBefore(call, keep);
        let killed = true;
        try {
          runCommand(world.ports, 'changes.cancel', { operation });
          killed = false;
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        const begun = list(world).some(({ command }) => command === 'changes.cancel');
        report(world, 'changes.continue');
        expect([call, keep, cities(world)]).toEqual([call, keep, begun ? WAS : MOVED]);
        if (!killed) break;
      }
  });

  it('is shown as broken when its record was altered, and nothing is written by it', () => {
    const { world, operation } = halfDone();
    const tab = world.tab('Klientura log');
    const row = tab.cells.findIndex((cells) => cells.some(({ value }) => value === operation));
    const payload = tab.cells[row]!.find(({ value }) => String(value).startsWith('[{"steps"'))!;
    payload.value = String(payload.value).replace('новый1', 'чужой');
    const reply = report(world, 'settings.change', { paused: true });
    expect(reply.unfinished).toMatchObject([{ operation, because: 'LOG_DAMAGED' }]);
    expect(cities(world)).toEqual(WAS);
    expect(report(world, 'settings.change', { paused: false }).unfinished).toBeUndefined();
    expect(list(world).find((entry) => entry.operation === operation)!.state).toBe('BROKEN');
  });
});

describe('a payload that is none', () => {
  it.each([
    ['no JSON', 'привет', 'NO_JSON'],
    ['JSON of another shape', '{"steps":5}', 'PAYLOAD_CHANGED'],
    ['blank', '', 'NO_JSON'],
  ])('%s: the step is said to be damaged, nothing is written, and the base goes on', (_what, text, problem) => {
    const world = base();
    world.nextRun();
    const flushes = world.flushes;
    world.killWhen(() => world.flushes > flushes);
    expect(() => execute(world.ports, moveAll, { to: 'новый' })).toThrow(Killed);
    world.nextRun();
    const { operation } = list(world)[0]!;
    const tab = world.tab('Klientura log');
    const line = tab.cells.find((cells) => cells.some(({ value }) => value === operation))!;
    line.find(({ value }) => String(value).startsWith('[{"steps"'))!.value = text;
    expect(report(world, 'settings.change', { paused: true }).unfinished).toMatchObject([
      { operation, because: 'LOG_DAMAGED' },
    ]);
    expect(cities(world)).toEqual(WAS);
    expect(report(world, 'changes.verify')).toMatchObject({ intact: false, problems: [{ operation, problem }] });
    expect(refusal(() => report(world, 'changes.undo', { operation })).code).toBe('LOG_DAMAGED');
    move(world);
    expect(cities(world)).toEqual(MOVED);
  });
});
