/** Russian words of conditions. */
import type { ConditionWords } from '../en/condition-words';

export const conditionWords: ConditionWords = {
  all: ' и ',
  any: ' или ',
  either: ' или ',
  quoted: '«{text}»',
  fields: {
    firstOrder: 'Первый заказ',
    averageOrder: 'Средний заказ',
    birthdayMonth: 'Месяц рождения',
    birthdayIn: 'Дней до дня рождения',
    age: 'Возраст',
  },
  codes: {
    GIVEN: 'согласен',
    REFUSED: 'отказался',
    UNKNOWN: 'нет ответа',
    OTHERS: 'ни одно правило не подходит',
  },
  months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  operators: {
    NUMBER: {
      EQUAL: '{field}: ровно {value}',
      NOT_EQUAL: '{field}: не {value}',
      LESS: '{field}: меньше {value}',
      AT_MOST: '{field}: не больше {value}',
      MORE: '{field}: больше {value}',
      AT_LEAST: '{field}: не меньше {value}',
      BETWEEN: '{field}: от {value} до {other}',
      EMPTY: '{field}: пусто',
      FILLED: '{field}: заполнено',
    },
    DAY: {
      EQUAL: '{field}: {value}',
      BEFORE: '{field}: раньше {value}',
      AFTER: '{field}: позже {value}',
      BETWEEN: '{field}: с {value} по {other}',
      WITHIN: '{field}: за {n:последний|последние|последние} {n:#} {n:день|дня|дней}',
      OLDER_THAN: '{field}: {n:#} {n:день|дня|дней} назад или раньше',
      EMPTY: '{field}: пусто',
      FILLED: '{field}: заполнено',
    },
    TEXT: {
      EQUAL: '{field}: {value}',
      NOT_EQUAL: '{field}: не {value}',
      CONTAINS: '{field}: содержит {value}',
      STARTS: '{field}: начинается с {value}',
      IN: '{field}: {value}',
      NOT_IN: '{field}: ни одно из {value}',
      EMPTY: '{field}: пусто',
      FILLED: '{field}: заполнено',
    },
    TAGS: {
      HAS: 'есть тег {value}',
      HAS_NOT: 'нет тега {value}',
      HAS_ANY: 'есть хотя бы один из тегов {value}',
      HAS_ALL: 'есть все теги {value}',
      EMPTY: 'тегов нет',
      FILLED: 'есть теги',
    },
  },
};
