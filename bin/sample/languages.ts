/** What the sample base says in each language: names, towns, services, and the headers a real owner would write. */
import type { UiLocale } from '../arguments';

/** A family name with its Latin spelling for e-mail addresses, and the ending for women where it changes. */
export type FamilyName = readonly [male: string, female: string, latin: string];

export interface SampleLanguage {
  clientsTab: string;
  ordersTab: string;
  clientsTitle: string;
  ordersTitle: string;
  updated: (day: string) => string;
  clientHeaders: readonly [
    number: string,
    name: string,
    phone: string,
    email: string,
    birthday: string,
    city: string,
    source: string,
    consent: string,
    note: string,
  ];
  orderHeaders: readonly [date: string, client: string, phone: string, product: string, amount: string, status: string];
  total: string;
  families: readonly FamilyName[];
  women: readonly (readonly [name: string, patronymic: string])[];
  men: readonly (readonly [name: string, patronymic: string])[];
  months: readonly string[];
  /** A birthday as written out in words. */
  longDate: (day: number, month: string, year: number) => string;
  cities: readonly string[];
  sources: readonly string[];
  yes: readonly string[];
  no: string;
  notes: readonly string[];
  products: readonly (readonly [name: string, price: number])[];
  paid: string;
  cancelled: string;
  returned: string;
  /** Ways one and the same ten-digit number is written; `d` are its digits without the country's. */
  phones: readonly ((d: string) => string)[];
  /** First digits of mobile numbers, without the country's. */
  operators: readonly string[];
  unknownClient: string;
}

const grouped = (d: string, cuts: readonly number[], separator: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const cut of cuts) {
    parts.push(d.slice(at, at + cut));
    at += cut;
  }
  return parts.join(separator);
};

const ru: SampleLanguage = {
  clientsTab: 'Клиенты',
  ordersTab: 'Заказы',
  clientsTitle: 'Салон «Василёк» — база клиентов',
  ordersTitle: 'Продажи, все мастера',
  updated: (day) => `обновлено ${day}, Оля`,
  clientHeaders: [
    '№',
    'Ф.И.О.',
    'Тел.',
    'E-mail',
    'Д.р.',
    'Город',
    'Откуда узнали',
    'Согласие на рассылку',
    'Комментарий',
  ],
  orderHeaders: ['Дата', 'Клиент', 'Телефон', 'Услуга / товар', 'Сумма, ₽', 'Статус'],
  total: 'Итого',
  families: [
    ['Иванов', 'Иванова', 'ivanov'],
    ['Смирнов', 'Смирнова', 'smirnov'],
    ['Кузнецов', 'Кузнецова', 'kuznetsov'],
    ['Попов', 'Попова', 'popov'],
    ['Соколов', 'Соколова', 'sokolov'],
    ['Лебедев', 'Лебедева', 'lebedev'],
    ['Новиков', 'Новикова', 'novikov'],
    ['Морозов', 'Морозова', 'morozov'],
    ['Щукин', 'Щукина', 'shchukin'],
    ['Королёв', 'Королёва', 'korolev'],
    ['Ткаченко', 'Ткаченко', 'tkachenko'],
    ['Гусев', 'Гусева', 'gusev'],
    ['Ахметов', 'Ахметова', 'akhmetov'],
    ['Фёдоров', 'Фёдорова', 'fedorov'],
  ],
  women: [
    ['Анна', 'Сергеевна'],
    ['Мария', 'Ивановна'],
    ['Екатерина', 'Павловна'],
    ['Ольга', 'Дмитриевна'],
    ['Юлия', 'Андреевна'],
    ['Наталья', 'Викторовна'],
    ['Алия', 'Маратовна'],
    ['Светлана', 'Юрьевна'],
  ],
  men: [
    ['Пётр', 'Алексеевич'],
    ['Никита', 'Олегович'],
    ['Андрей', 'Николаевич'],
    ['Илья', 'Игоревич'],
  ],
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  longDate: (day, month, year) => `${day} ${month} ${year} г.`,
  cities: ['Москва', 'Химки', 'Мытищи', 'г. Москва', 'Королёв', 'москва'],
  sources: ['Инстаграм', 'сарафан', 'Яндекс Карты', '2ГИС', 'проходила мимо'],
  yes: ['да', 'Да', '+', 'ДА 12.03.2024'],
  no: 'нет',
  notes: [
    '',
    '',
    '',
    'аллергия на аммиак',
    'любит кофе ☕',
    'приводит подруг',
    'просит <b>не звонить</b> утром',
    '=) всегда опаздывает',
  ],
  products: [
    ['Стрижка', 2200],
    ['Окрашивание', 6500],
    ['Маникюр', 1900],
    ['Укладка', 1500],
    ['Уход для волос', 3400],
    ['Шампунь', 1250],
    ['Педикюр', 2600],
  ],
  paid: 'оплачен',
  cancelled: 'отменён',
  returned: 'возврат',
  phones: [
    (d) => `+7 (${d.slice(0, 3)}) ${grouped(d.slice(3), [3, 2, 2], '-')}`,
    (d) => `8 ${grouped(d, [3, 3, 2, 2], ' ')}`,
    (d) => `8${d}`,
    (d) => grouped(d, [3, 3, 2, 2], '-'),
    (d) => `+7${d}`,
  ],
  operators: ['916', '903', '925', '977', '985'],
  unknownClient: 'женщина с рынка',
};

