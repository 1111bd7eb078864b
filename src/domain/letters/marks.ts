/** Characters of Unicode's private use that stand for mark-up between reading and writing; no text of people keeps one. */

export const MARK = {
  /** Around the number of a value. */
  VALUE: '\uE000',
  VALUE_END: '\uE001',
  BOLD: '\uE010',
  BOLD_END: '\uE011',
  ITALIC: '\uE012',
  ITALIC_END: '\uE013',
  /** Link, its address, end of the address, its words, end of the link. */
  LINK: '\uE014',
  LINK_WORDS: '\uE015',
  LINK_END: '\uE016',
  /** Between paragraphs, between lines, around an item of a list. */
  PARAGRAPH: '\uE020',
  LINE: '\uE021',
  ITEM: '\uE022',
  ITEM_END: '\uE023',
} as const;

/** All that people's texts must not hold. */
export const withoutMarks = (text: string): string => text.replace(/[\uE000-\uE0FF]/g, '');

/** The beginnings a link may have: no other does what a reader expects. */
export const LINK_BEGINNINGS: readonly string[] = ['https://', 'http://', 'mailto:'];
const LINK = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i;

/**
 * Whether a text may be a link's address; tags may stand in it, but not before its scheme.
 * @example isLink('https://shop.example/?code={{coupon}}') //=> true; isLink('javascript:alert(1)') //=> false
 */
export const isLink = (address: string): boolean => LINK.test(address.replace(/\{\{[^{}]*\}\}|\uE000\d*\uE001/g, 'x'));
