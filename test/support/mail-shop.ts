/** A shop that sends mail by the hour: clients with addresses and consent, orders, and the beats of its schedule. */
import { AppError } from '../../src/domain/app-error';
import { heartbeat } from '../../src/commands/heartbeat';
import type { World } from './memory-book';
import type { CellInput } from './memory-tab';
import { report } from './run-command';
import { shop, type ShopOrder } from './shop';

const HOUR = 3_600_000;

/** @param extra further columns of the clients' tab: header and cell by client */
export function mailShop(
  clients: number,
  orders: readonly ShopOrder[],
  extra: Readonly<Record<string, (client: number) => CellInput>> = {},
): World {
  const world = shop(clients, orders, {
    'E-mail': (client) => `c${client}@example.com`,
    'Согласие на рассылку': () => 'да',
    ...extra,
  });
  world.quota = 10_000;
  // Midnight of the first day, in Moscow.
  world.now = Date.UTC(2026, 4, 19, 21);
  return world;
}

/** Only this occasion, beside those saved before; birthdays are switched off. */
export function onlyOccasion(world: World, rule: Record<string, unknown>): void {
  report(world, 'mail.saveOccasion', { code: 'birthday', kind: 'BIRTHDAY', active: false });
  report(world, 'mail.saveOccasion', rule);
}

/** Installs the schedule for an hour of the day. */
export function scheduleAt(world: World, hour: number, more: Record<string, unknown> = {}): void {
  report(world, 'mail.schedule', { hour, ...more });
}

/** Lets so many hours pass, with a beat at each; the codes of what the beats refused. */
export function pass(world: World, hours: number): string[] {
  const troubles: string[] = [];
  for (let hour = 0; hour < hours; hour++) {
    world.now += HOUR;
    for (const [triggerUid, owner] of [...world.triggers]) {
      world.user = owner;
      world.nextRun();
      try {
        heartbeat(world.ports, { triggerUid });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        troubles.push(error.code);
      }
    }
  }
  world.nextRun();
  return troubles;
}

/** Who got letters since the last call, in the order of sending. */
export function taken(world: World): string[] {
  return world.outbox.splice(0).map(({ to }) => to);
}
