/** English words of the page on which a client ends letters. */

export interface OptOutPageWords {
  title: string;
  /** What the button below it does: for letters of one kind, and for all. */
  ask: string;
  askAll: string;
  some: string;
  all: string;
  doneSome: string;
  doneAll: string;
  /** Before the button for all letters. */
  more: string;
  unknown: string;
  failed: string;
}

export const optOutPage: OptOutPageWords = {
  title: 'Letters',
  ask: 'Press the button, and no more letters of this kind will come.',
  askAll: 'Press the button, and no more letters will come from us.',
  some: 'No more letters like this',
  all: 'No more letters at all',
  doneSome: 'Done. You will not get letters like that any more.',
  doneAll: 'Done. You will not get letters from us any more.',
  more: 'Other letters may still come. If you want none at all:',
  unknown:
    'This link does not work. It may have been cut short, or it is only a sample. If you want no more letters, answer one of them with the word STOP.',
  failed: 'Your wish could not be noted just now. Please try again later, or answer the letter with the word STOP.',
};
