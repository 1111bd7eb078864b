/** Ukrainian sentences that follow an error's own: what happened beside it. */
import type { ErrorTails } from '../en/error-tails';

export const errorTails: ErrorTails = {
  begun:
    'Частину змін могло бути вже зроблено. Klientura завершить їх сама, щойно зможе; в історії їх можна завершити або скасувати.',
  completed:
    'Перед цим завершено {completed} {completed:перервану зміну|перервані зміни|перерваних змін}, дивіться історію.',
};
