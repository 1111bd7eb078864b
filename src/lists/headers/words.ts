/** How the words of one field are written down. */
import type { FieldWords } from '../../tables/recognise/header-words';

const list = (text: string): string[] => (text === '' ? [] : text.split('|'));

/** @example words('сайт|website', 'сайт').exact //=> ['сайт', 'website'] */
export const words = (exact: string, part = '', lesser = ''): FieldWords => ({
  exact: list(exact),
  part: list(part),
  lesser: list(lesser),
});
