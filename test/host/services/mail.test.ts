/** MailApp by the documented limits of both kinds of account, and what of a message reaches whoever delivers it. */
import type { Host } from '../../../host/host';
import { hostOf, OWNER, runEditor, valueOf } from '../support/services-host';

const CODE = `
const times = (text, count) => Array.from({ length: count }, () => text).join();
function mail(message) { MailApp.sendEmail({ to: 'a@x.ru', subject: 's', body: 'b', ...message }); return MailApp.getRemainingDailyQuota(); }
function left() { return MailApp.getRemainingDailyQuota(); }
function large(bytes, html) { return html ? mail({ htmlBody: 'x'.repeat(bytes) }) : mail({ body: 'x'.repeat(bytes) }); }
function files(count, bytes) { return mail({ attachments: Array.from({ length: count }, (_, n) => Utilities.newBlob('x'.repeat(bytes), 'text/plain', n + '.txt')) }); }
function many(to, cc, bcc) { return mail({ to: times('a@x.ru', to), cc: times('b@x.ru', cc), bcc: times('c@x.ru', bcc) }); }
function rich() {
  mail({ name: 'Магазин', replyTo: 'reply@x.ru', htmlBody: '<img src="cid:logo">', noReply: true,
    inlineImages: { logo: Utilities.newBlob([-119, 80], 'image/png', 'logo.png') }, attachments: [Utilities.newBlob('a;b', 'text/csv', 'a.csv')] });
}
`;

const opened: Host[] = [];
afterEach(() => Promise.all(opened.splice(0).map((host) => host.dispose())));
async function account(kind: 'consumer' | 'workspace'): Promise<Host> {
  const host = await hostOf(CODE, { account: kind });
  opened.push(host);
  return host;
}
const errorOf = async (host: Host, fn: string, ...args: unknown[]): Promise<string | undefined> =>
  (await runEditor(host, fn, args)).error?.message;

describe.each([
  ['consumer', 100, 200],
  ['workspace', 1500, 400],
] as const)('an account of kind %s', (kind, recipients, kilobytes) => {
  it(`writes to ${recipients} recipients a day; those of copies and blind copies count`, async () => {
    const host = await account(kind);
    expect(await valueOf(host, 'left')).toBe(recipients);
    expect(await valueOf(host, 'many', 2, 3, 4)).toBe(recipients - 9);
    expect(await valueOf(host, 'mail', {})).toBe(recipients - 10);
  });

  it(`has bodies of ${kilobytes} KB, of text and of HTML`, async () => {
    const host = await account(kind);
    const limit = kilobytes * 1024;
    expect(await valueOf(host, 'large', limit, false)).toBe(recipients - 1);
    for (const html of [false, true])
      expect(await errorOf(host, 'large', limit + 1, html)).toBe('Limit Exceeded: Email Body Size.');
    expect(await valueOf(host, 'left')).toBe(recipients - 1);
  });
});

it('counts a body in bytes, not in letters', async () => {
  const host = await account('consumer');
  expect(await errorOf(host, 'mail', { body: 'Ї'.repeat(100 * 1024 + 1) })).toBe('Limit Exceeded: Email Body Size.');
  expect(await errorOf(host, 'mail', { body: 'Ї'.repeat(100 * 1024) })).toBeUndefined();
});

it.each([
  ['a subject of 251 characters', 'mail', [{ subject: 'x'.repeat(251) }], 'Argument too large: subject'],
  ['51 recipients over all fields', 'many', [25, 25, 1], 'Limit Exceeded: Email Recipients Per Message.'],
  ['251 files', 'files', [251, 1], 'Limit Exceeded: Email Attachments Per Message.'],
  ['files of more than 25 MB', 'files', [2, 13 * 1024 * 1024], 'Limit Exceeded: Email Total Attachments Size.'],
  ['two addresses without a comma', 'mail', [{ to: 'a@x.ru b@x.ru' }], 'Invalid email: a@x.ru b@x.ru'],
  ['an address with a line break', 'mail', [{ to: 'a@x.ru\nBcc: b@x.ru' }], 'Invalid email: a@x.ru\nBcc: b@x.ru'],
  ['nobody', 'mail', [{ to: '' }], 'Failed to send email: no recipient'],
])('refuses %s, which costs nothing', async (_what, fn, args, message) => {
  const host = await account('consumer');
  expect(await errorOf(host, fn, ...args)).toBe(message);
  expect([host.outbox(), host.quota(OWNER).used]).toEqual([[], 0]);
});

it('takes what is just within the limits', async () => {
  const host = await account('consumer');
  expect(await errorOf(host, 'mail', { subject: 'Я'.repeat(250) })).toBeUndefined();
  expect(await errorOf(host, 'many', 25, 25, 0)).toBeUndefined();
  expect(await errorOf(host, 'files', 250, 1)).toBeUndefined();
});

it('refuses a letter to more recipients than are left, and keeps what is left for a smaller one', async () => {
  const host = await account('consumer');
  await valueOf(host, 'many', 50, 0, 0);
  await valueOf(host, 'many', 49, 0, 0);
  expect(await errorOf(host, 'many', 1, 1, 0)).toBe('Service invoked too many times for one day: email.');
  expect(await valueOf(host, 'mail', {})).toBe(0);
});

it('hands on names, reply address, pictures and files; noReply only where the account may', async () => {
  const [own, shop] = [await account('consumer'), await account('workspace')];
  for (const host of [own, shop]) await valueOf(host, 'rich');
  expect(own.outbox()[0]).toMatchObject({
    from: OWNER,
    name: 'Магазин',
    replyTo: 'reply@x.ru',
    inlineImages: { logo: { name: 'logo.png', type: 'image/png', base64: 'iVA=' } },
    attachments: [{ name: 'a.csv', type: 'text/csv', base64: 'YTti' }],
    messageId: expect.stringMatching(/^[0-9a-f]{32}@example\.com$/) as string,
  });
  expect(shop.outbox()[0]!.from).toBe('noreply@example.com');
});
