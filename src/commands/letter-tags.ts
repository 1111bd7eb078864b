/** The tags a letter may use, what they stand for in a client's row, and the texts of the letter itself. */
import type { ClientField } from '../domain/codes';
import type { TagNames } from '../domain/letters';
import type { Words } from '../ports';
import type { Base } from '../tables/table';
import { textOf, type NameTags } from './mail-fields';

/** Columns whose text may stand in a letter. */
const FIELD_TAGS = ['firstName', 'lastName', 'middleName', 'name', 'city'] as const satisfies readonly ClientField[];

/**
 * Every spelling of every tag, in lower case: its name and the header of its column in the base's language.
 * @example letterTagNames(ruWords).get('имя') //=> 'firstName'
 */
export function letterTagNames(words: Words): TagNames {
  const names = new Map<string, string>();
  for (const field of FIELD_TAGS) names.set(words.header(field).toLowerCase(), field);
  for (const tag of [...FIELD_TAGS, 'age', 'senderName']) names.set(tag.toLowerCase(), tag);
  return names;
}

/**
 * Tag → value for the client in a row; '' where there is none.
 * @param names the parts of the client's name
 * @param age full years on the day of the occasion, null when the year of birth is not known
 */
export function letterTags(base: Base, row: number, names: NameTags, age: number | null): Record<string, string> {
  const tags: Record<string, string> = { age: age === null ? '' : String(age), senderName: base.settings.senderName };
  for (const field of ['name', 'city'] as const) tags[field] = textOf(base.clients.raw(row, field));
  return { ...tags, ...names };
}

/** Subject and text as set, else the base language's own letter. */
export function templateTexts(base: Base): { subject: string; text: string } {
  return {
    subject: base.settings.birthdaySubject || base.words.text('letter.birthday.subject'),
    text: base.settings.birthdayText || base.words.text('letter.birthday.text'),
  };
}
