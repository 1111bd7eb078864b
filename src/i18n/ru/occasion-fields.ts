/** What the parts of an occasion are called in Russian. */
import type { occasionFields as en } from '../en/occasion-fields';

export const occasionFields: typeof en = {
  code: 'Код',
  kind: 'По какому поводу',
  offset: 'Когда',
  template: 'Письмо',
  purpose: 'Назначение',
  parameter: 'Уточнение',
  field: 'Столбец с датой',
  active: 'Включено',
};
