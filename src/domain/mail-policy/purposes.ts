/** What letters are for: consent, caps and opting out can each name a purpose. */

/**
 * `BIRTHDAY`: birthdays and name days. `GREETING`: holidays, professional days, anniversaries. `OFFER`: anything that sells, win-back among them.
 * `SERVICE`: about what the client has bought or booked. `REVIEW`: asking for an opinion.
 */
export const MAIL_PURPOSES = ['BIRTHDAY', 'GREETING', 'OFFER', 'SERVICE', 'REVIEW'] as const;
export type MailPurpose = (typeof MAIL_PURPOSES)[number];

/** Beginnings of words by which a cell names purposes, and what each means. The first that fits counts. */
const WORDS: readonly (readonly [RegExp, readonly MailPurpose[]])[] = [
  [/^(?:рожден|роджен|народжен|именин|іменин|birthday|bday|др$|днюх|name-?day)/u, ['BIRTHDAY']],
  [/^(?:поздрав|вітан|привітан|привіта|greeting|congrat)/u, ['BIRTHDAY', 'GREETING']],
  [/^(?:праздни|свят[оаи]|святк|holiday|годовщин|річниц|anniversar)/u, ['GREETING']],
  [
    /^(?:реклам|акци[яиюей]|акці[яїйю]|скидк|знижк|предложен|пропозиц|распродаж|розпродаж|новинк|новост|новин|рассылк|розсилк|offer|ads?$|advert|promo|sales?$|discount|news|marketing|маркетинг)/u,
    ['OFFER'],
  ],
  [
    /^(?:заказ|замовлен|запис[ьия]|визит|візит|доставк|напомин|нагадув|сервис|сервіс|order|booking|appointment|visit|reminder|service|deliver)/u,
    ['SERVICE'],
  ],
  [/^(?:отзыв[ыао]|отзывы|відгук|опрос|опитув|оценк|оцінк|review|survey|feedback)/u, ['REVIEW']],
  // A channel that letters use: whoever allows it allows all letters.
  [/^(?:e-?mail|почт[аеуы]|пошт[аіую]|письм|лист[иаіу]?$|mail|letters?$|имейл|емейл|імейл)/u, MAIL_PURPOSES],
];

/** Words between purposes that mean nothing by themselves. */
const FILLER =
  /^(?:с|з|о|об|про|на|в|у|и|і|й|та|а|для|с?о?|день|дни|дня|дней|днем|днём|дні|днів|днями|ко|к|до|by|for|and|on|the|about|of|my|все|всі|all)$/u;

/** The purposes that a text names, in no particular order, and whether it holds a word beside them. */
export interface NamedPurposes {
  purposes: ReadonlySet<MailPurpose>;
  /** Whether every word names a purpose or joins two. */
  isPure: boolean;
}

/**
 * Finds the purposes in a text in small letters.
 * @example purposesIn('дни рождения и акции') //=> { purposes: Set { 'BIRTHDAY', 'OFFER' }, isPure: true }
 */
export function purposesIn(text: string): NamedPurposes {
  const purposes = new Set<MailPurpose>();
  let isPure = true;
  for (const word of text.match(/[\p{L}\p{N}-]+/gu) ?? []) {
    const named = WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (named !== undefined) named.forEach((purpose) => purposes.add(purpose));
    else if (!FILLER.test(word)) isPure = false;
  }
  return { purposes, isPure };
}
