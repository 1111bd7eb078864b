/** Ukrainian words of conditions. */
import type { ConditionWords } from '../en/condition-words';

export const conditionWords: ConditionWords = {
  all: ' і ',
  any: ' або ',
  either: ' або ',
  quoted: '«{text}»',
  fields: {
    firstOrder: 'Перше замовлення',
    averageOrder: 'Середнє замовлення',
    birthdayMonth: 'Місяць народження',
    birthdayIn: 'Днів до дня народження',
    age: 'Вік',
  },
  codes: {
    GIVEN: 'погодився',
    REFUSED: 'відмовився',
    UNKNOWN: 'немає відповіді',
    OTHERS: 'жодне правило не підходить',
  },
  months: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
  operators: {
    NUMBER: {
      EQUAL: '{field}: рівно {value}',
      NOT_EQUAL: '{field}: не {value}',
      LESS: '{field}: менше {value}',
      AT_MOST: '{field}: не більше {value}',
      MORE: '{field}: більше {value}',
      AT_LEAST: '{field}: не менше {value}',
      BETWEEN: '{field}: від {value} до {other}',
      EMPTY: '{field}: порожньо',
      FILLED: '{field}: заповнено',
    },
    DAY: {
      EQUAL: '{field}: {value}',
      BEFORE: '{field}: раніше {value}',
      AFTER: '{field}: пізніше {value}',
      BETWEEN: '{field}: з {value} по {other}',
      WITHIN: '{field}: за {n:останній|останні|останні} {n:#} {n:день|дні|днів}',
      OLDER_THAN: '{field}: {n:#} {n:день|дні|днів} тому або раніше',
      EMPTY: '{field}: порожньо',
      FILLED: '{field}: заповнено',
    },
    TEXT: {
      EQUAL: '{field}: {value}',
      NOT_EQUAL: '{field}: не {value}',
      CONTAINS: '{field}: містить {value}',
      STARTS: '{field}: починається з {value}',
      IN: '{field}: {value}',
      NOT_IN: '{field}: жодне з {value}',
      EMPTY: '{field}: порожньо',
      FILLED: '{field}: заповнено',
    },
    TAGS: {
      HAS: 'є тег {value}',
      HAS_NOT: 'немає тегу {value}',
      HAS_ANY: 'є хоча б один із тегів {value}',
      HAS_ALL: 'є всі теги {value}',
      EMPTY: 'тегів немає',
      FILLED: 'є теги',
    },
  },
};
