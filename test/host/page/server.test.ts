/** The page's server: whom it answers, what the tabs see of one another and of the scripts they run. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';
import type { CallMessage, ClientMessage, PageState, ServerMessage, Snapshot } from '../../../host/page/messages';
import { startPage, type PageServerOptions } from '../../../host/page/server';
import { aBook, aScriptHost } from '../../support/host';

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Shop').addItem('Ask', 'ask_').addItem('Fail', 'fail_').addToUi(); }
function ask_() {
  var ui = SpreadsheetApp.getUi();
  var reply = ui.prompt('Name', 'What is it?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSpreadsheet().toast(reply.getSelectedButton() + ':' + reply.getResponseText());
}
function fail_() { throw new TypeError('no such thing'); }
function show_() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hello</p>').setTitle('Side')); }
function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function dated() { return { at: new Date() }; }
function secret_() { return 1; }
function onEdit(e) { e.range.offset(0, 1).setValue('was ' + e.oldValue); }
`;

const assets = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
fs.writeFileSync(path.join(assets, 'index.html'), '<p>page</p>');
fs.writeFileSync(path.join(assets, 'frame.js'), 'bridge()');

type Host = PageServerOptions['host'];
let host: Host;
let saves = 0;
let served: Awaited<ReturnType<typeof startPage>>;
const open: Tab[] = [];

beforeAll(async () => {
  host = await aScriptHost(
    { 'Code.gs': SCRIPT },
    aBook({
      Shop: [
        ['a', 1],
        ['b', 2],
      ],
    }),
  );
  served = await startPage({
    host,
    assets,
    file: 'shop.book.json',
    save: () => {
      saves += 1;
      return Promise.resolve();
    },
    downloads: { csv: () => 'a,1', xlsx: () => new Uint8Array([80, 75]), book: () => '{}' },
  });
});
afterEach(() => open.splice(0).forEach((tab) => tab.close()));
afterAll(async () => {
  await served.close();
  await host.dispose();
  host.book.dispose();
});

/** Sends a request as it is written: fetch would set Host by itself. */
function get(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    http
      .request({ host: '127.0.0.1', port, path: target, headers, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
      .on('error', reject)
      .end();
  });
}
const own = (name: string): string => {
  const { pathname, search } = new URL(name, served.url);
  return pathname + search;
};

/** A tab of the page, as far as its line to the server goes. */
class Tab {
  readonly messages: ServerMessage[] = [];
  private id = 0;
  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.messages.push(JSON.parse((data as Buffer).toString('utf8')) as ServerMessage));
    open.push(this);
  }
  static async open(origin = new URL(served.url).origin, address = new URL('ws', served.url)): Promise<Tab> {
    address.protocol = 'ws:';
    const socket = new WebSocket(address, { origin });
    const tab = new Tab(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    return tab;
  }
  send(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }
  /** Waits for the first message that `good` accepts. */
  async next<T extends ServerMessage>(good: (message: ServerMessage) => message is T): Promise<T> {
    for (let wait = 0; wait < 500; wait++) {
      const found = this.messages.find(good);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`no such message among ${JSON.stringify(this.messages).slice(0, 2000)}`);
  }
  async call(call: { name: string; params: unknown }): Promise<Extract<ServerMessage, { kind: 'result' | 'failure' }>> {
    const id = ++this.id;
    this.send({ kind: 'call', id, ...call } as CallMessage);
    return this.next(
      (message): message is Extract<ServerMessage, { kind: 'result' | 'failure' }> =>
        (message.kind === 'result' || message.kind === 'failure') && message.id === id,
    );
  }
  state(): Partial<PageState> {
    return Object.assign(
      {},
      ...this.messages.map((message) => (message.kind === 'state' ? message.state : {})),
    ) as Partial<PageState>;
  }
  close(): void {
    this.socket.terminate();
  }
}
const isKind =
  <K extends ServerMessage['kind']>(kind: K) =>
  (message: ServerMessage): message is Extract<ServerMessage, { kind: K }> =>
    message.kind === kind;

