/** The words of the command line: what is bad usage, and how times are read. */
import {
  readArguments,
  readDisturb,
  readInstant,
  readJson,
  readKill,
  readLatency,
  UsageError,
} from '../../bin/arguments';

const usage =
  (...argv: string[]) =>
  (): unknown =>
    readArguments(argv);

describe('bad usage', () => {
  it.each([
    ['no verb', usage()],
    ['an unknown verb', usage('fly')],
    ['an operand too few', usage('command')],
    ['an operand too many', usage('export', 'a', 'b')],
    ['an unknown option', usage('calc', '=1', '--loud')],
    ['an option of another verb', usage('calc', '=1', '--kill-after', '3')],
    ['no number of calls', () => readKill(readArguments(['command', 'x', '--kill-after', '0']))],
    ['keeping writes without a kill', () => readKill(readArguments(['command', 'x', '--kill-keeps-writes']))],
    ['an unknown disturbance', () => readDisturb(readArguments(['command', 'x', '--disturb', '3:burn']))],
    ['unknown latencies', () => readLatency(readArguments(['command', 'x', '--latency', 'amazon']))],
    ['latencies where nothing runs', usage('export', 'Tab', '--latency', 'google')],
    ['no JSON', () => readJson('{', 'INPUT')],
    ['no time', () => readInstant('tomorrow', 'UTC')],
  ])('%s is refused', (_what, act) => {
    expect(act).toThrow(UsageError);
  });
});

test('a required option that is missing is named', () => {
  expect(() => readArguments(['calc', '=1']).required('book')).toThrow('--book');
});

test('options may stand before and between operands', () => {
  const args = readArguments([
    'command',
    '--book',
    'a.csv',
    'segments.refresh',
    '{}',
    '--kill-after',
    '7',
    '--disturb',
    '3:sort',
    '--add',
    'A=b.csv',
    '--add',
    'C=d.csv',
  ]);
  expect(args.operands).toEqual(['segments.refresh', '{}']);
  expect(readKill(args)).toEqual({ killBefore: 7, keepWrites: false });
  expect(readDisturb(args)).toEqual({ call: 3, kind: 'sort' });
  expect(args.list('add')).toEqual(['A=b.csv', 'C=d.csv']);
});

describe('a time', () => {
  it.each([
    ['with an offset is that instant', '2026-11-22T10:00:00+03:00', 'Europe/Kyiv', '2026-11-22T07:00:00.000Z'],
    ['without one is local', '2026-11-22T10:00', 'Europe/Moscow', '2026-11-22T07:00:00.000Z'],
    ['of a bare day is its midnight', '2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['keeps its seconds', '2026-11-22 10:00:30', 'UTC', '2026-11-22T10:00:30.000Z'],
    ['that the clock skips is the one after the gap', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])('%s', (_rule, text, zone, expected) => {
    expect(new Date(readInstant(text, zone)).toISOString()).toBe(expected);
  });
});
