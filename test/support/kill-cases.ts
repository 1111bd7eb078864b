/** The commands that change a book, each with the book before it and what must hold after it was killed and run again. */
import type { Host } from '../../host/host';
import { addresses, runCommand, shown, type Reply, type Tabs } from './host';
import type { KillCase } from './kill-points';
import { codeOf, opened, prepared, type Deed, type SavedBase } from './saved-base';
import { ANSWERS, editSegments, messUp, NEWCOMERS, raiseSums, SAVED, SETTINGS } from './whole-shop';
import { difference, wholePicture } from './whole-picture';

/** Neighbours, and clients far from each other; none in the middle, where the person edits. */
async function groupsIn(text: string): Promise<string[][]> {
  const host = await opened(text);
  const [header = [], ...rows] = await shown(host.book, 'Клиенты');
  await host.dispose();
  const ids = rows.map((row) => row[header.indexOf('ID клиента')]!);
  return [ids.slice(0, 2), [ids[3]!, ids[9]!, ids[ids.length - 1]!]];
}

type Trial = Omit<KillCase, 'label'>;

/** Books of one shop, each prepared when it is first asked for. */
export interface Shop {
  tabs: Tabs;
  /** As the user has it. */
  plain: () => Promise<SavedBase>;
  /** Set up. */
  ready: () => Promise<SavedBase>;
  /** Set up, and then these. */
  after: (deeds: readonly Deed[]) => Promise<SavedBase>;
}

export function aShop(tabs: Tabs): Shop {
  let [plain, ready]: Promise<SavedBase>[] = [];
  const shop: Shop = {
    tabs,
    plain: () => (plain ??= prepared(tabs, [])),
    ready: () => (ready ??= prepared(tabs, [['base.setUp']])),
    after: async (deeds) => (deeds.length === 0 ? shop.ready() : prepared((await shop.ready()).text, deeds)),
  };
  return shop;
}

/** Commands by the name of the trial. */
export type Cases = Readonly<Record<string, (shop: Shop) => Promise<Trial>>>;

export async function caseNamed(name: string, cases: Cases, shop: Shop): Promise<KillCase> {
  return { label: name, ...(await cases[name]!(shop)) };
}

/** A command in a base that was set up and in which these were done. */
function after(deeds: readonly Deed[], command: string, input: unknown = {}, settled: readonly string[] = []) {
  return async (shop: Shop) => caseOf(command, (await shop.after(deeds)).text, input, settled);
}

/** The last of these is taken back; none stand for the set-up itself. */
function takingBack(...deeds: Deed[]) {
  return async (shop: Shop) => {
    const { text, operation } = await shop.after(deeds);
    return caseOf('changes.undo', text, { operation }, ['OPERATION_UNDONE', 'OPERATION_UNFINISHED']);
  };
}

const CRM = { from: { name: 'crm.csv', rows: NEWCOMERS } };

export const MAIN_CASES: Cases = {
  'base.setUp': async ({ plain }) => caseOf('base.setUp', (await plain()).text),
  'segments.refresh': after([raiseSums], 'segments.refresh'),
  'mail.sendDue': async ({ ready }) => mailCase((await ready()).text),
  'settings.change': after([], 'settings.change', SETTINGS),
  'changes.undo of base.setUp': takingBack(),
  'changes.undo of settings.change': takingBack(['settings.change', SETTINGS]),
  'base.remove': after([['mail.schedule', {}]], 'base.remove', {}, ['NOT_SET_UP']),
};

/** They bring and take rows. */
export const ROW_CASES: Cases = {
  'clients.import': after([], 'clients.import', CRM),
  'changes.undo of clients.import': takingBack(['clients.import', CRM]),
  'intake.take': async ({ tabs }) => {
    const deeds: Deed[] = [['base.setUp'], ['intake.connect', { sheet: 'Ответы' }]];
    return caseOf('intake.take', (await prepared({ ...tabs, Ответы: ANSWERS }, deeds)).text);
  },
  'duplicates.merge': async ({ ready }) => {
    const { text } = await ready();
    return caseOf('duplicates.merge', text, { groups: await groupsIn(text) }, ['CLIENT_UNKNOWN']);
  },
  'changes.undo of duplicates.merge': async (shop) => {
    const groups = await groupsIn((await shop.ready()).text);
    return takingBack(['duplicates.merge', { groups }])(shop);
  },
  'duplicates.keepApart': async ({ ready }) => {
    const { text } = await ready();
    return caseOf('duplicates.keepApart', text, { groups: await groupsIn(text) });
  },
};

