/** Ukrainian names and explanations of the settings. */
import type { SettingWords } from '../en/settings';

export const settings: SettingWords = {
  'setting.today.label': 'Сьогодні',
  'setting.today.help': 'Сьогоднішня дата для формул: =RFM_SEGMENT(…; Today). Її пише щоденний запуск.',
  'setting.locale.label': 'Мова бази',
  'setting.locale.help': 'Якою мовою в клітинках сегменти й листи: uk, ru або en.',
  'setting.country.label': 'Країна',
  'setting.country.help': 'Дві літери, для телефонів без коду країни: UA, PL, US…',
  'setting.scheme.label': 'Схема сегментів',
  'setting.scheme.help':
    'AUTO вибирає сама за розміром бази. Ще є RFM_5, RFM_3, RFM_FIXED, R_RFM або власні пороги, наприклад: R 30 90; F 1 3; M 1000 5000.',
  'setting.leapDay.label': 'Народжені 29 лютого',
  'setting.leapDay.help': 'Коли вітати, якщо 29 лютого немає: FEB28 або MAR1.',
  'setting.paused.label': 'Листи на паузі',
  'setting.paused.help': 'Поки тут ІСТИНА, жоден лист не йде.',
  'setting.mailBasis.label': 'Чому клієнтам можна писати',
  'setting.mailBasis.help':
    'Для тих, хто ще не відповів: CONSENT — писати лише тим, хто погодився, EXISTING_CLIENTS — і клієнтам без відповіді. Порожньо — без відповіді нікому. Відмова діє завжди.',
  'setting.mailHour.label': 'Година надсилання',
  'setting.mailHour.help': 'Від цієї години (від 0 до 23) за часовим поясом файлу.',
  'setting.senderName.label': 'Ім’я відправника',
  'setting.senderName.help': 'Що побачить клієнт замість адреси, наприклад назва крамниці.',
  'setting.replyTo.label': 'Відповіді на адресу',
  'setting.replyTo.help': 'E-mail для відповідей; порожньо — акаунт, який надсилає.',
  'setting.birthdaySubject.label': 'Тема листа до дня народження',
  'setting.birthdaySubject.help':
    'Мітки на зразок {{firstName|дорогий друже}} заповнюються самі; після | — що підставити, якщо імені немає.',
  'setting.birthdayText.label': 'Текст листа до дня народження',
  'setting.birthdayText.help': 'Мітки ті самі, що в темі.',
  'setting.livingCopy.label': 'Файл, який надсилає',
  'setting.livingCopy.help': 'Заповнюється, якщо файл копіювали: ID того, який надсилає далі.',
};
