/** The ways to end letters that each letter offers: an answer, a `mailto:` line, and a signed link where the script's page is deployed. */
import { isOneAddress } from '../../domain/letters';
import {
  optOutFooter,
  optOutToken,
  readOptOutToken,
  type MailPurpose,
  type OptOutRequest,
} from '../../domain/mail-policy';
import type { Letter, Locale, Ports } from '../../ports';
import type { Base } from '../../tables/table';

/** Kept with the document and not in a cell: who can read the file must not be able to sign. */
const SECRET = 'klientura.optOutSecret';
const SECRET_BYTES = 32;

/** What of a link says which letter it stands in. */
export interface LinkOf {
  client: string;
  purpose: MailPurpose;
  language: Locale;
}

/** The ways of one run. The page's address and the secret are read once, when the first letter is written. 1 call, and 1 where there is a page. */
export class OptOutWays {
  private known: { url: string; secret: string; isFresh: boolean } | null | undefined;

  /** @param isSample letters of a look or a test: their link opts nobody out, whoever clicks on it */
  constructor(
    private readonly ports: Ports,
    private readonly base: Base,
    private readonly isSample: boolean,
  ) {}

  /** The secret of the links of this run, when it has to be kept before the first of them goes; null when it is kept already, or there are no links. */
  get freshSecret(): string | null {
    return this.known?.isFresh === true ? this.known.secret : null;
  }

  /** The last paragraphs of a letter. */
  footer(letter: LinkOf): string {
    const words = this.ports.words(letter.language);
    const address = this.address();
    const url = this.link(letter, letter.purpose);
    return optOutFooter({
      reply: words.text('letter.optOut'),
      mailto:
        address === null
          ? null
          : { words: words.text('letter.optOutByMail'), address, subject: words.text('letter.stop') },
      link: url === null ? null : { words: words.text('letter.optOutLink'), url },
    });
  }

  /** The same for the button of mail programs. Who presses it sees no page of ours to choose on, so it ends letters of every purpose. */
  headers(letter: LinkOf): NonNullable<Letter['unsubscribe']> {
    const address = this.address();
    const link = this.link(letter, null);
    return {
      // RFC 8058, 3.1.
      ...(link?.startsWith('https://') === true ? { link } : {}),
      ...(address === null ? {} : { address }),
    };
  }

  private address(): string | null {
    const address = this.base.settings.replyTo || this.ports.session.user();
    return isOneAddress(address) && /^[\x21-\x7e]+$/.test(address) ? address : null;
  }

  private link({ client, language }: LinkOf, purpose: MailPurpose | null): string | null {
    if (this.known === undefined) this.known = this.look();
    if (this.known === null) return null;
    const { url, secret } = this.known;
    const token = this.isSample
      ? 'sample'
      : optOutToken((text) => this.ports.digest.hmac(secret, text), client, purpose);
    return optOutUrl(url, token, language);
  }

  private look(): { url: string; secret: string; isFresh: boolean } | null {
    const url = this.ports.webApp.url();
    if (url === null) return null;
    if (this.isSample) return { url, secret: '', isFresh: false };
    const secret = this.ports.store.get(SECRET);
    return secret === null
      ? { url, secret: this.ports.random.hex(SECRET_BYTES), isFresh: true }
      : { url, secret, isFresh: false };
  }
}

/** @example optOutUrl('https://a.example/exec', '1.Sy0x.kq2', 'ru') //=> 'https://a.example/exec?o=1.Sy0x.kq2&l=ru' */
export const optOutUrl = (url: string, token: string, language: Locale): string => `${url}?o=${token}&l=${language}`;

/** 1 call. */
export function keepSecret(ports: Ports, secret: string): void {
  ports.store.set(SECRET, secret);
}

/** Whose link it is; null for one that this file has not signed. 1 call. */
export function readOptOut(ports: Ports, token: string): OptOutRequest | null {
  const secret = ports.store.get(SECRET);
  return secret === null ? null : readOptOutToken((text) => ports.digest.hmac(secret, text), token);
}
