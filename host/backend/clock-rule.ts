/** When a time-driven trigger fires, by the rules that Google documents for ClockTriggerBuilder. */
import type { ClockRule } from '../runner/trigger-request';
import { dayNumber, instantOf, wallTime } from './zone';

/** FNV-1a, 32 bits: the same trigger fires at the same minute for ever. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Minutes after midnight: `atHour(h)` is a stable minute in [h, h+1), `nearMinute(m)` at most 15 minutes off it. */
function minuteOfDay(id: string, hour: number | null, minute: number | null): number {
  const seed = hash(id);
  const chosenHour = hour ?? (seed >>> 8) % 24;
  return chosenHour * 60 + (minute === null ? seed % 60 : minute + (seed % 31) - 15);
}

/** Multiples of `step` from `start`, the first later than `after`. */
function stepped(start: number, step: number, after: number): number {
  return after < start ? start : start + (Math.floor((after - start) / step) + 1) * step;
}

/** Whether a calendar rule means this local day. */
function means(rule: Extract<ClockRule, { zone: string }>, created: number, day: number): boolean {
  const { weekDay, day: dayOfMonth } = wallTime('UTC', day * 24 * HOUR);
  const first = wallTime(rule.zone, created);
  switch (rule.type) {
    case 'days':
      return (day - dayNumber(first)) % rule.every === 0;
    case 'weeks': {
      const monday = (n: number, of: number): number => Math.floor((n - of + 1) / 7);
      return (
        weekDay === (rule.weekDay ?? first.weekDay) &&
        (monday(day, weekDay) - monday(dayNumber(first), first.weekDay)) % rule.every === 0
      );
    }
    case 'month':
      return dayOfMonth === rule.day;
  }
}

/**
 * The next firing after an instant; null when there is none any more. A calendar rule keeps its wall-clock time over changes of the clock.
 * A month without the day asked for is left out.
 *
 * @param trigger its ID decides the minute that Google would choose; `created` where counting starts (ms)
 * @param after instant, ms
 * @example nextFiring({ type: 'days', every: 1, hour: 9, minute: null, zone: 'Europe/Kyiv' }, { id: 'a', created: 0 }, now) → some minute from 9:00 to 9:59 in Kyiv
 */
export function nextFiring(rule: ClockRule, trigger: { id: string; created: number }, after: number): number | null {
  const { id, created } = trigger;
  switch (rule.type) {
    case 'once':
      return rule.at > after ? rule.at : null;
    case 'minutes':
      return stepped(created + rule.every * MINUTE, rule.every * MINUTE, after);
    case 'hours': {
      const start = Math.floor(created / HOUR) * HOUR + (hash(id) % 60) * MINUTE;
      return stepped(start > created ? start : start + HOUR, rule.every * HOUR, after);
    }
    default: {
      const minute = minuteOfDay(id, rule.hour, rule.minute);
      const from = dayNumber(wallTime(rule.zone, after)) - 1;
      // The longest wait is a 31st or 29 February at most 8 years away, or `every` days or weeks.
      const limit = from + (rule.type === 'month' ? 3000 : rule.every * 7 + 9);
      for (let day = from; day <= limit; day++) {
        if (!means(rule, created, day)) continue;
        const { year, month, day: dayOfMonth } = wallTime('UTC', day * 24 * HOUR);
        const instant = instantOf(rule.zone, year, month, dayOfMonth, minute);
        if (instant > after) return instant;
      }
      return null;
    }
  }
}
