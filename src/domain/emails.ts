/** Reads e-mail addresses: tidied for writing to, and in a canonical form for telling whether two belong to one box. */
import { inLatin } from './look-alikes';

export interface ReadEmail {
  kind: 'email';
  /** Trimmed and lower-case: what is written to. */
  address: string;
  /** Same box, same text: without Gmail's dots and anyone's `+tag`, one name per provider. Never written to. */
  canonical: string;
  /** Further addresses of the same cell; '' if none. */
  rest: string;
}

export type EmailFault = 'EMPTY' | 'NOT_AN_ADDRESS' | 'LOOKALIKE';

/** `suggestion` for a LOOKALIKE: the address with Latin letters, to be confirmed by a person. */
export type EmailReading = ReadEmail | { kind: 'unreadable'; why: EmailFault; suggestion?: string };

const ONE_BOX: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'yandex.ru': 'ya.ru',
  'yandex.com': 'ya.ru',
  'yandex.by': 'ya.ru',
  'yandex.kz': 'ya.ru',
  'yandex.ua': 'ya.ru',
};
/** The part before @ as providers allow it (RFC 5321 dot-atom, 64 characters), labels of a domain, and a last label of letters. */
const ADDRESS =
  /^(?=[^@]{1,64}@)[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})$/u;
const SOUNDED: Readonly<Record<string, string>> = { ру: 'ru', ком: 'com', нет: 'net', юа: 'ua', уа: 'ua' };
/** No such endings exist; рф, укр and бел do. */
const ENDS_AS_IT_SOUNDS = /\.(ру|ком|нет|юа|уа)$/;
const LONGEST = 254;

/**
 * Reads the first address of a text.
 * @example readEmail(' Anna <Anna.K+shop@Gmail.com> ') //=> { kind: 'email', address: 'anna.k+shop@gmail.com', canonical: 'annak@gmail.com', rest: '' }
 * @example readEmail('аnna@mail.ru') //=> { kind: 'unreadable', why: 'LOOKALIKE', suggestion: 'anna@mail.ru' }
 */
export function readEmail(text: string): EmailReading {
  const cleaned = text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();
  if (cleaned === '') return { kind: 'unreadable', why: 'EMPTY' };
  const found = cleaned
    .split(/[\s,;<>()[\]"|]+/)
    .filter((part) => part.includes('@'))
    .map((part) =>
      part
        .replace(/^mailto:/i, '')
        .replace(/^[.'/]+|[.'/]+$/g, '')
        .toLowerCase(),
    );
  const [first, ...others] = found;
  if (first === undefined || first.length > LONGEST || !ADDRESS.test(first)) {
    return { kind: 'unreadable', why: 'NOT_AN_ADDRESS' };
  }
  const suggestion = withoutLookalikes(first);
  if (suggestion !== null) return { kind: 'unreadable', why: 'LOOKALIKE', suggestion };
  return { kind: 'email', address: first, canonical: canonicalEmail(first), rest: others.join(', ') };
}

/** The address in Latin letters if it mixes alphabets, or is wholly Cyrillic before a Latin domain; `null` if it is what it seems (`почта@пример.рф`). */
function withoutLookalikes(address: string): string | null {
  if (!/[\u0400-\u04ff]/.test(address)) return null;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const labels = [address.slice(0, address.lastIndexOf('@')), ...domain.split('.')];
  const mixed = labels.some((label) => /[\u0400-\u04ff]/.test(label) && /[a-z]/.test(label));
  if (!mixed && !ENDS_AS_IT_SOUNDS.test(domain) && !/^[a-z0-9.-]+$/.test(domain)) return null;
  // Endings are written as they sound: "mail.ру".
  const sounded = address.replace(ENDS_AS_IT_SOUNDS, (_, end: string) => `.${SOUNDED[end]!}`);
  return inLatin(sounded);
}

/**
 * One text per mailbox; the address must be tidy (as `ReadEmail.address` is).
 * @example canonicalEmail('i.van+x@googlemail.com') //=> 'ivan@gmail.com'
 * @example canonicalEmail('ivan-k@yandex.ru') //=> 'ivan.k@ya.ru'
 */
export function canonicalEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = ONE_BOX[address.slice(at + 1)] ?? address.slice(at + 1);
  let box = address.slice(0, at);
  const tag = box.indexOf('+');
  if (tag > 0) box = box.slice(0, tag);
  if (domain === 'gmail.com') box = box.split('.').join('');
  // Yandex takes a dash in a login for a dot.
  if (domain === 'ya.ru') box = box.split('-').join('.');
  return `${box}@${domain}`;
}
