/** What the parts of an occasion are called in Ukrainian. */
import type { occasionFields as en } from '../en/occasion-fields';

export const occasionFields: typeof en = {
  code: 'Код',
  kind: 'З якого приводу',
  offset: 'Коли',
  template: 'Лист',
  purpose: 'Призначення',
  parameter: 'Уточнення',
  field: 'Стовпець із датою',
  active: 'Увімкнено',
};