const PROSPECTS = { segment: 'PROSPECT' };

/** Saved segments and tags, thresholds that are frozen, thresholds and a map that were edited, figure columns, the dashboard's tab, and the list and the mailing list of a segment. */
export const SEGMENT_CASES: Cases = {
  'segments.refresh that freezes thresholds': after(
    [['segments.refresh'], ['settings.change', { thresholds: 'FREEZE' }], raiseSums],
    'segments.refresh',
  ),
  'segments.refresh with an edited map and thresholds': after(
    [['settings.change', { scheme: 'RFM_FIXED' }], ['segments.refresh'], editSegments],
    'segments.refresh',
  ),
  'segments.columns': after([], 'segments.columns', { fields: ['abc', 'nextPurchase'] }),
  'segments.list': after([], 'segments.list', PROSPECTS),
  'changes.undo of segments.list': takingBack(['segments.list', PROSPECTS]),
  'dashboard.write': after([], 'dashboard.write'),
  'segments.refresh with a dashboard': after([['dashboard.write'], raiseSums], 'segments.refresh'),
  'changes.undo of dashboard.write': takingBack(['dashboard.write']),
  'segments.mailingList': after([], 'segments.mailingList', PROSPECTS),
  'changes.undo of segments.mailingList': takingBack(['segments.mailingList', PROSPECTS]),
  'segments.save': after([], 'segments.save', SAVED, ['SAVED_NAME_TAKEN']),
  'changes.undo of segments.save': takingBack(['segments.save', SAVED]),
  'segments.forget': after(
    [
      ['segments.save', SAVED],
      ['segments.list', { saved: 'S1' }],
    ],
    'segments.forget',
    { code: 'S1' },
    ['SAVED_UNKNOWN'],
  ),
  'tags.change': after([], 'tags.change', { add: ['весна'], ...PROSPECTS }),
};

const SPLIT = { splitNames: true };
const overwriting = (prepare: (shop: Shop) => Promise<Trial>) => async (shop: Shop) => ({
  ...(await prepare(shop)),
  overwrites: true as const,
});

/** Cleaning and its taking back: they write into people's own cells. */
export const CLEAN_CASES: Cases = {
  'base.clean': overwriting(after([messUp], 'base.clean', SPLIT)),
  'changes.undo of base.clean': overwriting(takingBack(messUp, ['base.clean', SPLIT])),
};

/** The book must be that of an undisturbed run. */
async function caseOf(
  command: string,
  before: string,
  input: unknown = {},
  settled: readonly string[] = [],
): Promise<Trial> {
  const expected = await undisturbed(before, command, input, (host) => wholePicture(host));
  return {
    command,
    input,
    before,
    settled,
    wrong: async (host) => difference(await wholePicture(host), expected),
  };
}

/** No letter twice, at most one in doubt, none lost; but for the letter in doubt the book is that of an undisturbed run. */
async function mailCase(before: string): Promise<Trial> {
  const command = 'mail.sendDue';
  const [due, whole, rest] = await undisturbed(before, command, {}, async (host) => {
    return [addresses(host.outbox()).sort(), await wholePicture(host), await wholePicture(host, ['ledger'])] as const;
  });
  const wrong = async (host: Host, reply: Reply): Promise<string | null> => {
    const sent = addresses(host.outbox());
    const doubts = reply.ok ? (reply.report.inDoubt as unknown[]).length : 0;
    if (new Set(sent).size < sent.length) return 'a letter went out twice';
    if (doubts > 1) return `${doubts} letters in doubt`;
    if (sent.some((address) => !due.includes(address))) return 'a letter that was not due';
    // The letter in doubt may have gone or not: a kill right behind the sending cannot be told from one before it.
    if (sent.length + doubts < due.length) return 'a letter was lost';
    return doubts === 0
      ? difference(await wholePicture(host), whole)
      : difference(await wholePicture(host, ['ledger']), rest);
  };
  return { command, before, wrong };
}

async function undisturbed<T>(
  before: string,
  command: string,
  input: unknown,
  look: (host: Host) => Promise<T>,
): Promise<T> {
  const host = await opened(before);
  const { reply, error } = await runCommand(host, command, input);
  if (codeOf(reply) !== '') throw new Error(`${command}: ${JSON.stringify(error ?? reply)}`);
  const seen = await look(host);
  await host.dispose();
  return seen;
}
