/** Builders for occasions: a rule, settings over the real tables of days, and a ledger that is a plain set. */
import { dayOfIso } from '../../src/domain/days';
import type { PlanSettings } from '../../src/domain/occasions/facts';
import type { OccasionKind, OccasionRule } from '../../src/domain/occasions/rules';
import { lists } from './lists';

/** The day of an ISO date that exists. */
export function iso(text: string): number {
  const day = dayOfIso(text);
  if (day === null) throw new Error(`${text} is no date`);
  return day;
}

export const ruleOf = (kind: OccasionKind, more: Partial<OccasionRule> = {}): OccasionRule => ({
  code: kind,
  kind,
  offset: 0,
  template: 'T',
  purpose: 'BIRTHDAY',
  parameter: '',
  field: '',
  active: true,
  ...more,
});

export const settingsAt = (today: number, more: Partial<PlanSettings> = {}): PlanSettings => ({
  today,
  leapDay: 'FEB28',
  holidays: RUSSIA.holidays,
  professions: RUSSIA.professions,
  nameDays: RUSSIA.nameDays,
  ...more,
});

const RUSSIA = {
  holidays: lists.occasions().holidays('RU'),
  professions: lists.occasions().professionalDays('RU'),
  nameDays: lists.occasions().nameDays('OLD'),
};

/** Whole numbers from 0 below a bound, the same at every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // Numerical Recipes' constants; the high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
