/** A host on Google's latencies, with scripts that take their time. */
import type { Host, HostOptions } from '../../../host/host';
import { GOOGLE_LATENCY } from '../../../host/runner/latency';
import { hostOf, smallBook } from './services-host';

const CODE = `
function cell(row) { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(row, 1); }
function watch() {
  const range = cell(1);
  const begin = Date.now();
  range.getValue(); const read = Date.now();
  Utilities.sleep(60000);
  return [0, read - begin, Number(new Date()) - begin];
}
const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
function calls(n) { const s = sheet(); for (let i = 1; i <= n; i++) { s.getRange(i % 1000 + 1, 1).setValue(i); s.getRange(1, 1).getValue(); } }
function writes(n) { const s = sheet(); for (let i = 1; i <= n; i++) s.getRange(i, 1).setValue(i); }
function careful() {
  const begin = Date.now(); let n = 0; const s = sheet();
  while (Date.now() - begin < 4.5 * 60000) { s.getRange(n % 1000 + 1, 1).setValue(++n); s.getRange(1, 1).getValue(); }
  return n;
}
function hold(n) {
  const lock = LockService.getDocumentLock(); lock.waitLock(0); calls(n);
  PropertiesService.getScriptProperties().setProperty('released', String(Date.now())); lock.releaseLock();
}
function wait(ms) {
  const got = LockService.getDocumentLock().tryLock(ms);
  return [got, Date.now() >= Number(PropertiesService.getScriptProperties().getProperty('released'))];
}
function sleepy() { Utilities.sleep(200000); Utilities.sleep(200000); return 'awake'; }
`;

export const RUN = {
  /** The first column's values. */
  cells: (host: Host): unknown[] => {
    const [first] = host.book.sheets();
    return host.book.values({ sheet: first!.id, row: 1, column: 0, rows: 999, columns: 1 }).map(([value]) => value);
  },
};

export function slowHost(options: Partial<HostOptions> = {}): Promise<Host> {
  return hostOf(CODE, { book: smallBook([['']]), latency: GOOGLE_LATENCY, ...options });
}
