/** The clock of each client: that of the column of time zones, read for one moment of a run; the file's own where there is none or nobody can read it. */
import type { Day, Reason } from '../../domain/codes';
import {
  isMailTime,
  lastAskedDay,
  localTimeOf,
  nextMailTime,
  type ClockOffset,
  type LocalTime,
} from '../../domain/occasions/local-time';
import { mayBeAtGreenwich, readTimeZone } from '../../domain/time-zones';
import type { Ports, RawValue } from '../../ports';
import { cellText } from '../../tables/cell-text';
import type { Base } from '../../tables/table';

/** A cell of the column that stands for the file's zone, because it cannot be taken as written. */
export interface UnknownZone {
  row: number;
  id: string;
  value: string;
  reason: Extract<Reason, 'UNREADABLE_ZONE' | 'TOO_MANY_ZONES'>;
}

/** Names of zones that one run asks the platform about. */
export const MOST_ZONES = 40;

/** Of the epoch of instants, as a day number. */
const EPOCH = 25_569;
const DAY = 86_400_000;
const MINUTES = 1440;

export class ClientClocks {
  /** Whether the base has a column of time zones at all. */
  readonly hasZones: boolean;
  readonly unknown: readonly UnknownZone[];
  /** The instant in UTC, as a day number. */
  private readonly serial: number;
  private readonly file: ClockOffset;
  /** Of each client, in the order of the rows; empty in a base without the column. */
  private readonly clocks: readonly ClockOffset[];

  /** Costs no call; one look at the platform's calendar for each name of a zone, of at most `MOST_ZONES`. @param now the instant, in ms */
  constructor(ports: Ports, { clients, settings }: Base, now: number = ports.clock.now()) {
    this.serial = now / DAY + EPOCH;
    this.hasZones = clients.columns.has('timeZone');
    this.file = {
      minutes: Math.round((ports.zone.serialOf(now) - this.serial) * MINUTES),
      isFixed: false,
    };
    const unknown: UnknownZone[] = [];
    const reader = new ZoneReader(ports, now);
    this.clocks = this.hasZones
      ? clients.column('timeZone').map((cell, index) => {
          const text = zoneText(cell);
          const clock = text === '' ? null : reader.clockOf(text);
          if (typeof clock !== 'string') return clock ?? this.file;
          const value = cellText(cell, ports.zone, settings.locale).slice(0, 60);
          unknown.push({ row: clients.rows[index]!, id: clients.ids[index]!, value, reason: clock });
          return this.file;
        })
      : [];
    this.unknown = unknown;
  }

  /**
   * The day and hour of a client.
   * @param today the day of the run by the file's clock, which need not be the present one
   */
  at(index: number, today: Day): LocalTime {
    const file = localTimeOf(this.serial, this.file.minutes);
    const own = localTimeOf(this.serial, this.clockOf(index).minutes);
    return { day: today + own.day - file.day, hour: own.hour };
  }

  /** Whether the hour of letters has come to a client's clock. */
  isMailTime(index: number, mailHour: number): boolean {
    return isMailTime(this.serial, this.clockOf(index).minutes, mailHour);
  }

  /** Minutes east of Greenwich, where the client's clock shows another time than the file's; else null. */
  otherOffset(index: number): number | null {
    const { minutes } = this.clockOf(index);
    return minutes === this.file.minutes ? null : minutes;
  }

  /** When the hour of letters comes next to any of the clocks, the file's among them, and which day has been asked for by now wherever a client lives. */
  outlook(mailHour: number): { next: number; asked: Day } {
    const clocks = new Set([this.file, ...this.clocks]);
    const next = nextMailTime(this.serial, clocks, mailHour);
    return { next: Math.round((next - EPOCH) * DAY), asked: lastAskedDay(this.serial, mailHour) };
  }

  private clockOf(index: number): ClockOffset {
    return this.clocks[index] ?? this.file;
  }
}

/** What a cell says; a date is nothing that could be a zone, and no blank either. */
function zoneText(cell: RawValue): string {
  return typeof cell === 'object' ? '?' : String(cell).trim();
}

/** Reads each different text once. */
class ZoneReader {
  private readonly known = new Map<string, ClockOffset | UnknownZone['reason']>();
  private readonly names = new Map<string, ClockOffset | UnknownZone['reason']>();

  constructor(
    private readonly ports: Ports,
    private readonly now: number,
  ) {}

  clockOf(text: string): ClockOffset | UnknownZone['reason'] {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const zone = readTimeZone(text);
    const clock =
      zone?.kind === 'fixed'
        ? { minutes: zone.minutes, isFixed: true }
        : zone?.kind === 'named'
          ? this.named(zone.name)
          : 'UNREADABLE_ZONE';
    this.known.set(text, clock);
    return clock;
  }

  private named(name: string): ClockOffset | UnknownZone['reason'] {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    if (this.names.size >= MOST_ZONES) return 'TOO_MANY_ZONES';
    const minutes = this.ports.zone.offsetIn(name, this.now);
    const clock =
      minutes === null || (minutes === 0 && !mayBeAtGreenwich(name))
        ? ('UNREADABLE_ZONE' as const)
        : { minutes, isFixed: false };
    this.names.set(name, clock);
    return clock;
  }
}
