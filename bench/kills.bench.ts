/** Runs of the main commands killed before every single service call, unflushed writes lost and kept, each followed by one more run: points tried and recovered. */
import type { SavedBook } from '../host/book/book';
import { openSavedBook } from '../host/book/univer-book';
import type { Host } from '../host/host';
import { aBook, addresses, aHost, runCommand, shown, type Tabs } from '../test/support/host';
import { print } from './measure';
import { clientsBornToday, ordersOf, smallShop } from './rows';

const LETTERS = 5;

async function done(host: Host, name: string): Promise<Record<string, unknown>> {
  const { reply, error } = await runCommand(host, name);
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(error ?? reply)}`);
  return reply.report;
}

/** A base that was prepared once, as the text of its saved book; each trial opens its own copy. */
async function prepared(tabs: Tabs, commands: string[]): Promise<string> {
  const host = await aHost(aBook(tabs));
  for (const command of commands) await done(host, command);
  const saved = JSON.stringify(host.book.save(host.services()));
  await host.dispose();
  return saved;
}

async function opened(saved: string): Promise<Host> {
  const book = JSON.parse(saved) as SavedBook;
  return aHost(openSavedBook(book), { services: book.services });
}

/** The user's tabs as shown, with each client ID replaced by a word: IDs are random. */
async function picture(host: Host): Promise<string> {
  const texts = await Promise.all(['Клиенты', 'Заказы'].map((tab) => shown(host.book, tab)));
  return JSON.stringify(texts).replace(/K-[0-9A-F]{6}/g, 'ID');
}

/** Kills `command` before each call in turn; `sound` says what is wrong after one more run, or null. */
async function killAll(
  command: string,
  saved: string,
  sound: (host: Host, report: Record<string, unknown>) => Promise<string | null>,
): Promise<void> {
  for (const keepWrites of [false, true]) {
    let tried = 0;
    const wrong: string[] = [];
    for (let call = 1; ; call++) {
      const host = await opened(saved);
      const { killed } = await runCommand(host, command, {}, { killBefore: call, keepWrites });
      const fault = await done(host, command)
        .then((report) => sound(host, report))
        .catch((error: unknown) => String(error));
      await host.dispose();
      if (!killed) break;
      tried++;
      if (fault !== null) wrong.push(`call ${call}: ${fault}`);
    }
    print(
      `${command}, unflushed writes ${keepWrites ? 'kept' : 'lost'}`,
      `${tried} points tried, ${tried - wrong.length} recovered`,
    );
    for (const line of wrong) print('', line);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const plain = await prepared(smallShop(6, 12), []);
  const whole = await opened(plain);
  await done(whole, 'base.setUp');
  const expected = await picture(whole);
  await whole.dispose();
  const asUndisturbed = async (host: Host): Promise<string | null> =>
    (await picture(host)) === expected ? null : 'the tabs differ from those of an undisturbed run';
  await killAll('base.setUp', plain, asUndisturbed);
  await killAll('segments.refresh', await prepared(smallShop(6, 12), ['base.setUp']), asUndisturbed);
  const base = await prepared({ Клиенты: clientsBornToday(LETTERS), Заказы: ordersOf(LETTERS, 10) }, ['base.setUp']);
  await killAll('mail.sendDue', base, (host, { inDoubt }) => {
    const sent = addresses(host.outbox());
    const doubts = (inDoubt as unknown[]).length;
    if (new Set(sent).size < sent.length) return Promise.resolve('a letter went out twice');
    if (doubts > 1) return Promise.resolve(`${doubts} letters in doubt`);
    return Promise.resolve(sent.length + doubts < LETTERS ? 'a letter was lost' : null);
  });
  process.exit();
}

void main();
