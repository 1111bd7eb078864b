/** A matrix of cells, each with its figure in it: the stronger the colour, the more; what the colour says stands in the cell, too. */
import type { Plugin } from 'chart.js';
import { MatrixController, MatrixElement, type MatrixDataPoint } from 'chartjs-chart-matrix';
import { Chart, type ChartConfiguration } from './chart';
import { INK, shade } from './palette';

Chart.register(MatrixController, MatrixElement);

/** Of figures in cells, in pixels: letters, what stays free at both sides, and the gap between cells. */
const [SIZE, MARGIN, GAP] = [12, 4, 2];

export interface MatrixCell {
  /** Numbers from 0. */
  column: number;
  row: number;
  /** How strong the colour is, 0 to 1. */
  strength: number;
  /** What stands in the cell. */
  text: string;
  /** What is said of it to those who point at it. */
  tip: string;
}

interface Matrix {
  columns: readonly string[];
  rows: readonly string[];
  /** What has no cell stays white. */
  cells: readonly MatrixCell[];
  /** What the columns are, above them. */
  title?: string;
}

/** @example matrixChart({ columns: ['X'], rows: ['A'], cells: [{ column: 0, row: 0, strength: 1, text: '7', tip: 'AX: 7' }] }) */
export function matrixChart({ columns, rows, cells, title }: Matrix): ChartConfiguration {
  const colour = ({ dataIndex }: { dataIndex: number }) => shade(cells[dataIndex]?.strength ?? 0);
  // While a chart is measured for the first time it has no area yet.
  const part = (whole: number | undefined, parts: number) => Math.max(0, (whole ?? 0) / parts - GAP);
  const axis = { type: 'category' as const, offset: true, grid: { display: false }, border: { display: false } };
  const config: ChartConfiguration<'matrix', MatrixDataPoint[]> = {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: cells.map(({ column, row }) => ({ x: columns[column]!, y: rows[row]! })),
          backgroundColor: colour,
          hoverBackgroundColor: colour,
          borderWidth: 1,
          borderColor: shade(1),
          hoverBorderColor: INK,
          width: ({ chart }) => part((chart.chartArea as Chart['chartArea'] | undefined)?.width, columns.length),
          height: ({ chart }) => part((chart.chartArea as Chart['chartArea'] | undefined)?.height, rows.length),
        },
      ],
    },
    options: {
      scales: {
        x: {
          ...axis,
          labels: [...columns],
          position: 'top',
          ticks: { autoSkip: false, maxRotation: 0 },
          title: { display: title !== undefined, text: title ?? '' },
        },
        // The controller turns this axis round; here the first row is on top.
        y: { ...axis, labels: [...rows], reverse: false, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: { title: () => '', label: ({ dataIndex }) => cells[dataIndex]?.tip ?? '' },
        },
      },
    },
    plugins: [figuresIn(cells)],
  };
  return config;
}

/** The controller draws fields without letters. A figure that does not fit is left to the table and to the pointer. */
function figuresIn(cells: readonly MatrixCell[]): Plugin<'matrix'> {
  return {
    id: 'figuresInCells',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `${SIZE}px Arial, Helvetica, sans-serif`;
      ctx.fillStyle = INK;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      const fields = chart.getDatasetMeta(0).data as unknown as readonly MatrixElement[];
      fields.forEach((field, index) => {
        const { text } = cells[index]!;
        const { x, y } = field.getCenterPoint();
        if (ctx.measureText(text).width + MARGIN <= field.width && field.height >= SIZE) ctx.fillText(text, x, y);
      });
      ctx.restore();
    },
  };
}
