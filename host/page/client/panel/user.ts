/** Who sits at the keyboard, for the script: the acting account and its language. */
import { el } from '../dom';
import type { Link } from '../link';
import { LANGUAGES, t } from '../words';
import type { PanelTab } from './panel';

export function userTab(link: Link): PanelTab {
  return {
    id: 'user',
    shows: ['user', 'users', 'userLocale'],
    badge: (state) => state.user,
    draw: (place, state) => {
      const known = el('datalist', { id: 'known-users' }, ...state.users.map((user) => el('option', { value: user })));
      const input = el('input', {
        type: 'email',
        value: state.user,
        list: known.id,
        id: 'acting-user',
        required: true,
        spellcheck: 'false',
        'data-testid': 'user-email',
      });
      const language = el(
        'select',
        {
          id: 'user-language',
          'data-testid': 'user-language',
          onchange: () => void link.call('setUserLocale', { userLocale: language.value }).then(() => location.reload()),
        },
        ...Object.entries(LANGUAGES).map(([code, name]) =>
          el('option', { value: code, selected: code === state.userLocale }, name),
        ),
      );
      const form = el(
        'form',
        {
          class: 'panel-row',
          onsubmit: (event: SubmitEvent) => {
            event.preventDefault();
            if (input.value && input.value !== state.user) void link.call('setUser', { user: input.value });
          },
        },
        el('label', { for: input.id }, t('actingUser')),
        input,
        known,
        el('button', { type: 'submit', class: 'panel-button', 'data-testid': 'user-switch' }, t('switchUser')),
        el('label', { for: language.id }, t('language')),
        language,
      );
      place.replaceChildren(el('p', { class: 'panel-note' }, t('userHint')), form);
    },
  };
}
