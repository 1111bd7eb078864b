/** Letters: from a template and a client's values to subject, text and HTML. */
export { allocateCoupons, type CouponPlan } from './coupons';
export { chooseTemplate, languageOfClient, variantOf, type StoredTemplate, type Variant } from './choose';
export { dayAndMonth, dayInWords, LETTER_LANGUAGES, type LetterLanguage } from './formats';
export {
  tagsOf,
  valueNodesOf,
  type TagChoices,
  type TagNames,
  type TagValue,
  type TagValues,
  type Template,
} from './nodes';
export { addressOfLogo, LOGO_LIMIT, logoFrom, piecesOf, readLogo, type Logo } from './logo';
export { hasLogoMark } from './markup';
export { BODY_LIMIT, parseTemplate, SUBJECT_LIMIT } from './parse';
export { renderLetter, type LetterFault, type LetterStyle, type Rendered } from './render';
export { escapeHtml, isHeaderSafe, isOneAddress, utf8Length } from './safety';