const uk: SampleLanguage = {
  clientsTab: 'Клієнти',
  ordersTab: 'Замовлення',
  clientsTitle: 'Салон «Волошка» — база клієнтів',
  ordersTitle: 'Продажі, усі майстри',
  updated: (day) => `оновлено ${day}, Оля`,
  clientHeaders: ['№', 'ПІБ', 'Тел.', 'E-mail', 'Д.н.', 'Місто', 'Звідки дізналися', 'Згода на розсилку', 'Примітка'],
  orderHeaders: ['Дата', 'Клієнт', 'Телефон', 'Послуга / товар', 'Сума, ₴', 'Статус'],
  total: 'Разом',
  families: [
    ['Шевченко', 'Шевченко', 'shevchenko'],
    ['Бондаренко', 'Бондаренко', 'bondarenko'],
    ['Коваль', 'Коваль', 'koval'],
    ['Мельник', 'Мельник', 'melnyk'],
    ['Ткачук', 'Ткачук', 'tkachuk'],
    ['Лисенко', 'Лисенко', 'lysenko'],
    ['Гнатюк', 'Гнатюк', 'hnatiuk'],
    ['Левицький', 'Левицька', 'levytskyi'],
    ['Савчук', 'Савчук', 'savchuk'],
    ['Яценко', 'Яценко', 'yatsenko'],
    ['Кравець', 'Кравець', 'kravets'],
    ['Іваненко', 'Іваненко', 'ivanenko'],
    ['Дубовий', 'Дубова', 'dubovyi'],
    ['Панчук', 'Панчук', 'panchuk'],
  ],
  women: [
    ['Ганна', 'Сергіївна'],
    ['Марія', 'Іванівна'],
    ['Катерина', 'Павлівна'],
    ['Ольга', 'Дмитрівна'],
    ['Юлія', 'Андріївна'],
    ['Наталія', 'Вікторівна'],
    ['Соломія', 'Богданівна'],
    ['Світлана', 'Юріївна'],
  ],
  men: [
    ['Петро', 'Олексійович'],
    ['Микита', 'Олегович'],
    ['Андрій', 'Миколайович'],
    ['Ілля', 'Ігорович'],
  ],
  months: [
    'січня',
    'лютого',
    'березня',
    'квітня',
    'травня',
    'червня',
    'липня',
    'серпня',
    'вересня',
    'жовтня',
    'листопада',
    'грудня',
  ],
  longDate: (day, month, year) => `${day} ${month} ${year} р.`,
  cities: ['Київ', 'Бровари', 'Ірпінь', 'м. Київ', 'Вишневе', 'київ'],
  sources: ['Інстаграм', 'подруга', 'Google Карти', 'вивіска', 'сайт'],
  yes: ['так', 'Так', '+', 'ТАК 12.03.2024'],
  no: 'ні',
  notes: [
    '',
    '',
    '',
    'алергія на аміак',
    'любить каву ☕',
    'приводить подруг',
    'просить <b>не дзвонити</b> зранку',
    '=) завжди спізнюється',
  ],
  products: [
    ['Стрижка', 650],
    ['Фарбування', 2400],
    ['Манікюр', 600],
    ['Укладання', 500],
    ['Догляд для волосся', 1100],
    ['Шампунь', 420],
    ['Педикюр', 850],
  ],
  paid: 'сплачено',
  cancelled: 'скасовано',
  returned: 'повернення',
  phones: [
    (d) => `+38 (0${d.slice(0, 2)}) ${grouped(d.slice(2), [3, 2, 2], '-')}`,
    (d) => `0${d.slice(0, 2)} ${grouped(d.slice(2), [3, 2, 2], ' ')}`,
    (d) => `0${d}`,
    (d) => `+380${d}`,
    (d) => `38 0${d.slice(0, 2)} ${d.slice(2)}`,
  ],
  operators: ['67', '50', '63', '97', '93'],
  unknownClient: 'жінка з ринку',
};

