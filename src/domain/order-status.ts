/** What a shop's own word for an order's state means for the figures: it counts, it never happened, or it went back. */

export type OrderStatus = 'done' | 'cancelled' | 'returned';

/** Beginnings of words (ru, uk, en). A negation before them ("не отменён", "not cancelled") keeps the order. */
const CANCELLED =
  /(?:^|[^\p{L}])(?:отмен|отказ|аннулир|анулир|анульов|скасов|відмін|відмов|cancel|void|declin|reject|failed|недозвон|невыкуп|не\s*выкуп|брак)/u;
const RETURNED = /(?:^|[^\p{L}])(?:возвра|вернул|повернен|повернут|повернул|refund|return|chargeback)/u;
const NEGATION =
  /(?:^|[^\p{L}])(?:не|без|not|no|non)\s+(?:от|аннул|анул|скас|відм|cancel|возв|верн|пов|refund|return)/u;

/**
 * Reads a status; an empty or unknown word is a done order, because shops name the good states in a hundred ways and the bad ones in few.
 * @example readStatus('Возврат') //=> 'returned'
 * @example readStatus('Скасовано клієнтом') //=> 'cancelled'
 * @example readStatus('в работе') //=> 'done'
 */
export function readStatus(text: string): OrderStatus {
  const word = text.trim().toLowerCase();
  if (word === '' || NEGATION.test(word)) return 'done';
  if (RETURNED.test(word)) return 'returned';
  return CANCELLED.test(word) ? 'cancelled' : 'done';
}
