/** Answers to a script's questions given beforehand: a button's name or the typed text. */
import type { Question } from './protocol';

/** A question that nobody is there to answer. */
export class NoAnswer extends Error {
  override readonly name = 'Exception';
  readonly code = 'NO_ANSWER';
  constructor(question: Question) {
    super(`The script asks and no answer was given: ${[question.title, question.message].filter(Boolean).join(': ')}`);
  }
}

/**
 * What a given text means for a question.
 *
 * @throws Error when an alert is answered by a button it does not have
 * @example interpretAnswer({ kind: 'prompt', buttons: ['OK', 'CANCEL'], … }, 'Anna') → { answer: 'OK', text: 'Anna' }
 * @example interpretAnswer({ kind: 'alert', buttons: ['YES', 'NO'], … }, 'yes') → { answer: 'YES', text: '' }
 */
export function interpretAnswer(question: Question, given: string): { answer: string; text: string } {
  const button = given.trim().toUpperCase();
  const [first = 'OK'] = question.buttons;
  if (button === 'CLOSE' || question.buttons.includes(button)) {
    return { answer: button, text: '' };
  }
  if (question.kind === 'prompt') return { answer: first, text: given };
  throw Object.assign(new Error(`"${given}" is no button of the question: ${question.buttons.join(', ')}, CLOSE`), {
    code: 'NO_ANSWER',
  });
}
