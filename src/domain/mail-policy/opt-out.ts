/** Ways to end letters: the one-click link's signed token, which holds no personal data, and the lines under a letter. */
import { sameText, toBase64Url, fromBase64Url, hexToBase64Url } from './base64url';
import { MAIL_PURPOSES, type MailPurpose } from './purposes';

/** Who wants to hear no more, and of what; `purpose` null is everything. */
export interface OptOutRequest {
  client: string;
  purpose: MailPurpose | null;
}

/** So that another form can follow while links of this one still work. */
const VERSION = '1';
/** Characters of the signature that are kept: 132 bits. */
const SIGNATURE = 22;

/**
 * The token of a client's link. It holds his ID in the base and the purpose, nothing else, and can be made only with the file's secret.
 * @param sign HMAC-SHA-256 of a text with the file's secret, in hex digits
 * @example optOutToken(sign, 'K-7F3A2C', 'OFFER') //=> '1.Sy03RjNBMkMKT0ZGRVI.kq2…'
 */
export function optOutToken(sign: (text: string) => string, client: string, purpose: MailPurpose | null): string {
  const body = `${VERSION}.${toBase64Url(`${client}\n${purpose ?? ''}`)}`;
  return `${body}.${signature(sign, body)}`;
}

/**
 * Whom a token belongs to, or null for anything that was not made by `optOutToken` with the same secret. The signature is compared in constant time.
 * @example readOptOutToken(sign, optOutToken(sign, 'K-1', null)) //=> { client: 'K-1', purpose: null }
 */
export function readOptOutToken(sign: (text: string) => string, token: string): OptOutRequest | null {
  const match = /^((\d+)\.([\w-]+))\.([\w-]+)$/.exec(token);
  if (match === null || match[2] !== VERSION) return null;
  if (!sameText(signature(sign, match[1]!), match[4]!)) return null;
  const [client, purpose, ...more] = (fromBase64Url(match[3]!) ?? '').split('\n');
  if (client === undefined || client === '' || purpose === undefined || more.length > 0) return null;
  if (purpose === '') return { client, purpose: null };
  const known = MAIL_PURPOSES.find((one) => one === purpose);
  return known === undefined ? null : { client, purpose: known };
}

function signature(sign: (text: string) => string, body: string): string {
  return hexToBase64Url(sign(`opt-out\n${body}`)).slice(0, SIGNATURE);
}

/** What stands under a letter. Words come from the language of the letter. */
export interface OptOutWays {
  /** The sentence that asks for an answer; '' for none. */
  reply: string;
  /** A link that opens an answer in the reader's mail program; null for none. */
  mailto: { words: string; address: string; subject: string } | null;
  /** The one-click link; null where there is no web page. */
  link: { words: string; url: string } | null;
}

/**
 * The lines under a letter in the letters' mark-up, ready to be its footer; '' where there is no way at all.
 * @example optOutFooter({ reply: 'Answer STOP.', mailto: { words: 'Unsubscribe', address: 'a@b.ua', subject: 'STOP' }, link: null })
 *   //=> 'Answer STOP.\n[Unsubscribe](mailto:a@b.ua?subject=STOP)'
 */
export function optOutFooter({ reply, mailto, link }: OptOutWays): string {
  const lines = reply === '' ? [] : [reply];
  if (mailto !== null) {
    const address = mailto.address.split('@').map(encoded).join('@');
    lines.push(`[${plain(mailto.words)}](mailto:${address}?subject=${encoded(mailto.subject)})`);
  }
  if (link !== null) lines.push(`[${plain(link.words)}](${link.url})`);
  return lines.join('\n');
}

/** Brackets would end the words of a link. */
const plain = (words: string): string => words.replace(/[[\]\n]/g, ' ').trim();
/** Round brackets would end its address. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/\(/g, '%28').replace(/\)/g, '%29');
