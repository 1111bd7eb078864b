/** A sent message for tests of what becomes of it. */
import type { SentMessage } from '../../../host/host';

/** A short letter of a shop to one client, changed as the test says. */
export const aMessage = (changes: Partial<SentMessage> = {}): SentMessage => ({
  id: 'message-1',
  at: '2026-03-02T06:00:00.000Z',
  from: 'shop@example.com',
  to: ['anna@example.com'],
  cc: [],
  bcc: [],
  subject: 'Happy birthday',
  text: 'Dear Anna, all the best!',
  html: null,
  name: null,
  replyTo: null,
  attachments: [],
  inlineImages: {},
  messageId: 'letter-1@example.com',
  ...changes,
});
