/** Russian headers of the Settings tab. */
import type { SettingsHeader } from '../en/settings-header';

export const settingsHeader: SettingsHeader = {
  'settings.code': 'Код',
  'settings.label': 'Настройка',
  'settings.value': 'Значение',
  'settings.help': 'Что это',
};
