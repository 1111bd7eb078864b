/** Plays a sequence of actions on a base, and checks it after each against the plain model. */
import { AppError } from '../../../src/domain/app-error';
import type { Step } from '../../../src/changes/change-set';
import { ABOUT_ANOTHER } from '../../../src/changes/history';
import { readIntent, readLog, type LogEntry } from '../../../src/changes/log/read-log';
import { verifyLog } from '../../../src/changes/log/verify-log';
import { runCommand } from '../../../src/commands';
import type { Command } from '../../../src/commands/command';
import { execute, type Aftermath } from '../../../src/commands/execute';
import type { Scalar } from '../../../src/ports';
import { openBase } from '../../../src/tables/table';
import { Killed, type World } from '../memory-book';
import type { Action, Fault, Work } from './actions';
import { aBase, act, idsOf, clientsTab, stateOf, type Done } from './base';
import { after, copyOf, differences, FIELDS, unexplained, type State } from './state';
import { Watch } from './watch';

/** A change set as a command to come will plan it, from the base as it stands when its turn has come. */
function planned(steps: (cells: Map<string, Record<string, Scalar>>) => Step[]): Command<object, object> {
  return {
    name: 'test',
    parse: () => ({}),
    plan(ports) {
      const { clients } = openBase(ports);
      const cells = new Map(
        clients.ids.map((id, i) => [
          id,
          Object.fromEntries(
            FIELDS.map((field) => [field, (clients.raw(clients.rows[i]!, field) as Scalar) || null] as const),
          ),
        ]),
      );
      return { changes: { command: 'test', steps: steps(cells) }, report: {} };
    },
  };
}

export class Play {
  readonly world: World = aBase();
  private readonly watch = new Watch(this.world);
  private made = 0;

  /** @throws Error saying what does not hold */
  run(actions: readonly Action[]): void {
    actions.forEach((action, index) => {
      try {
        if (action.kind === 'act') this.byHand(action.act);
        else this.byCommand(action.work, action.fault);
      } catch (error) {
        throw new Error(`action ${index + 1}: ${(error as Error).message}`, { cause: error });
      }
    });
    this.byCommand({ kind: 'continue' }, { kind: 'none' });
    const left = this.entries().filter(({ state }) => state === 'PLANNED' || state === 'BROKEN');
    demand(left.map(({ operation, state }) => `${operation} is ${state} at the end`));
  }

  private byHand(what: Parameters<typeof act>[1]): void {
    act(this.world, what, () => this.unique('рука'));
    demand(stateOf(this.world).faults);
  }

  private byCommand(work: Work | { kind: 'continue' }, fault: Fault): void {
    const { world } = this;
    const open = new Set(this.entries().flatMap(({ operation, state }) => (state === 'PLANNED' ? [operation] : [])));
    const known = new Set(this.entries().map(({ operation }) => operation));
    const before = stateOf(world);
    const call = this.callOf(work, fault.kind === 'stop');
    if (call === null) return;
    this.watch.nextRun();
    world.nextRun();
    let done: Done = {};
    if (fault.kind === 'kill') world.killBefore(fault.call, fault.keep);
    if (fault.kind === 'person')
      world.disturbBefore(fault.call, () => (done = act(world, fault.act, () => this.unique('между'))));
    const cut = isCut(call, fault);
    world.nextRun();
    const seen = stateOf(world);
    demand(seen.faults);
    const entries = this.entries().filter(({ operation }) => open.has(operation) || !known.has(operation));
    const cancelled = entries.filter(({ first }) => first.command === 'changes.cancel').map(({ first }) => first.about);
    const mine = entries.filter(({ operation }) => !cancelled.includes(operation));
    const log = readLog(world.ports);
    const steps = entries.map((entry) => readIntent(world.ports, log, entry));
    if (cut) demand(unexplained(seen, before, steps.flat()));
    else {
      const whole = mine.flatMap((entry) => readIntent(world.ports, log, entry));
      this.compare(seen, before, whole, done, fault);
      demand(mine.flatMap(({ operation, state }) => (state === 'PLANNED' ? [`${operation} was not completed`] : [])));
    }
    demand(verifyLog(world.ports).problems.map(({ problem, row }) => `log: ${problem} in row ${String(row)}`));
  }