const en: SampleLanguage = {
  clientsTab: 'Clients',
  ordersTab: 'Orders',
  clientsTitle: 'Cornflower Salon — our clients',
  ordersTitle: 'Sales, all stylists',
  updated: (day) => `updated ${day} by Holly`,
  clientHeaders: [
    'No.',
    'Full name',
    'Tel.',
    'E-mail',
    'Birthday',
    'Town',
    'How they found us',
    'OK to e-mail?',
    'Comment',
  ],
  orderHeaders: ['Date', 'Client', 'Phone', 'Service / product', 'Amount, $', 'Status'],
  total: 'Total',
  families: [
    ['Baker', 'Baker', 'baker'],
    ['Hughes', 'Hughes', 'hughes'],
    ["O'Brien", "O'Brien", 'obrien'],
    ['Novak', 'Novak', 'novak'],
    ['Patel', 'Patel', 'patel'],
    ['Morgan', 'Morgan', 'morgan'],
    ['Reyes', 'Reyes', 'reyes'],
    ['Fischer', 'Fischer', 'fischer'],
    ['Walsh', 'Walsh', 'walsh'],
    ['Kim', 'Kim', 'kim'],
    ['Carter', 'Carter', 'carter'],
    ['Shaw', 'Shaw', 'shaw'],
    ['Lindqvist', 'Lindqvist', 'lindqvist'],
    ['Moreau', 'Moreau', 'moreau'],
  ],
  women: [
    ['Anna', ''],
    ['Mary', 'J.'],
    ['Kate', ''],
    ['Olivia', 'M.'],
    ['Julia', ''],
    ['Natalie', ''],
    ['Aisha', ''],
    ['Claire', 'R.'],
  ],
  men: [
    ['Peter', ''],
    ['Nick', 'T.'],
    ['Andrew', ''],
    ['Elijah', ''],
  ],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  longDate: (day, month, year) => `${month} ${day}, ${year}`,
  cities: ['Portland', 'Gresham', 'Beaverton', 'portland', 'Lake Oswego', 'Portland, OR'],
  sources: ['Instagram', 'a friend', 'Google Maps', 'Yelp', 'walked by'],
  yes: ['yes', 'Yes', '+', 'YES 03/12/2024'],
  no: 'no',
  notes: [
    '',
    '',
    '',
    'allergic to ammonia',
    'likes coffee ☕',
    'brings friends',
    'please <b>no calls</b> before noon',
    '=) always late',
  ],
  products: [
    ['Haircut', 45],
    ['Colour', 120],
    ['Manicure', 35],
    ['Blow-dry', 30],
    ['Hair treatment', 60],
    ['Shampoo', 18],
    ['Pedicure', 48],
  ],
  paid: 'paid',
  cancelled: 'cancelled',
  returned: 'refund',
  phones: [
    (d) => `(${d.slice(0, 3)}) ${grouped(d.slice(3), [3, 4], '-')}`,
    (d) => grouped(d, [3, 3, 4], '-'),
    (d) => `+1 ${grouped(d, [3, 3, 4], ' ')}`,
    (d) => grouped(d, [3, 3, 4], '.'),
    (d) => d,
  ],
  operators: ['503', '971', '541'],
  unknownClient: 'lady from the market',
};

export const SAMPLE_LANGUAGES: Record<UiLocale, SampleLanguage> = { ru, uk, en };
