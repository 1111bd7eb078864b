/** English sentences that follow an error's own: what happened beside it. The shape for the other languages. */
export const errorTails = {
  begun:
    'A part of the change may have been made already. Klientura completes it by itself as soon as it can; in the history you can complete it or take it back.',
  completed:
    'Before it, {completed} earlier interrupted {completed:change was|changes were} completed; see the history.',
};

export type ErrorTails = typeof errorTails;
