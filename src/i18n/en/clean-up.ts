/** English texts of the view that cleans the clients' data. The shape for the other languages. */
export const cleanUp = {
  title: 'Clean up',
  intro:
    'Phones, e-mails, dates and names are brought into one form. Look first: nothing is written until you agree, and it can be taken back.',
  none: 'All is tidy: there is nothing to clean up.',
  changes: 'What will change',
  /** Dates of which nobody knows whether day or month comes first. */
  dayOrder: 'Which comes first in dates like 03.04.1990?',
  dayOrderHelp: 'In {n} {n:cell|cells} it cannot be told. The choice counts for all of them.',
  dayOrders: { '': 'I do not know: leave them', DMY: 'The day: 3 April', MDY: 'The month: 4 March' },
  splitNames: 'Split names into columns',
  splitNamesHelp:
    'Adds columns with last name, first name, middle name and gender. The column with the whole name stays.',
  doubtful: 'For you to decide: {n:#} {n:cell|cells}',
  doubtfulHelp: 'These cannot be read for certain, so they stay as they are. Tick a suggestion to take it.',
  doubtfulHelpBare: 'These cannot be read for certain, so they stay as they are. Correct them in the sheet.',
  accept: 'Put “{suggestion}”',
  acceptAll: 'Take all {n:#} {n:suggestion|suggestions}',
  confirm: 'Clean up {n:#} {n:cell|cells}',
  confirmBare: 'Clean up',
  canUndo: 'You can take it back at any time.',
  done: 'Done: {n:#} {n:cell is|cells are} in order now.',
  next: 'Next: look for clients that stand in the base twice.',
};
