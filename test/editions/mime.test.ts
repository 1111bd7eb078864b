/** The composer of the Gmail edition: what it writes, mailparser reads back, and no line is longer than mail allows. */
import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import { composeMessage } from '../../editions/gmail-advanced/mime';
import type { Letter } from '../../src/ports';
import { PIXEL, pictureOf } from '../support/pictures';

const tools = { base64: (text: string): string => Buffer.from(text, 'utf8').toString('base64') };
const aLetter = (changes: Partial<Letter> = {}): Letter => ({
  to: 'anna@example.com',
  subject: 'Hi',
  text: 'Dear Anna',
  ...changes,
});
const compose = (changes: Partial<Letter> = {}): string => composeMessage(aLetter(changes), 'shop@example.com', tools);
const read = (changes: Partial<Letter> = {}): Promise<ParsedMail> => simpleParser(compose(changes));
const textOf = (mail: ParsedMail): string => (mail.text ?? '').replace(/\r\n/g, '\n').replace(/\n$/, '');

const anyLine = fc
  .string({
    unit: fc.constantFrom('a', 'Ї', 'п', '🎂', ' ', '"', '\\', '=?', ',', '<', '.', '€'),
    minLength: 1,
    maxLength: 90,
  })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');

test('subject and sender come back as they were, whatever is in them', async () => {
  await fc.assert(
    fc.asyncProperty(anyLine, anyLine, async (subject, senderName) => {
      const mail = await read({ subject, senderName });
      expect(mail.subject).toBe(subject);
      expect(mail.from?.value).toEqual([{ name: senderName, address: 'shop@example.com' }]);
    }),
    { numRuns: 300 },
  );
});

test('text and HTML come back as two forms of one letter', async () => {
  const text = `С днём рождения!\n.\n${'длинная строка '.repeat(500)}\n\n-- \nМагазин 🎂`;
  const mail = await read({ text, html: `<p>${text}</p>` });
  expect(textOf(mail)).toBe(text);
  expect(String(mail.html).trim().replace(/\r\n/g, '\n')).toBe(`<p>${text}</p>`);
  expect(compose({ text, html: '<p>' })).toMatch(/\r\nContent-Type: multipart\/alternative; boundary="/);
});

test('a letter without HTML has one part', async () => {
  const mail = await read({ text: 'только текст' });
  expect([textOf(mail), mail.html]).toEqual(['только текст', false]);
});

test('the logo is a part beside the HTML that shows it', async () => {
  const html = '<p><img src="cid:logo" alt="Магазин"> Привет</p>';
  const mail = await read({ text: 'Привет', html, logo: { type: 'image/png', base64: PIXEL } });
  expect(textOf(mail)).toBe('Привет');
  expect(mail.html).toContain(`<img src="data:image/png;base64,${PIXEL}" alt="Магазин">`);
  expect(mail.attachments.map(({ contentType, related, cid }) => [contentType, related, cid])).toEqual([
    ['image/png', true, 'logo'],
  ]);
  const large = pictureOf('jpeg', 100 * 1024).split(',')[1]!;
  const message = compose({ html, logo: { type: 'image/jpeg', base64: large } });
  for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  expect((await simpleParser(message)).attachments[0]!.content.toString('base64')).toBe(large);
  expect(compose({ html })).not.toContain('multipart/related');
});

test('every line is ASCII, of at most 76 characters, and ends in CR LF', () => {
  const message = compose({
    subject: 'Я'.repeat(250),
    senderName: 'Магазин '.repeat(20),
    text: 'ї'.repeat(3000),
    html: 'ї',
  });
  expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(message.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  for (const word of message.match(/=\?UTF-8\?B\?[^?]*\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75);
});

test('opting out by one click needs a link; an address alone is only a way to write', async () => {
  const link = 'https://script.google.com/macros/s/abc/exec?t=eyJ-x_y';
  const both = compose({ unsubscribe: { link, address: 'shop+stop@example.com?subject=STOP' } });
  expect(both).toContain(`\r\nList-Unsubscribe: <${link}>,\r\n <mailto:shop+stop@example.com?subject=STOP>\r\n`);
  expect(both).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  const list = (await simpleParser(both)).headers.get('list');
  expect(list).toMatchObject({ unsubscribe: { url: link, mail: 'shop+stop@example.com?subject=STOP' } });
  const address = compose({ unsubscribe: { address: 'shop@example.com' } });
  expect(address).toContain('\r\nList-Unsubscribe: <mailto:shop@example.com>\r\n');
  expect(address).not.toContain('List-Unsubscribe-Post');
  expect(compose()).not.toContain('List-Unsubscribe');
});

test.each<[string, Partial<Letter>]>([
  ['a subject with a line break', { subject: 'Hi\r\nBcc: all@example.com' }],
  ['a sender with a line break', { senderName: 'Shop\nX: 1' }],
  ['two addresses', { to: 'a@example.com,b@example.com' }],
  ['an address with a line break', { replyTo: 'a@example.com\r\nBcc: b@example.com' }],
  ['an address with a space', { to: 'a @example.com' }],
  ['an address that is not ASCII', { to: 'анна@example.com' }],
  ['a logo that is no base64', { html: '<p>', logo: { type: 'image/png', base64: 'a\r\n--=_klientura_letter' } }],
  ['a logo of another type', { html: '<p>', logo: { type: 'image/svg+xml', base64: PIXEL } }],
  ['a link that is not https', { unsubscribe: { link: 'http://example.com/stop' } }],
  ['a link that ends its brackets', { unsubscribe: { link: 'https://example.com/>,<mailto:evil@example.com' } }],
])('%s is refused', (_what, changes) => {
  expect(() => compose(changes)).toThrow(/^(Invalid|A line break)/);
});
