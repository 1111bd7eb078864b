/** Small pictures as data addresses: a true one-pixel PNG, and files of any size that begin like a picture. */

export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
export const PNG = `data:image/png;base64,${PIXEL}`;

const BEGINNINGS = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  gif: [...Buffer.from('GIF89a')],
  svg: [...Buffer.from('<svg/>')],
};

/** A file of so many bytes as a page hands it over. @param said what the browser took it for */
export function pictureOf(kind: keyof typeof BEGINNINGS, size: number, said: string = kind): string {
  const bytes = Buffer.alloc(size, 7);
  Buffer.from(BEGINNINGS[kind]).copy(bytes);
  // Not all alike, so that a lost piece is another picture.
  for (let i = 16; i < size; i++) bytes[i] = (i * 31) % 251;
  return `data:image/${said};base64,${bytes.toString('base64')}`;
}
