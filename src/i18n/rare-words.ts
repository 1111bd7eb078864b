/** The sentences that a script says only now and then, by language: errors, reasons, and the page on which clients end letters. The build makes a file of each; a run that needs one reads it, and never all. */
import { errors as en, type ErrorWords } from './en/errors';
import { optOutPage as enOptOut, type OptOutPageWords } from './en/opt-out-page';
import { reasonWords as enReasons, type ReasonWords } from './en/reasons';
import { errors as ru } from './ru/errors';
import { optOutPage as ruOptOut } from './ru/opt-out-page';
import { reasonWords as ruReasons } from './ru/reasons';
import type { Locale } from './template';
import { errors as uk } from './uk/errors';
import { optOutPage as ukOptOut } from './uk/opt-out-page';
import { reasonWords as ukReasons } from './uk/reasons';

export interface RareWords extends ErrorWords {
  reasons: ReasonWords['reasons'];
  optOutPage: OptOutPageWords;
}

export const RARE_WORDS: Readonly<Record<Locale, RareWords>> = {
  en: { ...en, reasons: enReasons.reasons, optOutPage: enOptOut },
  ru: { ...ru, reasons: ruReasons.reasons, optOutPage: ruOptOut },
  uk: { ...uk, reasons: ukReasons.reasons, optOutPage: ukOptOut },
};
