/** Colours that colour-blind people can tell apart, from M. Okabe and K. Ito, "Color Universal Design", 2008. Dark text is readable on each but BLUE. */

export const BLUE = '#0072b2';
export const SKY = '#56b4e9';
export const GREEN = '#009e73';
export const YELLOW = '#f0e442';
export const ORANGE = '#e69f00';
export const VERMILLION = '#d55e00';
export const INK = '#202124';
export const GRAY = '#c4c7c5';
export const LINE = '#dadce0';

/** Segments that ask for the same thing have one colour: keep, win, wake, save, let go. */
const FAMILIES: readonly (readonly [colour: string, codes: string])[] = [
  [GREEN, 'CHAMPIONS LOYAL'],
  [SKY, 'POTENTIAL_LOYALIST NEW PROMISING'],
  [YELLOW, 'NEED_ATTENTION ABOUT_TO_SLEEP'],
  [ORANGE, 'AT_RISK CANT_LOSE'],
  [GRAY, 'HIBERNATING LOST'],
];
const WHITE_GRAY = '#eceff1';

/** @example segmentColour('LOYAL') // GREEN */
export function segmentColour(code: string): string {
  return FAMILIES.find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? WHITE_GRAY;
}

/**
 * How strong a cell of a matrix is coloured, from white to sky blue; dark text is readable on all of it.
 * @param share 0 to 1
 */
export function shade(share: number): string {
  return `rgb(86 180 233 / ${Math.round(Math.min(1, Math.max(0, share)) * 100)}%)`;
}
