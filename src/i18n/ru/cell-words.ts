/** Russian words that cleaning and formulas write into cells. */
import type { CellWords } from '../en/cell-words';

export const cellWords: CellWords = {
  'cells.yes': 'да',
  'cells.no': 'нет',
  'cells.male': 'мужской',
  'cells.female': 'женский',
  'cells.extension': 'доб.',
  'cells.months': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'forecast.FEW_CLIENTS': 'оценка: мало клиентов',
  'forecast.FEW_REPEATERS': 'оценка: мало повторных заказов',
  'forecast.DEGENERATE': 'оценка: модель не подходит этой базе',
};
