/** Charts over the cells: kept here, moved along with the rows and columns that they show and stand on; drawing them is the page's business. */
import type { Chart } from './book';
import { numberOfSheet } from './engine';
import { movedArea } from './structure';

interface Change {
  id: string;
  params: unknown;
}

/** The charts of a book. */
export class Charts {
  #list: Chart[];
  /** Charts of deleted sheets: they come back with the sheet when a person takes the deletion back. */
  readonly #gone = new Map<number, Chart[]>();

  /** @param tell is called after each change */
  constructor(
    saved: Chart[],
    private readonly tell: () => void,
  ) {
    this.#list = structuredClone(saved);
  }

  list(): Chart[] {
    return structuredClone(this.#list);
  }

  add(chart: Omit<Chart, 'id'>): number {
    const id = this.#freshId();
    this.#list.push({ ...structuredClone(chart), id });
    this.tell();
    return id;
  }

  /** Everything but the sheet on which it stands. */
  update(id: number, change: Omit<Chart, 'id' | 'sheet'>): void {
    const chart = this.#find(id);
    Object.assign(chart, structuredClone(change), { id, sheet: chart.sheet });
    this.tell();
  }

  remove(id: number): void {
    this.#find(id);
    this.#list = this.#list.filter((one) => one.id !== id);
    this.tell();
  }

  /** Gives a copied sheet the charts of its source; what they show of the source they show of the copy. */
  copy(from: number, to: number): void {
    for (const chart of this.list().filter(({ sheet }) => sheet === from))
      this.add({
        ...chart,
        sheet: to,
        ranges: chart.ranges.map((area) => (area.sheet === from ? { ...area, sheet: to } : area)),
      });
  }

  /** Follows a change of a sheet's shape. A range that is deleted is shown no longer; a chart whose anchor is deleted stays where it stood. */
  follow(mutation: Change): void {
    const before = JSON.stringify(this.#list);
    if (mutation.id === 'sheet.mutation.remove-sheet') this.#drop(sheetIn(mutation));
    else if (mutation.id === 'sheet.mutation.insert-sheet') this.#bringBack(mutation);
    else this.#list = this.#list.map((chart) => moved(chart, mutation));
    if (JSON.stringify(this.#list) !== before) this.tell();
  }

  #drop(sheet: number): void {
    this.#gone.set(
      sheet,
      this.#list.filter((one) => one.sheet === sheet),
    );
    this.#list = this.#list
      .filter((one) => one.sheet !== sheet)
      .map((one) => ({ ...one, ranges: one.ranges.filter((area) => area.sheet !== sheet) }));
  }

  #bringBack(mutation: Change): void {
    const { sheet } = mutation.params as { sheet: { id: string } };
    const id = numberOfSheet(sheet.id);
    this.#list.push(...(this.#gone.get(id) ?? []));
    this.#gone.delete(id);
  }

  #find(id: number): Chart {
    const found = this.#list.find((one) => one.id === id);
    if (!found) throw new Error(`No chart has the ID ${id}`);
    return found;
  }

  #freshId(): number {
    for (;;) {
      const id = 1 + Math.floor(Math.random() * 2_147_483_646);
      if (!this.#list.some((one) => one.id === id)) return id;
    }
  }
}

const sheetIn = ({ params }: Change): number => numberOfSheet((params as { subUnitId: string }).subUnitId);

function moved(chart: Chart, mutation: Change): Chart {
  const { row, column } = chart.anchor;
  const stand = movedArea({ sheet: chart.sheet, row, column, rows: 1, columns: 1 }, mutation);
  return {
    ...chart,
    anchor: { ...chart.anchor, ...(stand && { row: stand.row, column: stand.column }) },
    ranges: chart.ranges.flatMap((area) => movedArea(area, mutation) ?? []),
  };
}
