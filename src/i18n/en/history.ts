/** English texts about changes: steps of the history and what taking one back does, a preview row by row, work that takes long, and what an earlier run left. The shape for the other languages. */

/** Behind what was done. */
export const LEFT = '[ Left, because someone had edited {n:it|them}: {n} {n:cell|cells}.]';

export const history = {
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
    'segments.mailingList': 'Mailing list made',
    'dashboard.write': 'Dashboard written into a tab',
    'segments.save': 'Segment saved',
    'segments.forget': 'Saved segment deleted',
    'tags.change': 'Tags changed',
    'settings.change': 'Settings changed',
    'mail.sendDue': 'Letters sent',
    'mail.digest': 'Morning list sent to the team',
    'mail.schedule': 'Daily letters set',
    'mail.unschedule': 'Daily letters stopped',
    'mail.decideDoubt': 'Letter in doubt settled',
    'mail.saveOccasion': 'An occasion for letters was kept',
    'mail.forgetOccasion': 'An occasion for letters was removed',
    'mail.saveTemplate': 'A letter was kept',
    'mail.forgetTemplate': 'A letter was removed',
    'mail.suppress': 'A client is not to be written to',
    'mail.release': 'A client may be written to again',
    'mail.optOut': 'A client ended letters by the link',
    'mail.markReply': 'A reply to a letter was marked',
    'mail.addCoupons': 'Coupon codes were added',
    'mail.setLogo': 'The logo of letters was set or removed',
    'mail.editDays': 'Days to congratulate on were listed',
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
  goBack: 'Go back to here',
  /** Before something is taken back. */
  restored: 'Will be taken back: {n:#} {n:change|changes}.',
  nothing: 'There is nothing left to take back.',
  operations: 'This step and all after it are taken back: {n} {n:step|steps}.',
  operationsAfter: 'All that was done after this point is taken back: {n} {n:step|steps}.',
  edited: 'Edited since, so {n:it stays|they stay} as {n:it is|they are}: {n:#} {n:cell|cells}',
  nowAndBack: 'Now: {now}; before: {back}',
  /** Of what cannot be brought back. */
  stays: {
    FORMULA: 'There is a formula now.',
    CLIENT_GONE: 'The client is no longer there.',
    COLUMN_GONE: 'The column is no longer there.',
    MEANWHILE: 'It was changed at this very moment.',
  },
  see: 'What will change',
  keep: 'Leave it',
  changed: 'The file was changed meanwhile. This is what would happen now: look at it and confirm again.',
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
    SPACES: '{value}: only the spaces change',
    LETTERS: '{value}: letters that look alike are replaced',
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
  completed: `Completed afterwards: {step}.${LEFT}`,
  /** Under a preview: what the real run does before its own work. */
  first: 'Will be completed first, because it was interrupted: {step}.',
  unfinished: 'Still not completed: {step}. {why}',
  because: {
    TAB_PROTECTED: 'It changes a protected tab or column. Ask the owner of the file to let you, or to open Klientura.',
    NO_PERMISSION: 'You may not change this file. Ask its owner to let you, or to open Klientura.',
    LOG_DAMAGED:
      'Its record in the history was altered, so nobody can complete it. Check the cells it was to change, and run the command again.',
    COLUMN_GONE: 'A column that it needs is gone. Bring it back: File → Version history.',
    TAB_NOT_FOUND: 'A tab that it needs is gone. Bring it back: File → Version history.',
    ORDERS_GONE: 'The tab with orders is gone. Bring it back: File → Version history.',
    HEADER_DISPLACED: 'The column names stand below some of the rows. Drag them to the top.',
    LOG_GONE: 'The tab with the history was deleted.',
    LOG_CUT: 'Rows at the end of the history were deleted.',
    FILE_FULL: 'The file has no room. Delete empty rows, or tabs you no longer need.',
    PLATFORM: 'Google could not do it. It is tried again with whatever you do next.',
    TAB_NAME_TAKEN: 'A tab of yours has the name that Klientura needs. Rename your tab.',
  },
  /** After what befell the history itself. */
  lost: 'What was done stays, but can no longer be taken back; if a command was interrupted, run it again.',
  otherwise: 'Ask [{user} or ]the owner of the file to open Klientura[ (reason: {code})].',
};
