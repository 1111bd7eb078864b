/** `mail.markReply`: the user says that a client answered a letter; mailboxes are never read. */
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import { timeText } from '../../tables/local-time';
import { replyKey } from '../../tables/mail/suppressed';
import { openBase } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields, readFlag, readText } from '../input';
import { openLedger } from './open-ledger';
import { rowStep } from './suppress';

export interface MarkReplyInput {
  /** Key of the letter, see `mail.log`. */
  key: string;
  /** False takes the mark away. */
  replied: boolean;
}

export const markReply: Command<MarkReplyInput, MarkReplyInput> = {
  name: 'mail.markReply',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['key', 'replied']);
    const key = readText(fields, 'key', 300);
    if (key === undefined || key === '') throw new AppError('INPUT_INVALID', { field: 'key' });
    return { key, replied: readFlag(fields, 'replied') ?? true };
  },
  /** @throws AppError INPUT_INVALID {field} for a letter that did not go out */
  plan(ports, { key, replied }): Plan<MarkReplyInput> {
    const base = openBase(ports);
    const letter = openLedger(ports, base, ports.book.id()).byKey.get(key);
    if (letter?.state !== 'SENT') throw new AppError('INPUT_INVALID', { field: 'key' });
    const step = rowStep(ports, base, replyKey(key), replied ? lineFor(ports, key, letter.client) : null);
    const isThere = step.rows[0]!.before !== null;
    return {
      changes: { command: markReply.name, steps: isThere === replied ? [] : [step] },
      report: { key, replied },
    };
  },
};

const lineFor = (ports: Ports, key: string, client: string): Record<string, string> => ({
  key: replyKey(key),
  kind: 'REPLIED',
  client,
  address: '',
  book: ports.book.id(),
  purpose: '',
  source: 'REPLY',
  time: timeText(ports.zone.serialOf(ports.clock.now())),
  user: ports.session.user(),
});
