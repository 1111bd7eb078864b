/** Cells of contacts that say that there is none. */
import { saysNothing } from '../../src/domain/blank-words';

it.each(['', ' ', '-', '—', '...', '?', 'нет', 'НЕТ.', 'немає', 'n/a', 'none', 'не указан', 'н/д', 'відсутній'])(
  '%s says nothing',
  (text) => expect(saysNothing(text)).toBe(true),
);

it.each(['0', 'x', 'нет, 8 916 123-45-67', 'нет телефона у мамы', 'Нетесов', '12-34', 'nobody@', 'Ні-2'])(
  '%s says something',
  (text) => expect(saysNothing(text)).toBe(false),
);
