/** What the parts of an occasion are called in English: in its form, and in what is wrong with its line. */
import type { OccasionRule } from '../../domain/occasions/rules';

export const occasionFields: Record<keyof OccasionRule, string> = {
  code: 'Code',
  kind: 'What for',
  offset: 'When',
  template: 'Letter',
  purpose: 'Purpose',
  parameter: 'Detail',
  field: 'Column with the date',
  active: 'On',
};
