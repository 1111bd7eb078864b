/** English words that cleaning writes into cells. The shape for the other languages. */
export const cellWords = {
  'cells.yes': 'yes',
  'cells.no': 'no',
  'cells.male': 'male',
  'cells.female': 'female',
  'cells.extension': 'ext.',
  'cells.months': 'January February March April May June July August September October November December',
};
export type CellWords = typeof cellWords;
