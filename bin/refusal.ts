/** Why a verb ended with exit status 1: a code and a sentence, and what else belongs into the printed document. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
