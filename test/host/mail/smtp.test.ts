/** Sending over SMTP to a real server: what is taken, what is tried again, what is refused, and what nobody can know. */
import type { SentMessage } from '../../../host/host';
import { InDoubt, NotTaken } from '../../../host/mail/delivery';
import { openSmtp, type Smtp, type SmtpOptions } from '../../../host/mail/smtp';
import { readSmtpAddress } from '../../../host/mail/smtp-address';
import { authority, mailServer, withTls, type MailServer, type MailServerOptions } from '../../support/mail-server';
import { aMessage } from '../support/messages';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serving(options?: MailServerOptions): Promise<MailServer> {
  const server = await mailServer(options);
  closers.push(() => server.close());
  return server;
}

/** Sends without waiting long between attempts. */
function sender(address: string, options: SmtpOptions = {}, ca?: string): Smtp {
  const smtp = openSmtp(readSmtpAddress(address, ca), { retryAfter: [1, 1, 1], ...options });
  closers.unshift(() => smtp.close());
  return smtp;
}
const to = (server: MailServer, options?: SmtpOptions): Smtp => sender(`smtp://127.0.0.1:${server.port}`, options);

const outcome = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => 'taken',
    (error: unknown) => error,
  );
const numbered = (count: number): SentMessage[] =>
  Array.from({ length: count }, (_, n) => aMessage({ id: `message-${n}`, to: [`client${n}@example.com`] }));

describe('a message', () => {
  it('goes to everybody on the envelope, and blind copies stand in no header', async () => {
    const server = await serving();
    await to(server).send(aMessage({ to: ['a@example.com'], cc: ['b@example.com'], bcc: ['c@example.com'] }));
    expect(server.envelopes).toEqual([
      expect.objectContaining({ from: 'shop@example.com', to: ['a@example.com', 'b@example.com', 'c@example.com'] }),
    ]);
    expect(server.taken[0]!.toString()).not.toContain('c@example.com');
  });

  it('follows the one before over the same connection, also when they are given at once', async () => {
    const server = await serving();
    const smtp = to(server);
    await Promise.all(numbered(5).map((message) => smtp.send(message)));
    expect(server.envelopes.map((envelope) => envelope.to[0])).toEqual(numbered(5).map((message) => message.to[0]));
    expect(server.connections()).toBe(1);
  });

  it('goes over a new connection when the server has ended the idle one', async () => {
    const server = await serving();
    const smtp = to(server);
    await smtp.send(aMessage());
    server.hangUp();
    await smtp.send(aMessage({ id: 'message-2' }));
    expect([server.taken.length, server.connections()]).toEqual([2, 2]);
  });
});

describe('a reply', () => {
  it('4xx means later: the same message, with the same ID, is tried again', async () => {
    const server = await serving({ answers: [451, 450, 'take'] });
    await to(server).send(aMessage({ messageId: 'one@example.com' }));
    expect([server.envelopes.length, server.taken.length]).toEqual([3, 1]);
    expect(server.taken[0]!.toString()).toContain('Message-ID: <one@example.com>');
  });

  it('4xx for ever is given up after the last wait, as surely not taken', async () => {
    const server = await serving({ answers: [451] });
    const result = await outcome(to(server).send(aMessage()));
    expect(result).toMatchObject({ passing: true, message: expect.stringContaining('451') as string });
    expect(result).toBeInstanceOf(NotTaken);
    expect(server.envelopes).toHaveLength(4);
  });

  it('5xx is final: no second attempt', async () => {
    const server = await serving({ answers: [550] });
    expect(await outcome(to(server).send(aMessage()))).toMatchObject({
      code: 'MAIL_NOT_TAKEN',
      passing: false,
      message: expect.stringMatching(/^Failed to send email: .*550/) as string,
    });
    expect(server.envelopes).toHaveLength(1);
  });

  it('5xx to the only recipient is final, 4xx is tried again', async () => {
    const server = await serving({ refuse: { 'gone@example.com': 550, 'full@example.com': 452 } });
    const smtp = to(server);
    expect(await outcome(smtp.send(aMessage({ to: ['gone@example.com'] })))).toMatchObject({ passing: false });
    expect(await outcome(smtp.send(aMessage({ to: ['full@example.com'] })))).toMatchObject({ passing: true });
    expect(server.connections()).toBe(5);
    expect(await outcome(smtp.send(aMessage()))).toBe('taken');
  });

  it('to one recipient of several does not stop the others, and is told', async () => {
    const refused: string[][] = [];
    const server = await serving({ refuse: { 'gone@example.com': 550 } });
    await to(server, { onRefused: (_message, addresses) => refused.push(addresses) }).send(
      aMessage({ to: ['gone@example.com', 'b@example.com'] }),
    );
    expect([server.taken.length, refused]).toEqual([1, [['gone@example.com']]]);
  });
});

