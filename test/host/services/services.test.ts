/** Properties, cache, mail, session and pages as a script meets them. */
import type { Host } from '../../../host/host';
import { hostOf, OWNER, runEditor, valueOf } from '../support/services-host';

const CODE = `
const props = (kind) => PropertiesService['get' + kind + 'Properties']();
function set(kind, key, value) { props(kind).setProperty(key, value); }
function get(kind, key) { return props(kind).getProperty(key); }
function fill() { const p = props('Script'); for (let i = 0; i < 70; i++) p.setProperty('k' + i, 'x'.repeat(9000)); }
function sizes(n) { props('Script').setProperty('a', 'x'.repeat(n)); return true; }
function cachePut(key, value, seconds) { CacheService.getScriptCache().put(key, value, seconds); }
function cacheGet(key) { return CacheService.getScriptCache().get(key); }
function cacheMany(n) {
  const cache = CacheService.getScriptCache();
  const all = {}; for (let i = 0; i < n; i++) all['k' + i] = i;
  cache.putAll(all);
  return Object.keys(cache.getAll(Object.keys(all))).length;
}
function mail(message) { MailApp.sendEmail(message); }
function mailWords(a, b, c, d) { d === undefined ? MailApp.sendEmail(a, b, c) : MailApp.sendEmail(a, b, c, d); }
function mailFile() { MailApp.sendEmail({ to: 'a@x.ru', subject: 's', body: 'b', attachments: [Utilities.newBlob('Ї', 'text/csv', 'a.csv')], inlineImages: { logo: Utilities.newBlob([-1, 0], 'image/png') } }); }
function mailOdd() { MailApp.sendEmail('a@x.ru', 'only subject'); }
function left() { return MailApp.getRemainingDailyQuota(); }
function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()]; }
function page() { const t = HtmlService.createTemplateFromFile('ui/page'); t.name = '<Ann>'; return t.evaluate().setTitle('T').append('!').getContent(); }
function include(file) { return HtmlService.createHtmlOutputFromFile(file).getContent(); }
function absentPage() { HtmlService.createHtmlOutputFromFile('nope'); }
function digests() {
  const hex = (bytes) => bytes.map((b) => ((b + 256) % 256).toString(16).padStart(2, '0')).join('');
  const A = Utilities.DigestAlgorithm;
  return [hex(Utilities.computeDigest(A.MD5, 'abc')), hex(Utilities.computeDigest(A.SHA_1, 'abc')), hex(Utilities.computeDigest(A.SHA_256, 'ї', Utilities.Charset.UTF_8)).slice(0, 8),
    hex(Utilities.computeHmacSha256Signature('value', 'key')).slice(0, 16), Utilities.getUuid().length, Utilities.base64Encode('ї'), Utilities.newBlob([-16, -30]).getDataAsString('windows-1251')];
}
function fetchIt() { UrlFetchApp.fetch('https://example.com'); }
function drive() { return DriveApp.getFiles(); }
function zip() { return Utilities.zip([]); }
function odd() { return Utilities.formatDate('2020', 'UTC', 'yyyy'); }
function sleepy() { const start = Date.now(); Utilities.sleep(60000); return Date.now() - start; }
function kinds() { return JSON.stringify({ e: ScriptApp.EventType.CLOCK, c: Utilities.Charset.UTF_8 }); }
`;

let host: Host;
beforeAll(async () => {
  host = await hostOf({
    'Code.gs': CODE,
    'ui/page.html': 'Hi <?= name ?><?!= include("ui/part") ?>',
    'ui/part.html': '<hr>',
  });
});
afterAll(() => host.dispose());
const errorOf = async (fn: string, ...args: unknown[]): Promise<string | undefined> =>
  (await runEditor(host, fn, args)).error?.message;

