/** Addresses of SMTP servers: when TLS must be there, and what is no address. */
import { readSmtpAddress } from '../../../host/mail/smtp-address';

const tls = (text: string): unknown[] => {
  const { secure, requireTLS, ignoreTLS, port } = readSmtpAddress(text).connection;
  return [port, secure && 'from the start', requireTLS && 'required', ignoreTLS && 'never'].filter(Boolean);
};

test.each([
  ['smtps://mail.example.com', [465, 'from the start']],
  ['smtps://u:p@mail.example.com:2465', [2465, 'from the start']],
  ['smtp://mail.example.com', [587]],
  ['smtp://mail.example.com?starttls=required', [587, 'required']],
  ['smtp://u:p@mail.example.com', [587, 'required']],
  ['smtp://u:p@mail.example.com:25?starttls=never', [25, 'never']],
  ['smtp://u:p@localhost', [587]],
  ['smtp://u:p@127.0.0.1:2525', [2525]],
  ['smtp://u:p@[::1]:2525', [2525]],
])('%s', (address, expected) => {
  expect(tls(address)).toEqual(expected);
});

test('a login is unescaped', () => {
  expect(readSmtpAddress('smtps://shop%40example.com:a%2Fb%3A@mail.example.com').auth).toEqual({
    user: 'shop@example.com',
    pass: 'a/b:',
  });
});

test.each([
  'mail.example.com',
  'http://mail.example.com',
  'smtp://',
  'smtps://mail.example.com?starttls=never',
  'smtp://u:secret@mail.example.com?starttls=perhaps',
  'smtp://u:secret@mail.example.com?tls.rejectUnauthorized=false',
])('%s is refused, and the password is not repeated', (address) => {
  let message = '';
  try {
    readSmtpAddress(address);
  } catch (error) {
    ({ message } = error as Error);
  }
  expect(message).toMatch(/SMTP address|starttls/);
  expect(message).not.toContain('secret');
});