describe('a connection that is lost', () => {
  it('after the whole message, before the answer, leaves it in doubt and is not tried again', async () => {
    const server = await serving({ answers: ['hang up', 'take'] });
    const smtp = to(server);
    const result = await outcome(smtp.send(aMessage({ to: ['a@example.com'] })));
    expect(result).toBeInstanceOf(InDoubt);
    expect((result as Error).message).toContain('a@example.com');
    expect([server.envelopes.length, server.taken.length]).toEqual([1, 0]);
    // The next message is not affected.
    expect(await outcome(smtp.send(aMessage({ id: 'message-2' })))).toBe('taken');
  });

  it('by silence after the whole message leaves it in doubt, too', async () => {
    const server = await serving({
      options: {
        onData(stream) {
          stream.resume();
        },
      },
    });
    const address = readSmtpAddress(`smtp://127.0.0.1:${server.port}`);
    address.connection.socketTimeout = 200;
    const smtp = openSmtp(address, { retryAfter: [1] });
    closers.unshift(() => smtp.close());
    expect(await outcome(smtp.send(aMessage()))).toBeInstanceOf(InDoubt);
  });

  it('before the message was asked for is tried again: nothing of it had left', async () => {
    const server = await serving({ hangUpAtSender: 2 });
    expect(await outcome(to(server).send(aMessage()))).toBe('taken');
    expect([server.taken.length, server.connections()]).toEqual([1, 3]);
  });

  it('or never made is surely not taken', async () => {
    const server = await serving();
    await server.close();
    closers.pop();
    expect(await outcome(to(server).send(aMessage()))).toMatchObject({ code: 'MAIL_NOT_TAKEN', passing: true });
  });
});

describe('TLS and login', () => {
  it('begins with TLS at smtps, and logs in with what the address says', async () => {
    const server = await serving({ options: { ...withTls, secure: true, authOptional: false } });
    const address = `smtps://shop%40example.com:s%C3%A9same@localhost:${server.port}`;
    await sender(address, {}, authority).send(aMessage());
    expect(server.envelopes).toEqual([expect.objectContaining({ secure: true, user: 'shop@example.com' })]);
  });

  it('changes to TLS where it is required, and trusts the given authority', async () => {
    const server = await serving({ options: { ...withTls, hideSTARTTLS: false } });
    await sender(`smtp://localhost:${server.port}?starttls=required`, {}, authority).send(aMessage());
    expect(server.envelopes[0]!.secure).toBe(true);
  });

  it.each(['smtps', 'smtp'])(
    'sends nothing over %s to a server whose certificate nobody vouches for',
    async (scheme) => {
      const server = await serving({ options: { ...withTls, hideSTARTTLS: false, secure: scheme === 'smtps' } });
      const result = await outcome(
        sender(`${scheme}://localhost:${server.port}${scheme === 'smtp' ? '?starttls=required' : ''}`).send(aMessage()),
      );
      expect(result).toMatchObject({ code: 'MAIL_NOT_TAKEN', passing: false });
      expect(server.envelopes).toEqual([]);
    },
  );

  it('sends nothing where TLS is required and the server has none', async () => {
    const server = await serving({ options: { disabledCommands: ['STARTTLS'] } });
    const sending = sender(`smtp://localhost:${server.port}?starttls=required`).send(aMessage());
    expect(await outcome(sending)).toMatchObject({ code: 'MAIL_NOT_TAKEN', passing: false });
    expect(server.envelopes).toEqual([]);
  });

  it('a refused login is final', async () => {
    const server = await serving({ options: { ...withTls, secure: true } });
    const sending = sender(`smtps://shop:wrong@localhost:${server.port}`, {}, authority).send(aMessage());
    expect(await outcome(sending)).toMatchObject({ passing: false, message: expect.stringContaining('535') as string });
    expect(server.connections()).toBe(1);
  });
});
