/** A small base as shops keep them: phones in every spelling, a city in three, a typo in an address, and clients who stand in it twice. */

interface Messy {
  zone: string;
  tab: string;
  ordersTab: string;
  /** The way through the page's menus to sorting a tab from Z to A. */
  sort: [menu: string, item: string];
  clients: string[][];
  orders: string[][];
}

const ORDER_DATES = ['05.03.2026', '17.05.2026', '02.09.2026', '11.11.2026'];

/** The same base in each language: names and words differ, the faults do not. */
function messy(words: {
  zone: string;
  tabs: [clients: string, orders: string];
  sort: [menu: string, item: string];
  header: string[];
  orderHeader: string[];
  /** Full name and short one of a client who stands in the base twice, then of another; then eight clients and a namesake of the first of them. */
  names: string[];
  phone: (n: number) => string[];
  cities: string[];
  yes: string[];
  notes: string[];
}): Messy {
  const { zone, tabs, sort, header, orderHeader, names, phone, cities, yes, notes } = words;
  const spelled = (n: number, way: number) => phone(n)[way]!;
  const clients = [
    [names[0]!, spelled(1, 0), 'Anna.Petrova@Mail.Example ', '05.03.1987', cities[0]!, yes[0]!, notes[0]!],
    [names[1]!, spelled(1, 1), 'anna.petrova@mail.example', '', cities[1]!, '', notes[1]!],
    [names[2]!, spelled(2, 2), 'ivan@gmial.com', '12.04.1990', cities[2]!, yes[1]!, ''],
    [names[3]!, spelled(2, 0), 'ivan@example.com', '12.04.1990', '', '', ''],
    ...names
      .slice(4, 12)
      .map((name, index) => [
        name,
        spelled(10 + index, index % 3),
        index % 4 === 3 ? '' : `client${index}@example.com`,
        `${10 + index}.0${index + 1}.19${70 + index}`,
        cities[index % 3]!,
        yes[index % 2]!,
        '',
      ]),
    // The same name and town, another phone and nothing else: only a person can tell.
    [names[4]!, spelled(30, 0), '', '', cities[0]!, '', ''],
    [names[5]!, '12-34', 'nobody@', '', '', '', ''],
  ];
  const orders = clients
    .slice(0, 12)
    .map((client, index) => [ORDER_DATES[index % 4]!, client[1]!, String(1000 + 250 * index)]);
  return {
    zone,
    tab: tabs[0],
    ordersTab: tabs[1],
    sort,
    clients: [header, ...clients],
    orders: [orderHeader, ...orders],
  };
}

export const MESSY: Record<'ru' | 'uk', Messy> = {
  ru: messy({
    zone: 'Europe/Moscow',
    tabs: ['Клиенты', 'Заказы'],
    sort: ['Данные', 'Сортировать лист по этому столбцу, Я → А'],
    header: ['ФИО', 'Телефон', 'E-mail', 'День рождения', 'Город', 'Согласие на рассылку', 'Комментарий'],
    orderHeader: ['Дата', 'Телефон', 'Сумма'],
    names: [
      'Петрова Анна Сергеевна',
      'Петрова Аня',
      'иванов иван петрович',
      'Иванов Иван',
      'Смирнова Ольга Викторовна',
      'КУЗНЕЦОВ АЛЕКСЕЙ',
      'Попова Марина Игоревна',
      'Васильев Дмитрий',
      'Соколова Елена Павловна',
      'Михайлов Сергей Ильич',
      'Новикова Татьяна',
      'Фёдоров Андрей Львович',
    ],
    phone: (n) => [`8 (916) 123-45-${n + 10}`, `+7 916 123 45 ${n + 10}`, `916123 45${n + 10}`],
    cities: ['Москва', 'г. Москва', 'СПб'],
    yes: ['да', '+'],
    notes: ['любит зелёный чай', 'звонить вечером'],
  }),
  uk: messy({
    zone: 'Europe/Kyiv',
    tabs: ['Клієнти', 'Замовлення'],
    sort: ['Дані', 'Сортувати аркуш за цим стовпцем, Я → А'],
    header: ['ПІБ', 'Телефон', 'E-mail', 'День народження', 'Місто', 'Згода на розсилку', 'Коментар'],
    orderHeader: ['Дата', 'Телефон', 'Сума'],
    names: [
      'Петренко Ганна Сергіївна',
      'Петренко Аня',
      'іваненко іван петрович',
      'Іваненко Іван',
      'Коваленко Ольга Вікторівна',
      'БОНДАРЕНКО ОЛЕКСІЙ',
      'Ткаченко Марина Ігорівна',
      'Шевченко Дмитро',
      'Кравченко Олена Павлівна',
      'Мельник Сергій Ілліч',
      'Лисенко Тетяна',
      'Гончаренко Андрій Львович',
    ],
    phone: (n) => [`067 123-45-${n + 10}`, `+380 67 123 45 ${n + 10}`, `(067)12345${n + 10}`],
    cities: ['Київ', 'м. Київ', 'Львів'],
    yes: ['так', '+'],
    notes: ['любить зелений чай', 'дзвонити ввечері'],
  }),
};

/** @example csv([['a', 'b;c']]) //=> 'a;"b;c"\n' */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell}"` : cell)).join(';')}\n`).join('');
}
