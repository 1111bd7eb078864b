/** Bars by month, the same way in each picture; the month that is not over is hatched, not only paler. */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { dashboardWords } from '../../src/i18n/dashboard';
import { fill, grouped, type Locale } from '../../src/i18n/template';
import { monthName } from '../pictures/numbers';
import { INK } from '../pictures/palette';
import type { Month } from './report';

/** Stripes of a colour on white, for canvas. */
function hatched(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const context = tile.getContext('2d');
  if (context === null) return colour;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = colour;
  context.lineWidth = 3;
  // Three strokes, so that the stripes meet at the edges of the tile.
  for (const x of [-8, 0, 8]) {
    context.moveTo(x, 8);
    context.lineTo(x + 8, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? colour;
}

/** Month and year; of the one that runs, that it is not over. */
export function namedMonth({ month, partial }: Month, locale: Locale): string {
  const name = monthName(month, locale);
  return partial ? fill(dashboardWords(locale).soFar, { month: name }, locale) : name;
}

/** A series of bars in one colour. */
export function series(label: string, months: readonly Month[], of: (month: Month) => number, colour: string) {
  const stripes = hatched(colour);
  return {
    label,
    data: months.map(of),
    backgroundColor: months.map(({ partial }) => (partial ? stripes : colour)),
    borderColor: INK,
    borderWidth: 0.5,
    maxBarThickness: 60,
  };
}

/** A bar chart with a series for each dataset, stacked. */
export function monthChart(
  months: readonly Month[],
  datasets: ChartDataset<'bar', number[]>[],
  locale: Locale,
): ChartConfiguration {
  const config: ChartConfiguration<'bar', number[]> = {
    type: 'bar',
    data: { labels: months.map(({ month }) => monthName(month, locale)), datasets },
    options: {
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { maxRotation: 60 } },
        y: {
          stacked: true,
          beginAtZero: true,
          ticks: { precision: 0, callback: (value) => grouped(Number(value), locale) },
        },
      },
      plugins: {
        legend: { display: datasets.length > 1, position: 'top', align: 'start' },
        tooltip: {
          mode: 'index',
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${grouped(parsed.y ?? 0, locale)}` },
        },
      },
    },
  };
  return config;
}
