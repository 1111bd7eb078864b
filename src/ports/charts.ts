/** Charts and the look of a page, as the inside asks for them. */
import type { Area, NumberFormat } from './book';

export type ChartKind = 'COLUMN' | 'STACKED_COLUMN' | 'BAR' | 'AREA';

/** A chart to be put on a tab. */
export interface ChartSpec {
  title: string;
  kind: ChartKind;
  /** Stand side by side with one header row; the first column holds the labels, each other one is a series. */
  ranges: Area[];
  /** The cell on whose upper left corner it stands. */
  row: number;
  column: number;
  /** px. */
  width: number;
  height: number;
  /** Of the series, as `#rrggbb`. */
  colours: string[];
}

/** A chart that stands on a tab, whatever a person has made of it. */
export interface PlacedChart {
  title: string;
  ranges: Area[];
}

/** How a tab looks that is a page for reading and printing, and not one table. */
export interface PageLook {
  rows: number;
  /** Widths of its columns, px. */
  widths: number[];
  bold: Area[];
  formats: { area: Area; format: NumberFormat }[];
}
