/** A chart with its heading, the way to save it, and the same figures as a table for those who cannot see it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { pictureWords } from '../../src/i18n/pictures';
import { usePage } from '../page-state';
import { Fold } from '../parts';
import { Chart, type ChartConfiguration } from './chart';
import { savePng } from './save-png';

interface PictureProps {
  title: string;
  /** What the picture shows, for those who cannot see it. */
  label: string;
  /** Kept from one rendering to the next, or the chart is drawn anew. */
  config: ChartConfiguration;
  /** In pixels. */
  height: number;
  /** A sentence below the heading. */
  help?: ComponentChildren;
  /** The table, where it does not stand open beside the picture. */
  children?: ComponentChildren;
  testId: string;
}

export function Picture({ title, label, config, height, help, children, testId }: PictureProps) {
  const { locale } = usePage();
  const text = pictureWords(locale);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const chart = new Chart(canvas.current!, config);
    return () => chart.destroy();
  }, [config]);
  return (
    <section class="picture" data-testid={testId}>
      <div class="between">
        <h2>{title}</h2>
        <button
          type="button"
          class="link on-screen"
          aria-label={`${text.png}: ${title}`}
          onClick={() => savePng(canvas.current!, title)}
          data-testid={`png-${testId}`}
        >
          PNG
        </button>
      </div>
      {help}
      <div class="canvas" style={{ height: `${height}px` }}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      {children !== undefined && <Fold summary={text.table}>{children}</Fold>}
    </section>
  );
}
