/** Russian explanations of the settings, as they stand in the Settings tab; the sidebar has shorter ones. */
import type { SettingHelps } from '../en/settings';

export const settingHelps: SettingHelps = {
  'setting.today.help': 'Сегодняшняя дата для формул: =RFM_SEGMENT(…; Today). Её пишет ежедневный запуск.',
  'setting.locale.help': 'На каком языке в ячейках сегменты и письма: ru, uk или en.',
  'setting.country.help': 'Две буквы, для телефонов без кода страны: RU, UA, KZ…',
  'setting.scheme.help':
    'AUTO выбирает сама по размеру базы. Ещё есть RFM_5, RFM_3, RF_25, RFM_FIXED, R_RFM или свои пороги, например: R 30 90; F 1 3; M 1000 5000.',
  'setting.leapDay.help': 'Когда поздравлять, если 29 февраля нет: FEB28 или MAR1.',
  'setting.paused.help': 'Пока здесь ИСТИНА, ни одно письмо не уходит.',
  'setting.mailBasis.help':
    'Для тех, кто ещё не ответил: CONSENT — писать только согласившимся, EXISTING_CLIENTS — и клиентам без ответа. Пусто — без ответа никому. Отказ действует всегда.',
  'setting.mailHour.help': 'С этого часа (от 0 до 23) по часовому поясу файла.',
  'setting.senderName.help': 'Что увидит клиент вместо адреса, например название магазина.',
  'setting.replyTo.help': 'E-mail для ответов; пусто — аккаунт, который отправляет.',
  'setting.birthdaySubject.help':
    'Метки вроде {{firstName|дорогой друг}} заполняются сами; после | — что подставить, если имени нет.',
  'setting.birthdayText.help': 'Метки те же, что в теме.',
  'setting.livingCopy.help': 'Заполняется, если файл копировали: ID того, который продолжает отправку.',
  'setting.intakePolicy.help':
    'Что делать с ответом формы, если у клиента записано другое: FILL — заполнять только пустое, OVERWRITE — записывать поверх, ASK — спрашивать вас.',
  'setting.period.help':
    'Какие заказы учитывают сегменты: ALL — все, LAST 12 — за последние 12 месяцев, 2025-01-01..2025-12-31 — за эти дни.',
  'setting.thresholds.help':
    'RECOMPUTE — новые пороги при каждом обновлении. FREEZE — пороги следующего обновления остаются, пока вы снова не напишете RECOMPUTE.',
  'setting.segmentMap.help':
    'SCHEME — карта самой схемы. Чтобы изменить её, исправьте столбец «Оценки сегмента» на листе «Сегменты» и обновите сегменты; принятая карта стоит здесь. Напишите SCHEME, чтобы вернуть прежнюю.',
  'setting.listedSegment.help': 'Код сегмента, который показывает лист со списком, например CHAMPIONS.',
  'setting.mostPerDay.help': 'Не больше этого; остальные подождут день-два. 0 — без ограничения.',
  'setting.mostPerWeek.help': 'Не больше этого за любые семь дней. 0 — без ограничения.',
  'setting.mostOffers.help': 'Письма, которые продают, например «давно не виделись». 0 — без ограничения.',
  'setting.quietWeekdays.help': 'Например сб, вс. Письма этих дней уйдут на следующий.',
  'setting.quietDates.help': 'Например 1.01 - 8.01, 09.05.2026. Дата без года — каждый год.',
  'setting.mourningDates.help': 'В эти даты не уходит ни одно письмо.',
  'setting.quietHours.help': 'Например 21-9. Ежечасный запуск подождёт.',
  'setting.currency.help': 'Три буквы, например RUB; пусто — суммы без валюты.',
  'setting.nameCalendar.help': 'OLD — как в России, NEW — как в Украине с 2023 года.',
  'setting.managers.help':
    'Кому утром приходит список своих клиентов: Анна: её адрес; Пётр: его адрес. Имена как в столбце ответственных.',
  'setting.digest.help':
    'Каждый, кто назван в «Почте сотрудников», утром получает список своих клиентов: контакты, дни рождения, сроки. Если сообщать не о чем, письма нет.',
  'setting.mailedSegment.help': 'Код сегмента, который показывает лист со списком рассылки, например CHAMPIONS.',
  'setting.tierSums.help':
    'С какой выручки начинаются серебро, золото и платина, например: 1000 5000 20000. Пусто — верхняя половина, пятая и двадцатая часть покупавших.',
  'setting.bookVersion.help': 'Не меняйте: по ней Klientura обновляет файлы прежних версий.',
};
