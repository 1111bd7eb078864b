/** Reads the command line: one verb, its operands and its options, each checked; what is wrong is a UsageError (exit status 2). */
import { parseArgs } from 'node:util';
import { instantOf } from '../host/backend/zone';
import { GOOGLE_LATENCY, type LatencyModel } from '../host/runner/latency';
import type { Faults } from '../host/runner/protocol';

export class UsageError extends Error {}

export type UiLocale = 'ru' | 'uk' | 'en';

const OPTIONS = {
  book: { type: 'string' },
  add: { type: 'string', multiple: true },
  out: { type: 'string' },
  outbox: { type: 'string' },
  smtp: { type: 'string' },
  'smtp-file': { type: 'string' },
  'smtp-ca': { type: 'string' },
  now: { type: 'string' },
  'time-zone': { type: 'string' },
  'sheet-locale': { type: 'string' },
  locale: { type: 'string' },
  user: { type: 'string' },
  users: { type: 'string' },
  'kill-after': { type: 'string' },
  'kill-keeps-writes': { type: 'boolean' },
  disturb: { type: 'string' },
  latency: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  beat: { type: 'boolean' },
  project: { type: 'string' },
  'web-app': { type: 'string' },
  select: { type: 'string' },
  answer: { type: 'string', multiple: true },
} as const;

export type OptionName = keyof typeof OPTIONS;

const EVERYWHERE: OptionName[] = ['now', 'time-zone', 'sheet-locale', 'locale', 'user', 'project'];
const ON_A_BOOK: OptionName[] = [...EVERYWHERE, 'book', 'add'];
const MAIL: OptionName[] = ['outbox', 'smtp', 'smtp-file', 'smtp-ca'];
const WITH_OUTPUT: OptionName[] = [...ON_A_BOOK, 'out', 'web-app', ...MAIL];
const FAULTS: OptionName[] = ['kill-after', 'kill-keeps-writes', 'disturb'];

/** The verbs with what each takes: operands (a trailing `?` marks one that may be left out) and options. */
const VERBS = {
  serve: {
    operands: ['FILE?'],
    options: [...EVERYWHERE, 'add', 'port', 'no-open', 'beat', 'web-app', ...MAIL, 'latency'],
  },
  command: { operands: ['NAME', 'INPUT?'], options: [...WITH_OUTPUT, ...FAULTS, 'latency'] },
  calc: { operands: ['FORMULA'], options: ON_A_BOOK },
  beat: { operands: [], options: WITH_OUTPUT },
  days: { operands: [], options: [...WITH_OUTPUT, 'from', 'to', 'users', 'latency'] },
  script: {
    operands: ['FOLDER', 'FUNCTION', 'ARGS?'],
    options: [...WITH_OUTPUT, ...FAULTS, 'latency', 'select', 'answer'],
  },
  submit: { operands: ['TAB', 'ANSWERS'], options: WITH_OUTPUT },
  export: { operands: ['TAB'], options: ['book', 'add', 'format', 'time-zone', 'sheet-locale', 'locale', 'project'] },
} as const satisfies Record<string, { operands: readonly string[]; options: readonly OptionName[] }>;

export type Verb = keyof typeof VERBS;

export type DisturbKind = 'sort' | 'insert' | 'delete' | 'edit';

export interface Arguments {
  verb: Verb;
  operands: string[];
  /** Text of an option, or undefined. */
  text(name: OptionName): string | undefined;
  /** Text of an option that must be there. */
  required(name: OptionName): string;
  list(name: OptionName): string[];
  flag(name: OptionName): boolean;
}

const isVerb = (word: string | undefined): word is Verb => word !== undefined && word in VERBS;

/** Parses the words after the program's name. @example readArguments(['calc', '=1+1', '--book', 'a.csv']).verb //=> 'calc' */
export function readArguments(argv: readonly string[]): Arguments {
  const [verb, ...rest] = argv;
  if (!isVerb(verb)) throw new UsageError(`Say one of: ${Object.keys(VERBS).join(', ')}.`);
  let parsed;
  try {
    parsed = parseArgs({ args: rest, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { operands: wanted, options: allowed } = VERBS[verb];
  const operands = parsed.positionals;
  const least = wanted.filter((operand) => !operand.endsWith('?')).length;
  if (operands.length < least || operands.length > wanted.length) {
    throw new UsageError(`${verb} takes ${wanted.join(' ') || 'no operands'}.`);
  }
  const values = parsed.values as Record<string, string | boolean | string[] | undefined>;
  for (const name of Object.keys(values)) {
    if (!(allowed as readonly string[]).includes(name)) throw new UsageError(`${verb} does not take --${name}.`);
  }
  return {
    verb,
    operands,
    text: (name) => values[name] as string | undefined,
    required: (name) => {
      const value = values[name] as string | undefined;
      if (value === undefined) throw new UsageError(`${verb} needs --${name}.`);
      return value;
    },
    list: (name) => (values[name] as string[] | undefined) ?? [],
    flag: (name) => values[name] === true,
  };
}

/** JSON of an operand. @throws UsageError when it is none */
export function readJson(text: string | undefined, what: string): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${what} is no JSON: ${(error as Error).message}`);
  }
}

/** Instant of `--now` and its like, ms. A text without an offset is the local time of `zone`; a bare day is its midnight. */
export function readInstant(text: string, zone: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/.exec(text);
  if (!match) {
    const instant = Date.parse(text);
    if (Number.isNaN(instant)) throw new UsageError(`${text} is no ISO time.`);
    return instant;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  return (
    instantOf(zone, Number(year), Number(month), Number(day), Number(hour) * 60 + Number(minute)) +
    Number(second) * 1000
  );
}

/** `--kill-after` and `--kill-keeps-writes`; the disturbance is added by the caller, who knows the tab. */
export function readKill(args: Arguments): Faults {
  const text = args.text('kill-after');
  if (text === undefined) {
    if (args.flag('kill-keeps-writes')) throw new UsageError('--kill-keeps-writes needs --kill-after.');
    return {};
  }
  const call = Number(text);
  if (!Number.isInteger(call) || call < 1) throw new UsageError('--kill-after takes a number of calls from 1.');
  return { killBefore: call, keepWrites: args.flag('kill-keeps-writes') };
}

/**
 * `--web-app`: the address at which the script's web app is reached, up to its path; `local` for this machine alone, where the page is served.
 *
 * @param canServe whether this verb answers requests itself
 */
export function readWebApp(args: Arguments, canServe: boolean): string | undefined {
  const text = args.text('web-app');
  if (text === undefined || (canServe && text === 'local')) return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new UsageError(`--web-app is like https://mail.example.com${canServe ? ', or local' : ''}.`);
  return text.replace(/\/+$/, '');
}

/** `--latency google`: runs take the time that Google's services would. */
export function readLatency(args: Arguments): LatencyModel | undefined {
  const text = args.text('latency');
  if (text !== undefined && text !== 'google') throw new UsageError('--latency takes google.');
  return text === undefined ? undefined : GOOGLE_LATENCY;
}

/** `--disturb N:kind`. */
export function readDisturb(args: Arguments): { call: number; kind: DisturbKind } | null {
  const text = args.text('disturb');
  if (text === undefined) return null;
  const match = /^([1-9]\d*):(sort|insert|delete|edit)$/.exec(text);
  if (!match) throw new UsageError('--disturb takes N:sort, N:insert, N:delete or N:edit.');
  return { call: Number(match[1]), kind: match[2] as DisturbKind };
}
