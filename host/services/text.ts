/** Scripts pass whatever they like where Google's types say text. */

/**
 * A value as text, as Google's runtime converts an argument.
 *
 * @example textOf({}) → '[object Object]'; textOf(1) → '1'
 */
export function textOf(value: unknown): string {
  return String(value);
}

/** As `textOf`, with nothing for null and undefined. */
export const textOrNothing = (value: unknown): string => (value === null || value === undefined ? '' : textOf(value));
