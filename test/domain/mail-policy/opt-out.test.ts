/** Opting out: a token that only the file can make. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { parseTemplate, renderLetter } from '../../../src/domain/letters';
import { MAIL_PURPOSES, optOutFooter, optOutToken, readOptOutToken } from '../../../src/domain/mail-policy';
import { fromBase64Url, hexToBase64Url, sameText, toBase64Url } from '../../../src/domain/mail-policy/base64url';

const sign = (text: string): string => createHmac('sha256', 'secret').update(text).digest('hex');
const purposes = fc.constantFrom(null, ...MAIL_PURPOSES);

describe('the token', () => {
  test('comes back as what it was made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => !id.includes('\n')),
        purposes,
        (client, purpose) => {
          expect(readOptOutToken(sign, optOutToken(sign, client, purpose))).toEqual({ client, purpose });
        },
      ),
    );
  });
  test('needs no escaping in a link and is short', () => {
    const token = optOutToken(sign, 'K-7F3A2C', 'OFFER');
    expect(token).toBe(encodeURIComponent(token));
    expect(token.length).toBeLessThan(64);
  });
  test('changed in any one character is none', () => {
    const token = optOutToken(sign, 'K-7F3A2C', 'OFFER');
    const other = fc.constantFrom('A', 'B', '0', '1', '2', '-', '_', '.', '', ' ', '%');
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), other, (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(changed !== token);
        expect(readOptOutToken(sign, changed)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
  test('made with another secret, by another version or of another purpose is none', () => {
    const other = (text: string): string => createHmac('sha256', 'other').update(text).digest('hex');
    expect(readOptOutToken(sign, optOutToken(other, 'K-1', null))).toBeNull();
    const body = `2.${toBase64Url('K-1\n')}`;
    expect(readOptOutToken(sign, `${body}.${hexToBase64Url(sign(`opt-out\n${body}`)).slice(0, 22)}`)).toBeNull();
    const strange = `1.${toBase64Url('K-1\nNOTHING')}`;
    expect(readOptOutToken(sign, `${strange}.${hexToBase64Url(sign(`opt-out\n${strange}`)).slice(0, 22)}`)).toBeNull();
  });
  test.each(['', '.', '..', '1', '1..', '1.a.b.c', 'null', '1.!.a'])('%j is none', (text) =>
    expect(readOptOutToken(sign, text)).toBeNull(),
  );
  test('one client’s token is not another’s, nor for another purpose', () => {
    const [head, , signature] = optOutToken(sign, 'K-1', null).split('.');
    expect(readOptOutToken(sign, `${head!}.${toBase64Url('K-2\n')}.${signature!}`)).toBeNull();
    expect(readOptOutToken(sign, `${head!}.${toBase64Url('K-1\nOFFER')}.${signature!}`)).toBeNull();
  });
});

test('base64url is Node’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toBase64Url(text)).toBe(Buffer.from(text).toString('base64url'));
      expect(fromBase64Url(toBase64Url(text))).toBe(text);
    }),
  );
  expect(hexToBase64Url('00ff10')).toBe(Buffer.from('00ff10', 'hex').toString('base64url'));
});
test('texts are the same or not', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b) && sameText(a, a)));
  expect(sameText('a', 'a\0')).toBe(false);
});

describe('the lines under a letter', () => {
  test('are links that a letter can show', () => {
    const footer = optOutFooter({
      reply: 'Answer STOP.',
      mailto: { words: 'Write [us]', address: 'a+b@shop.example', subject: 'STOP (1)' },
      link: { words: 'Stop at once', url: `https://script.example/exec?t=${optOutToken(sign, 'K-1', null)}` },
    });
    const letter = renderLetter(
      parseTemplate('Hi', 'Text', new Map()),
      {},
      { language: 'en', currency: '', footer, hasLogo: false },
    );
    expect(letter.ok && letter.html).toMatch(
      /^<p>Text<\/p>\n<p>-- <br>\nAnswer STOP\.<br>\n<a href="mailto:a%2Bb@shop\.example\?subject=STOP%20%281%29">Write {2}us<\/a><br>\n<a href="https:\/\/script\.example\/exec\?t=1\.[\w-]+\.[\w-]+">Stop at once<\/a><\/p>$/,
    );
  });
  test('are none where there is no way', () => expect(optOutFooter({ reply: '', mailto: null, link: null })).toBe(''));
});
