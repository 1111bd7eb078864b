/** Serves the page of the local host on this machine: files, the book's snapshot, downloads, and the WebSocket that keeps it in step. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WebSocketServer } from 'ws';
import type { Host } from '../host';
import { toEml } from '../mail/message';
import { Frames } from './frames';
import { isLocalHost, isOwnOrigin, newToken, pathBehindToken } from './guard';
import { Page } from './page';
import { createVisits, type Visits } from '../web-app/visits';
import { Session } from './session';

/** What the File menu can download, besides letters: the bytes, made when asked for. */
export interface Downloads {
  csv: (sheet: number) => Uint8Array | string | Promise<Uint8Array | string>;
  xlsx: () => Uint8Array | Promise<Uint8Array>;
  book: () => string | Promise<string>;
}

export interface PageServerOptions {
  host: Host;
  /** 0 or absent: any free port. */
  port?: number;
  openBrowser?: boolean;
  /** Writes the book's file after changes; absent for a book without a file. */
  save?: () => Promise<void>;
  /** Name of the book's file, for people. */
  file?: string;
  downloads: Downloads;
  /** True when the host's clock stands still between the person's steps. */
  frozen?: boolean;
  /** Folder with the built page. */
  assets?: string;
  log?: (line: string) => void;
  /** Fires triggers as they fall due while this serves; else only the person's own steps of the clock do. */
  beat?: boolean;
  /** Deploys the script as a web app: its public address up to the path, or `local` for this machine alone. */
  webApp?: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The page itself runs only its own script and reaches only its own server. */
const pagePolicy = (origin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${origin.replace('http', 'ws')}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** How often due triggers are looked for. */
const BEAT_MS = 30_000;

/** Snapshots smaller than this are not worth the time of packing. */
const PACK_FROM = 64 * 1024;
const pack = promisify(gzip);

const defaultAssets = (): string => {
  const beside = path.join(__dirname, 'page');
  return existsSync(path.join(beside, 'index.html')) ? beside : path.join(__dirname, '../../build/page');
};

function openInBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // A machine without a browser is fine: the address is printed.
  child.on('error', () => undefined);
  child.unref();
}

/** `name.csv` as a header that browsers of all languages read. */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;

/**
 * Serves the page and opens the book in it (`onOpen` runs, its menus appear).
 *
 * @returns the page's address with its secret, the web app's if there is one, and `close`, which saves what is not yet saved
 * @example const { url, close } = await startPage({ host, openBrowser: true, downloads, save }); // url: 'http://127.0.0.1:40123/3f…/'
 */
export async function startPage(
  options: PageServerOptions,
): Promise<{ url: string; webAppUrl: string | null; close: () => Promise<void> }> {
  const { host, downloads, log = () => undefined } = options;
  const assets = options.assets ?? defaultAssets();
  const token = newToken();
  const frames = new Frames(readFileSync(path.join(assets, 'frame.js'), 'utf8'));
  const page = new Page({
    host,
    frames,
    save: options.save ?? null,
    file: options.file ?? null,
    frozen: options.frozen ?? false,
    log,
  });
  let port = 0;
  let visits: Visits | null = null;

  const send = (
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body: Uint8Array | string,
  ): void => {
    response.writeHead(status, { ...COMMON, ...headers });
    response.end(body);
  };

  const sendSnapshot = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = JSON.stringify(page.snapshot());
    const packed = text.length > PACK_FROM && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const headers = { 'content-type': 'application/json', ...(packed ? { 'content-encoding': 'gzip' } : {}) };
    send(response, 200, headers, packed ? await pack(text, { level: 1 }) : text);
  };

