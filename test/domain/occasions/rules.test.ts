/** Rules that a person wrote are taken as they were meant, or refused with every fault at its cell. */
import { checkRule, checkRules, roundsOf, type KnownNames, type RuleCells } from '../../../src/domain/occasions/rules';
import { readRounds } from '../../../src/domain/occasions/rounds';

const birthday: RuleCells = { code: 'BIRTHDAY', kind: 'BIRTHDAY', template: 'B', active: true };
const known: KnownNames = {
  templates: new Set(['B']),
  fields: new Set(['visit']),
  holidays: new Set(['NEW_YEAR']),
  segments: new Set(['LOYAL']),
};
const faults = (cells: RuleCells): string[] => {
  const checked = checkRule(cells, known);
  return checked.kind === 'faulty' ? checked.faults.map(({ field, fault }) => `${field}:${fault}`) : [];
};

describe('a rule is taken', () => {
  test('with what is left out filled in by its kind', () => {
    expect(checkRule({ code: 'VISIT', kind: 'DUE', template: 'B', field: 'visit', offset: -7, active: 'TRUE' }, known)).toEqual({
      kind: 'rule',
      rule: { code: 'VISIT', kind: 'DUE', offset: -7, template: 'B', purpose: 'SERVICE', parameter: '', field: 'visit', active: true },
    });
  }); // prettier-ignore
  test.each<[string, RuleCells]>([
    ['numbers as text, a dash for a minus', { ...birthday, offset: ' –3 ' }],
    ['small letters', { ...birthday, kind: 'birthday', purpose: 'service' }],
    ['blank cells', { ...birthday, offset: '', purpose: '', parameter: '', field: '', active: '' }],
    ['a list of ages', { ...birthday, kind: 'ROUND_BIRTHDAY', parameter: '18, 25; 10*' }],
    ['one age as a number', { ...birthday, kind: 'ROUND_BIRTHDAY', parameter: 18 }],
    ['a holiday', { ...birthday, kind: 'HOLIDAY', parameter: 'NEW_YEAR' }],
  ])('%s', (_rule, cells) => expect(faults(cells)).toEqual([]));
});

describe('a rule is refused', () => {
  test.each<[RuleCells, string[]]>([
    [{}, ['code:MISSING', 'template:MISSING', 'kind:MISSING']],
    [{ ...birthday, code: 'A/B' }, ['code:BAD_CODE']],
    [{ ...birthday, code: '1ST' }, ['code:BAD_CODE']],
    [{ ...birthday, template: 'C' }, ['template:UNKNOWN_NAME']],
    [{ ...birthday, kind: 'toString' }, ['kind:UNKNOWN_KIND']],
    [{ ...birthday, purpose: 'SPAM' }, ['purpose:UNKNOWN_PURPOSE']],
    [{ ...birthday, offset: 1.5 }, ['offset:BAD_OFFSET']],
    [{ ...birthday, offset: 'скоро' }, ['offset:BAD_OFFSET']],
    [{ ...birthday, offset: 367 }, ['offset:BAD_OFFSET']],
    [{ ...birthday, kind: 'THANK_YOU', offset: -1 }, ['offset:BEFORE_EVENT']],
    [{ ...birthday, parameter: '18' }, ['parameter:NOT_USED']],
    [{ ...birthday, field: 'visit' }, ['field:NOT_USED']],
    [{ ...birthday, kind: 'DUE' }, ['field:MISSING']],
    [{ ...birthday, kind: 'DUE', field: 'x' }, ['field:UNKNOWN_NAME']],
    [{ ...birthday, kind: 'ROUND_ORDER', parameter: '10, ten' }, ['parameter:BAD_PARAMETER']],
    [{ ...birthday, kind: 'WIN_BACK', parameter: '0' }, ['parameter:BAD_PARAMETER']],
    [{ ...birthday, kind: 'WIN_BACK', parameter: -90 }, ['parameter:BAD_PARAMETER']],
    [{ ...birthday, kind: 'HOLIDAY' }, ['parameter:MISSING']],
    [{ ...birthday, kind: 'SEGMENT_ENTRY', parameter: 'VIP' }, ['parameter:UNKNOWN_NAME']],
    [{ ...birthday, active: 'maybe' }, ['active:NOT_YES_OR_NO']],
    [{ code: 'A B', kind: 'DUE', offset: 'x' }, ['code:BAD_CODE', 'template:MISSING', 'offset:BAD_OFFSET', 'field:MISSING']],
  ])('%j', (cells, expected) => expect(faults(cells)).toEqual(expected)); // prettier-ignore

  test('when another one has its code, in whatever letters', () => {
    const [first, second] = checkRules([birthday, { ...birthday, code: 'birthday', offset: 'x' }]);
    expect(first?.kind).toBe('rule');
    expect(second).toEqual({
      kind: 'faulty',
      faults: [
        { field: 'code', fault: 'CODE_TAKEN' },
        { field: 'offset', fault: 'BAD_OFFSET' },
      ],
    });
  });
});

describe('round numbers', () => {
  test.each([
    ['18, 25', [18, 25]],
    ['10*', [10, 20, 30]],
    ['5 25*', [5, 25]],
  ])('%s', (text, expected) =>
    expect(Array.from({ length: 31 }, (_, i) => i).filter((i) => readRounds(text)!.has(i))).toEqual(expected),
  );
  test.each(['', ' , ', '0', '-5', '1.5', 'ten', '10**'])('%j is no list', (text) =>
    expect(readRounds(text)).toBeNull(),
  );
  test('are every tenth year and the 10th, 50th and each 100th order where a rule names none', () => {
    expect(roundsOf({ kind: 'ROUND_BIRTHDAY', parameter: '' }).has(70)).toBe(true);
    const orders = roundsOf({ kind: 'ROUND_ORDER', parameter: '' });
    expect([10, 20, 50, 100, 200].filter((n) => orders.has(n))).toEqual([10, 50, 100, 200]);
  });
});
