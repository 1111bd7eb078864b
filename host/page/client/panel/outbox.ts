/** The outbox: every message the script sent, each to be read as its receiver reads it. */
import type { Letter, OpenLetter, PageState } from '../../messages';
import { el } from '../dom';
import type { Link } from '../link';
import { t } from '../words';
import type { PanelTab } from './panel';
import { showTime } from './times';

const row = (name: string, value: string | null): HTMLElement[] =>
  value ? [el('dt', {}, name), el('dd', {}, value)] : [];

const address = ({ name, from }: Letter): string => (name ? `${name} <${from}>` : from);

export function outboxTab(link: Link): PanelTab {
  let openId: string | null = null;

  const list = (place: HTMLElement, state: PageState): void => {
    openId = null;
    const quota = el('p', { class: 'panel-note' }, t('quota', state.quota));
    if (state.letters.length === 0) {
      place.replaceChildren(quota, el('p', { class: 'panel-empty' }, t('noLetters')));
      return;
    }
    const letters = state.letters.map((letter) =>
      el(
        'tr',
        { 'data-testid': 'outbox-row' },
        el('td', {}, showTime(letter.at, state.timeZone)),
        el('td', { class: 'wide' }, letter.to.join(', ')),
        el(
          'td',
          { class: 'wide' },
          el(
            'button',
            {
              type: 'button',
              class: 'panel-link',
              'data-testid': 'open-letter',
              onclick: () => void open(place, state, letter.id),
            },
            letter.subject || t('noSubject'),
          ),
        ),
        el('td', {}, letter.attachments ? `📎 ${letter.attachments}` : ''),
        el('td', {}, letter.inDoubt ? `⚠ ${t('maybeSent')}` : ''),
      ),
    );
    const head = el(
      'tr',
      {},
      ...[t('sentAt'), t('to'), t('subject'), '', ''].map((name) => el('th', { scope: 'col' }, name)),
    );
    place.replaceChildren(
      quota,
      el('table', { class: 'panel-table' }, el('thead', {}, head), el('tbody', {}, ...letters)),
    );
  };

  const open = async (place: HTMLElement, state: PageState, id: string): Promise<void> => {
    openId = id;
    const letter = await link.call('letter', { id });
    if (openId === id) read(place, state, letter);
  };

  const read = (place: HTMLElement, state: PageState, letter: OpenLetter): void => {
    const back = el(
      'button',
      { type: 'button', class: 'panel-button', 'data-testid': 'letter-back', onclick: () => list(place, state) },
      `← ${t('back')}`,
    );
    const download = el(
      'a',
      {
        class: 'panel-button',
        href: `download/letter/${encodeURIComponent(letter.id)}`,
        download: true,
        'data-testid': 'download-eml',
      },
      t('downloadEml'),
    );
    const head = el(
      'dl',
      { class: 'letter-head' },
      ...row(t('from'), address(letter)),
      ...row(t('to'), letter.to.join(', ')),
      ...row(t('copyTo'), letter.cc.join(', ')),
      ...row(t('blindCopyTo'), letter.bcc.join(', ')),
      ...row(t('replyTo'), letter.replyTo),
      ...row(t('sentAt'), showTime(letter.at, state.timeZone)),
      ...row(t('attachments'), letter.attachmentNames.join(', ')),
    );
    const text = el('pre', { class: 'letter-text', 'data-testid': 'letter-text', tabindex: 0 }, letter.text);
    const html = letter.frame
      ? el('iframe', {
          sandbox: 'allow-popups',
          src: `/document/${letter.frame}`,
          title: t('letterOf', { subject: letter.subject }),
          class: 'letter-frame',
          'data-testid': 'letter-frame',
        })
      : null;
    const part = (shown: HTMLElement, name: string): HTMLElement =>
      el('section', { class: 'letter-part' }, el('h4', {}, name), shown);
    place.replaceChildren(
      el(
        'div',
        { class: 'panel-row' },
        back,
        el('h3', { 'data-testid': 'letter-subject' }, letter.subject || t('noSubject')),
        download,
      ),
      head,
      el('div', { class: 'letter-parts' }, html ? part(html, t('asHtml')) : null, part(text, t('asText'))),
    );
    back.focus();
  };

  return {
    id: 'outbox',
    shows: ['letters', 'quota'],
    badge: (state) => (state.letters.length ? String(state.letters.length) : ''),
    draw: (place, state) => {
      if (openId === null || !place.querySelector('.letter-head')) list(place, state);
    },
  };
}
