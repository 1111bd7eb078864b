/** Lets SheetJS pack and unpack workbooks with Node's own zlib, which is faster than what the library brings. */
import zlib from 'node:zlib';
import * as XLSX from '@e965/xlsx';

/** A part of a workbook that unpacks to more than this is no honest table. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The part of `zlib.InflateRaw` that the library uses, over the public functions. */
class Unpacker {
  readonly _finishFlushFlag = zlib.constants.Z_FINISH;
  bytesRead = 0;

  _processChunk(bytes: Uint8Array): Buffer {
    const { buffer, engine } = zlib.inflateRawSync(bytes, {
      info: true,
      maxOutputLength: MOST_BYTES,
    }) as unknown as { buffer: Buffer; engine: zlib.InflateRaw };
    this.bytesRead = engine.bytesWritten;
    return buffer;
  }
}

let done = false;

/** Call before reading or writing a workbook. */
export function packWithNode(): void {
  if (done) return;
  done = true;
  const { utils } = XLSX.CFB as { utils: { use_zlib(library: unknown): void } };
  utils.use_zlib({ InflateRaw: Unpacker, deflateRawSync: zlib.deflateRawSync });
}