describe('whom it answers', () => {
  it('gives the page under its secret address only', async () => {
    expect((await get(own(''))).body).toBe('<p>page</p>');
    expect((await get('/')).status).toBe(404);
    expect((await get('/wrong/')).status).toBe(404);
    expect((await get('/wrong/snapshot')).status).toBe(404);
  });

  it('refuses a foreign name in Host, so that no other site can point its name here', async () => {
    expect((await get(own(''), { host: 'evil.example:80' })).status).toBe(403);
    expect((await get(own('snapshot'), { host: 'evil.example' })).status).toBe(403);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])('refuses a WebSocket from %s', async (origin) => {
    await expect(Tab.open(origin)).rejects.toThrow('403');
  });

  it('refuses a WebSocket without the secret', async () => {
    await expect(Tab.open(undefined, new URL('/wrong/ws', served.url))).rejects.toThrow('403');
  });

  it('takes no POST, and no file beside its own', async () => {
    expect((await get(own(''), {}, 'POST')).status).toBe(405);
    expect((await get(`${own('')}..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await get(`${own('')}../../../package.json`)).status).toBe(404);
  });

  it('lets the page reach nothing but itself', async () => {
    const policy = String((await get(own(''))).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:\/\/|\*/);
  });
});

describe('the book', () => {
  it('goes out as a snapshot that says up to which change it goes', async () => {
    const before = JSON.parse((await get(own('snapshot'))).body) as Snapshot;
    const sheet = host.book.sheets()[0]!.id;
    host.book.setValues({ sheet, row: 5, column: 0, rows: 1, columns: 1 }, [['x']]);
    const after = JSON.parse((await get(own('snapshot'))).body) as Snapshot;
    expect(after.seq).toBeGreaterThan(before.seq);
    expect(JSON.stringify(after.workbook)).toContain('"x"');
  });

  it('a change of one tab reaches the book, the script’s onEdit and the other tab, not the tab itself', async () => {
    const [one, two] = [await Tab.open(), await Tab.open()];
    const { workbook } = JSON.parse((await get(own('snapshot'))).body) as { workbook: { id: string } };
    const sheet = host.book.sheets()[0]!.id;
    const params = { unitId: workbook.id, subUnitId: String(sheet), cellValue: { 1: { 0: { v: 'changed', t: 1 } } } };
    one.send({ kind: 'mutation', mutation: { id: 'sheet.mutation.set-range-values', params } });
    const { mutation } = await two.next(isKind('mutation'));
    expect(JSON.stringify(mutation.params)).toContain('changed');
    expect(host.book.values({ sheet, row: 1, column: 0, rows: 1, columns: 1 })).toEqual([['changed']]);
    const answered = await one.next(isKind('mutation'));
    expect(JSON.stringify(answered.mutation.params)).not.toContain('"changed"');
    expect(JSON.stringify(answered.mutation.params)).toContain('was b');
  });

  it('is saved after changes, and the tabs hear of it', async () => {
    const tab = await Tab.open();
    saves = 0;
    await tab.call({ name: 'rename', params: { name: 'New name' } });
    await tab.call({ name: 'save', params: null });
    expect(saves).toBe(1);
    expect(tab.state()).toMatchObject({ name: 'New name', file: 'shop.book.json' });
  });

  it('can be downloaded; the name fits every browser', async () => {
    host.book.name = 'Салон "Василёк"';
    const { headers, body } = await get(own('download/csv'));
    expect(body).toBe('a,1');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%D0%A1/);
    expect((await get(own('download/csv?sheet=999'))).status).toBe(404);
    expect((await get(own('download/letter/none'))).status).toBe(404);
  });
});

describe('scripts', () => {
  it('make the menus', async () => {
    const tab = await Tab.open();
    await tab.next(
      (message): message is ServerMessage => (tab.state().menus?.length ?? 0) > 0 && message.kind === 'state',
    );
    expect(tab.state().menus?.[0]).toMatchObject({
      title: 'Shop',
      items: [{ label: 'Ask', handler: 'ask_' }, { label: 'Fail' }],
    });
  });

  it('ask the tab that runs them, and toast there', async () => {
    const [one, two] = [await Tab.open(), await Tab.open()];
    const run = one.call({ name: 'menu', params: { fn: 'ask_' } });
    const { question } = await one.next(isKind('question'));
    expect(question).toMatchObject({ kind: 'prompt', title: 'Name', message: 'What is it?' });
    one.send({ kind: 'answer', question: question.id, answer: 'OK', text: 'rose' });
    expect(await run).toMatchObject({ kind: 'result' });
    expect((await one.next(isKind('ui'))).event).toMatchObject({ kind: 'toast', message: 'OK:rose' });
    expect(two.messages.filter(isKind('ui'))).toEqual([]);
  });

  it('a question whose tab goes away counts as closed', async () => {
    const one = await Tab.open();
    one.send({ kind: 'call', id: 1, name: 'menu', params: { fn: 'ask_' } });
    await one.next(isKind('question'));
    one.close();
    const two = await Tab.open();
    const ended = (): boolean => typeof two.state().executions?.[0]?.ms === 'number';
    await two.next((message): message is ServerMessage => message.kind === 'state' && ended());
    expect(two.state().executions?.[0]).toMatchObject({ fn: 'ask_', error: null });
  });

  it('show documents in a sandbox whose address does not hold the secret', async () => {
    const tab = await Tab.open();
    await tab.call({ name: 'menu', params: { fn: 'show_' } });
    const { event } = await tab.next(isKind('ui'));
    if (event.kind !== 'sidebar') throw new Error('no sidebar');
    const { body, headers } = await get(`/document/${event.frame}`);
    expect(body).toContain('bridge()');
    expect(body).toContain('<p>hello</p>');
    expect(headers['content-security-policy']).toMatch(/sandbox allow-scripts(?!.*allow-same-origin)/);
    expect((await get(`/document/${event.frame}`, { host: 'evil.example' })).status).toBe(403);
  });

  it('fail with their own name and message, and the log has it', async () => {
    const tab = await Tab.open();
    expect(await tab.call({ name: 'menu', params: { fn: 'fail_' } })).toMatchObject({
      kind: 'failure',
      error: { name: 'TypeError', message: 'no such thing' },
    });
    // The log is told of the end after the answer.
    await tab.next((_message): _message is ServerMessage => typeof tab.state().executions?.[0]?.error === 'string');
    expect(tab.state().executions?.[0]).toMatchObject({ fn: 'fail_', kind: 'menu', error: 'TypeError: no such thing' });
  });

  it('stand where the tab stands', async () => {
    const tab = await Tab.open();
    tab.send({ kind: 'selection', area: { sheet: host.book.sheets()[0]!.id, row: 2, column: 1, rows: 2, columns: 1 } });
    expect(await tab.call({ name: 'script', params: { fn: 'where', args: [] } })).toMatchObject({ value: 'B3:B4' });
  });

  it('called by a document, keep private functions private and give null for a Date', async () => {
    const tab = await Tab.open();
    expect(await tab.call({ name: 'script', params: { fn: 'secret_', args: [] } })).toMatchObject({ kind: 'failure' });
    expect(await tab.call({ name: 'script', params: { fn: 'dated', args: [] } })).toMatchObject({
      kind: 'result',
      value: null,
    });
  });
});

describe('the host behind', () => {
  it('switches the acting user for every tab', async () => {
    const [one, two] = [await Tab.open(), await Tab.open()];
    await one.call({ name: 'setUser', params: { user: 'ann@example.com' } });
    await two.next(
      (message): message is ServerMessage => message.kind === 'state' && message.state.user === 'ann@example.com',
    );
    expect(host.user).toBe('ann@example.com');
  });

  it('moves the clock on and says what came of it', async () => {
    const tab = await Tab.open();
    const until = host.now() + 3_600_000;
    expect(await tab.call({ name: 'advance', params: { until } })).toMatchObject({
      value: { fired: 0, letters: 0, failures: [] },
    });
    expect(host.now()).toBe(until);
  });
});
