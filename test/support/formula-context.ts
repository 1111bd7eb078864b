/** What a formula finds around it in a world of the memory book. */
import type { FormulaContext } from '../../src/formulas';
import { lists } from './lists';
import type { World } from './memory-book';

/** @param today the day that `Today` gives */
export function contextOf(world: World, today: number): FormulaContext {
  const words = world.ports.words('ru');
  return {
    zone: world.zone,
    today,
    country: 'RU',
    locale: 'ru_RU',
    leapDay: 'FEB28',
    lists,
    gender: (code) => code,
    text: (key) => words.text(key),
    segment: (code) => words.segment(code),
  };
}
