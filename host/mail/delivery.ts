/** What became of a message that was handed to a mail server, where it was not simply taken. */

/** The message was surely not taken: the script gets this as the error of `sendEmail` and may try again. */
export class NotTaken extends Error {
  readonly code = 'MAIL_NOT_TAKEN';
  /** @param passing whether the same attempt may succeed later (a reply 4xx, no connection), or is refused for good */
  constructor(
    reason: string,
    readonly passing: boolean,
  ) {
    super(`Failed to send email: ${reason}`);
  }
}

/**
 * The whole message was given to the server, but its answer never came: whether it was taken, nobody can know. A script must not take this for a refusal and send again, so
 * the run ends here, as when Google kills it (docs/decisions/mail-without-an-answer.md).
 */
export class InDoubt extends Error {
  readonly code = 'MAIL_IN_DOUBT';
  constructor(to: readonly string[], reason: string) {
    super(
      `The mail server gave no answer to the letter to ${to.join(', ')} (${reason}): it may have been sent or not.`,
    );
  }
}
