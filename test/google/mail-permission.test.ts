/** A permission that was taken back is told as that; every other trouble of the mail service stays what it is. */
import { AppError } from '../../src/domain/app-error';
import { withPermission } from '../../src/google/mail-permission';
import type { Mailer } from '../../src/ports';

const failing = (message: string): Mailer => {
  const fail = (): never => {
    throw new Error(message);
  };
  return withPermission({ quota: fail, send: fail });
};
const LETTER = { to: 'a@example.com', subject: 's', text: 't' };

test.each([
  'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  'The script does not have permission to perform that action.',
  'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota.',
  'Authorization is required to perform that action.',
])('%s', (message) => {
  const mailer = failing(message);
  for (const call of [() => mailer.quota(), () => mailer.send(LETTER)]) {
    expect(call).toThrow(AppError);
    expect(call).toThrow(expect.objectContaining({ code: 'MAIL_FORBIDDEN' }) as Error);
  }
});

test.each([
  'Service invoked too many times for one day: email.',
  'Invalid email: a',
  'Failed to send email: no recipient',
])('passed on as it is: %s', (message) => {
  expect(() => failing(message).send(LETTER)).toThrow(message);
  expect(() => failing(message).send(LETTER)).not.toThrow(AppError);
});

test('what the mailer does goes through', () => {
  const sent: unknown[] = [];
  const mailer = withPermission({ quota: () => 7, send: (letter) => void sent.push(letter) });
  mailer.send(LETTER);
  expect([mailer.quota(), sent]).toEqual([7, [LETTER]]);
});
