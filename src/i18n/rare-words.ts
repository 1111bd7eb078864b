/** The sentences that a script says only now and then, by language: errors and reasons, the settings they speak of, and the page on which clients end letters. The build makes a file of each; a run that needs one reads it, and never all. */
import { errorTails as enTails, type ErrorTails } from './en/error-tails';
import { errors as en } from './en/errors';
import { optOutPage as enOptOut, type OptOutPageWords } from './en/opt-out-page';
import { reasonWords as enReasons, type ReasonWords } from './en/reasons';
import { settingLabels as enLabels } from './en/setting-labels';
import { settingHelps as enHelps } from './en/settings';
import type { SaidWords } from './error-sentence';
import { errorTails as ruTails } from './ru/error-tails';
import { errors as ru } from './ru/errors';
import { optOutPage as ruOptOut } from './ru/opt-out-page';
import { reasonWords as ruReasons } from './ru/reasons';
import { settingLabels as ruLabels } from './ru/setting-labels';
import { settingHelps as ruHelps } from './ru/settings';
import type { Locale } from './template';
import { errorTails as ukTails } from './uk/error-tails';
import { errors as uk } from './uk/errors';
import { optOutPage as ukOptOut } from './uk/opt-out-page';
import { reasonWords as ukReasons } from './uk/reasons';
import { settingLabels as ukLabels } from './uk/setting-labels';
import { settingHelps as ukHelps } from './uk/settings';

export interface RareWords extends SaidWords {
  tails: ErrorTails;
  reasons: ReasonWords['reasons'];
  optOutPage: OptOutPageWords;
}

export const RARE_WORDS: Readonly<Record<Locale, RareWords>> = {
  en: {
    ...en,
    tails: enTails,
    reasons: enReasons.reasons,
    settings: { ...enLabels, ...enHelps },
    optOutPage: enOptOut,
  },
  ru: {
    ...ru,
    tails: ruTails,
    reasons: ruReasons.reasons,
    settings: { ...ruLabels, ...ruHelps },
    optOutPage: ruOptOut,
  },
  uk: {
    ...uk,
    tails: ukTails,
    reasons: ukReasons.reasons,
    settings: { ...ukLabels, ...ukHelps },
    optOutPage: ukOptOut,
  },
};
