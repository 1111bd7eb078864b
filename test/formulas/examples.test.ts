/** The examples of docs/functions.md give what stands beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoOf } from '../../src/domain/days';
import { isDateCell, runFormula, type FormulaCell, type FormulaName } from '../../src/formulas';
import { storedWords } from '../../src/i18n/stored';
import { context } from '../support/formulas';

interface Example {
  call: string;
  gives: (string | number | boolean)[][];
}
const examples = JSON.parse(readFileSync(join(__dirname, '../../docs/formula-examples.json'), 'utf8')) as Record<
  string,
  Example[]
>;

/** Arguments of a call of texts, numbers and columns of these, as a spreadsheet gives them. */
function argumentsOf(call: string): unknown[] {
  const inside = call.slice(call.indexOf('(') + 1, -1);
  const tokens = inside.match(/"[^"]*"|[{};,]|[^"{};,\s]+/g) ?? [];
  const json = tokens.map((token, i) => {
    if (token === '{') return '[[';
    if (token === '}') return ']]';
    if (token === ';') return '],[';
    return token === ',' && tokens[i - 1] === ',' ? 'null,' : token;
  });
  return (JSON.parse(`[${json.join('')}]`) as unknown[]).map((value) => value ?? undefined);
}

const words = storedWords('en');
const english = { ...context, locale: 'en_GB', segment: (code: string) => words.segment(code) };
const shown = (cell: FormulaCell): FormulaCell => {
  if (isDateCell(cell)) return isoOf(cell.serial);
  return typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : cell;
};

const all = Object.entries(examples).flatMap(([name, list]) => list.map((one) => [one.call, name, one.gives] as const));

it.each(all)('%s', (call, name, gives) => {
  expect(call.startsWith(`=${name}(`)).toBe(true);
  const result = runFormula(name as FormulaName, argumentsOf(call), english);
  const rows = Array.isArray(result) ? result : [[result]];
  expect(rows.map((row) => row.map(shown))).toEqual(gives);
});
