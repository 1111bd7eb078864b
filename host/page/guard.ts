/** Decides which requests the page's server answers: only its own page, on this machine. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A secret that is new with every start; it stands in the page's address, so that no other site can guess it. */
export const newToken = (): string => randomBytes(18).toString('base64url');

const equal = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Names under which a page on this machine may be reached; anything else in `Host` is a foreign name that somebody made point here. */
const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** True when the request names this machine and this port in its `Host` header. */
export function isLocalHost(request: IncomingMessage, port: number): boolean {
  const host = request.headers.host;
  return host !== undefined && LOCAL_NAMES.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/**
 * True when the request comes from the page itself. Browsers send `Origin` with every WebSocket and every POST;
 * a sandboxed document sends `null`, which is not the page.
 */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && origin === `http://${host ?? ''}`;
}

/** The path behind the token (`/TOKEN/ws` gives `ws`), or null when the token is missing or wrong. */
export function pathBehindToken(url: string, token: string): string | null {
  const match = /^\/([^/?]+)\/([^?]*)/.exec(url);
  return match && equal(match[1] ?? '', token) ? (match[2] ?? '') : null;
}
