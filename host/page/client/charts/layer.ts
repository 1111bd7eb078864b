/** The charts of the active tab, over the grid: each stands on its cell, scrolls with it and is drawn anew when its cells change. Moving and editing them by hand is not there. */
import { CommandType, ICommandService, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area, Chart } from '../../../book/book';
import { byId } from '../dom';
import { placeOf } from '../view';
import { pageLanguage, t } from '../words';
import { Drawing, optionOf, pictureOf } from './picture';
import { chartTable, type ChartCell } from './table';

/** Google's size of a chart for which none is set, px. */
const [WIDTH, HEIGHT] = [600, 371];
/** Room of the scroll bars, px. */
const BARS = 12;

interface Card {
  box: HTMLElement;
  canvas: HTMLCanvasElement;
  drawing: Drawing | null;
  /** What it was drawn from. */
  from: string;
}

export class ChartLayer {
  private readonly layer = document.createElement('div');
  private readonly cards = new Map<number, Card>();
  private charts: readonly Chart[] = [];
  private due: 'nothing' | 'places' | 'pictures' = 'nothing';

  constructor(
    private readonly api: FUniver,
    injector: Injector,
  ) {
    this.layer.id = 'charts';
    // The grid's own element is emptied when the grid is drawn for the first time.
    byId('work').append(this.layer);
    new ResizeObserver(() => this.look('places')).observe(byId('grid'));
    injector.get(ICommandService).onCommandExecuted(({ type }) => {
      this.look(type === CommandType.MUTATION ? 'pictures' : 'places');
    });
  }

  /** All charts of the book as they are now. */
  update(charts: readonly Chart[]): void {
    this.charts = charts;
    this.look('pictures');
  }

  /** Once in a frame, however much happens in it. */
  private look(what: 'places' | 'pictures'): void {
    if (this.charts.length === 0 && this.cards.size === 0) return;
    if (this.due === 'nothing') requestAnimationFrame(() => this.show());
    if (this.due !== 'pictures') this.due = what;
  }

  private show(): void {
    const isNew = this.due === 'pictures';
    this.due = 'nothing';
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const shown = sheet ? this.charts.filter((chart) => String(chart.sheet) === sheet.getSheetId()) : [];
    for (const [id, card] of this.cards) if (!shown.some((chart) => chart.id === id)) this.remove(id, card);
    if (!sheet || shown.length === 0) return;
    this.cover(sheet);
    for (const chart of shown) {
      const known = this.cards.get(chart.id);
      const card = known ?? this.add(chart.id);
      if (isNew || !known) this.draw(card, chart);
      this.put(card, chart, sheet);
    }
  }

  /** Over the cells, beside the row numbers and below the column letters. */
  private cover(sheet: FWorksheet): void {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('#grid canvas')];
    const boxes = canvases.map((canvas) => canvas.getBoundingClientRect());
    const [cells] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
    if (!cells) return;
    const work = byId('work').getBoundingClientRect();
    const { rowHeader, columnHeader } = sheet.getSheet().getConfig();
    const zoom = sheet.getZoom();
    Object.assign(this.layer.style, {
      left: `${cells.left - work.left}px`,
      top: `${cells.top - work.top}px`,
      width: `${cells.width}px`,
      height: `${cells.height}px`,
      clipPath: `inset(${columnHeader.height * zoom}px ${BARS}px ${BARS}px ${rowHeader.width * zoom}px)`,
    });
  }

  private put({ box }: Card, { anchor }: Chart, sheet: FWorksheet): void {
    const zoom = sheet.getZoom();
    const { x, y } = placeOf(sheet, anchor.row, anchor.column);
    const [left, top] = [x + anchor.offsetX * zoom, y + anchor.offsetY * zoom];
    box.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
  }

  private draw(card: Card, chart: Chart): void {
    const blocks = chart.ranges.map((area) => this.cells(area));
    const from = JSON.stringify([chart.type, chart.options, chart.headers, chart.merge, chart.transposed, blocks]);
    if (from === card.from) return;
    card.from = from;
    card.drawing?.destroy();
    const { options } = chart;
    const size = (name: string, usual: number): number => Number(optionOf(options, name)) || usual;
    const [width, height] = [size('width', WIDTH), size('height', HEIGHT)];
    Object.assign(card.box.style, { width: `${width}px`, height: `${height}px` });
    Object.assign(card.canvas, { width, height });
    const title = optionOf(options, 'title');
    card.canvas.setAttribute('aria-label', typeof title === 'string' ? title : chart.type);
    const config = pictureOf(chart, chartTable(chart, blocks), pageLanguage());
    card.drawing = config && new Drawing(card.canvas, config);
    card.box.dataset.message = config ? '' : t('chartNotDrawn', { type: chart.type });
  }

  private cells({ sheet: id, row, column, rows, columns }: Area): ChartCell[][] {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(String(id));
    if (!sheet) return [];
    const texts = sheet.getRange(row, column, rows, columns).getDisplayValues();
    return texts.map((line, r) =>
      line.map((text, c) => {
        const value = sheet.getSheet().getCell(row + r, column + c)?.v;
        const raw = sheet.getSheet().getCellRaw(row + r, column + c)?.v ?? value;
        return { value: typeof raw === 'number' ? raw : null, text };
      }),
    );
  }

  private add(id: number): Card {
    const box = document.createElement('div');
    box.className = 'chart';
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.dataset.testid = 'chart';
    box.append(canvas);
    this.layer.append(box);
    const card: Card = { box, canvas, drawing: null, from: '' };
    this.cards.set(id, card);
    return card;
  }

  private remove(id: number, { box, drawing }: Card): void {
    drawing?.destroy();
    box.remove();
    this.cards.delete(id);
  }
}
