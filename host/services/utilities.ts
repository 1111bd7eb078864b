/** Utilities in the script's realm: all of it is computed here, nothing crosses to the host. */
import type { Natives } from '../runner/protocol';
import { decodeBase64, encodeBase64 } from './base64';
import { createBlob, signedBytes, unsignedBytes } from './blob';
import { parseCsv } from './csv';
import { formatDate } from './format-date';
import { formatString } from './format-string';
import { enumeration } from './spreadsheet/enums';
import { check, exception, is } from './spreadsheet/errors';
import { strict } from './strict';
import { textOf } from './text';

type GUtilities = GoogleAppsScript.Utilities.Utilities;
/** Archives, RSA signatures, reading of dates by pattern, and what Google has withdrawn are not there. */
type Fake = Omit<
  GUtilities,
  | 'jsonParse'
  | 'jsonStringify'
  | 'computeRsaSha1Signature'
  | 'computeRsaSha256Signature'
  | 'computeRsaSignature'
  | 'gzip'
  | 'ungzip'
  | 'zip'
  | 'unzip'
  | 'parseDate'
>;

const Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>({ US_ASCII: true, UTF_8: true });
const DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>({
  MD2: true,
  MD5: true,
  SHA_1: true,
  SHA_256: true,
  SHA_384: true,
  SHA_512: true,
});
const MacAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.MacAlgorithm>({
  HMAC_MD5: true,
  HMAC_SHA_1: true,
  HMAC_SHA_256: true,
  HMAC_SHA_384: true,
  HMAC_SHA_512: true,
});
const RsaAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.RsaAlgorithm>({
  RSA_SHA_1: true,
  RSA_SHA_256: true,
});

type Data = string | number[];

export function createUtilities(natives: Natives): GUtilities {
  const bytesOf = (value: Data, charset: unknown): Uint8Array =>
    typeof value === 'string' ? natives.encode(value, textOf(charset ?? 'UTF_8')) : unsignedBytes(value);
  const nodeName = (algorithm: unknown, prefix = ''): string => {
    const name = textOf(algorithm).slice(prefix.length).replace('_', '').toLowerCase();
    if (name === 'md2') throw new Error('Utilities.DigestAlgorithm.MD2 is not implemented by the local host');
    return name;
  };
  const encode = (data: Data, charset: unknown, webSafe: boolean): string =>
    encodeBase64(bytesOf(data, charset), webSafe);
  const decode = (text: string, webSafe: boolean): number[] => {
    const bytes = decodeBase64(text, webSafe);
    if (!bytes) throw exception('Could not decode string.');
    return signedBytes(bytes);
  };
  const hmac = (algorithm: string, value: Data, key: Data, charset: unknown): number[] =>
    signedBytes(natives.hmac(algorithm, bytesOf(value, charset), bytesOf(key, charset)));

  const fake: Fake = {
    Charset,
    DigestAlgorithm,
    MacAlgorithm,
    RsaAlgorithm,
    base64Decode: (encoded: string) => decode(encoded, false),
    base64DecodeWebSafe: (encoded: string) => decode(encoded, true),
    base64Encode: (data: Data, charset?: unknown) => encode(data, charset, false),
    base64EncodeWebSafe: (data: Data, charset?: unknown) => encode(data, charset, true),
    computeDigest: (algorithm: unknown, value: Data, charset?: unknown) =>
      signedBytes(natives.digest(nodeName(algorithm), bytesOf(value, charset))),
    computeHmacSha256Signature: (value: Data, key: Data, charset?: unknown) => hmac('sha256', value, key, charset),
    computeHmacSignature: (algorithm: unknown, value: Data, key: Data, charset?: unknown) =>
      hmac(nodeName(algorithm, 'HMAC_'), value, key, charset),
    formatDate: (...args) => {
      check('Utilities.formatDate', args, [is.date, is.string, is.string]);
      const [date, zone, pattern] = args;
      return formatDate(date, zone, pattern);
    },
    formatString: (template: string, ...values: unknown[]) => formatString(textOf(template), ...values),
    getUuid: () => natives.uuid(),
    newBlob: (data: Data, contentType?: string, name?: string) => createBlob(natives, data, contentType, name),
    parseCsv: (csv: string, delimiter?: string) => parseCsv(csv, delimiter),
    sleep: (...args) => {
      check('Utilities.sleep', args, [is.integer]);
      natives.sleep(args[0]);
    },
  };
  return strict('Utilities', fake) as GUtilities;
}
