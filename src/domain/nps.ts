/** Net promoter score of answers from 0 to 10. */

export interface Nps {
  /** Answers that are whole numbers from 0 to 10; others are in `ignored`. */
  answers: number;
  ignored: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** −100 to 100 and its standard error in the same points; `null` without answers. */
  score: number | null;
  error: number | null;
}

/** Whether a number is an answer at all. @example isRating(8.5) //=> false */
export const isRating = (rating: number): boolean => Number.isInteger(rating) && rating >= 0 && rating <= 10;

/**
 * Promoters give 9 or 10, detractors 0 to 6; the score is the share of the first less that of the second, in points. Those between count in the number of answers.
 * Standard error: √((p + d − (p − d)²) / n), that of a mean of +1, 0 and −1. Twice the error to both sides holds the true score 19 times of 20.
 * Source: F. F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, 2003.
 * @example nps([10, 9, 8, 3]) //=> score 25, error 41.457…
 */
export function nps(ratings: ArrayLike<number>): Nps {
  let [promoters, passives, detractors] = [0, 0, 0];
  for (let i = 0; i < ratings.length; i++) {
    const rating = ratings[i]!;
    if (!isRating(rating)) continue;
    if (rating >= 9) promoters++;
    else if (rating >= 7) passives++;
    else detractors++;
  }
  const answers = promoters + passives + detractors;
  const [p, d] = [promoters / answers, detractors / answers];
  const none = answers === 0;
  return {
    answers,
    ignored: ratings.length - answers,
    promoters,
    passives,
    detractors,
    score: none ? null : ((promoters - detractors) / answers) * 100,
    // Rounding may leave a hair below nought where all answers agree.
    error: none ? null : Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / answers) * 100,
  };
}
