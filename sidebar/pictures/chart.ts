/** The parts of Chart.js that all pages with pictures need; other kinds of charts are added where they are drawn. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { INK, LINE } from './palette';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;
Chart.defaults.font.family = 'Arial, Helvetica, sans-serif';
Chart.defaults.font.size = 12;
Chart.defaults.color = INK;
Chart.defaults.borderColor = LINE;
// Pictures are printed and saved, where a screen's single pixels look coarse.
Chart.defaults.devicePixelRatio = Math.max(2, window.devicePixelRatio || 1);

export { Chart };
export type { ChartConfiguration } from 'chart.js';
