/** Ukrainian names of the settings, as they stand in the Settings tab. */
import type { SettingLabels } from '../en/setting-labels';

export const settingLabels: SettingLabels = {
  'setting.today.label': 'Сьогодні',
  'setting.locale.label': 'Мова бази',
  'setting.country.label': 'Країна',
  'setting.scheme.label': 'Схема сегментів',
  'setting.leapDay.label': 'Народжені 29 лютого',
  'setting.paused.label': 'Листи на паузі',
  'setting.mailBasis.label': 'Чому клієнтам можна писати',
  'setting.mailHour.label': 'Година надсилання',
  'setting.senderName.label': 'Ім’я відправника',
  'setting.replyTo.label': 'Відповіді на адресу',
  'setting.birthdaySubject.label': 'Тема листа до дня народження',
  'setting.birthdayText.label': 'Текст листа до дня народження',
  'setting.livingCopy.label': 'Файл, який надсилає',
  'setting.intakePolicy.label': 'Відповіді форми, що розходяться',
  'setting.period.label': 'Період сегментів',
  'setting.thresholds.label': 'Пороги сегментів',
  'setting.listedSegment.label': 'Сегмент у списку',
  'setting.tierSums.label': 'Рівні лояльності',
  'setting.bookVersion.label': 'Версія файлу',
};
