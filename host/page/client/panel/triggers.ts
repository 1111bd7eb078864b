/** The installed triggers of every account: whose they are, when they fire next; each can be run now or deleted. */
import { el } from '../dom';
import type { Link } from '../link';
import type { Notices } from '../notices';
import { t } from '../words';
import type { PanelTab } from './panel';
import { showTime } from './times';

export function triggersTab(link: Link, notices: Notices): PanelTab {
  return {
    id: 'triggers',
    shows: ['triggers', 'timeZone'],
    badge: (state) => (state.triggers.length ? String(state.triggers.length) : ''),
    draw: (place, { triggers, timeZone }) => {
      if (triggers.length === 0) {
        place.replaceChildren(el('p', { class: 'panel-empty' }, t('noTriggers')));
        return;
      }
      const button = (word: 'runNow' | 'delete', handler: string, act: () => void): HTMLElement =>
        el(
          'button',
          {
            type: 'button',
            class: 'panel-button',
            'aria-label': `${t(word)}: ${handler}`,
            'data-testid': word === 'runNow' ? 'trigger-run' : 'trigger-delete',
            onclick: act,
          },
          t(word),
        );
      const rows = triggers.map(({ id, owner, handler, event, next }) =>
        el(
          'tr',
          { 'data-testid': 'trigger-row' },
          el('td', {}, owner),
          el('td', { class: 'code' }, handler),
          el('td', {}, t(event)),
          el('td', {}, next === null ? '' : showTime(next, timeZone)),
          el(
            'td',
            {},
            button('runNow', handler, () => void notices.script(link.call('fire', { trigger: id }))),
            ' ',
            button('delete', handler, () => void link.call('removeTrigger', { trigger: id })),
          ),
        ),
      );
      const head = [t('owner'), t('handler'), t('event'), t('next'), ''].map((name) =>
        el('th', { scope: 'col' }, name),
      );
      place.replaceChildren(
        el('table', { class: 'panel-table' }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)),
      );
    },
  };
}