  const sendDownload = async (response: ServerResponse, what: string, query: URLSearchParams): Promise<boolean> => {
    const { book } = host;
    const sheet = Number(query.get('sheet') ?? book.activeSheet());
    const file = (name: string, type: string, body: Uint8Array | string): true => {
      send(response, 200, { 'content-type': type, 'content-disposition': attachment(name) }, body);
      return true;
    };
    if (what === 'csv') {
      const tab = book.sheets().find(({ id }) => id === sheet);
      if (!tab) return false;
      return file(`${book.name} - ${tab.name}.csv`, 'text/csv; charset=utf-8', await downloads.csv(sheet));
    }
    if (what === 'xlsx') {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return file(`${book.name}.xlsx`, type, await downloads.xlsx());
    }
    if (what === 'book') return file(`${book.name}.book.json`, 'application/json', await downloads.book());
    const message = host.outbox().find(({ id }) => what === `letter/${id}`);
    return message
      ? file(`${message.subject.slice(0, 80) || 'letter'}.eml`, 'message/rfc822', await toEml(message))
      : false;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocalHost(request, port)) {
      send(response, 403, {}, 'This server answers only on this machine.');
      return;
    }
    if (request.method !== 'GET') {
      send(response, 405, { allow: 'GET' }, '');
      return;
    }
    const target = pathBehindToken(request.url ?? '', token);
    const origin = `http://${request.headers.host ?? ''}`;
    if (target === null) {
      send(response, 404, {}, 'Not found. Open the address that the local host printed.');
      return;
    }
    if (target === 'snapshot') return sendSnapshot(request, response);
    if (target.startsWith('download/')) {
      const query = new URL(request.url ?? '', origin).searchParams;
      if (await sendDownload(response, target.slice('download/'.length), query)) return;
      send(response, 404, {}, 'Not found.');
      return;
    }
    const name = target === '' ? 'index.html' : target;
    const type = TYPES[path.extname(name)];
    const found = type !== undefined && /^[\w.-]+$/.test(name) && existsSync(path.join(assets, name));
    if (!found) {
      send(response, 404, {}, 'Not found.');
      return;
    }
    send(
      response,
      200,
      { 'content-type': type, 'content-security-policy': pagePolicy(origin) },
      readFileSync(path.join(assets, name)),
    );
  };

  const server = createServer((request, response) => {
    if (visits?.answer(request, response)) return;
    // Documents of scripts have addresses of their own: theirs must not tell them the page's secret.
    const frame = /^\/document\/([\w-]+)$/.exec(request.url ?? '');
    const kept = frame ? frames.get(frame[1] ?? '') : undefined;
    if (kept && isLocalHost(request, port)) {
      const policy = `${kept.policy}; frame-ancestors http://${request.headers.host ?? ''}`;
      send(response, 200, { 'content-type': TYPES['.html'] ?? '', 'content-security-policy': policy }, kept.html);
      return;
    }
    answer(request, response).catch((error: unknown) => {
      log(`page: ${String(error)}`);
      if (!response.headersSent) send(response, 500, {}, error instanceof Error ? error.message : String(error));
      else response.end();
    });
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    const own =
      isLocalHost(request, port) && isOwnOrigin(request) && pathBehindToken(request.url ?? '', token) === 'ws';
    if (!own) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => page.add(new Session(ws, page)));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  }).catch(async (error: unknown) => {
    await page.close();
    throw error;
  });
  port = (server.address() as AddressInfo).port;
  const base = options.webApp === 'local' ? `http://127.0.0.1:${port}` : options.webApp;
  const webAppUrl = base === undefined ? null : host.deployWebApp(base);
  if (webAppUrl !== null) {
    const isLocal = (request: IncomingMessage): boolean => isLocalHost(request, port);
    visits = createVisits({ url: webAppUrl, run: (fn, event) => page.visit(fn, event), isLocal, log });
  }
  // The menus may come a moment after the page: Google's do, too.
  const opened = page.open().catch((error: unknown) => log(`onOpen: ${String(error)}`));
  const url = `http://127.0.0.1:${port}/${token}/`;
  if (options.openBrowser) openInBrowser(url);
  const beats = options.beat ? setInterval(() => void page.beat(), BEAT_MS) : undefined;
  const close = async (): Promise<void> => {
    clearInterval(beats);
    await opened;
    await page.close();
    sockets.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url, webAppUrl, close };
}
