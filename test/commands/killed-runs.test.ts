/** A run that Google kills at any service call, in both kinds, is completed by the next run; a letter never goes out twice. */
import { openSavedBook } from '../../host/book/univer-book';
import type { SavedBook } from '../../host/book/book';
import type { Host } from '../../host/host';
import { aBook, aHost, addresses, runCommand, shown } from '../support/host';
import { clientsBornToday, ordersOf, smallShop } from '../support/rows';

/** A base set up once; each trial starts from its saved copy. */
async function saved(tabs: Parameters<typeof aBook>[0], prepare: (host: Host) => Promise<void>): Promise<SavedBook> {
  const host = await aHost(aBook(tabs));
  await prepare(host);
  const copy = host.book.save(host.services());
  await host.dispose();
  return JSON.parse(JSON.stringify(copy)) as SavedBook;
}

const reopened = (copy: SavedBook): Promise<Host> =>
  aHost(openSavedBook(structuredClone(copy)), { services: structuredClone(copy.services) });

async function expectDone(host: Host, name: string, input: unknown = {}): Promise<void> {
  const { reply, error } = await runCommand(host, name, input);
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(error ?? reply)}`);
}

describe.each([
  ['unflushed writes lost', false],
  ['unflushed writes kept', true],
])('killed before every service call, %s', (_title, keepWrites) => {
  it('mail.sendDue: after one more run no letter went out twice, none is lost, and at most one is in doubt', async () => {
    const copy = await saved({ Клиенты: clientsBornToday(5), Заказы: ordersOf(5, 10) }, (host) =>
      expectDone(host, 'base.setUp'),
    );
    let points = 0;
    for (let call = 1; ; call++) {
      const host = await reopened(copy);
      const { killed } = await runCommand(host, 'mail.sendDue', {}, { killBefore: call, keepWrites });
      const { reply } = await runCommand(host, 'mail.sendDue');
      if (!reply?.ok) throw new Error(`after a kill at call ${call}: ${JSON.stringify(reply)}`);
      const { inDoubt } = reply.report as { inDoubt: unknown[] };
      const sentTo = addresses(host.outbox());
      expect({ call, twice: sentTo.length - new Set(sentTo).size }).toEqual({ call, twice: 0 });
      expect({ call, inDoubt: inDoubt.length <= 1 }).toEqual({ call, inDoubt: true });
      // A letter in doubt may or may not have left; every other one has.
      expect({ call, sent: sentTo.length >= 5 - inDoubt.length }).toEqual({ call, sent: true });
      await host.dispose();
      if (!killed) break;
      points++;
    }
    process.stderr.write(`mail.sendDue, ${keepWrites ? 'kept' : 'lost'}: ${points} kill points, all recovered\n`);
    expect(points).toBeGreaterThan(20);
  }, 300_000);

  it('base.setUp: after one more run the clients tab is that of an undisturbed run, IDs aside', async () => {
    const tabs = smallShop(6, 12);
    const visible = async (host: Host): Promise<string[][]> => {
      const [header = [], ...rows] = await shown(host.book, 'Клиенты');
      const id = header.findIndex((text) => /^id|код|клиент/i.test(text));
      return [
        header,
        ...rows.map((row) => row.map((text, column) => (column === id ? text !== '' && 'id' : text) as string)),
      ];
    };
    const whole = await aHost(aBook(tabs));
    await expectDone(whole, 'base.setUp');
    const expected = await visible(whole);
    await whole.dispose();
    let points = 0;
    for (let call = 1; ; call++) {
      const host = await aHost(aBook(tabs));
      const { killed } = await runCommand(host, 'base.setUp', {}, { killBefore: call, keepWrites });
      const { reply } = await runCommand(host, 'base.setUp');
      expect({ call, reply: reply?.ok === true || reply }).toEqual({ call, reply: true });
      expect({ call, rows: await visible(host) }).toEqual({ call, rows: expected });
      await host.dispose();
      if (!killed) break;
      points++;
    }
    process.stderr.write(`base.setUp, ${keepWrites ? 'kept' : 'lost'}: ${points} kill points, all recovered\n`);
    expect(points).toBeGreaterThan(20);
  }, 600_000);
});
