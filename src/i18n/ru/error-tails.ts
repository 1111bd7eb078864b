/** Russian sentences that follow an error's own: what happened beside it. */
import type { ErrorTails } from '../en/error-tails';

export const errorTails: ErrorTails = {
  begun:
    'Часть изменений могла быть уже сделана. Klientura завершит их сама, как только сможет; в истории их можно завершить или отменить.',
  completed:
    'Перед этим {completed:завершено|завершены|завершено} {completed} {completed:прерванное изменение|прерванных изменения|прерванных изменений}, смотрите историю.',
};
