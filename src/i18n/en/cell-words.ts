/** English words that cleaning and formulas write into cells. The shape for the other languages. */
export const cellWords = {
  'cells.yes': 'yes',
  'cells.no': 'no',
  'cells.male': 'male',
  'cells.female': 'female',
  'cells.extension': 'ext.',
  'cells.months': 'January February March April May June July August September October November December',
  'forecast.FEW_CLIENTS': 'estimate: few clients',
  'forecast.FEW_REPEATERS': 'estimate: few repeat orders',
  'forecast.DEGENERATE': 'estimate: the model does not fit this base',
};
export type CellWords = typeof cellWords;
