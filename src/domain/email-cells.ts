/** Reads a whole cell of e-mail addresses for cleaning: what is tidied at once, and what a person must confirm. */
import { readEmail } from './emails';
import { likelyDomain } from './typo-domains';

export type EmailDoubt = 'UNREADABLE' | 'LOOKALIKE' | 'TYPO';

export type EmailsReading =
  { kind: 'emails'; addresses: string[] } | { kind: 'blank' } | { kind: 'doubt'; why: EmailDoubt; suggestion?: string };

/** Between addresses; a comma or semicolon without an address behind it is a slip inside one. */
const BETWEEN = /(?<=@[^\s,;@]*)[\s,;|/]+(?:и\s+|та\s+|and\s+)?(?=[^\s,;@]+\s*@)/u;
/** "Анна <anna@mail.ru>": how mail programs write an address. */
const IN_BRACKETS = /^[^<>@]*<([^<>]+)>[.,;]?$/;

/**
 * The addresses of a cell. One doubtful address makes the cell doubtful; the suggestion holds the whole cell.
 * @example readEmails(' Anna@Mail.RU ; boris@ya.ru') //=> { kind: 'emails', addresses: ['anna@mail.ru', 'boris@ya.ru'] }
 * @example readEmails('anna@gmial.com') //=> { kind: 'doubt', why: 'TYPO', suggestion: 'anna@gmail.com' }
 * @example readEmails('anna@mail,ru') //=> { kind: 'doubt', why: 'UNREADABLE', suggestion: 'anna@mail.ru' }
 */
export function readEmails(text: string): EmailsReading {
  const plain = text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim();
  if (plain === '') return { kind: 'blank' };
  const parts = plain.split(BETWEEN).filter((part) => part !== '');
  const readings = parts.map(readOne);
  let why: EmailDoubt | null = null;
  const addresses: string[] = [];
  let isWhole = true;
  for (const reading of readings) {
    if (reading.why !== null) why = why === null || reading.why === 'UNREADABLE' ? reading.why : why;
    if (reading.address === null) isWhole = false;
    else if (!addresses.includes(reading.address)) addresses.push(reading.address);
  }
  if (why === null) return { kind: 'emails', addresses };
  const suggestion = addresses.join(', ');
  // What would be doubtful again is no suggestion.
  const isSure = isWhole && suggestion !== plain && readEmails(suggestion).kind === 'emails';
  return { kind: 'doubt', why, ...(isSure ? { suggestion } : {}) };
}

/** The address, right or proposed, and why it is not certain. */
interface OneAddress {
  address: string | null;
  why: EmailDoubt | null;
}

function readOne(part: string): OneAddress {
  const bracketed = IN_BRACKETS.exec(part)?.[1] ?? part;
  const bare = bracketed
    .replace(/^(?:mailto|e-?mail|почта|пошта|мыло)\s*:\s*/iu, '')
    .replace(/\s*@\s*/g, '@')
    .replace(/^["'<(.,;]+|["'>).,;]+$/g, '')
    .trim();
  if (!/\s/.test(bare)) {
    const reading = readEmail(bare);
    if (reading.kind === 'email' && reading.rest === '') {
      const meant = corrected(reading.address);
      return meant === null ? { address: reading.address, why: null } : { address: meant, why: 'TYPO' };
    }
    if (reading.kind === 'unreadable' && reading.why === 'LOOKALIKE' && reading.suggestion !== undefined) {
      const address = reading.suggestion;
      const isAddress = readEmail(address).kind === 'email';
      return { address: isAddress ? (corrected(address) ?? address) : null, why: 'LOOKALIKE' };
    }
  }
  return { address: mended(bare), why: 'UNREADABLE' };
}

function corrected(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = likelyDomain(address.slice(at + 1));
  return domain === null ? null : address.slice(0, at + 1) + domain;
}

/** What an unreadable text was most likely meant to be; null if there is no telling. */
function mended(text: string): string | null {
  const [box, ...rest] = text.toLowerCase().split(/@+/);
  if (box === undefined || rest.length !== 1) return null;
  const domain = rest[0]!
    .replace(/[\s,;]+/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  const tidyBox = box
    .replace(/\s+/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|\.$/g, '');
  const address = `${tidyBox}@${likelyDomain(domain) ?? domain}`;
  const reading = readEmail(address);
  return /^[a-z0-9.-]+$/.test(domain) && reading.kind === 'email' && reading.rest === '' ? reading.address : null;
}
