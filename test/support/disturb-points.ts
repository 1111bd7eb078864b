/** A person sorts, inserts, deletes or edits in the clients tab before every call of a command: what each client's row must hold afterwards. */
import type { DisturbKind } from '../../bin/arguments';
import { disturb } from '../../bin/disturb';
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import type { ComingCall } from '../../host/runner/protocol';
import { addresses, runCommand, shown } from './host';
import { codeOf, opened } from './saved-base';

export const DISTURBANCES: readonly DisturbKind[] = ['sort', 'insert', 'delete', 'edit'];
export const BY_HAND = 'edited by hand';

export interface DisturbCase {
  label: string;
  command: string;
  input?: unknown;
  before: string;
  /** What one more run may answer because the first has done all. */
  settled?: readonly string[];
  /** It writes over people's cells: an edit between the last look at a block and its flush is lost, as docs/known-limits.md says. */
  overwrites?: true;
}

export interface DisturbFigures {
  label: string;
  tried: number;
  sound: number;
  wrong: string[];
}

/** Clients by e-mail, which no command changes; each with what stands in his row, by header. Random IDs are a word. */
type People = Map<string, Record<string, string>>;

interface Outcome {
  people: People;
  /** Rows without an e-mail that hold anything. */
  strays: string[];
  /** E-mails that stand in two rows, and IDs too. */
  twice: string[];
  letters: string[];
}

async function outcomeOf(host: Host): Promise<Outcome> {
  const [header = [], ...rows] = await shown(host.book, 'Клиенты');
  const email = header.indexOf('E-mail');
  const people: People = new Map();
  const seen = new Set<string>();
  const [strays, twice]: [string[], string[]] = [[], []];
  for (const row of rows) {
    const id = row.find((text) => /^K-[0-9A-Z]{6,}$/.test(text));
    for (const key of [row[email]!, id ?? '']) {
      if (key !== '' && seen.has(key)) twice.push(key);
      seen.add(key);
    }
    const cells = row.map((text) => (text === id ? 'ID' : text));
    if (row[email] !== '') people.set(row[email]!, Object.fromEntries(header.map((name, n) => [name, cells[n] ?? ''])));
    else if (cells.some((text) => text !== '')) strays.push(cells.join('|'));
  }
  return { people, strays, twice, letters: addresses(host.outbox()) };
}

/** A run that nobody disturbs, after what `act` does. */
async function quiet({ before, command, input }: DisturbCase, act?: (book: Book) => void): Promise<Outcome> {
  const host = await opened(before);
  act?.(host.book);
  await runCommand(host, command, input);
  const outcome = await outcomeOf(host);
  await host.dispose();
  return outcome;
}

/** The calls before which a person can act with a result of its own: a queued write changes nothing before the call that flushes it. */
async function callsOf({ before, command, input, label }: DisturbCase): Promise<ComingCall[]> {
  const host = await opened(before);
  const calls: ComingCall[] = [];
  const { reply } = await runCommand(host, command, input, { onCall: (call) => void calls.push(call) });
  await host.dispose();
  if (codeOf(reply) !== '') throw new Error(`${label}: ${codeOf(reply)}`);
  return calls;
}

/** Every `step`-th call; a point before a write counts with the outcome of the next point, because the write is only queued. */
export async function disturbEverywhere(trial: DisturbCase, kind: DisturbKind, step = 1): Promise<DisturbFigures> {
  const act = (book: Book): void => disturb(book, kind);
  const calls = await callsOf(trial);
  const allowed = [await quiet(trial), await quiet(trial, act)];
  const races = trial.overwrites === true && kind === 'edit' ? racesOf(calls) : new Set<number>();
  const figures: DisturbFigures = { label: `${trial.label}, ${kind}`, tried: 0, sound: 0, wrong: [] };
  let waiting = 0;
  for (const [index, { number, method, effect }] of calls.entries()) {
    if (index % step !== 0) continue;
    waiting++;
    if (step === 1 && effect === 'write' && index < calls.length - 1) continue;
    const all = await disturbedAt(trial, kind, number, allowed);
    const faults = races.has(number) ? all.filter((fault) => fault !== EDIT_LOST) : all;
    figures.tried += waiting;
    if (faults.length === 0) figures.sound += waiting;
    else figures.wrong.push(`${figures.label} before call ${number} (${method}): ${faults.join('; ')}`);
    waiting = 0;
  }
  return figures;
}

