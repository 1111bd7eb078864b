/** Russian words that cleaning writes into cells. */
import type { CellWords } from '../en/cell-words';

export const cellWords: CellWords = {
  'cells.yes': 'да',
  'cells.no': 'нет',
  'cells.male': 'мужской',
  'cells.female': 'женский',
  'cells.extension': 'доб.',
  'cells.months': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};
