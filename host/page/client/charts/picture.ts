/** Charts of the types that the page can draw, as Chart.js draws them. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import type { Chart } from '../../../book/book';
import type { ChartTable } from './table';

Drawing.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);
Drawing.defaults.animation = false;
Drawing.defaults.font.family = 'Arial, Roboto, sans-serif';

export { Drawing };

const KINDS: Readonly<Record<string, 'bar' | 'line' | 'pie'>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  COMBO: 'bar',
  LINE: 'line',
  AREA: 'line',
  PIE: 'pie',
};

/** Google's colours of series. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

/**
 * An option by its dotted name, however the script nested it.
 * @example optionOf({ vAxis: { format: 'percent' } }, 'vAxis.format') → 'percent'
 */
export function optionOf(options: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name in options) return options[name];
  const parts = name.split('.');
  for (let cut = parts.length - 1; cut > 0; cut--) {
    const holder = options[parts.slice(0, cut).join('.')];
    if (typeof holder === 'object' && holder !== null)
      return optionOf(holder as Record<string, unknown>, parts.slice(cut).join('.'));
  }
  return undefined;
}

/** @param language of the numbers on the axes @returns null for a type that the page cannot draw */
export function pictureOf(
  { type, options }: Pick<Chart, 'type' | 'options'>,
  { labels, series }: ChartTable,
  language: string,
): ChartConfiguration | null {
  const kind = KINDS[type];
  if (kind === undefined) return null;
  const option = (name: string): unknown => optionOf(options, name);
  const text = (name: string): string => (typeof option(name) === 'string' ? (option(name) as string) : '');
  const given = option('colors');
  const colours = Array.isArray(given) && given.length > 0 ? (given as string[]) : COLOURS;
  const isStacked = option('isStacked') === true;
  const legend = text('legend.position') || text('legend') || 'right';
  // The axis along which values grow: upright but for bars that lie.
  const valueAxis = type === 'BAR' ? 'hAxis' : 'vAxis';
  const numbers = new Intl.NumberFormat(
    language,
    text(`${valueAxis}.format`) === 'percent' ? { style: 'percent' } : { maximumFractionDigits: 2 },
  );
  const bound = (end: 'min' | 'max'): number | undefined => {
    const value = option(`${valueAxis}.viewWindow.${end}`);
    return typeof value === 'number' ? value : undefined;
  };
  const titled = (axis: string) => ({ display: text(`${axis}.title`) !== '', text: text(`${axis}.title`) });
  const values = {
    stacked: isStacked,
    beginAtZero: true,
    min: bound('min'),
    max: bound('max'),
    title: titled(valueAxis),
    ticks: { callback: (value: string | number) => numbers.format(Number(value)) },
  };
  const names = {
    stacked: isStacked,
    grid: { display: false },
    title: titled(valueAxis === 'vAxis' ? 'hAxis' : 'vAxis'),
    ticks: { autoSkip: type !== 'BAR' },
  };
  const config: ChartConfiguration = {
    type: kind,
    data: {
      labels,
      datasets: series.map(({ name, values: data }, i) => {
        const colour = colours[i % colours.length]!;
        const many = data.map((_, k) => colours[k % colours.length]!);
        return {
          label: name,
          data,
          backgroundColor: kind === 'pie' ? many : type === 'AREA' ? `${colour}44` : colour,
          borderColor: kind === 'pie' ? '#fff' : colour,
          borderWidth: kind === 'bar' ? 0 : 2,
          fill: type === 'AREA',
          pointRadius: type === 'AREA' ? 0 : 2,
        };
      }),
    },
    options: {
      responsive: false,
      indexAxis: type === 'BAR' ? 'y' : 'x',
      scales: kind === 'pie' ? {} : type === 'BAR' ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        title: {
          display: text('title') !== '',
          text: text('title'),
          align: 'start',
          font: { size: 14, weight: 'normal' },
        },
        legend: {
          display: legend !== 'none',
          position: legend === 'top' || legend === 'bottom' || legend === 'left' ? legend : 'right',
        },
        tooltip: { enabled: false },
      },
    },
  };
  return config;
}
