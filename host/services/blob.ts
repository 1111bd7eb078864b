/** Blobs: bytes with a name and a type, as Utilities.newBlob makes them and MailApp takes them. */
import type { Natives } from '../runner/protocol';
import { exception } from './spreadsheet/errors';
import { strict } from './strict';

export type GBlob = GoogleAppsScript.Base.Blob;

/** `getAllBlobs` is for archives, which the host does not read. */
type Fake = Omit<GBlob, 'getAllBlobs'>;

/** Google's bytes are signed, -128 to 127. */
export const signedBytes = (bytes: Uint8Array): number[] =>
  Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

export const unsignedBytes = (bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes, (byte) => byte & 0xff);

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  css: 'text/css',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vcf: 'text/x-vcard',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** @param data a text is stored as UTF-8; bytes are Google's signed ones */
export function createBlob(
  natives: Natives,
  data: string | readonly number[],
  contentType?: string | null,
  blobName?: string | null,
): GBlob {
  let bytes = typeof data === 'string' ? natives.encode(data, 'UTF-8') : unsignedBytes(data);
  let type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
  let name = blobName ?? null;
  const blob: Fake = strict<Fake>('Blob', {
    copyBlob: () => createBlob(natives, signedBytes(bytes), type, name),
    getAs: (wanted) => {
      if (wanted === type) return blob.copyBlob();
      throw exception(`Converting from ${type ?? 'null'} to ${wanted} is not implemented by the local host.`);
    },
    getBlob: () => blob as GBlob,
    getBytes: () => signedBytes(bytes),
    getContentType: () => type,
    getDataAsString: (charset?: string) => natives.decode(bytes, charset ?? 'UTF-8'),
    getName: () => name,
    isGoogleType: () => false,
    setBytes: (next) => {
      bytes = unsignedBytes(next);
      return blob as GBlob;
    },
    setContentType: (next) => {
      type = next;
      return blob as GBlob;
    },
    setContentTypeFromExtension: () => {
      type = TYPES[(name ?? '').split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
      return blob as GBlob;
    },
    setDataFromString: (text: string, charset?: string) => {
      bytes = natives.encode(text, charset ?? 'UTF-8');
      return blob as GBlob;
    },
    setName: (next) => {
      name = next;
      return blob as GBlob;
    },
  });
  return blob as GBlob;
}
