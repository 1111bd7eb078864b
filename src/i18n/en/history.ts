/** English texts of the sidebar about changes: the history, a preview row by row, work that takes long, and what an earlier run left. The shape for the other languages. */
export const history = {
  title: 'History',
  intro: 'What Klientura has changed in this file, newest first.',
  none: 'Nothing has been changed yet.',
  older: 'Show older',
  /** What a step did, by its command. */
  commands: {
    'base.setUp': 'Set up client base',
    'base.remove': 'Removed',
    'base.clean': 'Client data cleaned up',
    'base.import': 'Clients imported',
    'duplicates.merge': 'Duplicates merged',
    'duplicates.keepApart': 'Marked as different people',
    'quality.report': 'Data quality written into its tab',
    'segments.refresh': 'Segments refreshed',
    'segments.columns': 'Figure columns added',
    'segments.list': 'Segment listed in a tab',
    'dashboard.write': 'Dashboard written into a tab',
    'settings.change': 'Settings changed',
    'mail.sendDue': 'Letters sent',
    'mail.schedule': 'Daily letters set',
    'mail.unschedule': 'Daily letters stopped',
    'mail.decideDoubt': 'Letter in doubt settled',
    'columns.bind': 'Columns assigned',
    'columns.add': 'Columns added',
    'changes.undo': 'Taken back',
    'changes.redo': 'Done again',
    'changes.mark': 'Restore point',
    'changes.restore': 'Gone back to a restore point',
    'changes.cancel': 'Interrupted step taken back',
    'clients.import': 'Clients imported',
    'intake.connect': 'Form answers connected',
    'intake.disconnect': 'Form answers disconnected',
    'intake.take': 'Form answers taken over',
  },
  /** A step as other sentences name it. */
  step: '{what}, {when}[, {user}]',
  about: 'Which one: {step}',
  counts: '{cells:#} {cells:change|changes}[, {clients:#} {clients:client|clients}]',
  left: 'Left, because someone had edited {n:it|them}: {n:#} {n:cell|cells}',
  states: {
    PLANNED: 'Interrupted',
    DONE: 'Done',
    UNDONE: 'Taken back',
    BROKEN: 'Altered',
    ARCHIVED: 'Too old to take back',
  },
  brokenHelp: 'Someone altered its record in the history, so it can be neither completed nor taken back.',
  plannedHelp: 'It was not finished. The hourly run completes it, or whatever you do next.',
  point: 'Restore point[ “{name}”]',
  details: 'Details',
  hide: 'Hide details',
  again: 'Do again',
  doneAgain: 'Done again.[ Left, because someone had edited {n:it|them}: {n} {n:cell|cells}.]',
  complete: 'Complete',
  completed: 'Completed.[ Left, because someone had edited {n:it|them}: {n} {n:cell|cells}.]',
  goBack: 'Go back to here',
  /** Of a step that touched many clients: it is taken back, too. */
  goBackBefore: 'Go back to before this step',
  /** Before something is taken back. */
  restored: 'Will be taken back: {n:#} {n:change|changes}.',
  nothing: 'There is nothing left to take back.',
  operations: 'This step and all after it are taken back: {n} {n:step|steps}.',
  operationsAfter: 'All that was done after this point is taken back: {n} {n:step|steps}.',
  edited: 'Edited since, so {n:it stays|they stay} as {n:it is|they are}: {n:#} {n:cell|cells}',
  nowAndBack: 'Now: {now}. Before: {back}.',
  gone: 'The client is no longer there.',
  see: 'What will change',
  keep: 'Leave it',
  changed: 'The file was changed meanwhile. This is what would happen now: look at it and confirm again.',
  wentBack:
    'Done: what Klientura changed after this point is taken back.[ Left, because someone had edited {n:it|them}: {n} {n:cell|cells}.]',
  pointTitle: 'Set a restore point',
  pointHelp: 'Mark this moment before a big change: you can go back to it later. Your own edits stay.',
  pointName: 'Name',
  pointSet: 'Set',
  pointDone: 'The restore point is set.',
  size: 'The history takes {share}% of the file’s room.',
  check: 'Check the history',
  checkHelp: 'Finds out whether anyone has altered the history by hand.',
  checkStart: 'Check',
  intact:
    'All is well: {operations:#} {operations:step|steps} and {rows:#} {rows:row|rows} of the history were looked at, and none was altered.',
  altered: 'The history is not as Klientura wrote it: {n} {n:problem|problems}.',
  problems: {
    PAYLOAD_CHANGED: 'Edited by hand[: row {row} of the history tab].',
    CHAIN_BROKEN: 'Rows were removed, added or moved[ at row {row} of the history tab].',
    ROWS_MISSING: 'Part of the record is missing[ after row {row} of the history tab].',
    NO_JSON: 'Cannot be read[: row {row} of the history tab].',
    LOG_GONE: 'The history tab is gone. Bring it back: File → Version history.',
  },
};

/** A preview in which single cells and whole columns can be left out. */
export const review = {
  help: 'Untick what should stay as it is.',
  rows: 'Show row by row',
  hide: 'Hide the rows',
  range: '{from:#}–{to:#} of {total:#}',
  previous: 'Previous',
  next: 'Next',
  empty: 'empty',
  leaves: '{n:#} {n:cell stays|cells stay} as {n:it is|they are}.',
  leavesAll: 'The whole column stays as it is.',
  /** Of cells that show the same before and after. */
  looks: {
    TEXT_TO_DATE: '{value}: the text becomes a date',
    DATE_TO_TEXT: '{value}: the date becomes a text',
    FORMAT: '{value}[ ({bare})]: only the format changes',
  },
};

/** Work that takes longer than one call. */
export const progress = {
  label: 'Progress',
  of: '{done:#} of {total:#}',
  cancel: 'Cancel',
  cancelling: 'Taking back what was done…',
  cancelled: 'Cancelled. What had been done was taken back.',
  note: 'You may close this panel: the hourly run completes the rest.',
  goOn: 'Go on',
};

/** What a run found of earlier ones. */
export const aftermath = {
  completed: 'Completed afterwards: {step}.[ Left, because someone had edited {n:it|them}: {n} {n:cell|cells}.]',
  unfinished: 'Still not completed: {step}. {why}',
  because: {
    TAB_PROTECTED: 'It changes a protected tab or column. Ask the owner of the file to let you, or to open Klientura.',
    NO_PERMISSION: 'You may not change this file. Ask its owner to let you, or to open Klientura.',
    LOG_DAMAGED: 'Its record in the history was altered, so nobody can complete it. Check the cells it was to change.',
    COLUMN_GONE: 'A column that it needs is gone. Bring it back: File → Version history.',
    TAB_NOT_FOUND: 'A tab that it needs is gone. Bring it back: File → Version history.',
    ORDERS_GONE: 'The tab with orders is gone. Bring it back: File → Version history.',
    TAB_NAME_TAKEN: 'A tab of yours has the name that Klientura needs. Rename your tab.',
  },
  otherwise: 'Ask [{user} or ]the owner of the file to open Klientura[ (reason: {code})].',
};
