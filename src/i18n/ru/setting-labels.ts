/** Russian names of the settings, as they stand in the Settings tab. */
import type { SettingLabels } from '../en/setting-labels';

export const settingLabels: SettingLabels = {
  'setting.today.label': 'Сегодня',
  'setting.locale.label': 'Язык базы',
  'setting.country.label': 'Страна',
  'setting.scheme.label': 'Схема сегментов',
  'setting.leapDay.label': 'Родившиеся 29 февраля',
  'setting.paused.label': 'Письма на паузе',
  'setting.mailBasis.label': 'Почему клиентам можно писать',
  'setting.mailHour.label': 'Час отправки',
  'setting.senderName.label': 'Имя отправителя',
  'setting.replyTo.label': 'Ответы на адрес',
  'setting.birthdaySubject.label': 'Тема письма ко дню рождения',
  'setting.birthdayText.label': 'Текст письма ко дню рождения',
  'setting.livingCopy.label': 'Файл, который отправляет',
  'setting.intakePolicy.label': 'Ответы формы, которые расходятся',
  'setting.period.label': 'Период сегментов',
  'setting.thresholds.label': 'Пороги сегментов',
  'setting.listedSegment.label': 'Сегмент в списке',
  'setting.tierSums.label': 'Уровни лояльности',
  'setting.bookVersion.label': 'Версия файла',
};
