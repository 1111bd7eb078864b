/** Who may be written to, when and what for, and how he says that he may not. */
export { consentFor } from './consent-for';
export { isByPurpose, refusedIn, strictestConsent, type StrictestConsent } from './strictest-consent';
export { optOutFooter, optOutToken, readOptOutToken, type OptOutRequest, type OptOutWays } from './opt-out';
export {
  MAIL_BARS,
  mailBar,
  nextAllowedDay,
  type Addressee,
  type Cap,
  type EarlierLetter,
  type MailBar,
  type MailRules,
  type Moment,
} from './policy';
export { MAIL_PURPOSES, purposesIn, type MailPurpose } from './purposes';
export {
  isQuietDate,
  isQuietHour,
  readQuietDates,
  readQuietHours,
  readWeekdays,
  type QuietDate,
  type QuietHours,
  type ReadList,
} from './quiet';
