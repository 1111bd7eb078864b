/** A group of clients in a sentence: how many they are, and what is high or low in them. */
import { dashboardWords } from '../../src/i18n/dashboard';
import { fieldName } from '../../src/i18n/sentences';
import { fill, type Locale } from '../../src/i18n/template';
import type { Trait } from './report';

const uncapitalised = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** @example personaSentence({ clients: 12, traits: [{ field: 'orders', level: 'HIGH' }] }, 'en') // '12 clients: many orders.' */
export function personaSentence({ clients, traits }: { clients: number; traits: Trait[] }, locale: Locale): string {
  const text = dashboardWords(locale);
  const named: Record<string, Record<Trait['level'], string> | undefined> = text.traits;
  const words = traits.map(
    ({ field, level }) =>
      named[field]?.[level] ??
      fill(level === 'HIGH' ? text.above : text.below, { field: uncapitalised(fieldName(field, locale)) }, locale),
  );
  return fill(text.persona, { n: clients, traits: words.length > 0 ? words.join(', ') : text.average }, locale);
}
