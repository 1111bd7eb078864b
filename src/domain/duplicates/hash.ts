/** Texts and pairs of numbers as one number of 32 bits. */

/** FNV-1a (Fowler, Noll, Vo); never 0, which stands for nothing. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 1;
}

export const mix = (a: number, b: number): number => {
  const value = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  return (value ^ (value >>> 13)) | 0;
};
