/** A real SMTP server on loopback that answers as a test says and keeps the bytes it took. */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the server says at a message's end: that it took it, a reply code, or nothing before it hangs up. */
export type Answer = 'take' | 450 | 451 | 550 | 552 | 'hang up';

export interface MailServer {
  port: number;
  /** Bytes of each message that was taken. */
  taken: Buffer[];
  /** Envelopes of each message whose data arrived, taken or not. */
  envelopes: { from: string; to: string[]; secure: boolean; user: string | undefined }[];
  /** Connections opened so far. */
  connections: () => number;
  /** Ends every open connection. */
  hangUp: () => void;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** For the messages in turn; the last one for all that follow. */
  answers?: Answer[];
  /** Replies to recipients: address to code. */
  refuse?: Record<string, number>;
  /** Hangs up when a message is announced, before any of it is sent: so many times. */
  hangUpAtSender?: number;
  options?: SMTPServerOptions;
}

const certificate = (name: string): string =>
  fs.readFileSync(path.join(__dirname, '../data/certificates', name), 'utf8');

/** Whom the server's certificate for localhost is to be trusted by. */
export const authority = certificate('authority.pem');

/** Options of a server that has the certificate. */
export const withTls: SMTPServerOptions = { key: certificate('localhost.key'), cert: certificate('localhost.pem') };

const reply = (code: number): Error => Object.assign(new Error(`reply ${code}`), { responseCode: code });

/** Starts a server on a free port of 127.0.0.1. Without TLS and login unless `options` say otherwise. */
export async function mailServer({
  answers = ['take'],
  refuse = {},
  hangUpAtSender = 0,
  options = {},
}: MailServerOptions = {}): Promise<MailServer> {
  const taken: Buffer[] = [];
  const envelopes: MailServer['envelopes'] = [];
  let connections = 0;
  let messages = 0;
  let hangUps = hangUpAtSender;
  const hangUp = (): void => {
    for (const connection of server.connections) connection._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: options.cert === undefined,
    onConnect(_session, callback) {
      connections++;
      callback();
    },
    onMailFrom(_address, _session, callback) {
      if (hangUps-- > 0) hangUp();
      else callback();
    },
    onRcptTo({ address }, _session, callback) {
      const code = refuse[address];
      callback(code === undefined ? null : reply(code));
    },
    onAuth({ username, password }, _session, callback) {
      if (password === 'sésame') callback(null, { user: username });
      else callback(Object.assign(new Error('Wrong password'), { responseCode: 535 }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const answer = answers[Math.min(messages++, answers.length - 1)] ?? 'take';
        const { mailFrom, rcptTo } = session.envelope;
        envelopes.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          user: session.user as string | undefined,
        });
        if (answer === 'hang up') {
          hangUp();
        } else if (answer === 'take') {
          taken.push(Buffer.concat(parts));
          callback();
        } else {
          callback(reply(answer));
        }
      });
    },
    ...options,
  });
  // A client that does not trust the certificate ends the handshake: that is its right.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    envelopes,
    connections: () => connections,
    hangUp,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
