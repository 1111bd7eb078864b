/** Ukrainian words that cleaning writes into cells. */
import type { CellWords } from '../en/cell-words';

export const cellWords: CellWords = {
  'cells.yes': 'так',
  'cells.no': 'ні',
  'cells.male': 'чоловіча',
  'cells.female': 'жіноча',
  'cells.extension': 'дод.',
  'cells.months': 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
};
