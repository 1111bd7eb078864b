/** The list of those who may not be written to: opt-outs, addresses that came back, and clients who are paused. It holds digests, so that it outlives an erased client. */
import { MAIL_PURPOSES, type MailPurpose } from '../../domain/mail-policy';
import type { Digest, Scalar } from '../../ports';
import { idText } from '../id-text';
import { addressDigest } from '../ledger';
import type { OwnTable } from '../own-tables';

/** `OPT_OUT`: asked not to be written to; `BOUNCED`: the address does not exist; `PAUSED`: the user wants no letters to this client for now. */
export const SUPPRESSIONS = ['OPT_OUT', 'BOUNCED', 'PAUSED'] as const;
export type Suppression = (typeof SUPPRESSIONS)[number];

/** Where the word came from. */
export const SUPPRESSION_SOURCES = ['PANEL', 'LINK', 'REPLY', 'IMPORT', 'MERGE'] as const;
export type SuppressionSource = (typeof SUPPRESSION_SOURCES)[number];

export interface SuppressedLine {
  key: string;
  kind: Suppression;
  /** Client ID; '' where only the address is known. */
  client: string;
  /** Digest of the canonical address; '' where only the client is meant. */
  address: string;
  /** The spreadsheet whose ID salts the digest. */
  book: string;
  /** '' is every purpose. */
  purpose: MailPurpose | '';
  source: string;
  time: string;
  user: string;
}

/** A line of this kind bars nothing: the user marked that the client answered a letter. */
const REPLIED = 'REPLIED';

/** The key of such a line, by that of the letter. @example replyKey('1AbC/K-1/birthday/2026') //=> 'REPLIED/1AbC/K-1/birthday/2026' */
export const replyKey = (letter: string): string => `${REPLIED}/${letter}`;

export interface SuppressedList {
  /** Keys of the letters that were answered. */
  readonly replies: ReadonlySet<string>;
  readonly lines: readonly SuppressedLine[];
  /**
   * What keeps letters of a purpose from a client, the strongest first; null when nothing does.
   * @param ids the client's own ID and those of clients merged into it
   * @param canonical the address as two spellings of one mailbox are equal; null where there is none
   */
  barOf(ids: readonly string[], canonical: string | null, purpose: MailPurpose): Suppression | null;
}

/**
 * @param own the tab as read; null when there is none
 * @param waiting what clients have said and no run has written yet
 */
export function readSuppressed(
  own: OwnTable | null,
  digest: Digest,
  waiting: readonly { client: string; purpose: MailPurpose | null }[] = [],
): SuppressedList {
  const { lines: written, replies } = own === null ? { lines: [], replies: new Set<string>() } : linesOf(own);
  const lines = [...written, ...waiting.map(lineOfWaiting)];
  const byClient = new Map<string, SuppressedLine[]>();
  const byAddress = new Map<string, SuppressedLine[]>();
  for (const line of lines) {
    if (line.client !== '') add(byClient, line.client, line);
    if (line.address !== '' && line.kind !== 'PAUSED') add(byAddress, line.address, line);
  }
  const books = [...new Set(lines.filter(({ address }) => address !== '').map(({ book }) => book))];
  return {
    lines,
    replies,
    barOf(ids, canonical, purpose) {
      const found = ids.flatMap((id) => byClient.get(id) ?? []);
      if (canonical !== null)
        for (const book of books) found.push(...(byAddress.get(addressDigest(digest, book, canonical)) ?? []));
      // An address that bounced is one address; the client may have another by now.
      const bars = found.filter(
        (line) =>
          (line.purpose === '' || line.purpose === purpose) &&
          (line.kind !== 'BOUNCED' ||
            canonical === null ||
            line.address === '' ||
            byAddressOf(line, canonical, digest)),
      );
      return SUPPRESSIONS.find((kind) => bars.some((line) => line.kind === kind)) ?? null;
    },
  };
}

const byAddressOf = ({ book, address }: SuppressedLine, canonical: string, digest: Digest): boolean =>
  addressDigest(digest, book, canonical) === address;

function add(map: Map<string, SuppressedLine[]>, name: string, line: SuppressedLine): void {
  const there = map.get(name);
  if (there === undefined) map.set(name, [line]);
  else there.push(line);
}

const lineOfWaiting = ({ client, purpose }: { client: string; purpose: MailPurpose | null }): SuppressedLine => ({
  key: '',
  kind: 'OPT_OUT',
  client,
  address: '',
  book: '',
  purpose: purpose ?? '',
  source: 'LINK',
  time: '',
  user: '',
});

/** A kind that is not ours was typed by a person; it counts as an opt-out, which never sends. */
function linesOf({ content, columns }: OwnTable): { lines: SuppressedLine[]; replies: Set<string> } {
  const lines: SuppressedLine[] = [];
  const replies = new Set<string>();
  for (const cells of content.values.slice(1)) {
    const text = (column: string): string => idText(cells[columns.get(column)! - 1] ?? '');
    if (text('client') === '' && text('address') === '') continue;
    if (text('kind') === REPLIED) {
      replies.add(text('key').slice(REPLIED.length + 1));
      continue;
    }
    lines.push({
      key: text('key'),
      kind: SUPPRESSIONS.find((kind) => kind === text('kind')) ?? 'OPT_OUT',
      client: text('client'),
      address: text('address'),
      book: text('book'),
      purpose: MAIL_PURPOSES.find((purpose) => purpose === text('purpose')) ?? '',
      source: text('source'),
      time: text('time'),
      user: text('user'),
    });
  }
  return { lines, replies };
}

/** A line as its cells. */
export const suppressedCells = (line: SuppressedLine): Record<string, Scalar> => ({ ...line });

/**
 * The key of a line: one word of a kind for one client or address and purpose.
 * @example suppressedKey({ kind: 'OPT_OUT', client: 'K-1', address: '', purpose: '' }) //=> 'OPT_OUT/K-1'
 */
export function suppressedKey({
  kind,
  client,
  address,
  purpose,
}: Pick<SuppressedLine, 'kind' | 'client' | 'address' | 'purpose'>): string {
  return [kind, client || address, ...(purpose === '' ? [] : [purpose])].join('/');
}
