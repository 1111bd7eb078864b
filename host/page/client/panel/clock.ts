/** The clock: the host's time in the spreadsheet's zone, and buttons that let it run on. */
import type { ClockReport, PageState } from '../../messages';
import { el } from '../dom';
import type { Link } from '../link';
import { t, type Word } from '../words';
import type { PanelTab } from './panel';
import { fromLocal, showClock, showTime, toLocal } from './times';

const HOUR = 3_600_000;
const STEPS: [string, Word, number][] = [
  ['hour', 'hourOn', HOUR],
  ['day', 'dayOn', 24 * HOUR],
  ['week', 'weekOn', 7 * 24 * HOUR],
];

/** @param now the host's time at this moment, ms */
export function clockTab(link: Link, now: () => number): PanelTab & { tick(): void } {
  const face = el('output', { class: 'clock-face', 'data-testid': 'clock-now' });
  const report = el('div', { class: 'clock-report', role: 'status', 'data-testid': 'clock-report' });
  const target = el('input', { type: 'datetime-local', 'aria-label': t('setClock'), 'data-testid': 'clock-target' });
  let running = false;
  let zone = 'UTC';

  const tell = (result: ClockReport): void => {
    const { fired, letters, failures } = result;
    report.replaceChildren(
      el('p', {}, t('clockReport', { fired, letters, failures: failures.length })),
      ...failures.map((failure) =>
        el(
          'p',
          { class: 'failed' },
          `${showTime(failure.time, zone)} · ${failure.user} · ${failure.handler}: ${failure.message}`,
        ),
      ),
    );
  };

  const run = async (until: number, place: HTMLElement): Promise<void> => {
    if (running) return;
    running = true;
    report.replaceChildren(el('p', {}, t('clockRunning')));
    const buttons = [...place.querySelectorAll<HTMLButtonElement>('button')];
    for (const button of buttons) button.disabled = true;
    try {
      tell(await link.call('advance', { until }));
      target.value = toLocal(now(), zone);
    } catch (error) {
      report.replaceChildren(el('p', { class: 'failed' }, String(error)));
    } finally {
      running = false;
      for (const button of buttons) button.disabled = false;
    }
  };

  const tick = (): void => {
    const text = showClock(now(), zone);
    if (face.textContent !== text) face.textContent = text;
  };

  return {
    id: 'clock',
    shows: ['now', 'timeZone'],
    badge: (state) => showTime(now(), state.timeZone),
    tick,
    draw: (place, state: PageState) => {
      zone = state.timeZone;
      tick();
      if (place.contains(face)) return;
      target.value = toLocal(now(), zone);
      const go = (): void => {
        const until = fromLocal(target.value, zone);
        if (until > now()) void run(until, place);
        else report.replaceChildren(el('p', { class: 'failed' }, t('clockBackwards')));
      };
      place.replaceChildren(
        el('p', { class: 'panel-note' }, t('clockHint', { zone })),
        el(
          'div',
          { class: 'panel-row' },
          face,
          ...STEPS.map(([id, word, ms]) =>
            el(
              'button',
              {
                type: 'button',
                class: 'panel-button',
                'data-testid': `clock-${id}`,
                onclick: () => void run(now() + ms, place),
              },
              t(word),
            ),
          ),
          target,
          el(
            'button',
            { type: 'button', class: 'panel-button', 'data-testid': 'clock-set', onclick: go },
            t('setClock'),
          ),
        ),
        report,
      );
    },
  };
}
