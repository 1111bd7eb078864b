/** The log of executions: what ran, as whom, how long, with how many calls of services, and what it wrote or threw. */
import type { Execution } from '../../messages';
import { el } from '../dom';
import { t, type Word } from '../words';
import type { PanelTab } from './panel';
import { showDuration, showTime } from './times';

const KINDS: Record<string, Word> = {
  menu: 'kindMenu',
  rpc: 'kindRpc',
  trigger: 'kindTrigger',
  'simple-trigger': 'kindSimpleTrigger',
  'custom-function': 'kindCustomFunction',
  editor: 'kindEditor',
};

const kindName = (kind: string): string => {
  const word = KINDS[kind];
  return word ? t(word) : kind;
};

const status = ({ ms, error }: Execution): string => t(ms === null ? 'running' : error ? 'failed' : 'completed');

export function logTab(): PanelTab {
  return {
    id: 'log',
    shows: ['executions'],
    badge: (state) => {
      const failed = state.executions.filter(({ error }) => error).length;
      return failed ? `⚠ ${failed}` : '';
    },
    draw: (place, { executions, timeZone }) => {
      if (executions.length === 0) {
        place.replaceChildren(el('p', { class: 'panel-empty' }, t('noExecutions')));
        return;
      }
      const names: Word[] = ['started', 'handler', 'kind', 'user', 'duration', 'calls', 'status'];
      const rows = executions.flatMap((run) => [
        el(
          'tr',
          { 'data-testid': 'log-row' },
          el('td', {}, showTime(run.at, timeZone, true)),
          el('td', { class: 'code' }, run.fn),
          el('td', {}, kindName(run.kind)),
          el('td', {}, run.user),
          el('td', { class: 'number' }, run.ms === null ? '…' : showDuration(run.ms)),
          el('td', { class: 'number' }, String(run.calls)),
          el('td', { class: run.error ? 'failed' : '' }, status(run)),
        ),
        ...[...(run.error ? [run.error] : []), ...run.log].map((line, index) =>
          el(
            'tr',
            { class: 'log-line' },
            el('td', { colspan: names.length, class: index === 0 && run.error ? 'failed code' : 'code' }, line),
          ),
        ),
      ]);
      const head = names.map((name) =>
        el('th', { scope: 'col', class: name === 'duration' || name === 'calls' ? 'number' : null }, t(name)),
      );
      place.replaceChildren(
        el('table', { class: 'panel-table' }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)),
      );
    },
  };
}
