/** The word lists. They are no part of the script: the build makes a file of each, which a run reads when it needs it. */
import type { WordLists } from '../tables/word-lists';
import { CITIES } from './cities';
import { COMPANY_WORDS } from './headers/companies';
import { CONTACT_WORDS } from './headers/contacts';
import { MAIN_WORDS } from './headers/main';
import { ORDER_WORDS } from './headers/orders';
import { NAMES } from './names';
import { HOLIDAYS } from './occasions/holidays';
import { NAME_DAYS } from './occasions/name-days';
import { PROFESSIONAL_DAYS } from './occasions/professional-days';

export const LISTS: WordLists = {
  names: NAMES,
  cities: CITIES,
  headers: { clients: { ...MAIN_WORDS, ...CONTACT_WORDS, ...COMPANY_WORDS }, orders: ORDER_WORDS },
  occasions: { holidays: HOLIDAYS, nameDays: NAME_DAYS, professionalDays: PROFESSIONAL_DAYS },
};
