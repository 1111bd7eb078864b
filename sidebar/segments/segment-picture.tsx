/** The map of segments: the larger a field, the more clients; a click opens the segment. */
import { TreemapController, TreemapElement, type TreemapDataPoint } from 'chartjs-chart-treemap';
import { useMemo } from 'preact/hooks';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { segmentName } from '../pictures/base-names';
import { Chart, type ChartConfiguration } from '../pictures/chart';
import { labelLines } from '../pictures/label-lines';
import { percent } from '../pictures/numbers';
import { INK, segmentColour } from '../pictures/palette';
import { Picture } from '../pictures/picture';
import type { SegmentRow } from './report';

/** Of labels, in pixels: letters, lines, and what stays free at both sides. */
const [SIZE, LINE_HEIGHT, MARGIN] = [12, 15, 10];

Chart.register(TreemapController, TreemapElement);

interface SegmentPictureProps {
  segments: readonly SegmentRow[];
  onOpen: (segment: string) => void;
}

export function SegmentPicture({ segments, onOpen }: SegmentPictureProps) {
  const { locale } = usePage();
  const text = segmentMapWords(locale);
  const config = useMemo(() => mapOf(segments, locale, onOpen), [segments]);
  return (
    <Picture
      title={text.map}
      label={text.mapLabel}
      config={config}
      height={370}
      testId="map"
      help={<p class="gray">{text.mapHelp}</p>}
    />
  );
}

function mapOf(segments: readonly SegmentRow[], locale: Locale, onOpen: (segment: string) => void): ChartConfiguration {
  // Fields are laid largest first; chart points keep what they were made of.
  const tree = segments.map(({ code, clients, share }) => ({
    code,
    clients,
    name: segmentName(code, locale),
    count: grouped(clients, locale),
    figures: `${grouped(clients, locale)} · ${percent(share)}`,
  }));
  type Field = (typeof tree)[number];
  const fieldOf = (raw: unknown) => (raw as (TreemapDataPoint & { _data: Field }) | undefined)?._data;
  return {
    type: 'treemap',
    data: {
      datasets: [
        {
          data: [],
          tree: tree as unknown as number[],
          key: 'clients',
          borderWidth: 0,
          spacing: 1,
          backgroundColor: ({ raw }: { raw: unknown }) => segmentColour(fieldOf(raw)?.code ?? ''),
          hoverBackgroundColor: ({ raw }: { raw: unknown }) => segmentColour(fieldOf(raw)?.code ?? ''),
          hoverBorderColor: INK,
          hoverBorderWidth: 2,
          labels: {
            display: true,
            align: 'left',
            position: 'top',
            color: INK,
            hoverColor: INK,
            font: { size: SIZE, weight: 'bold', lineHeight: 1.2 },
            overflow: 'hidden',
            formatter: ({ raw, chart }: { raw: unknown; chart: Chart }) => {
              const field = fieldOf(raw);
              if (!field) return '';
              const { w: width, h: height } = raw as { w: number; h: number };
              chart.ctx.font = `bold ${SIZE}px Arial, Helvetica, sans-serif`;
              const measure = (line: string) => chart.ctx.measureText(line).width;
              const room = Math.floor(height / LINE_HEIGHT);
              const figures = [field.figures, field.count].find((line) => measure(line) < width - MARGIN) ?? '';
              return [...labelLines(field.name, width - MARGIN, room - 1, measure), figures].filter(Boolean);
            },
          },
        },
      ],
    },
    options: {
      onClick: (_event, [hit], chart) => {
        const field = hit && fieldOf(chart.data.datasets[hit.datasetIndex]?.data[hit.index]);
        if (field) onOpen(field.code);
      },
      onHover: (event, hits) => {
        const canvas = event.native?.target;
        if (canvas instanceof HTMLElement) canvas.style.cursor = hits.length > 0 ? 'pointer' : 'default';
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => fieldOf(item?.raw)?.name ?? '',
            label: ({ raw }) => fieldOf(raw)?.figures ?? '',
          },
        },
      },
    },
  };
}
