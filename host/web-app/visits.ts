/** Answers the requests of a web app's visitors on the server of its host. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RunResult } from '../runner/protocol';
import { webEvent, type WebRequest } from './event';
import { webReply, type WebReply } from './reply';

export interface Visits {
  /** True when the request was for the app and is being answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

export interface VisitOptions {
  /** The app's address as letters have it. */
  url: string;
  run: (fn: 'doGet' | 'doPost', event: Record<string, unknown>) => Promise<RunResult>;
  /** Whether a request names this machine. */
  isLocal: (request: IncomingMessage) => boolean;
  log: (line: string) => void;
}

/** A form of an opt-out is some hundred bytes; a script's run must not be made to hold more than this. */
const MOST_BYTES = 1_000_000;

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

/** The body as text; null when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

export function createVisits({ url, run, isLocal, log }: VisitOptions): Visits {
  const { origin, pathname, host } = new URL(url);

  const visit = async (request: IncomingMessage, own: URL): Promise<WebReply> => {
    const plain = (status: number, headers: Record<string, string>): WebReply => ({ status, headers, body: '' });
    const method = request.method ?? '';
    // Who only looks whether the page is there, as scanners of mail do, does not make the script run.
    if (method === 'HEAD') return plain(200, { 'content-type': 'text/html; charset=utf-8' });
    if (method !== 'GET' && method !== 'POST') return plain(405, { allow: 'GET, HEAD, POST' });
    const asked: WebRequest = {
      method,
      pathInfo: decodeURI(own.pathname.slice(pathname.length + 1)),
      queryString: own.search.slice(1),
    };
    if (method === 'POST') {
      const contents = await bodyOf(request);
      if (contents === null) return plain(413, { connection: 'close' });
      asked.body = { type: request.headers['content-type'] ?? '', contents };
    }
    const result = await run(method === 'POST' ? 'doPost' : 'doGet', webEvent(asked));
    if (result.error) log(`web app: ${result.error.message}`);
    return webReply(result, [...new Set([origin, `http://${request.headers.host ?? host}`])]);
  };

  return {
    answer(request, response) {
      const own = URL.canParse(request.url ?? '', origin) ? new URL(request.url ?? '', origin) : null;
      if (own === null) return false;
      if (own.pathname !== pathname && !own.pathname.startsWith(`${pathname}/`)) return false;
      // A server before this one may pass the public name on, or name this machine.
      if (request.headers.host !== host && !isLocal(request)) return false;
      visit(request, own)
        .catch((error: unknown): WebReply => {
          log(`web app: ${String(error)}`);
          return { status: 500, headers: {}, body: '' };
        })
        .then(({ status, headers, body }) => {
          response.writeHead(status, { ...COMMON, ...headers });
          response.end(body);
        })
        .catch((error: unknown) => log(`web app: ${String(error)}`));
      return true;
    },
  };
}
