/** The examples of docs/functions.md give what stands beside them, and no formula is without one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoOf } from '../../src/domain/days';
import { FORMULAS, isDateCell, runFormula, type FormulaCell, type FormulaName } from '../../src/formulas';
import { storedWords } from '../../src/i18n/stored';
import { context } from '../support/formulas';

type Cell = string | number | boolean;
interface Example {
  call: string;
  gives: Cell[][];
}
const { tables, formulas } = JSON.parse(readFileSync(join(__dirname, '../../docs/formula-examples.json'), 'utf8')) as {
  /** Tabs that examples name; the first row is the header. */
  tables: Record<string, Cell[][]>;
  formulas: Record<string, Example[]>;
};

/** A column of a tab from a row on, as `Orders!B2:B`. */
function columnOf(range: string): Cell[][] {
  const [, tab, letter, row] = /^(\w+)!([A-Z])(\d+):\2$/.exec(range) ?? [];
  const column = (letter ?? '').charCodeAt(0) - 65;
  return tables[tab!]!.slice(Number(row) - 1).map((cells) => [cells[column]!]);
}

/** Arguments of a call of texts, numbers, columns of these and columns of tabs, as a spreadsheet gives them. */
function argumentsOf(call: string): unknown[] {
  const inside = call.slice(call.indexOf('(') + 1, -1);
  const tokens = inside.match(/"[^"]*"|[{};,]|[^"{};,\s]+/g) ?? [];
  const json = tokens.map((token, i) => {
    if (token === '{') return '[[';
    if (token === '}') return ']]';
    if (token === ';') return '],[';
    if (!token.startsWith('"') && token.includes('!')) return JSON.stringify(columnOf(token));
    return token === ',' && tokens[i - 1] === ',' ? 'null,' : token;
  });
  return (JSON.parse(`[${json.join('')}]`) as unknown[]).map((value) => value ?? undefined);
}

const words = storedWords('en');
const english = {
  ...context,
  locale: 'en_GB',
  segment: (code: string) => words.segment(code),
  gender: (code: 'F' | 'M') => words.text(code === 'F' ? 'cells.female' : 'cells.male'),
  text: words.text.bind(words),
};
const shown = (cell: FormulaCell): FormulaCell => {
  if (isDateCell(cell)) return isoOf(cell.serial);
  return typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : cell;
};

const all = Object.entries(formulas).flatMap(([name, list]) => list.map((one) => [one.call, name, one.gives] as const));

it.each(all)('%s', (call, name, gives) => {
  expect(call.startsWith(`=${name}(`)).toBe(true);
  const result = runFormula(name as FormulaName, argumentsOf(call), english);
  const rows = Array.isArray(result) ? result : [[result]];
  expect(rows.map((row) => row.map(shown))).toEqual(gives);
});

it('every formula has an example with a result, and there are none of others', () => {
  expect(Object.keys(formulas).sort()).toEqual(Object.keys(FORMULAS).sort());
  expect(Object.entries(formulas).filter(([, list]) => list.length === 0)).toEqual([]);
  expect(all.filter(([, , gives]) => gives.length === 0)).toEqual([]);
});
