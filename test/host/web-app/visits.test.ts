/** A script's web app as its visitors meet it, on the server of the page. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { startPage } from '../../../host/page/server';
import { aBook, aScriptHost } from '../../support/host';

const SCRIPT = `
function doGet(e) {
  const pages = {
    event: () => ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON),
    who: () => ContentService.createTextOutput([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), ScriptApp.getService().getUrl(), ScriptApp.getService().isEnabled()].join()),
    file: () => ContentService.createTextOutput('a;б').setMimeType(ContentService.MimeType.CSV).downloadAsFile('Список.csv'),
    page: () => HtmlService.createHtmlOutput('<p>' + e.parameter.name + '</p><script>document.title="x"</script>').setTitle('Отписка <b>').addMetaTag('viewport', 'width=device-width'),
    whole: () => HtmlService.createHtmlOutput('<!doctype html><html lang="ru"><head><style>p{}</style></head><body>ok</body></html>').setTitle('T'),
    nothing: () => undefined,
    odd: () => ({ a: 1 }),
    fail: () => { throw new TypeError('no <such> thing'); },
    ui: () => SpreadsheetApp.getUi(),
    locked: () => { const lock = LockService.getDocumentLock(); lock.waitLock(30000); const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('B1'); const n = cell.getValue(); Utilities.sleep(20); cell.setValue(n + 1); SpreadsheetApp.flush(); lock.releaseLock(); return ContentService.createTextOutput(String(n)); },
  };
  return pages[e.parameter.page]();
}
function doPost(e) {
  SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(e.postData.contents);
  return ContentService.createTextOutput(e.parameter.id + ' ' + e.parameter['List-Unsubscribe']);
}
function left() { return MailApp.getRemainingDailyQuota(); }
function service() { const service = ScriptApp.getService(); return [service.getUrl(), service.isEnabled()]; }
`;

const assets = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
fs.writeFileSync(path.join(assets, 'index.html'), '<p>page</p>');
fs.writeFileSync(path.join(assets, 'frame.js'), 'bridge()');

type Served = Awaited<ReturnType<typeof startPage>>;
const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function serve(
  webApp: string | undefined,
  script = SCRIPT,
): Promise<Served & { host: Awaited<ReturnType<typeof aScriptHost>> }> {
  const host = await aScriptHost({ 'Code.gs': script }, aBook({ Shop: [['a', 1]] }), { frozen: false });
  closers.push(() => host.dispose());
  const served = await startPage({
    host,
    assets,
    downloads: { csv: () => '', xlsx: () => new Uint8Array(), book: () => '' },
    ...(webApp === undefined ? {} : { webApp }),
  });
  closers.push(() => served.close());
  return { ...served, host };
}

interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

function ask(served: Served, target: string, options: http.RequestOptions = {}, body?: string): Promise<Reply> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: target, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject).end(body);
  });
}

let local: Awaited<ReturnType<typeof serve>>;
let app: string;
beforeAll(async () => {
  local = await serve('local');
  app = new URL(local.webAppUrl!).pathname;
});
const get = (query: string): Promise<Reply> => ask(local, `${app}?${query}`);

describe('a visit', () => {
  it('gets what the script gives for its parameters', async () => {
    const { status, headers, body } = await ask(local, `${app}/some/path?page=event&n=1&n=2`);
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({
      pathInfo: 'some/path',
      parameter: { page: 'event', n: '1' },
      parameters: { n: ['1', '2'] },
    });
  });

  it('runs as the owner, who learns nothing of the visitor', async () => {
    expect((await get('page=who')).body).toBe(`,owner@example.com,${local.webAppUrl!},true`);
  });

  it('gets a page in a sandbox with an origin of its own, which reaches nobody and sends forms only to the app', async () => {
    const { status, headers, body } = await get('page=page&name=%3Ci%3EAnna');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(/^sandbox (?!.*allow-same-origin).*; default-src 'none'/);
    expect(headers['content-security-policy']).toContain(`form-action ${new URL(local.url).origin};`);
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toContain('<title>Отписка &#60;b&#62;</title>');
    expect(body).toContain('<meta name="viewport" content="width=device-width">');
    expect(body).toContain('<p><i>Anna</p>');
  });

  it('gets a whole document as it is, with its title', async () => {
    expect((await get('page=whole')).body).toBe(
      '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>T</title><style>p{}</style></head><body>ok</body></html>',
    );
  });

  it('gets a text as a file where the script says so', async () => {
    const { headers, body } = await get('page=file');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain(encodeURIComponent('Список.csv'));
    expect(body).toBe('a;б');
  });

  it.each([
    ['nothing', 'The script completed but did not return anything.'],
    ['odd', 'The script completed but the returned value is not a supported return type.'],
    ['fail', 'TypeError: no &#60;such&#62; thing'],
    ['ui', 'Exception: Cannot call SpreadsheetApp.getUi() from this context.'],
  ])('that comes to %s says so and is no success', async (page, message) => {
    const { status, body } = await get(`page=${page}`);
    expect([status, body.includes(message)]).toEqual([500, true]);
  });

  it('may post, as mail programs do for one click', async () => {
    const { status, body } = await ask(
      local,
      `${app}?id=c1`,
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      'List-Unsubscribe=One-Click',
    );
    expect([status, body]).toEqual([200, 'c1 One-Click']);
    const [sheet] = local.host.book.sheets();
    const area = { sheet: sheet!.id, row: 0, column: 0, rows: 1, columns: 1 };
    expect(local.host.book.displayValues(area)).toEqual([['List-Unsubscribe=One-Click']]);
  });

  it('that only asks for the head runs nothing', async () => {
    const { status, body } = await ask(local, `${app}?page=fail`, { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
  });

  it('by another method, or with a body that is too long, is refused', async () => {
    expect((await ask(local, app, { method: 'PUT' })).status).toBe(405);
    expect((await ask(local, app, { method: 'POST' }, 'x'.repeat(1_000_001))).status).toBe(413);
  });

  it('waits for the lock of another', async () => {
    const replies = await Promise.all(Array.from({ length: 4 }, () => get('page=locked')));
    expect(replies.map(({ body }) => Number(body)).sort()).toEqual([1, 2, 3, 4]);
  });

  it('is counted among the 30 runs of the account', async () => {
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const held = Array.from({ length: 30 }, () =>
      local.host.run({
        fn: 'left',
        kind: 'editor',
        user: 'owner@example.com',
        userLocale: 'en',
        faults: { onCall: () => gate },
      }),
    );
    const { status, body } = await get('page=who');
    letGo();
    expect([status, body.includes('There are too many scripts running simultaneously')]).toEqual([503, true]);
    expect((await Promise.all(held)).every(({ error }) => error === undefined)).toBe(true);
    expect((await get('page=who')).status).toBe(200);
  });
});

it('answers under its public name, too, and under no other', async () => {
  const served = await serve('https://mail.example.com');
  expect(served.webAppUrl).toMatch(/^https:\/\/mail\.example\.com\/web\/[\w-]{32}\/exec$/);
  const { pathname } = new URL(served.webAppUrl!);
  const named = (host: string): Promise<Reply> => ask(served, `${pathname}?page=who`, { headers: { host } });
  expect((await named('mail.example.com')).body).toContain('https://mail.example.com/web/');
  expect((await named('evil.example.com')).status).toBe(403);
  // The public name opens the app alone, not the page of the spreadsheet.
  const { pathname: page } = new URL(served.url);
  expect((await ask(served, page, { headers: { host: 'mail.example.com' } })).status).toBe(403);
});

it('stands at the same address after the next start', async () => {
  const [first, second] = [await serve('https://a.example.com'), local];
  const again = first.host.deployWebApp('https://a.example.com');
  expect(again).toBe(first.webAppUrl);
  // Another file is another app.
  expect(new URL(second.webAppUrl!).pathname).not.toBe(new URL(first.webAppUrl!).pathname);
});

it('is not there unless it was deployed', async () => {
  const served = await serve(undefined);
  expect(served.webAppUrl).toBeNull();
  const { value } = await served.host.run({
    fn: 'service',
    kind: 'editor',
    user: 'owner@example.com',
    userLocale: 'en',
  });
  expect(value).toEqual([null, false]);
  expect((await served.host.visit('doGet', {})).error?.message).toBe('Script function not found: doGet');
});

it('says so when the script has no doGet, and odd addresses stop nothing', async () => {
  const served = await serve('local', 'function f() {}');
  const reply = await ask(served, new URL(served.webAppUrl!).pathname);
  expect([reply.status, reply.body.includes('Script function not found: doGet')]).toEqual([404, true]);
  expect((await ask(served, '//')).status).toBe(404);
  expect((await ask(served, `${new URL(served.webAppUrl!).pathname}/%E0%A4%A`)).status).toBe(500);
});
