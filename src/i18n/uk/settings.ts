/** Ukrainian explanations of the settings, as they stand in the Settings tab; the sidebar has shorter ones. */
import type { SettingHelps } from '../en/settings';

export const settingHelps: SettingHelps = {
  'setting.today.help': 'Сьогоднішня дата для формул: =RFM_SEGMENT(…; Today). Її пише щоденний запуск.',
  'setting.locale.help': 'Якою мовою в клітинках сегменти й листи: uk, ru або en.',
  'setting.country.help': 'Дві літери, для телефонів без коду країни: UA, PL, US…',
  'setting.scheme.help':
    'AUTO вибирає сама за розміром бази. Ще є RFM_5, RFM_3, RF_25, RFM_FIXED, R_RFM або власні пороги, наприклад: R 30 90; F 1 3; M 1000 5000.',
  'setting.leapDay.help': 'Коли вітати, якщо 29 лютого немає: FEB28 або MAR1.',
  'setting.paused.help': 'Поки тут ІСТИНА, жоден лист не йде.',
  'setting.mailBasis.help':
    'Для тих, хто ще не відповів: CONSENT — писати лише тим, хто погодився, EXISTING_CLIENTS — і клієнтам без відповіді. Порожньо — без відповіді нікому. Відмова діє завжди.',
  'setting.mailHour.help': 'Від цієї години (від 0 до 23) за часовим поясом файлу.',
  'setting.senderName.help': 'Що побачить клієнт замість адреси, наприклад назва крамниці.',
  'setting.replyTo.help': 'E-mail для відповідей; порожньо — акаунт, який надсилає.',
  'setting.birthdaySubject.help':
    'Мітки на зразок {{firstName|дорогий друже}} заповнюються самі; після | — що підставити, якщо імені немає.',
  'setting.birthdayText.help': 'Мітки ті самі, що в темі.',
  'setting.livingCopy.help': 'Заповнюється, якщо файл копіювали: ID того, який надсилає далі.',
  'setting.intakePolicy.help':
    'Що робити з відповіддю форми, якщо в клієнта записано інше: FILL — заповнювати лише порожнє, OVERWRITE — записувати поверх, ASK — питати вас.',
  'setting.period.help':
    'Які замовлення враховують сегменти: ALL — усі, LAST 12 — за останні 12 місяців, 2025-01-01..2025-12-31 — за ці дні.',
  'setting.thresholds.help':
    'RECOMPUTE — нові пороги під час кожного оновлення. FREEZE — пороги наступного оновлення лишаються, доки ви знову не напишете RECOMPUTE.',
  'setting.segmentMap.help':
    'SCHEME — карта самої схеми. Щоб змінити її, виправте стовпець «Оцінки сегмента» на аркуші «Сегменти» й оновіть сегменти; прийнята карта стоїть тут. Напишіть SCHEME, щоб повернути попередню.',
  'setting.listedSegment.help': 'Код сегмента, який показує аркуш зі списком, наприклад CHAMPIONS.',
  'setting.mostPerDay.help': 'Не більше цього; решта почекають день-два. 0 — без обмеження.',
  'setting.mostPerWeek.help': 'Не більше цього за будь-які сім днів. 0 — без обмеження.',
  'setting.mostOffers.help': 'Листи, що продають, наприклад «давно не бачились». 0 — без обмеження.',
  'setting.quietWeekdays.help': 'Наприклад сб, нд. Листи цих днів підуть наступного.',
  'setting.quietDates.help': 'Наприклад 1.01 - 8.01, 24.08.2026. Дата без року — щороку.',
  'setting.mourningDates.help': 'У ці дати не відходить жоден лист.',
  'setting.quietHours.help': 'Наприклад 21-9. Щогодинний запуск почекає.',
  'setting.currency.help': 'Три літери, наприклад UAH; порожньо — суми без валюти.',
  'setting.nameCalendar.help': 'OLD — як у Росії, NEW — як в Україні з 2023 року.',
  'setting.managers.help':
    'Кому вранці надходить список своїх клієнтів: Анна: її адреса; Петро: його адреса. Імена як у стовпці відповідальних.',
  'setting.digest.help':
    'Кожен, хто названий у «Пошті співробітників», уранці отримує список своїх клієнтів: контакти, дні народження, строки. Якщо повідомляти немає про що, листа немає.',
  'setting.mailedSegment.help': 'Код сегмента, який показує аркуш зі списком розсилки, наприклад CHAMPIONS.',
  'setting.tierSums.help':
    'З якої виручки починаються срібло, золото й платина, наприклад: 1000 5000 20000. Порожньо — верхня половина, п’ята й двадцята частина тих, хто купував.',
  'setting.bookVersion.help': 'Не змінюйте: за нею Klientura оновлює файли попередніх версій.',
};
