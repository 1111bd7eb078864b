/** Tells a person's gender from the name: the patronymic is certain, then the first name, then how the family name ends. */
import type { FirstNames, Gender } from './first-names';
import type { NameParts } from './names';

const FATHERS_SON = /(?:вич|ич|їч|\s(?:оглы|оглу|углы|улы|оғлы|ұлы|uulu|oglu|oğlu))$/i;
const FATHERS_DAUGHTER = /(?:вна|чна|\s(?:кызы|гызы|қызы|kyzy|qizi|qızı))$/i;
const WOMANS_FAMILY = /(?:[оеєё]ва|[иыіїєй]на|[сц]кая|[сц]ька|ая)$/i;
const MANS_FAMILY = /(?:[оеєё]в|[иыії]н|[сц]кий|[сц]ький|ый|ой)$/i;

/**
 * Null when nothing tells it, or the family name contradicts itself.
 * @example genderOf({ lastName: 'Петрова', firstName: 'Саша', middleName: '' }, names) //=> 'F'
 * @example genderOf({ lastName: 'Шевченко', firstName: 'Женя', middleName: '' }, names) //=> null
 */
export function genderOf({ lastName, firstName, middleName }: NameParts, names: FirstNames): Gender | null {
  const middle = ` ${middleName.trim()}`;
  if (FATHERS_SON.test(middle)) return 'M';
  if (FATHERS_DAUGHTER.test(middle)) return 'F';
  const first = names.genderOf(firstName.trim().split(' ')[0]!);
  if (first !== null) return first;
  const last = lastName.trim();
  if (WOMANS_FAMILY.test(last)) return 'F';
  return MANS_FAMILY.test(last) ? 'M' : null;
}
