/** What letters brought about, and two variants of one compared. */
export {
  compareVariants,
  differenceInterval,
  LEAST_LETTERS,
  lettersToTell,
  wilson,
  type Comparison,
  type Interval,
  type Share,
} from './comparison';
export { resultsOf, type MailResult, type SentLetter } from './results';
