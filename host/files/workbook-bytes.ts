/** Tells by its first and last bytes whether a file can be a workbook at all, before a library is given it. */
import { FileError } from './file-error';

/** The last record of a zip file, and the most that this record and a comment in it can take. */
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];
const ZIP_END_LENGTH = 22;
const ZIP_TAIL = ZIP_END_LENGTH + 65_535;

/**
 * The library looks for the end of a zip file that was cut off for ever, and takes pictures and letters for tables of one column.
 * @throws FileError FILE_BROKEN
 */
export function refuseNoWorkbook(bytes: Uint8Array, file: string): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b)) {
    for (let at = bytes.length - ZIP_END_LENGTH; at >= Math.max(0, bytes.length - ZIP_TAIL); at--)
      if (ZIP_END.every((byte, i) => bytes[at + i] === byte)) return;
    throw new FileError('FILE_BROKEN', file, 'CUT_OFF');
  }
  // Old workbooks (a compound file, or bare records), and the tables in XML or HTML that shops' programs call .xls.
  const isOld = starts(0xd0, 0xcf, 0x11, 0xe0) || (bytes[0] === 0x09 && bytes.length > 8);
  const beginning = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!isOld && !/^<(?:\?xml|html|!doctype|table|head|meta|workbook)/i.test(beginning))
    throw new FileError('FILE_BROKEN', file, 'NO_WORKBOOK');
}
