/** The sentences that a script says only now and then, by language: errors and reasons. The build makes a file of each; a run that needs one reads it, and never all. */
import { errors as en, type ErrorWords } from './en/errors';
import { reasonWords as enReasons, type ReasonWords } from './en/reasons';
import { errors as ru } from './ru/errors';
import { reasonWords as ruReasons } from './ru/reasons';
import type { Locale } from './template';
import { errors as uk } from './uk/errors';
import { reasonWords as ukReasons } from './uk/reasons';

export interface RareWords extends ErrorWords {
  reasons: ReasonWords['reasons'];
}

export const RARE_WORDS: Readonly<Record<Locale, RareWords>> = {
  en: { ...en, reasons: enReasons.reasons },
  ru: { ...ru, reasons: ruReasons.reasons },
  uk: { ...uk, reasons: ukReasons.reasons },
};
