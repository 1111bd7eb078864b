/** The sentences of errors by language. The build makes a file of each; the script loads one when something fails, and never all. */
import { errors as en, type ErrorWords } from './en/errors';
import { errors as ru } from './ru/errors';
import type { Locale } from './template';
import { errors as uk } from './uk/errors';

export const ERROR_WORDS: Readonly<Record<Locale, ErrorWords>> = { en, ru, uk };
