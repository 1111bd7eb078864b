/** Keys of the words that are stored in cells beside field headers and segments: the columns and values of Klientura's own tabs. i18n must know each one in every language. */

/** Settings as they stand in the Settings tab: each has a `.label` and a `.help`. */
export const SETTING_NAMES = [
  'today',
  'locale',
  'country',
  'scheme',
  'leapDay',
  'paused',
  'mailBasis',
  'mailHour',
  'senderName',
  'replyTo',
  'birthdaySubject',
  'birthdayText',
  'livingCopy',
  'intakePolicy',
  'bookVersion',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export const STORED_TEXTS = [
  // Header of the column that Klientura adds to a tab of form answers.
  'intake.state',
  // Headers of the Settings tab.
  'settings.code',
  'settings.label',
  'settings.value',
  'settings.help',
  // Headers of the Segments tab.
  'segments.segment',
  'segments.code',
  'segments.clients',
  'segments.share',
  'segments.orders',
  'segments.revenue',
  'segments.thresholds',
  // What stands in the thresholds column; {n} is a number or a list of scores.
  'segments.scheme',
  'segments.recency',
  'segments.frequency',
  'segments.monetary',
  'segments.upTo',
  'segments.moreThan',
  'segments.nobody',
  // Headers of the log; `client` was one in version 1.
  'log.number',
  'log.operation',
  'log.part',
  'log.parts',
  'log.state',
  'log.left',
  'log.time',
  'log.user',
  'log.command',
  'log.about',
  'log.cells',
  'log.clients',
  'log.client',
  'log.payload',
  'log.salt',
  'log.digest',
  'log.chain',
  // Headers of the mail ledger.
  'ledger.key',
  'ledger.client',
  'ledger.occasion',
  'ledger.year',
  'ledger.day',
  'ledger.state',
  'ledger.address',
  'ledger.time',
  'ledger.operation',
  'ledger.book',
  'ledger.template',
  'ledger.decidedBy',
  // Headers of the decisions about duplicates.
  'decisions.client',
  'decisions.other',
  'decisions.decision',
  'decisions.time',
  'decisions.user',
  // Headers and lines of the tab Data quality.
  'quality.field',
  'quality.filled',
  'quality.share',
  'quality.valid',
  'quality.doubtful',
  'quality.stale',
  'quality.row',
  'quality.column',
  'quality.value',
  'quality.reason',
  'quality.unreachable',
  'quality.certain',
  'quality.possible',
  // The letter of a new base; tags as in letters.
  'letter.birthday.subject',
  'letter.birthday.text',
  // The last line of every letter: how to stop them.
  'letter.optOut',
  // What cleaning writes into cells: answers, genders, the word before an extension, the twelve months as a day stands before them.
  'cells.yes',
  'cells.no',
  'cells.male',
  'cells.female',
  'cells.extension',
  'cells.months',
  // Beside a forecast that does not come from the base's own model: why.
  'forecast.FEW_CLIENTS',
  'forecast.FEW_REPEATERS',
  'forecast.DEGENERATE',
] as const;

export type StoredText = (typeof STORED_TEXTS)[number] | `setting.${SettingName}.label` | `setting.${SettingName}.help`;
