/** English explanations of the settings, as they stand in the Settings tab; the sidebar has shorter ones. The shape for the other languages. */
import type { SettingName } from '../../domain/stored-texts';

export const settingHelps: Record<`setting.${SettingName}.help`, string> = {
  'setting.today.help': 'Today’s date for formulas: =RFM_SEGMENT(…; Today). The daily run writes it.',
  'setting.locale.help': 'Language of segments and letters in the cells: en, ru or uk.',
  'setting.country.help': 'Two letters, for phones written without a country code: US, UA, RU…',
  'setting.scheme.help':
    'AUTO chooses by the size of the base. Others: RFM_5, RFM_3, RF_25, RFM_FIXED, R_RFM, or thresholds of your own such as R 30 90; F 1 3; M 1000 5000.',
  'setting.leapDay.help': 'When there is no 29 February: FEB28 or MAR1.',
  'setting.paused.help': 'While this is TRUE, no letter leaves.',
  'setting.mailBasis.help':
    'For clients who have not answered yet: CONSENT writes only to those who agreed, EXISTING_CLIENTS also to clients without an answer. Empty: nobody without an answer. A refusal always counts.',
  'setting.mailHour.help':
    'From this hour on (0 to 23), in the time zone of the file, or of the client where a column says which.',
  'setting.senderName.help': 'What the client sees as the sender, for example the name of the shop.',
  'setting.replyTo.help': 'The e-mail for replies; empty: the account that sends.',
  'setting.birthdaySubject.help':
    'Tags such as {{firstName|dear friend}} are filled in; after | stands what is used when it is not known.',
  'setting.birthdayText.help': 'The same tags as in the subject.',
  'setting.livingCopy.help': 'Filled in when a file was copied: the ID of the one that goes on sending.',
  'setting.intakePolicy.help':
    'What becomes of a form’s answer that differs from what the client has: FILL only fills what is blank, OVERWRITE writes over, ASK puts it to you.',
  'setting.period.help':
    'Orders that the segments look at: ALL, the last months such as LAST 12, or days such as 2025-01-01..2025-12-31.',
  'setting.thresholds.help':
    'RECOMPUTE takes new thresholds at each refresh. FREEZE keeps those of the next one until you write RECOMPUTE again.',
  'setting.segmentMap.help':
    'SCHEME means that of the scheme. To change it, edit the column “Scores of the segment” in the tab Segments and refresh; what was accepted stands here. Write SCHEME to go back.',
  'setting.listedSegment.help': 'Code of the segment that the tab with the segment list shows, such as CHAMPIONS.',
  'setting.mostPerDay.help': 'At most so many; the others wait for a day or two. 0: as many as fall due.',
  'setting.mostPerWeek.help': 'At most so many in any seven days. 0: as many as fall due.',
  'setting.mostOffers.help': 'Letters that sell, such as win-back. 0: as many as fall due.',
  'setting.quietWeekdays.help': 'Such as Sat, Sun. Letters of these days go on the next one.',
  'setting.quietDates.help': 'Such as 1.01 - 8.01, 2026-05-09. A date without a year counts every year.',
  'setting.mourningDates.help': 'No letter leaves on these dates.',
  'setting.quietHours.help': 'Such as 21-9. The hourly run waits.',
  'setting.currency.help': 'Three letters such as EUR; empty: amounts without one.',
  'setting.nameCalendar.help': 'OLD: as in Russia; NEW: as in Ukraine since 2023.',
  'setting.managers.help':
    'Who gets the morning list of their own clients: Anna: anna@example.com; Peter: peter@example.com. Names as in the column of owners.',
  'setting.digest.help':
    'Each one named in “E-mails of the team” gets the own clients of the day: contacts, birthdays, dates due. Nothing to tell, no letter.',
  'setting.mailedSegment.help': 'Code of the segment that the tab with the mailing list shows, such as CHAMPIONS.',
  'setting.tierSums.help':
    'Revenue from which silver, gold and platinum begin, for example: 1000 5000 20000. Blank: the upper half, fifth and twentieth of the clients who bought.',
  'setting.bookVersion.help': 'Do not change: by it Klientura brings files of older versions up to date.',
};

export type SettingHelps = typeof settingHelps;
