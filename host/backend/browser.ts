/** The old Browser service: message and input boxes, whose answers are texts. */
import type { OperationTable } from '../runner/protocol';

/** `msgBox` gives the button in lower case, `inputBox` the text, `cancel` when it was closed. */
export const browserOperations: OperationTable = {
  'Browser.msgBox': {
    effect: 'other',
    counts: true,
    needs: 'user',
    scopes: [],
    method: 'Browser.msgBox',
    run: async (execution, title: string, message: string, buttons: string[]) => {
      const { answer } = await execution.ask({ kind: 'alert', title, message, buttons });
      return answer === 'CLOSE' ? 'cancel' : answer.toLowerCase();
    },
  },
  'Browser.inputBox': {
    effect: 'other',
    counts: true,
    needs: 'user',
    scopes: [],
    method: 'Browser.inputBox',
    run: async (execution, title: string, message: string, buttons: string[]) => {
      const { answer, text } = await execution.ask({ kind: 'prompt', title, message, buttons });
      return answer === 'CLOSE' || answer === 'CANCEL' ? 'cancel' : text;
    },
  },
};
