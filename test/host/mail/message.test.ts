/** Letters as mail programs read them: sent over a real SMTP server or kept as `.eml`, and parsed back by mailparser. */
import fc from 'fast-check';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import type { SentMessage } from '../../../host/host';
import { messageIdOf, toEml } from '../../../host/mail/message';
import { openSmtp } from '../../../host/mail/smtp';
import { readSmtpAddress } from '../../../host/mail/smtp-address';
import { mailServer, type MailServer } from '../../support/mail-server';
import { aMessage } from '../support/messages';

let server: MailServer;
let smtp: ReturnType<typeof openSmtp>;
beforeAll(async () => {
  server = await mailServer();
  smtp = openSmtp(readSmtpAddress(`smtp://127.0.0.1:${server.port}`));
});
afterAll(async () => {
  await smtp.close();
  await server.close();
});

const WAYS: [string, (message: SentMessage) => Promise<Buffer>][] = [
  [
    'sent over SMTP',
    async (message) => {
      await smtp.send(message);
      return server.taken.at(-1)!;
    },
  ],
  ['kept as .eml', toEml],
];

const addresses = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
/** mailparser ends a text with a line break of its own. */
const textOf = (mail: ParsedMail): string => (mail.text ?? '').replace(/\r\n/g, '\n').replace(/\n$/, '');
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe.each(WAYS)('a letter %s', (_way, carry) => {
  const read = async (message: SentMessage): Promise<{ mail: ParsedMail; source: string }> => {
    const bytes = await carry(message);
    return { mail: await simpleParser(bytes), source: bytes.toString('latin1') };
  };

  it('keeps subject, text, names and addresses in Cyrillic', async () => {
    const { mail, source } = await read(
      aMessage({
        subject: 'С днём рождения, Ганно! 🎂 Ваша скидка — 10 % до конца месяца, приходите к нам ещё раз',
        text: 'Дорогая Анна!\n\nПоздравляем.',
        name: 'Магазин «Ромашка», Київ',
        replyTo: 'reply@example.com',
      }),
    );
    expect(mail).toMatchObject({
      subject: 'С днём рождения, Ганно! 🎂 Ваша скидка — 10 % до конца месяца, приходите к нам ещё раз',
      from: { value: [{ name: 'Магазин «Ромашка», Київ', address: 'shop@example.com' }] },
      replyTo: { value: [{ address: 'reply@example.com' }] },
      messageId: '<letter-1@example.com>',
      date: new Date('2026-03-02T06:00:00.000Z'),
    });
    expect(textOf(mail)).toBe('Дорогая Анна!\n\nПоздравляем.');
    expect(addresses(mail.to)).toEqual(['anna@example.com']);
    expect(source).toMatch(/^[\x00-\x7f]*$/);
  });

  it('keeps lines that begin with a dot, or are only a dot', async () => {
    const text = '.\n..\n.hidden\nend of it\n.\nthe rest';
    expect(textOf((await read(aMessage({ text }))).mail)).toBe(text);
  });

  it('keeps a line of any length, and writes none that a server would cut', async () => {
    const text = `${'слово '.repeat(3000)}конец ${'x'.repeat(5000)}`;
    const { mail, source } = await read(aMessage({ text, html: `<p>${text}</p>` }));
    expect(textOf(mail)).toBe(text);
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('holds text and HTML as two forms of one letter, with the pictures that the HTML shows', async () => {
    const { mail, source } = await read(
      aMessage({
        text: 'Привет',
        html: '<p>Привет <img src="cid:logo"></p>',
        inlineImages: { logo: { name: 'logo.png', type: 'image/png', base64: PNG } },
        attachments: [{ name: 'Прайс лист.csv', type: 'text/csv', base64: Buffer.from('a;б').toString('base64') }],
      }),
    );
    expect(source).toMatch(/Content-Type: multipart\/alternative/i);
    expect(textOf(mail)).toBe('Привет');
    expect(mail.html).toContain(`src="data:image/png;base64,${PNG}"`);
    expect(
      mail.attachments.map(({ filename, contentType, related }) => [filename, contentType, related === true]),
    ).toEqual([
      ['logo.png', 'image/png', true],
      ['Прайс лист.csv', 'text/csv', false],
    ]);
    expect(mail.attachments.find(({ filename }) => filename === 'Прайс лист.csv')?.content.toString()).toBe('a;б');
  });

  it('has no header that a subject, a name or an address smuggled in', async () => {
    const { mail } = await read(
      aMessage({ subject: 'Hi\r\nBcc: all@example.com', name: 'Shop"\r\nX-Evil: 1\r\n', replyTo: 'r@example.com' }),
    );
    expect([...mail.headers.keys()].sort()).toEqual(
      [
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'reply-to',
        'subject',
        'to',
      ].sort(),
    );
  });

  it('reads back whatever text it is given', async () => {
    const piece = fc.constantFrom('.', '\n', ' ', '=', '=3D', 'Ї', 'x'.repeat(80), '--', 'From ', '🎂', '\t', 'a', '&');
    const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => `a${pieces.join('')}z`);
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        expect(textOf((await read(aMessage({ text: any }))).mail)).toBe(any);
      }),
      { numRuns: 40 },
    );
  });
});

test('the .eml keeps blind copies, as the copy of the sender', async () => {
  const mail = await simpleParser(await toEml(aMessage({ bcc: ['secret@example.com'] })));
  expect(addresses(mail.bcc)).toEqual(['secret@example.com']);
});

test('a Message-ID is the same for the same message, and differs between messages, books and times', () => {
  const one = aMessage();
  const ids = [
    messageIdOf('book', one),
    messageIdOf('other book', one),
    messageIdOf('book', { ...one, id: 'message-2' }),
    messageIdOf('book', { ...one, at: '2026-03-02T06:00:01.000Z' }),
    messageIdOf('book', { ...one, to: ['b@example.com'] }),
  ];
  expect(messageIdOf('book', { ...one })).toBe(ids[0]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toMatch(/^[0-9a-f]{32}@example\.com$/);
});
