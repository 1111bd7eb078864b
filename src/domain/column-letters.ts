/** The letters by which people know a column. */

/** @param column from 1 @example columnLetters(2) //=> 'B'; columnLetters(28) //=> 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
