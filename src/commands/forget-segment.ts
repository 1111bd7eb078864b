/** `segments.forget`: deletes a saved segment; its clients stay as they are. */
import type { Step } from '../changes/change-set';
import { AppError } from '../domain/app-error';
import { openBase } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { readFields } from './input';
import { lineStep } from './save-segment';
import { savedSegments } from './saved-segments';
import { listStep } from './segment-list';

export interface ForgetSegmentReport {
  code: string;
  name: string;
}

export const forgetSegment: Command<{ code: string }, ForgetSegmentReport> = {
  name: 'segments.forget',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const { code } = readFields(input, ['code']);
    if (typeof code !== 'string' || code.trim() === '') throw new AppError('INPUT_INVALID', { field: 'code' });
    return { code: code.trim().toUpperCase() };
  },
  /** A tab that lists it is left without clients. @throws AppError SAVED_UNKNOWN {code}; NOT_SET_UP */
  plan(ports, { code }): Plan<ForgetSegmentReport> {
    const base = openBase(ports);
    const saved = savedSegments(ports, base);
    const segment = saved.segments.find((one) => one.code === code);
    if (segment === undefined) throw new AppError('SAVED_UNKNOWN', { code });
    const steps: Step[] = [lineStep(ports, base, code, segment, null)];
    if (base.settings.listedSegment === code) {
      steps.unshift({ kind: 'setting', name: 'listedSegment', before: code, after: null });
      if (base.own.has('list')) steps.push(listStep(ports, base, figuresOf(ports, base), ''));
    }
    return { changes: { command: forgetSegment.name, steps }, report: { code, name: segment.name } };
  },
};
