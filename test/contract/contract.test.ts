/** The contract project runs on the local host without a difference, in each kind of run that may write. */
import path from 'node:path';
import { createBook } from '../../host/book/univer-book';
import { createHost } from '../../host/create-host';
import type { Host } from '../../host/host';

interface Difference {
  name: string;
  expected: unknown;
  actual: unknown;
}
interface Outcome {
  passed: number;
  failed: Difference[];
  unverified: Difference[];
}

async function contractHost(locale: string, timeZone: string): Promise<Host> {
  const book = createBook({ name: 'Contract', locale, timeZone, owner: 'owner@example.com' });
  const project = path.join(__dirname, 'project');
  return createHost({ project, book, user: 'owner@example.com', userLocale: 'en' });
}

describe.each([
  ['en_US', 'Etc/UTC'],
  ['ru_RU', 'Asia/Yekaterinburg'],
])('a %s spreadsheet in %s', (locale, timeZone) => {
  let host: Host;
  beforeAll(async () => {
    host = await contractHost(locale, timeZone);
  });
  afterAll(() => host.dispose());

  test('keeps every rule that a live sheet keeps, and is left as it was', async () => {
    const sheets = host.book.sheets().length;
    const { value, error } = await host.run({
      fn: 'runContract',
      kind: 'editor',
      user: 'owner@example.com',
      userLocale: 'en',
    });
    expect(error).toBeUndefined();
    const { passed, failed, unverified } = value as Outcome;
    expect(failed).toEqual([]);
    expect(unverified).toEqual([]);
    expect(passed).toBeGreaterThan(100);
    expect(host.book.sheets()).toHaveLength(sheets);
    expect(host.book.namedRanges()).toEqual([]);
    expect(host.book.metadata()).toEqual([]);
    expect(host.book.protections()).toEqual([]);
    expect([host.book.locale, host.book.timeZone]).toEqual([locale, timeZone]);
  });
});
