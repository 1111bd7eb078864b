/** What the services of a script take from Node: digests, character sets, sleep. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { format } from 'node:util';
import type { Natives } from '../protocol';

const decoders = { TextDecoder, TextEncoder };

/** Bytes of a text in a single-byte charset, found by decoding all 256 bytes; what it lacks becomes `?`, as in Java. */
function encodeSingleByte(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new decoders.TextDecoder(charset);
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f);
}

function encode(text: string, charset: string): Uint8Array {
  const name = charset.toLowerCase().replace('_', '-');
  if (name === 'utf-8' || name === 'utf8') return new decoders.TextEncoder().encode(text);
  if (name === 'us-ascii')
    return Uint8Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : 0x3f));
  return encodeSingleByte(text, name);
}

/** All but the log, which belongs to one execution. */
export function createNatives(): Omit<Natives, 'log'> {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  return {
    digest: (algorithm, bytes) => new Uint8Array(createHash(algorithm).update(bytes).digest()),
    hmac: (algorithm, bytes, key) => new Uint8Array(createHmac(algorithm, key).update(bytes).digest()),
    uuid: () => randomUUID(),
    encode,
    decode: (bytes, charset) =>
      new decoders.TextDecoder(charset.toLowerCase().replace('_', '-'), { ignoreBOM: true }).decode(bytes),
    sleep: (ms) => void Atomics.wait(stopped, 0, 0, ms),
    format: (...values) => format(...values),
  };
}
