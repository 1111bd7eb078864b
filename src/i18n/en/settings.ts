/** English names and explanations of the settings, as they stand in the Settings tab. The shape for the other languages. */
import type { SettingName } from '../../domain/stored-texts';

export const settings: Record<`setting.${SettingName}.label` | `setting.${SettingName}.help`, string> = {
  'setting.today.label': 'Today',
  'setting.today.help': 'Today’s date for formulas: =RFM_SEGMENT(…; Today). The daily run writes it.',
  'setting.locale.label': 'Language of the base',
  'setting.locale.help': 'Language of segments and letters in the cells: en, ru or uk.',
  'setting.country.label': 'Country',
  'setting.country.help': 'Two letters, for phones written without a country code: US, UA, RU…',
  'setting.scheme.label': 'Segment scheme',
  'setting.scheme.help':
    'AUTO chooses by the size of the base. Others: RFM_5, RFM_3, RFM_FIXED, R_RFM, or thresholds of your own such as R 30 90; F 1 3; M 1000 5000.',
  'setting.leapDay.label': 'Born on 29 February',
  'setting.leapDay.help': 'When there is no 29 February: FEB28 or MAR1.',
  'setting.paused.label': 'Letters paused',
  'setting.paused.help': 'While this is TRUE, no letter leaves.',
  'setting.mailBasis.label': 'Why clients may be written to',
  'setting.mailBasis.help':
    'For clients who have not answered yet: CONSENT writes only to those who agreed, EXISTING_CLIENTS also to clients without an answer. Empty: nobody without an answer. A refusal always counts.',
  'setting.mailHour.label': 'Hour of letters',
  'setting.mailHour.help': 'From this hour on (0 to 23), in the time zone of the file.',
  'setting.senderName.label': 'Sender’s name',
  'setting.senderName.help': 'What the client sees as the sender, for example the name of the shop.',
  'setting.replyTo.label': 'Replies go to',
  'setting.replyTo.help': 'The e-mail for replies; empty: the account that sends.',
  'setting.birthdaySubject.label': 'Subject of the birthday letter',
  'setting.birthdaySubject.help':
    'Tags such as {{firstName|dear friend}} are filled in; after | stands what is used when it is not known.',
  'setting.birthdayText.label': 'Text of the birthday letter',
  'setting.birthdayText.help': 'The same tags as in the subject.',
  'setting.livingCopy.label': 'The file that sends',
  'setting.livingCopy.help': 'Filled in when a file was copied: the ID of the one that goes on sending.',
};

export type SettingWords = typeof settings;
