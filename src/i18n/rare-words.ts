/** The sentences that a script says only now and then, by language: errors and reasons, and the settings they speak of. The build makes a file of each; a run that needs one reads it, and never all. */
import { errors as en } from './en/errors';
import { reasonWords as enReasons, type ReasonWords } from './en/reasons';
import { settingLabels as enLabels } from './en/setting-labels';
import { settingHelps as enHelps } from './en/settings';
import type { SaidWords } from './error-sentence';
import { errors as ru } from './ru/errors';
import { reasonWords as ruReasons } from './ru/reasons';
import { settingLabels as ruLabels } from './ru/setting-labels';
import { settingHelps as ruHelps } from './ru/settings';
import type { Locale } from './template';
import { errors as uk } from './uk/errors';
import { reasonWords as ukReasons } from './uk/reasons';
import { settingLabels as ukLabels } from './uk/setting-labels';
import { settingHelps as ukHelps } from './uk/settings';

export interface RareWords extends SaidWords {
  reasons: ReasonWords['reasons'];
}

export const RARE_WORDS: Readonly<Record<Locale, RareWords>> = {
  en: { ...en, reasons: enReasons.reasons, settings: { ...enLabels, ...enHelps } },
  ru: { ...ru, reasons: ruReasons.reasons, settings: { ...ruLabels, ...ruHelps } },
  uk: { ...uk, reasons: ukReasons.reasons, settings: { ...ukLabels, ...ukHelps } },
};