  /** What a run did that was not cut short is what its operations say; a person's act in the middle of it comes before or after. */
  private compare(seen: State, before: State, steps: readonly Step[], { edited, deleted }: Done, fault: Fault): void {
    const expected = after(before, steps);
    const call = fault.kind === 'person' ? fault.call : 0;
    if (deleted !== undefined) {
      const { id, row } = deleted;
      const ours = steps.some((step) => 'rows' in step && JSON.stringify(step.rows).includes(`"${id}"`));
      expected.clients.delete(id);
      if (ours || this.watch.besideDeletion(row, call)) seen.clients.delete(id);
    }
    if (edited === undefined) {
      demand(differences(seen, expected));
      return;
    }
    const { id, field, value } = edited;
    const early = copyOf(before);
    if (early.clients.has(id)) early.clients.get(id)![field] = value;
    const first = after(early, steps);
    const cells = expected.clients.get(id);
    if (cells !== undefined) cells[field] = value;
    const wrong = [first, expected].map((state) => differences(seen, state));
    if (wrong.some(({ length }) => length === 0)) return;
    // All but the edited cell, or the edited row where rows went, is right in any case.
    const others = wrong.map((list) =>
      list.filter((line) => !line.startsWith(`${id}.${field}:`) && line !== `${id}: is lost`),
    );
    if (this.watch.excuses(edited, call) && others.some(({ length }) => length === 0)) return;
    demand([`the edit ${id}.${field} = ${value} before call ${call} was lost`, ...wrong[0]!]);
  }

  private entries(): LogEntry[] {
    this.world.nextRun();
    return readLog(this.world.ports).entries;
  }

  private unique(kind: string): string {
    return `${kind}${++this.made}`;
  }

  /** The call, or null when there is nothing for it to be about. */
  private callOf(work: Work | { kind: 'continue' }, stop: boolean): (() => { report: Aftermath }) | null {
    const { ports } = this.world;
    const budget = stop ? { budget: 0 } : {};
    const command = (name: string, input: object) => () => runCommand(ports, name, { ...input, ...budget });
    const test = (steps: Parameters<typeof planned>[0]) => () => execute(ports, planned(steps), budget);
    const ids = idsOf(clientsTab(this.world)).map(({ id }) => id);
    const chosen = (number: number): string => ids[number % ids.length]!;
    switch (work.kind) {
      case 'continue':
        return command('changes.continue', {});
      case 'setting':
        return command('settings.change', { mailHour: work.hour, leapDay: work.hour % 2 === 0 ? 'MAR1' : 'FEB28' });
      case 'refresh':
        return command('segments.refresh', {});
      case 'cells': {
        if (ids.length === 0) return null;
        const goals = new Map(
          work.picks.map(({ client, field }) => [`${chosen(client)} ${FIELDS[field]!}`, this.unique('план')]),
        );
        return test((cells) => {
          const changes = [...goals].flatMap(([key, value]) => {
            const [id, field] = key.split(' ') as [string, string];
            const row = cells.get(id);
            return row === undefined ? [] : [{ id, field, before: row[field]!, after: value }];
          });
          return changes.length === 0 ? [] : [{ kind: 'cells', table: 'clients', changes }];
        });
      }
      case 'append': {
        const rows = Array.from({ length: work.rows }, () => {
          const n = ++this.made;
          return { id: `N-${n}`, values: { id: `N-${n}`, name: `имя${n}`, phone: `тел${n}`, city: `место${n}` } };
        });
        return test(() => [{ kind: 'appendRows', table: 'clients', rows }]);
      }
      case 'remove': {
        const doomed = new Set(work.clients.map(chosen));
        return test((cells) => {
          const rows = [...cells].flatMap(([id, values]) =>
            doomed.has(id) ? [{ id, values: { id, ...values } }] : [],
          );
          return rows.length === 0 ? [] : [{ kind: 'removeRows', table: 'clients', rows }];
        });
      }
      default:
        return this.aboutAnother(work.kind, work.which, command);
    }
  }

  /** The set-up itself is not taken back: there is no base without it. */
  private aboutAnother(
    kind: 'undo' | 'redo' | 'restore' | 'cancel',
    which: number,
    command: (name: string, input: object) => () => { report: Aftermath },
  ): (() => { report: Aftermath }) | null {
    const fits: Record<typeof kind, (entry: LogEntry) => boolean> = {
      undo: ({ state }) => state === 'DONE',
      redo: ({ state, first }) => state === 'UNDONE' && !ABOUT_ANOTHER.includes(first.command),
      restore: ({ state, first }) => state !== 'PLANNED' && !ABOUT_ANOTHER.includes(first.command),
      cancel: ({ state }) => state === 'PLANNED',
    };
    const entries = this.entries().slice(1).filter(fits[kind]).reverse();
    const entry = entries[which % Math.max(1, entries.length)];
    return entry === undefined ? null : command(`changes.${kind}`, { operation: entry.operation });
  }
}

/** Whether the run ended before it was through; what it refuses is no matter here, what breaks is. */
function isCut(call: () => { report: Aftermath }, fault: Fault): boolean {
  try {
    return call().report.progress !== undefined;
  } catch (error) {
    if (error instanceof Killed) return true;
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'PLATFORM' && fault.kind === 'person') return true;
    if (error.code.startsWith('OPERATION_')) return false;
    if (error.code === 'STILL_COMPLETING') return true;
    throw error;
  }
}

function demand(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
