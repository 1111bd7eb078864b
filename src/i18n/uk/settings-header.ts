/** Ukrainian headers of the Settings tab. */
import type { SettingsHeader } from '../en/settings-header';

export const settingsHeader: SettingsHeader = {
  'settings.code': 'Код',
  'settings.label': 'Налаштування',
  'settings.value': 'Значення',
  'settings.help': 'Що це',
};
