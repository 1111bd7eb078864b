/** Reads the address of an SMTP server, as `--smtp` gives it. */
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

export interface SmtpAddress {
  connection: SMTPConnectionOptions;
  auth: { user: string; pass: string } | null;
}

/** Time limits, ms: a script's run has six minutes, and a server that stalls must not use them up. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 120_000 };

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;
const STARTTLS = ['required', 'never'];

/**
 * `smtps://` speaks TLS from the start; `smtp://` changes to it (STARTTLS) where the server offers that. With `?starttls=required` it must; so it must where a password is sent to another machine,
 * unless the address says `?starttls=never`.
 *
 * @param ca certificates to trust besides those of the system, PEM
 * @throws Error for what is no such address; the message never repeats the password
 * @example readSmtpAddress('smtp://shop:secret@mail.example.com').connection //=> { host: 'mail.example.com', port: 587, secure: false, requireTLS: true, … }
 */
export function readSmtpAddress(text: string, ca?: string): SmtpAddress {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error('The SMTP address is like smtps://user:password@mail.example.com.');
  }
  const secure = url.protocol === 'smtps:';
  if ((!secure && url.protocol !== 'smtp:') || url.hostname === '')
    throw new Error('The SMTP address begins with smtp:// or smtps:// and names a server.');
  for (const name of url.searchParams.keys())
    if (name !== 'starttls') throw new Error(`The SMTP address takes starttls after the "?", not ${name}.`);
  const starttls = url.searchParams.get('starttls');
  if (starttls !== null && (!STARTTLS.includes(starttls) || secure))
    throw new Error('starttls of an smtp:// address is required or never.');
  const auth =
    url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const mustEncrypt = starttls === 'required' || (starttls === null && auth !== null && !LOOPBACK.test(url.hostname));
  return {
    connection: {
      ...TIMEOUTS,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      requireTLS: !secure && mustEncrypt,
      ignoreTLS: starttls === 'never',
      ...(ca === undefined ? {} : { tls: { ca } }),
    },
    auth,
  };
}
