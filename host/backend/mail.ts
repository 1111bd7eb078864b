/** MailApp: checks a message by Google's limits, takes it from the quota and puts it into the outbox. */
import type { SentMessage } from '../host';
import { InDoubt } from '../mail/delivery';
import { messageIdOf } from '../mail/message';
import type { ExecutionContext, OperationTable } from '../runner/protocol';
import { addUse, usedNow, type ServicesState } from './state';

export interface File {
  name: string;
  type: string;
  base64: string;
}

/** A message as the script's realm hands it over. */
export interface MailRequest {
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  htmlBody: string | null;
  name: string | null;
  replyTo: string | null;
  noReply: boolean;
  attachments: File[];
  inlineImages: Record<string, File>;
}

export interface MailOptions {
  account: 'consumer' | 'workspace';
  deliver?: (message: SentMessage) => void | Promise<void>;
  /** Tells that the outbox changed. */
  changed(): void;
}

const SCOPES = ['https://www.googleapis.com/auth/script.send_mail'];
const LIMITS = { consumer: { recipients: 100, body: 200 * 1024 }, workspace: { recipients: 1500, body: 400 * 1024 } };
const MAX_RECIPIENTS = 50;
/** In UTF-16 units, as JavaScript counts. */
const MAX_SUBJECT = 250;
const MAX_ATTACHMENTS = 250;
const MAX_ATTACHED_BYTES = 25 * 1024 * 1024;

/** Recipients a day for a kind of account. */
export const dailyRecipients = (account: MailOptions['account']): number => LIMITS[account].recipients;

/** `Anna <a@x.ru>` and `"Petrova, Anna" <a@x.ru>` too; a comma inside quotes does not divide. */
const ONE = /\s*(?:(?:"(?:[^"\\]|\\.)*"|[^",<>]*)<([^<>]*)>|([^,]*))\s*(?:,|$)/gy;
const ADDRESS = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]+$/u;

/**
 * The bare addresses of a recipient field.
 *
 * @throws Error `Invalid email: x` in Google's words
 * @example readAddresses('Anna <a@x.ru>, b@x.ru') → ['a@x.ru', 'b@x.ru']
 */
export function readAddresses(field: string): string[] {
  if (field.trim() === '') return [];
  const found: string[] = [];
  ONE.lastIndex = 0;
  while (ONE.lastIndex < field.length) {
    const match = ONE.exec(field);
    if (!match) throw new Error(`Invalid email: ${field}`);
    const address = (match[1] ?? match[2] ?? '').trim();
    if (address === '') continue;
    if (!ADDRESS.test(address) || address.includes('..') || address.startsWith('.'))
      throw new Error(`Invalid email: ${address}`);
    found.push(address);
  }
  return found;
}

const bytesOf = ({ base64 }: File): number => Math.floor((base64.length * 3) / 4);

function check(request: MailRequest, account: MailOptions['account'], recipients: number): void {
  if (recipients === 0) throw new Error('Failed to send email: no recipient');
  if (request.subject.length > MAX_SUBJECT) throw new Error('Argument too large: subject');
  if (recipients > MAX_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  const largest = Math.max(Buffer.byteLength(request.body, 'utf8'), Buffer.byteLength(request.htmlBody ?? '', 'utf8'));
  if (largest > LIMITS[account].body) throw new Error('Limit Exceeded: Email Body Size.');
  const files = [...request.attachments, ...Object.values(request.inlineImages)];
  if (files.length > MAX_ATTACHMENTS) throw new Error('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((sum, file) => sum + bytesOf(file), 0) > MAX_ATTACHED_BYTES) {
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
  }
}

/** The operations over `state`. Mail does not wait for the queue of writes: at Google, too, a letter is gone while a cell may be lost. */
export function mailOperations(state: ServicesState, options: MailOptions): OperationTable {
  const { account } = options;
  const keep = (message: SentMessage): void => {
    state.outbox.push(message);
    options.changed();
  };
  const left = (execution: ExecutionContext): number =>
    Math.max(0, dailyRecipients(account) - usedNow(state.mail[execution.user], execution.now()));
  return {
    'MailApp.getRemainingDailyQuota': {
      effect: 'other',
      counts: true,
      needs: 'user',
      scopes: SCOPES,
      method: 'MailApp.getRemainingDailyQuota',
      run: (execution) => left(execution),
    },
    'MailApp.sendEmail': {
      effect: 'other',
      counts: true,
      needs: 'user',
      scopes: SCOPES,
      method: 'MailApp.sendEmail',
      run: async (execution, request: MailRequest) => {
        const [to, cc, bcc] = [readAddresses(request.to), readAddresses(request.cc), readAddresses(request.bcc)];
        const recipients = to.length + cc.length + bcc.length;
        check(request, account, recipients);
        if (recipients > left(execution)) throw new Error('Service invoked too many times for one day: email.');
        const noReply = request.noReply && account === 'workspace';
        const message: SentMessage = {
          id: `message-${state.serial++}`,
          at: new Date(execution.now()).toISOString(),
          from: noReply ? `noreply@${execution.user.slice(execution.user.indexOf('@') + 1)}` : execution.user,
          to,
          cc,
          bcc,
          subject: request.subject,
          text: request.body,
          html: request.htmlBody,
          name: request.name,
          replyTo: request.replyTo,
          attachments: request.attachments,
          inlineImages: request.inlineImages,
        };
        message.messageId = messageIdOf(execution.book.id, message);
        // Taken before delivering, so that two runs at once cannot both use the last of the quota.
        addUse(state.mail, execution.user, recipients, execution.now());
        try {
          await options.deliver?.(message);
        } catch (error) {
          if (error instanceof InDoubt) keep({ ...message, inDoubt: error.message });
          else state.mail[execution.user]!.used -= recipients;
          throw error;
        }
        keep(message);
      },
    },
  };
}