describe('PropertiesService', () => {
  it('stores texts by script, document and user', async () => {
    await valueOf(host, 'set', 'Script', 'a', 1);
    await runEditor(host, 'set', ['User', 'a', 'mine'], { user: 'b@x.ru' });
    expect([
      await valueOf(host, 'get', 'Script', 'a'),
      await valueOf(host, 'get', 'Document', 'a'),
      await valueOf(host, 'get', 'User', 'a'),
    ]).toEqual(['1', null, null]);
  });

  it('holds 9 KB a value and 500 KB a store', async () => {
    expect(await valueOf(host, 'sizes', 9 * 1024)).toBe(true);
    expect(await errorOf('sizes', 9 * 1024 + 1)).toBe('Argument too large: value');
    expect(await errorOf('fill')).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('refuses an empty name', async () => {
    expect(await errorOf('get', 'Script', '')).toBe(
      'When setting or getting a property value, the property name must not be null or empty.',
    );
  });
});

describe('CacheService', () => {
  it("forgets by the host's clock, and at most 6 hours", async () => {
    const other = await hostOf(CODE);
    await valueOf(other, 'cachePut', 'short', 'x', 60);
    await valueOf(other, 'cachePut', 'long', 'y', 999_999);
    other.setNow(other.now() + 61_000);
    expect([await valueOf(other, 'cacheGet', 'short'), await valueOf(other, 'cacheGet', 'long')]).toEqual([null, 'y']);
    other.setNow(other.now() + 6 * 3_600_000);
    expect(await valueOf(other, 'cacheGet', 'long')).toBeNull();
    await other.dispose();
  });

  it('keeps to its sizes', async () => {
    expect(await errorOf('cachePut', 'x'.repeat(251), 'v', 1)).toBe('Argument too large: key');
    expect(await errorOf('cachePut', '', 'v', 1)).toBe('Invalid argument: key');
    expect(await errorOf('cachePut', 'k', 'x'.repeat(100 * 1024 + 1), 1)).toBe('Argument too large: value');
  });

  it('throws out the oldest hundred when it is over full', async () => {
    const other = await hostOf(CODE);
    expect(await valueOf(other, 'cacheMany', 1001)).toBe(901);
    await other.dispose();
  });
});

describe('MailApp', () => {
  it('takes every overload', async () => {
    const other = await hostOf(CODE);
    await valueOf(other, 'mailWords', 'a@x.ru', 'S', 'B');
    await valueOf(other, 'mailWords', 'a@x.ru', 'reply@x.ru', 'S', 'B');
    await valueOf(other, 'mailWords', 'Анна <a@x.ru>, b@x.ru', 'S', 'B', {
      cc: 'c@x.ru',
      htmlBody: '<b>',
      name: 'Shop',
      noReply: true,
    });
    await valueOf(other, 'mailFile');
    const [plain, withReply, rich, withFile] = other.outbox();
    expect(plain).toMatchObject({
      from: OWNER,
      to: ['a@x.ru'],
      subject: 'S',
      text: 'B',
      html: null,
      at: '2026-03-02T06:00:00.000Z',
    });
    expect(withReply).toMatchObject({ replyTo: 'reply@x.ru', subject: 'S', text: 'B' });
    expect(rich).toMatchObject({ to: ['a@x.ru', 'b@x.ru'], cc: ['c@x.ru'], html: '<b>', name: 'Shop', from: OWNER });
    expect(withFile?.attachments).toEqual([
      { name: 'a.csv', type: 'text/csv', base64: Buffer.from('Ї').toString('base64') },
    ]);
    expect(withFile?.inlineImages.logo).toMatchObject({ type: 'image/png', base64: '/wA=' });
    expect(other.quota(OWNER)).toEqual({ used: 6, limit: 100 });
    expect(await valueOf(other, 'left')).toBe(94);
    await other.dispose();
  });

  it.each<[Record<string, unknown>, string]>([
    [{ to: 'nonsense' }, 'Invalid email: nonsense'],
    [{ to: 'a@x.ru, b@' }, 'Invalid email: b@'],
    [{ subject: 'x' }, 'Failed to send email: no recipient'],
    [
      { to: Array.from({ length: 51 }, (_, n) => `a${n}@x.ru`).join() },
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [{ to: 'a@x.ru', body: 'x'.repeat(200 * 1024 + 1) }, 'Limit Exceeded: Email Body Size.'],
  ])('refuses %#', async (message, text) => {
    expect(await errorOf('mail', message)).toBe(text);
    expect(host.outbox()).toEqual([]);
  });

  it('refuses arguments that fit no overload', async () => {
    expect(await errorOf('mailOdd')).toBe(
      "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    );
  });

  it('counts recipients of 24 hours for each account, and starts anew after them', async () => {
    const other = await hostOf(CODE);
    const fifty = Array.from({ length: 50 }, (_, n) => `a${n}@x.ru`).join();
    await valueOf(other, 'mail', { to: fifty });
    other.setNow(other.now() + 12 * 3_600_000);
    await valueOf(other, 'mail', { to: fifty });
    expect((await runEditor(other, 'mail', [{ to: 'a@x.ru' }])).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect((await runEditor(other, 'mail', [{ to: 'a@x.ru' }], { user: 'b@x.ru' })).error).toBeUndefined();
    other.setNow(other.now() + 12 * 3_600_000);
    expect(await valueOf(other, 'left')).toBe(100);
    await other.dispose();
  });

  it('counts nothing that could not be delivered', async () => {
    const other = await hostOf(CODE, {
      deliver: () => {
        throw new Error('no connection');
      },
    });
    expect((await runEditor(other, 'mail', [{ to: 'a@x.ru' }])).error?.message).toBe('no connection');
    expect([other.outbox(), other.quota(OWNER).used]).toEqual([[], 0]);
    await other.dispose();
  });
});

describe('what needs no host', () => {
  it('knows who runs, in which language and zone', async () => {
    expect(await valueOf(host, 'who')).toEqual([OWNER, OWNER, 'en', 'Etc/UTC']);
  });

  it('evaluates templates in the global scope of the script', async () => {
    expect(await valueOf(host, 'page')).toBe('Hi &lt;Ann&gt;<hr>!');
    expect(await errorOf('absentPage')).toBe('No HTML file named nope was found.');
  });

  it('computes digests as Google does, in signed bytes', async () => {
    expect(await valueOf(host, 'digests')).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      'befd0ab3',
      '90fbfcf15e74a36b',
      36,
      '0Zc=',
      'рв',
    ]);
  });

  it('says by name what it does not have', async () => {
    expect(await errorOf('fetchIt')).toMatch(/^UrlFetchApp is not implemented by the local host/);
    expect(await errorOf('drive')).toBe('DriveApp.getFiles is not implemented by the local host');
    expect(await errorOf('zip')).toBe('Utilities.zip is not implemented by the local host');
    expect(await errorOf('odd')).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('lets a sleeper see the time pass where the clock stands still', async () => {
    expect(await valueOf(host, 'sleepy')).toBe(60_000);
  });

  it('writes enumerations by their names', async () => {
    expect(await valueOf(host, 'kinds')).toBe('{"e":"CLOCK","c":"UTF_8"}');
  });

  it('counts no call for them', async () => {
    expect((await runEditor(host, 'digests')).calls.total).toBe(0);
    expect((await runEditor(host, 'left')).calls).toEqual({
      total: 1,
      byMethod: { 'MailApp.getRemainingDailyQuota': 1 },
    });
  });
});
