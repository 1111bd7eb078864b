/** English names of the settings, as they stand in the Settings tab. The shape for the other languages. */
import type { SettingName } from '../../domain/stored-texts';

export const settingLabels: Record<`setting.${SettingName}.label`, string> = {
  'setting.today.label': 'Today',
  'setting.locale.label': 'Language of the base',
  'setting.country.label': 'Country',
  'setting.scheme.label': 'Segment scheme',
  'setting.leapDay.label': 'Born on 29 February',
  'setting.paused.label': 'Letters paused',
  'setting.mailBasis.label': 'Why clients may be written to',
  'setting.mailHour.label': 'Hour of letters',
  'setting.senderName.label': 'Sender’s name',
  'setting.replyTo.label': 'Replies go to',
  'setting.birthdaySubject.label': 'Subject of the birthday letter',
  'setting.birthdayText.label': 'Text of the birthday letter',
  'setting.livingCopy.label': 'The file that sends',
  'setting.intakePolicy.label': 'Form answers that differ',
  'setting.period.label': 'Period of the segments',
  'setting.thresholds.label': 'Thresholds of the segments',
  'setting.segmentMap.label': 'Map of the segments',
  'setting.listedSegment.label': 'Segment in the list',
  'setting.mostPerDay.label': 'Letters to a client in a day',
  'setting.mostPerWeek.label': 'Letters to a client in a week',
  'setting.mostOffers.label': 'Offers to a client in 30 days',
  'setting.quietWeekdays.label': 'Days without letters',
  'setting.quietDates.label': 'Dates without letters',
  'setting.mourningDates.label': 'Days of mourning',
  'setting.quietHours.label': 'Hours without letters',
  'setting.currency.label': 'Currency in letters',
  'setting.nameCalendar.label': 'Church calendar for name days',
  'setting.managers.label': 'E-mails of the team',
  'setting.digest.label': 'Morning list for the team',
  'setting.mailedSegment.label': 'Segment in the mailing list',
  'setting.tierSums.label': 'Loyalty tiers',
  'setting.bookVersion.label': 'Version of the file',
};

export type SettingLabels = typeof settingLabels;
