/** What every implementation of the port `Book` must do: run on the memory book, and inside the local host on the adapters over Google's services. No test framework, so that it can run anywhere. */
import type { Book, Scalar, Zone } from '../../src/ports';

export interface BookRule {
  name: string;
  /** Works on a tab of its own; throws when the rule does not hold. */
  check: (book: Book, zone: Zone) => void;
}

const TEXTS = [
  '=1+1',
  '+7 916 123-45-67',
  '+79161234567',
  '-5',
  '@x',
  "'цитата'",
  '00123',
  '1-2',
  '05.03',
  '12:30',
  'TRUE',
  'ложь',
  '1 234,50',
  '5%',
  '$5',
  '2026-05-20',
  '＝1+1',
  ' с пробелом',
  'две\nстроки',
  '<b>VIP</b>',
  '😀',
  'K-7F3A2C',
  '{"a":["=b"]}',
  'Анна',
  '1e5',
  'март 2020',
];

let made = 0;
function tab(book: Book, rows = 6, columns = 5): number {
  made++;
  return book.createTab(`Правило ${made}`, rows, columns, {});
}

function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`got ${a}, expected ${b}`);
}

const cell = (row: number, column: number): { row: number; column: number; rows: number; columns: number } => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export const BOOK_RULES: BookRule[] = [
  {
    name: 'a text stays this text, whatever it looks like, and makes no formula',
    check(book) {
      const id = tab(book, TEXTS.length, 2);
      book.write(
        id,
        1,
        1,
        TEXTS.map((text): Scalar[] => [text, text]),
      );
      const { values, formulas } = book.read(id);
      equal(
        values.map(([first]) => first),
        TEXTS,
      );
      equal(
        formulas.flat().filter((formula) => formula !== ''),
        [],
      );
    },
  },
  {
    name: 'a text stays this text in a column formatted as text',
    check(book) {
      const id = tab(book, TEXTS.length, 1);
      book.setNumberFormat(id, { row: 1, column: 1, rows: TEXTS.length, columns: 1 }, '@');
      book.write(
        id,
        1,
        1,
        TEXTS.map((text): Scalar[] => [text]),
      );
      equal(
        book.read(id).values.map(([first]) => first),
        TEXTS,
      );
    },
  },
  {
    name: 'numbers and truth values stay what they are, null clears',
    check(book) {
      const id = tab(book);
      book.write(id, 1, 1, [[1.5, -2, true, false, 'x']]);
      equal(book.values(id, { row: 1, column: 1, rows: 1, columns: 5 }), [[1.5, -2, true, false, 'x']]);
      book.write(id, 1, 1, [[null, null, null, null, 'y']]);
      equal(book.values(id, { row: 1, column: 1, rows: 1, columns: 5 }), [['', '', '', '', 'y']]);
    },
  },
  {
    name: 'a day number in a date format comes back as the instant whose local day it is',
    check(book, zone) {
      const id = tab(book);
      book.setNumberFormat(id, { row: 1, column: 1, rows: 3, columns: 1 }, 'dd.mm.yyyy');
      book.write(id, 1, 1, [[46162], [33000], [40634]]);
      const serials = book
        .read(id)
        .values.map(([raw]) => (typeof raw === 'object' ? zone.serialOf(raw.valueOf()) : raw));
      equal(serials, [46162, 33000, 40634]);
    },
  },
  {
    name: 'a new tab has the rows and columns asked for, and is found by its ID',
    check(book) {
      const id = tab(book, 3, 4);
      const found = book.tabs().find((candidate) => candidate.id === id)!;
      equal([found.rows, found.columns, found.hidden], [3, 4, false]);
      equal(book.read(id).values, [['']]);
      equal(book.lastColumn(id), 0);
    },
  },
  {
    name: 'a tab grows at the right and at the bottom, and never shrinks by it',
    check(book) {
      const id = tab(book, 2, 2);
      book.write(id, 2, 2, [['x']]);
      book.ensureSize(id, 5, 6);
      book.ensureSize(id, 1, 1);
      const found = book.tabs().find((candidate) => candidate.id === id)!;
      equal([found.rows, found.columns], [5, 6]);
      equal(book.read(id).values, [
        ['', ''],
        ['', 'x'],
      ]);
    },
  },
  {
    name: 'a mark stays with its column when columns are inserted and deleted left of it, and goes with it',
    check(book) {
      const id = tab(book, 3, 4);
      book.mark(id, 3, 'klientura.test', 'phone');
      const at = (): number[] =>
        book
          .marks()
          .filter((mark) => mark.tab === id)
          .map(({ column }) => column);
      equal(at(), [3]);
      book.deleteColumns(id, 1, 1);
      equal(at(), [2]);
      book.ensureSize(id, 3, 8);
      equal(at(), [2]);
      book.insertColumns(id, 2, 2);
      equal(at(), [4]);
      book.deleteColumns(id, 4, 1);
      equal(at(), []);
    },
  },
  {
    name: 'a mark is taken off its column alone',
    check(book) {
      const id = tab(book, 3, 4);
      book.mark(id, 2, 'klientura.test', 'a');
      book.mark(id, 3, 'klientura.test', 'b');
      book.unmark(id, 2, 'klientura.test');
      equal(
        book
          .marks()
          .filter((mark) => mark.tab === id)
          .map(({ column, value }) => [column, value]),
        [[3, 'b']],
      );
    },
  },
  {
    name: 'marks of tabs are set, told and taken off',
    check(book) {
      const id = tab(book);
      book.markTab(id, 'klientura.test', '{"table":"x"}');
      const mine = (): string[] =>
        book
          .tabMarks()
          .filter((mark) => mark.tab === id)
          .map(({ value }) => value);
      equal(mine(), ['{"table":"x"}']);
      book.unmarkTab(id, 'klientura.test');
      equal(mine(), []);
    },
  },
  {
    name: 'rows are inserted and deleted where they should be',
    check(book) {
      const id = tab(book, 4, 1);
      book.write(id, 1, 1, [['a'], ['b'], ['c'], ['d']]);
      book.deleteRows(id, 2, 2);
      book.insertRows(id, 2, 1);
      equal(book.read(id).values, [['a'], [''], ['d']]);
    },
  },
  {
    name: 'rows are dressed as another one',
    check(book) {
      const id = tab(book, 3, 2);
      book.setNumberFormat(id, { row: 1, column: 2, rows: 1, columns: 1 }, 'dd.mm.yyyy');
      book.dressRows(id, 1, 2, 2, 2);
      equal(
        book.numberFormats(id, { row: 1, column: 2, rows: 3, columns: 1 }).map(([format]) => format),
        ['dd.mm.yyyy', 'dd.mm.yyyy', 'dd.mm.yyyy'],
      );
    },
  },
  {
    name: 'names are given and taken',
    check(book) {
      const id = tab(book);
      book.setName('Проба', id, cell(1, 1));
      equal(book.names().includes('Проба'), true);
      book.removeName('Проба');
      equal(book.names().includes('Проба'), false);
    },
  },
  {
    name: 'a deleted tab is gone',
    check(book) {
      const id = tab(book);
      book.deleteTab(id);
      equal(
        book.tabs().some((candidate) => candidate.id === id),
        false,
      );
    },
  },
  {
    name: 'a formula is written as one, and takes the place of a value',
    check(book) {
      const id = tab(book);
      book.write(id, 1, 1, [[2, 3, 'x']]);
      book.writeFormulas(id, 1, 3, [['=A1+B1']]);
      const { values, formulas } = book.read(id);
      equal(formulas[0]![2], '=A1+B1');
      equal(values[0]!.slice(0, 2), [2, 3]);
      equal([formulas[0]![0], formulas[0]![1]], ['', '']);
      book.write(id, 1, 3, [['y']]);
      equal([book.read(id).values[0]![2], book.read(id).formulas[0]![2]], ['y', '']);
    },
  },
  {
    name: 'a part of a tab is what the whole holds there: its first rows, a column, values and formulas of an area',
    check(book) {
      const id = tab(book);
      book.write(id, 1, 1, [
        ['a', 1],
        ['b', 2],
        [null, 3],
      ]);
      book.writeFormulas(id, 3, 3, [['=B3*2']]);
      const { values, formulas } = book.read(id);
      equal(book.top(id, 2), values.slice(0, 2));
      equal(book.top(id, 50), values);
      equal(
        book.column(id, 1),
        values.map(([first]) => first),
      );
      const area = { row: 2, column: 2, rows: 2, columns: 2 };
      equal(
        book.formulas(id, area),
        formulas.slice(1).map((row) => row.slice(1)),
      );
    },
  },
  {
    name: 'a cell may be written again unless its list refuses other values',
    check(book) {
      const id = tab(book);
      book.write(id, 1, 1, [['a'], ['b'], [3], [null]]);
      const area = { row: 1, column: 1, rows: 4, columns: 1 };
      equal(book.rewritable(id, area), [[true], [true], [true], [true]]);
      book.setValidation(id, cell(2, 1), { kind: 'list', values: ['b', 'c'], strict: true });
      equal(book.rewritable(id, area), [[true], [false], [true], [true]]);
      book.setValidation(id, cell(2, 1), null);
      equal(book.rewritable(id, area), [[true], [true], [true], [true]]);
    },
  },
  {
    name: 'formats are kept cell by cell',
    check(book) {
      const id = tab(book);
      book.setNumberFormat(id, { row: 2, column: 2, rows: 2, columns: 1 }, '0.00');
      equal(book.numberFormats(id, { row: 2, column: 2, rows: 2, columns: 1 }), [['0.00'], ['0.00']]);
      book.setNumberFormats(id, { row: 2, column: 2, rows: 2, columns: 1 }, [['0.00'], ['dd.mm.yyyy']]);
      equal(book.numberFormats(id, { row: 2, column: 2, rows: 2, columns: 1 }), [['0.00'], ['dd.mm.yyyy']]);
    },
  },
  {
    name: 'a page has its widths and formats, and its cells stay as they are',
    check(book) {
      const id = tab(book, 6, 5);
      book.write(id, 2, 1, [['a', 0.5, 3]]);
      const format = (column: number): string => book.numberFormats(id, cell(2, column))[0]![0]!;
      const formats = [
        { area: cell(2, 2), format: '0%' },
        { area: cell(2, 3), format: '#,##0' },
      ];
      book.layOut(id, { rows: 6, widths: [150, 60, 60, 60, 80], bold: [cell(1, 1), cell(2, 1)], formats });
      equal([format(2), format(3)], ['0%', '#,##0']);
      equal(book.values(id, { row: 2, column: 1, rows: 1, columns: 3 }), [['a', 0.5, 3]]);
    },
  },
  {
    name: 'a chart is found by its title and its cells, follows inserted rows, is turned to other cells and goes',
    check(book) {
      const id = tab(book, 8, 5);
      const ranges = [
        { row: 2, column: 1, rows: 3, columns: 1 },
        { row: 2, column: 3, rows: 3, columns: 2 },
      ];
      book.write(id, 2, 1, [
        ['Месяц', 'Сумма', 'Новые', 'Прежние'],
        ['01', 1, 2, 3],
        ['02', 4, 5, 6],
      ]);
      const look = { row: 1, column: 5, width: 300, height: 200, colours: ['#0072b2', '#e69f00'] };
      book.insertChart(id, { title: 'Первая', kind: 'STACKED_COLUMN', ranges, ...look });
      book.insertChart(id, { title: 'Вторая', kind: 'AREA', ranges: [ranges[0]!], ...look });
      equal(book.charts(id), [
        { title: 'Первая', ranges },
        { title: 'Вторая', ranges: [ranges[0]] },
      ]);
      book.insertRows(id, 2, 1);
      const moved = ranges.map((area) => ({ ...area, row: 3 }));
      equal(book.charts(id)[0], { title: 'Первая', ranges: moved });
      book.aimChart(id, { title: 'Первая', ranges: moved }, ranges);
      equal(book.charts(id)[0], { title: 'Первая', ranges });
      book.removeChart(id, { title: 'Вторая', ranges: [moved[0]!] });
      book.removeChart(id, { title: 'Нет такой', ranges });
      equal(book.charts(id), [{ title: 'Первая', ranges }]);
    },
  },
];

/** Names of the rules that do not hold, each with what was seen. */
export function brokenRules(book: Book, zone: Zone): string[] {
  return BOOK_RULES.flatMap(({ name, check }) => {
    try {
      check(book, zone);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
