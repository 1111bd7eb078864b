/** The spreadsheet of the memory world, as the port `Book` gives it. */
import { AppError } from '../../src/domain/app-error';
import type { Area, Book, PlacedChart, RawValue, Scalar, Tab, TabContent } from '../../src/ports';
import { MemoryTab } from './memory-tab';
import type { zoneOf } from './test-zone';

/** What the spreadsheet needs of the world around it. */
export interface SheetsWorld {
  readonly tabs: MemoryTab[];
  readonly names: Map<string, { tab: number; area: Area }>;
  readonly options: { locale?: string };
  readonly zone: ReturnType<typeof zoneOf>;
  readonly bookId: string;
  readonly active: number;
  readonly user: string;
  flushes: number;
  pending: (() => void)[];
  call(method: string, effect: 'read' | 'write' | 'structure' | 'other'): void;
  byId(id: number): MemoryTab;
  refuseProtected(tab: MemoryTab, area: Area): void;
  nextId(): number;
}

const sameChart = (one: PlacedChart, { title, ranges }: PlacedChart): boolean =>
  JSON.stringify([one.title, one.ranges]) === JSON.stringify([title, ranges]);

export function memorySheets(world: SheetsWorld): Book {
  const read = (method: string): void => world.call(method, 'read');
  const write = (method: string, work: () => void): void => {
    world.call(method, 'write');
    world.pending.push(() => {
      try {
        work();
      } catch (error) {
        // Rows went from under a waiting write.
        if (error instanceof TypeError) throw new AppError('PLATFORM', { what: method }, error);
        throw error;
      }
    });
  };
  const structure = (method: string): void => world.call(method, 'structure');
  const within = (tab: MemoryTab, area: Area): void => {
    if (
      area.row < 1 ||
      area.column < 1 ||
      area.row + area.rows - 1 > tab.cells.length ||
      area.column + area.columns - 1 > tab.columns.length
    ) {
      throw new AppError('PLATFORM', { text: 'The coordinates of the range are outside the dimensions of the sheet.' });
    }
    if (area.rows < 1 || area.columns < 1)
      throw new AppError('PLATFORM', { text: 'The number of rows in the range must be at least 1.' });
  };
  const each = (area: Area, act: (row: number, column: number) => void): void => {
    for (let r = 0; r < area.rows; r++) for (let c = 0; c < area.columns; c++) act(area.row + r, area.column + c);
  };
  const map = <T>(area: Area, get: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_x, c) => get(area.row + r, area.column + c)),
    );
  return {
    id: () => world.bookId,
    name: () => 'Book',
    locale: () => world.options.locale ?? 'ru_RU',
    timeZone: () => world.zone.name(),
    tabs: () => {
      read('Spreadsheet.getSheets');
      return world.tabs.map((tab): Tab => ({
        id: tab.id,
        name: tab.name,
        hidden: tab.hidden,
        rows: tab.cells.length,
        columns: tab.columns.length,
      }));
    },
    activeTab: () => (read('Spreadsheet.getActiveSheet'), world.tabs[world.active - 1]?.id ?? world.tabs[0]!.id),
    read: (id): TabContent => {
      read('Range.getValues');
      read('Range.getFormulas');
      const tab = world.byId(id);
      const extent = tab.extent();
      const area = { row: 1, column: 1, rows: Math.max(1, extent.rows), columns: Math.max(1, extent.columns) };
      return {
        values: map(area, (row, column) => tab.raw(row, column, (serial) => world.zone.instantOf(serial))),
        formulas: map(area, (row, column) => tab.cells[row - 1]![column - 1]!.formula),
      };
    },
    lastColumn: (id) => {
      read('Sheet.getLastColumn');
      return world.byId(id).extent().columns;
    },
    top: (id, rows) => {
      read('Range.getValues');
      const tab = world.byId(id);
      const extent = tab.extent();
      const area = {
        row: 1,
        column: 1,
        rows: Math.max(1, Math.min(rows, extent.rows)),
        columns: Math.max(1, extent.columns),
      };
      return map(area, (row, column) => tab.raw(row, column, (serial) => world.zone.instantOf(serial)));
    },
    column: (id, column) => {
      read('Range.getValues');
      const tab = world.byId(id);
      const area = { row: 1, column, rows: Math.max(1, tab.extent().rows), columns: 1 };
      within(tab, area);
      return map(area, (row) => tab.raw(row, column, (serial) => world.zone.instantOf(serial))).map(([raw]) => raw!);
    },
    formulas: (id, area) => {
      read('Range.getFormulas');
      const tab = world.byId(id);
      within(tab, area);
      return map(area, (row, column) => tab.cells[row - 1]![column - 1]!.formula);
    },
    values: (id, area): RawValue[][] => {
      read('Range.getValues');
      const tab = world.byId(id);
      within(tab, area);
      return map(area, (row, column) => tab.raw(row, column, (serial) => world.zone.instantOf(serial)));
    },
    displayValues: (id, area) => {
      read('Range.getDisplayValues');
      const tab = world.byId(id);
      within(tab, area);
      return map(area, (row, column) => String(tab.cells[row - 1]![column - 1]!.value));
    },
    mergedAreas: (id) => (read('Range.getMergedRanges'), world.byId(id).merges),
    write: (id, row, column, block: Scalar[][]) => {
      const tab = world.byId(id);
      const area = { row, column, rows: block.length, columns: block[0]?.length ?? 0 };
      if (block.some((line) => line.length !== area.columns)) {
        throw new Error('The number of columns in the data does not match the number of columns in the range.');
      }
      within(tab, area);
      world.refuseProtected(tab, area);
      write('Range.setValues', () => each(area, (r, c) => tab.put(r, c, block[r - row]![c - column]!)));
    },
    writeFormulas: (id, row, column, formulas) => {
      const tab = world.byId(id);
      const area = { row, column, rows: formulas.length, columns: formulas[0]!.length };
      within(tab, area);
      world.refuseProtected(tab, area);
      write('Range.setFormulas', () =>
        each(area, (r, c) => tab.type(r, c, { formula: formulas[r - row]![c - column]!, value: 0 })),
      );
    },
    rewritable: (id, area) => {
      read('Range.getRichTextValues');
      read('Range.getDataValidations');
      const tab = world.byId(id);
      within(tab, area);
      return map(area, (r, c) => {
        const { rich, rule } = tab.cells[r - 1]![c - 1]!;
        return !rich && !(rule?.kind === 'list' && rule.strict);
      });
    },
    setNumberFormat: (id, area, format) => {
      const tab = world.byId(id);
      within(tab, area);
      write('Range.setNumberFormat', () => each(area, (r, c) => (tab.cells[r - 1]![c - 1]!.format = format)));
    },
    setNumberFormats: (id, area, formats) => {
      const tab = world.byId(id);
      within(tab, area);
      write('Range.setNumberFormats', () =>
        each(area, (r, c) => (tab.cells[r - 1]![c - 1]!.format = formats[r - area.row]![c - area.column]!)),
      );
    },
    numberFormats: (id, area) => {
      read('Range.getNumberFormats');
      const tab = world.byId(id);
      return map(area, (r, c) => tab.cells[r - 1]![c - 1]!.format);
    },
    setValidation: (id, area, rule) => {
      const tab = world.byId(id);
      within(tab, area);
      write('Range.setDataValidation', () => each(area, (r, c) => (tab.cells[r - 1]![c - 1]!.rule = rule)));
    },
    setHeaderStyle: (id, area) => {
      const tab = world.byId(id);
      write('Range.setFontWeight', () => void tab.headerStyled.push(area));
    },
    setNote: (id, row, column, note) => {
      const tab = world.byId(id);
      write('Range.setNote', () => (tab.cells[row - 1]![column - 1]!.note = note));
    },
    createTab: (name, rows, columns, options) => {
      if (options.made !== undefined) {
        const made = world.byId(options.made);
        made.hidden = options.hidden ?? made.hidden;
        made.frozenRows = options.frozenRows ?? made.frozenRows;
        if (made.columns.length < columns) made.insertColumns(made.columns.length + 1, columns - made.columns.length);
        if (made.cells.length < rows) made.insertRows(made.cells.length + 1, rows - made.cells.length);
        return made.id;
      }
      structure('Spreadsheet.insertSheet');
      if (world.tabs.some((tab) => tab.name === name))
        throw new Error(`A sheet with the name "${name}" already exists.`);
      const tab = new MemoryTab(world.nextId(), name, rows, columns);
      tab.hidden = options.hidden ?? false;
      tab.frozenRows = options.frozenRows ?? 0;
      world.tabs.splice(options.index ?? world.tabs.length, 0, tab);
      return tab.id;
    },
    deleteTab: (id) => {
      structure('Spreadsheet.deleteSheet');
      world.tabs.splice(world.tabs.indexOf(world.byId(id)), 1);
      for (const [name, { tab }] of world.names) if (tab === id) world.names.delete(name);
    },
    ensureSize: (id, rows, columns) => {
      structure('Sheet.insertRowsAfter');
      const tab = world.byId(id);
      if (tab.columns.length < columns) tab.insertColumns(tab.columns.length + 1, columns - tab.columns.length);
      if (tab.cells.length < rows) tab.insertRows(tab.cells.length + 1, rows - tab.cells.length);
    },
    insertRows: (id, before, count) => {
      structure('Sheet.insertRowsBefore');
      world.byId(id).insertRows(before, count);
    },
    dressRows: (id, like, first, count, columns) => {
      for (const what of ['format', 'validation'] as const)
        write('Range.copyTo', () => world.byId(id).dress(like, first, count, columns, what));
    },
    deleteRows: (id, row, count) => {
      structure('Sheet.deleteRows');
      world.byId(id).deleteRows(row, count);
    },
    insertColumns: (id, before, count) => {
      structure('Sheet.insertColumnsBefore');
      world.byId(id).insertColumns(before, count);
    },
    deleteColumns: (id, column, count) => {
      structure('Sheet.deleteColumns');
      world.byId(id).deleteColumns(column, count);
    },
    layOut: (id, { widths, bold, formats }) => {
      const tab = world.byId(id);
      write('Sheet.setHiddenGridlines', () => (tab.gridlines = false));
      write('Sheet.setColumnWidths', () => (tab.widths = [...widths]));
      write('RangeList.setFontWeight', () => void tab.headerStyled.push(...bold));
      for (const { area, format } of formats) {
        within(tab, area);
        write('RangeList.setNumberFormat', () => each(area, (r, c) => (tab.cells[r - 1]![c - 1]!.format = format)));
      }
    },
    charts: (id) => {
      read('Sheet.getCharts');
      return world.byId(id).charts.map(({ title, ranges }) => ({ title, ranges: ranges.map((area) => ({ ...area })) }));
    },
    insertChart: (id, spec) => {
      structure('Sheet.insertChart');
      const tab = world.byId(id);
      for (const area of spec.ranges) within(tab, area);
      tab.charts.push(structuredClone(spec));
    },
    aimChart: (id, chart, ranges) => {
      read('Sheet.getCharts');
      structure('Sheet.updateChart');
      const found = world.byId(id).charts.find((one) => sameChart(one, chart));
      if (found !== undefined) found.ranges = structuredClone(ranges);
    },
    removeChart: (id, chart) => {
      read('Sheet.getCharts');
      structure('Sheet.removeChart');
      const tab = world.byId(id);
      const at = tab.charts.findIndex((one) => sameChart(one, chart));
      if (at >= 0) tab.charts.splice(at, 1);
    },
    marks: () => {
      read('DeveloperMetadataFinder.find');
      return world.tabs.flatMap((tab) =>
        tab.columns.flatMap(({ marks }, c) =>
          [...marks].map(([key, value]) => ({ tab: tab.id, column: c + 1, key, value })),
        ),
      );
    },
    mark: (id, column, key, value) => {
      structure('Range.addDeveloperMetadata');
      world.byId(id).columns[column - 1]!.marks.set(key, value);
    },
    unmark: (id, column, key) => {
      structure('DeveloperMetadata.remove');
      world.byId(id).columns[column - 1]!.marks.delete(key);
    },
    tabMarks: () => {
      read('DeveloperMetadataFinder.find');
      return world.tabs.flatMap((tab) => [...tab.marks].map(([key, value]) => ({ tab: tab.id, key, value })));
    },
    markTab: (id, key, value) => {
      structure('Sheet.addDeveloperMetadata');
      world.byId(id).marks.set(key, value);
    },
    unmarkTab: (id, key) => {
      structure('DeveloperMetadata.remove');
      world.byId(id).marks.delete(key);
    },
    setName: (name, tab, area) => {
      structure('Spreadsheet.setNamedRange');
      world.names.set(name, { tab, area });
    },
    removeName: (name) => {
      structure('Spreadsheet.removeNamedRange');
      world.names.delete(name);
    },
    names: () => (read('Spreadsheet.getNamedRanges'), [...world.names.keys()]),
    protectedAreas: (id) => (
      read('Sheet.getProtections'),
      world.byId(id).protections.filter(({ editors }) => !editors.includes(world.user))
    ),
    flush: () => {
      world.call('SpreadsheetApp.flush', 'read');
      world.flushes++;
    },
  };
}
