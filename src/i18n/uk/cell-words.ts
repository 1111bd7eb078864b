/** Ukrainian words that cleaning and formulas write into cells. */
import type { CellWords } from '../en/cell-words';

export const cellWords: CellWords = {
  'cells.yes': 'так',
  'cells.no': 'ні',
  'cells.male': 'чоловіча',
  'cells.female': 'жіноча',
  'cells.extension': 'дод.',
  'cells.months': 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'forecast.FEW_CLIENTS': 'оцінка: мало клієнтів',
  'forecast.FEW_REPEATERS': 'оцінка: мало повторних замовлень',
  'forecast.DEGENERATE': 'оцінка: модель не підходить цій базі',
};
