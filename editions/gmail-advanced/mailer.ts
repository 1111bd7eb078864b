/** Mail by the advanced service of Gmail, in the place of src/google/mailer.ts: the only way for a script to write headers, such as that of one-click opt-out. */
import type { Mailer } from '../../src/ports';
import { composeMessage } from './mime';

const base64 = (text: string): string => Utilities.base64Encode(text, Utilities.Charset.UTF_8);

/** A refusal by Gmail itself, as against a call of which nobody knows how it ended: these come before anything is sent. */
const REFUSED =
  /invalid (?:to|cc|bcc|from|argument)|recipient address|precondition|quota|limit exceeded|rate limit|permission|insufficient|not enabled|has not been used|unauthorized|forbidden|bad request|not defined/i;

export const mailer: Mailer = {
  quota: () => MailApp.getRemainingDailyQuota(),
  send(letter) {
    if (Gmail === undefined) throw new Error('The advanced service Gmail is not enabled.');
    const message = composeMessage(letter, Session.getEffectiveUser().getEmail(), { base64 });
    const raw = Utilities.base64EncodeWebSafe(message);
    try {
      Gmail.Users.Messages.send({ raw }, 'me');
    } catch (error) {
      if (REFUSED.test(error instanceof Error ? error.message : String(error))) throw error;
      endRun();
    }
  },
};

/**
 * A timeout or a server's error says nothing of the letter, and a throw would mean that it was not handed over. So the run is left to Google to end,
 * as when it is killed between: the ledger then holds this one letter in doubt, and nobody sends it again by himself.
 */
function endRun(): never {
  for (;;) Utilities.sleep(60_000);
}
