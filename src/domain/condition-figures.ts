/** Codes of figures that only conditions know. */

/** The month of a birthday. */
export const MONTHS_OF_YEAR = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
