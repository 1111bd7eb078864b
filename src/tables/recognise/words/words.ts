/** How the words of one field are written down. */
export interface HeaderWords {
  /** Whole headers, normalised as by `normaliseHeader`. */
  exact: readonly string[];
  /** Whole headers that mean the field only where no better one is: "дата оплаты" beside "дата заказа". */
  lesser: readonly string[];
  /** Beginnings of words; one of them anywhere in a longer header is weaker evidence. A space at the end asks for the whole word. */
  part: readonly string[];
}

const list = (text: string): string[] => (text === '' ? [] : text.split('|'));

/** @example words('сайт|website', 'сайт').exact //=> ['сайт', 'website'] */
export const words = (exact: string, part = '', lesser = ''): HeaderWords => ({
  exact: list(exact),
  part: list(part),
  lesser: list(lesser),
});