const EDIT_LOST = 'the edited cell stands 0 times';

/** Calls from the last look at some blocks, column by column, to the flush behind their writing. */
function racesOf(calls: readonly ComingCall[]): Set<number> {
  const races = new Set<number>();
  let open: ComingCall[] = [];
  for (const call of calls) {
    if (call.method === 'Range.getValues' || call.method === 'Range.setValues') open.push(call);
    else {
      const isWriting = call.method === 'SpreadsheetApp.flush' && open.some(({ effect }) => effect === 'write');
      if (isWriting) for (const { number } of [...open, call]) races.add(number);
      open = [];
    }
  }
  return races;
}

async function disturbedAt(
  { before, command, input, settled = [] }: DisturbCase,
  kind: DisturbKind,
  call: number,
  allowed: readonly Outcome[],
): Promise<string[]> {
  const host = await opened(before);
  const emails = (): string[] => emailsOf(host.book);
  let [earlier, later]: [string[], string[]] = [[], []];
  const act = (book: Book): void => {
    earlier = emails();
    disturb(book, kind);
    later = emails();
  };
  const { reply, error } = await runCommand(host, command, input, { disturbBefore: { call, act } });
  const faults = reply === undefined ? [JSON.stringify(error)] : [];
  // What a run left and told of, because it found itself disturbed, the next one puts right.
  if (reply?.ok !== true || reply.report.conflicts !== undefined) {
    const again = codeOf((await runCommand(host, command, input)).reply);
    if (again !== '' && !settled.includes(again)) faults.push(`${codeOf(reply)}, then ${again}`);
  }
  faults.push(...wrongIn(await outcomeOf(host), allowed, kind, earlier, later));
  await host.dispose();
  return faults;
}

function emailsOf(book: Book): string[] {
  const { id } = book.sheets().find(({ name }) => name === 'Клиенты')!;
  const area = { sheet: id, row: 0, column: 0, rows: book.contentRows(id), columns: book.contentColumns(id) };
  const [header = [], ...rows] = book.displayValues(area);
  return rows.map((row) => row[header.indexOf('E-mail')]!);
}

function wrongIn(
  { people, strays, twice, letters }: Outcome,
  allowed: readonly Outcome[],
  kind: DisturbKind,
  earlier: readonly string[],
  later: readonly string[],
): string[] {
  const faults = [...strays.map((row) => `values in a row of nobody: ${row}`), ...twice.map((key) => `twice: ${key}`)];
  // Some commands take clients away themselves.
  const stay = earlier.filter(
    (email) => email !== '' && allowed[0]!.people.has(email) && (kind !== 'delete' || later.includes(email)),
  );
  for (const email of stay) if (!people.has(email)) faults.push(`row of ${email} lost`);
  let edits = 0;
  for (const [email, cells] of people)
    for (const [name, text] of Object.entries(cells)) {
      if (text === BY_HAND) edits++;
      else if (!allowed.some((outcome) => outcome.people.get(email)?.[name] === text))
        faults.push(`${email}, ${name}: ${text} instead of ${allowed[0]!.people.get(email)?.[name]}`);
    }
  if (kind === 'edit' && edits !== 1) faults.push(edits === 0 ? EDIT_LOST : `the edited cell stands ${edits} times`);
  if (new Set(letters).size < letters.length) faults.push('a letter went out twice');
  for (const email of allowed[0]!.letters)
    if (!letters.includes(email) && stay.includes(email)) faults.push(`no letter to ${email}`);
  return faults;
}

export const lineOf = ({ label, tried, sound }: DisturbFigures): string =>
  `${label}: ${tried} points tried, ${sound} sound`;
