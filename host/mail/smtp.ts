/** Hands messages to an SMTP server, one after another over one connection, and tells what was surely not taken from what nobody knows. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SentMessage } from '../host';
import { InDoubt, NotTaken } from './delivery';
import { toTransfer } from './message';
import type { SmtpAddress } from './smtp-address';

export interface SmtpOptions {
  /** Waits before the second, third, … attempt, ms; their number is that of the attempts but one. */
  retryAfter?: readonly number[];
  /** No attempt begins later than this after the first, ms: the script waits for it within its six minutes. */
  retryWithin?: number;
  /** An idle connection is given back after this, ms. */
  idle?: number;
  /** Hears of recipients that the server refused while it took the message for others. */
  onRefused?: (message: SentMessage, refused: string[]) => void;
}

export interface Smtp {
  /** @throws NotTaken when the message was surely not taken; InDoubt when the server had all of it and did not answer */
  send(message: SentMessage): Promise<void>;
  /** Ends the connection when what is being sent is done. */
  close(): Promise<void>;
}

/** How nodemailer's connection fails: with the server's reply where one came. */
type Failure = Error & { responseCode?: number; code?: string; originalCode?: string };

const asFailure = (error: unknown): Failure =>
  typeof error === 'object' && error !== null && 'message' in error ? (error as Failure) : new Error(String(error));

/** Failures that no later attempt mends: a login or certificate that is refused, an address that cannot be written on the envelope. */
const FOR_GOOD = new Set(['EAUTH', 'ETLS', 'EENVELOPE', 'EMESSAGE', 'ECONFIG']);
const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/;

/**
 * What a failure before the server had the whole message means. By its reply's class where it gave one: 4xx is passing, 5xx for good.
 *
 * @example notTaken({ responseCode: 451, message: 'Message failed: 451 4.3.0 later' }).passing //=> true
 */
function notTaken(failure: Failure): NotTaken {
  const { responseCode, code = '', originalCode = '' } = failure;
  const passing =
    responseCode === undefined ? !FOR_GOOD.has(code) && !CERTIFICATE.test(originalCode) : responseCode < 500;
  return new NotTaken(failure.message, passing);
}

/** A source that knows whether it was read to its end: only then can the end of the message have been sent. */
function letter(bytes: Buffer): { stream: Readable; wasRead: () => boolean } {
  let wasRead = false;
  const stream = new Readable({
    read() {
      // The connection reads when the server has answered DATA; until then nothing of the message has left.
      wasRead = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return { stream, wasRead: () => wasRead };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens nothing until the first message is sent.
 *
 * @example await openSmtp(readSmtpAddress('smtps://shop:secret@mail.example.com')).send(message)
 */
export function openSmtp({ connection: address, auth }: SmtpAddress, options: SmtpOptions = {}): Smtp {
  const { retryAfter = [1000, 5000, 15_000], retryWithin = 60_000, idle = 10_000, onRefused } = options;
  let open: SMTPConnection | null = null;
  let idleTimer: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const connect = (): Promise<SMTPConnection> =>
    new Promise((resolve, reject) => {
      const connection = new SMTPConnection(address);
      // A server may end an idle connection at any time: the next message then opens another.
      connection.on('end', () => {
        if (open === connection) open = null;
      });
      const fail = (error: unknown): void => {
        connection.close();
        reject(asFailure(error));
      };
      connection.on('error', fail);
      connection.connect((error) => {
        if (error) fail(error);
        else if (auth)
          connection.login({ user: auth.user, pass: auth.pass }, (refused) => {
            if (refused) fail(refused);
            else resolve(connection);
          });
        else resolve(connection);
      });
    });

  const attempt = async (message: SentMessage): Promise<void> => {
    const { envelope, bytes } = await toTransfer(message);
    clearTimeout(idleTimer);
    try {
      open ??= await connect();
    } catch (error) {
      throw notTaken(asFailure(error));
    }
    const connection = open;
    const { stream, wasRead } = letter(bytes);
    try {
      const { rejected } = await new Promise<{ rejected: string[] }>((resolve, reject) => {
        connection.send({ ...envelope, size: bytes.length }, stream, (error, info) => {
          if (error) reject(error);
          else resolve(info);
        });
      });
      if (rejected.length > 0) onRefused?.(message, rejected);
    } catch (error) {
      const failure = asFailure(error);
      // A connection that failed is not used again: what the server still has to say would be taken for an answer to the next message.
      if (open === connection) open = null;
      connection.close();
      if (wasRead() && !(failure.responseCode !== undefined && failure.responseCode >= 400))
        throw new InDoubt(envelope.to, failure.message);
      throw notTaken(failure);
    }
  };

  const quit = (): void => {
    clearTimeout(idleTimer);
    open?.quit();
    open = null;
  };

  const send = async (message: SentMessage): Promise<void> => {
    const begin = performance.now();
    for (let tries = 0; ; tries++) {
      try {
        await attempt(message);
        idleTimer = setTimeout(quit, idle);
        idleTimer.unref();
        return;
      } catch (error) {
        const wait = retryAfter[tries];
        const isPassing = error instanceof NotTaken && error.passing;
        if (!isPassing || wait === undefined || performance.now() - begin + wait > retryWithin) throw error;
        await pause(wait);
      }
    }
  };

  return {
    send(message) {
      const sent = queue.then(() => send(message));
      queue = sent.catch(() => undefined);
      return sent;
    },
    async close() {
      await queue;
      quit();
    },
  };
}
