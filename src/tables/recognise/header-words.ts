/** The words that people write into headers, in Russian, Ukrainian and English, by field. */
import type { ClientField, OrderField } from '../../domain/codes';
import type { Field, TableKind } from './recognition';

interface HeaderWords {
  /** Whole headers, normalised as by `normaliseHeader`. */
  exact: readonly string[];
  /** Whole headers that mean the field only where no better one is: "дата оплаты" beside "дата заказа". */
  lesser: readonly string[];
  /** Beginnings of words; one of them anywhere in a longer header is weaker evidence. */
  part: readonly string[];
}

const list = (text: string): string[] => (text === '' ? [] : text.split('|'));
const words = (exact: string, part = '', lesser = ''): HeaderWords => ({
  exact: list(exact),
  part: list(part),
  lesser: list(lesser),
});

const CLIENT_WORDS: Readonly<Record<ClientField, HeaderWords>> = {
  id: words(
    'id|ид|ід|код клиента|код клієнта|id клиента|id клієнта|ид клиента|ід клієнта|client id|customer id|clientid|customerid|klientura id',
    '',
    'код|карта|номер карты|номер картки|client no|customer no|номер клиента|номер клієнта',
  ),
  name: words(
    'фио|ф и о|піб|п і б|имя клиента|клиент|клиенты|клієнт|клієнти|имя и фамилия|фамилия и имя|фамилия имя|имя фамилия|фамилия имя отчество|фио клиента|піб клієнта|імя клієнта|прізвище та імя|імя та прізвище|прізвище імя|прізвище імя по батькові|полное имя|повне імя|покупатель|покупець|гость|гість|пациент|пацієнт|заказчик|замовник|name|full name|fullname|client|client name|customer|customer name|guest|buyer|імя та по батькові|имя отчество|имя и отчество',
    'фио|піб|full name|клиент|клієнт|customer|client|вас зовут|вас звати|ваше имя|ваше імя|your name',
    'контакт|контактное лицо|контактна особа|contact|contact name|как зовут',
  ),
  lastName: words(
    'фамилия|фамилия клиента|прізвище|last name|lastname|surname|family name|second name',
    'фамили|прізвищ|last name|surname',
  ),
  firstName: words('имя|імя|імʼя|first name|firstname|given name|forename', 'first name|given name'),
  middleName: words('отчество|по батькові|middle name|middlename|patronymic', 'отчеств|батькові|patronym'),
  phone: words(
    'телефон|тел|телефоны|телефони|тел номер|номер телефона|номер телефону|телефон клиента|телефон клієнта|контактный телефон|контактний телефон|моб|моб тел|мобильный|мобільний|мобильный телефон|мобільний телефон|моб телефон|сотовый|сот|сот тел|сотовый телефон|phone|phone number|phonenumber|tel|telephone|mobile|mobile phone|cell|cell phone|cellphone|mobile number',
    'телефон|тел|моб|phone|mobile|whatsapp|viber|сотов',
    'номер|whatsapp|ватсап|вотсап|вайбер|viber|тлф',
  ),
  email: words(
    'email|e mail|mail|почта|эл почта|электронная почта|эл адрес|электронный адрес|емейл|емайл|имейл|мейл|мыло|пошта|ел пошта|електронна пошта|електронна адреса|ел адреса|email address|e mail address|адрес почты|адрес эл почты|email клиента|e mail клиента',
    'email|mail|почт|пошт|имейл|емейл',
  ),
  birthday: words(
    'дата рождения|день рождения|д р|др|дата рожд|днюха|дата народження|день народження|дата нар|birthday|birth date|birthdate|date of birth|dob|bday|b day',
    'рожден|рожд|народжен|birth|bday|dob',
    'год рождения|г р|дн|д н|народження|рождение|born|родился',
  ),
  gender: words('пол|стать|gender|sex', 'gender'),
  city: words('город|місто|населенный пункт|населений пункт|city|town|г|нп', 'город|місто|city'),
  address: words(
    'адрес|адреса|адрес доставки|адреса доставки|address|street address|улица|вулиця',
    'адрес|адреса|address',
  ),
  source: words(
    'источник|откуда|откуда узнал|откуда узнали|откуда пришел|канал|канал привлечения|реклама|джерело|звідки|звідки дізналися|канал залучення|source|lead source|channel|utm source|referrer|how they found us|how did you find us|how did you hear about us|heard about us',
    'источник|джерело|source|откуда|звідки|found us|how found|hear about|heard|refer|как узнал|як дізнал',
  ),
  owner: words(
    'ответственный|менеджер|мастер|продавец|консультант|відповідальний|майстер|продавець|owner|manager|responsible|assigned to|account manager|sales rep',
    'ответствен|менеджер|відповідальн|manager',
  ),
  consent: words(
    'согласие|согласие на рассылку|согласие на обработку|согласие на обработку персональных данных|можно писать|згода|згода на розсилку|consent|opt in|optin|marketing consent|accepts marketing|email consent|ok to e mail|ok to email|may we e mail|may we email|согласен|согласна',
    'согласи|рассылк|згод|розсилк|consent|opt in|subscri|newsletter|ok to|may we|can we|permission|agree|можно писать|можна писати|согласен|разрешени|дозвіл|оферт',
    'подписка|підписка|рассылка|розсилка|newsletter|subscribed|подписан',
  ),
  note: words(
    'комментарий|комментарии|комент|коммент|заметка|заметки|примечание|примечания|коментар|коментарі|нотатки|примітка|примітки|note|notes|comment|comments|remarks|прим',
    'коммент|примечан|коментар|приміт|заметк|нотатк|comment|note',
  ),
  phone2: words(''),
  phone3: words(''),
  email2: words(''),
  telegram: words(''),
  whatsapp: words(''),
  viber: words(''),
  instagram: words(''),
  website: words(''),
  country: words(''),
  region: words(''),
  postcode: words(''),
  family: words(''),
  children: words(''),
  interests: words(''),
  preferredDelivery: words(''),
  preferredPayment: words(''),
  preferredContact: words(''),
  company: words(''),
  taxId: words(''),
  industry: words(''),
  headcount: words(''),
  turnover: words(''),
  contactPerson: words(''),
  position: words(''),
  addedOn: words(''),
};

const ORDER_WORDS: Readonly<Record<OrderField, HeaderWords>> = {
  orderId: words(
    'номер заказа|заказ №|№ заказа|no заказа|id заказа|код заказа|номер замовлення|№ замовлення|id замовлення|номер чека|накладная|номер накладной|номер счета|order id|orderid|order no|order number|invoice|invoice no|invoice number|invoiceno|receipt|receipt no|transaction id',
    'номер заказ|номер замовлен|order id|order n|invoice n',
    'номер|заказ|замовлення|order|чек|№|no|no п п|id|счет|рахунок',
  ),
  client: words(
    'клиент|клієнт|покупатель|покупець|фио|піб|ф и о|фио клиента|піб клієнта|имя клиента|імя клієнта|заказчик|замовник|гость|гість|пациент|пацієнт|код клиента|код клієнта|id клиента|id клієнта|ид клиента|client|customer|client id|customer id|customerid|clientid|client name|customer name|customer code|buyer|guest|member id|klientura id',
    'клиент|клієнт|покупател|покупец|заказчик|замовник|client|customer',
    'контакт|получатель|отримувач|имя|імя|name',
  ),
  phone: CLIENT_WORDS.phone,
  email: CLIENT_WORDS.email,
  date: words(
    'дата|дата заказа|дата покупки|дата продажи|дата чека|дата визита|дата и время|дата время|дата замовлення|дата покупки|дата продажу|дата візиту|дата та час|date|order date|orderdate|purchase date|sale date|invoice date|invoicedate|transaction date|datetime',
    'дата|date|created at',
    'дата оплаты|дата оплати|дата создания|дата створення|created|created at|paid at|когда|день|timestamp|отметка времени|позначка часу',
  ),
  amount: words(
    'сумма|сколько|сколько руб|сколько р|скільки|скільки грн|сумма заказа|сумма покупки|сумма чека|сумма продажи|итоговая сумма|сумма руб|сумма р|сума|сума замовлення|сума покупки|сума чека|сума грн|amount|total|order total|sum|order value|order amount|total price|grand total|total amount',
    'сумм|сума|стоимост|вартіст|amount|total|revenue|выручк|виручк',
    'итого|разом|оплачено|оплата|стоимость|вартість|чек|средства|руб|грн|сплачено|price|value|paid|к оплате|до сплати|sales|revenue|выручка|виручка',
  ),
  product: words(
    'товар|товары|товари|услуга|услуги|послуга|послуги|наименование|назва|название|номенклатура|состав|состав заказа|позиция|позиции|артикул|product|products|item|items|service|description|sku|product name|товар услуга',
    'товар|услуг|послуг|product|наименован|номенклатур',
  ),
  status: words(
    'статус|статус заказа|статус замовлення|состояние|стан|стан замовлення|этап|результат|status|order status|state',
    'статус|status|состояни',
  ),
};

/** Signs that a header is about a second thing of its kind ("Телефон 2", "доп. e-mail", "телефон мамы"): its claim is weaker. */
const SECOND =
  /(?:^|\s)(?:2|3|4|ii|доп|дополнительный|додатковий|второй|другий|запасной|запасний|старый|старий|other|second|secondary|alt|alternate|work|home|раб|рабочий|робочий|дом|домашний|домашній)(?:\s|$)/;

/**
 * A header without what does not matter: case, ё, dots, dashes, quotes, line breaks, apostrophes, notes in brackets.
 * @example normaliseHeader('Д.р.') //=> 'д р'
 * @example normaliseHeader('E-Mail *') //=> 'e mail'
 */
export function normaliseHeader(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/['’ʼ`"«»“”]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();
}

export interface HeaderClaim {
  field: Field;
  kind: 'exact' | 'lesser' | 'part';
  second: boolean;
}

type WholeHeaders = ReadonlyMap<string, readonly Omit<HeaderClaim, 'second'>[]>;

const WHOLE: Readonly<Record<TableKind, WholeHeaders>> = { clients: index(CLIENT_WORDS), orders: index(ORDER_WORDS) };

function index(table: Readonly<Record<string, HeaderWords>>): WholeHeaders {
  const found = new Map<string, Omit<HeaderClaim, 'second'>[]>();
  const add = (text: string, field: string, kind: HeaderClaim['kind']): void => {
    found.set(text, [...(found.get(text) ?? []), { field: field as Field, kind }]);
  };
  for (const [field, { exact, lesser }] of Object.entries(table)) {
    for (const text of exact) add(text, field, 'exact');
    for (const text of lesser) add(text, field, 'lesser');
  }
  return found;
}

/**
 * The fields a header may name.
 * @example headerClaims('Моб. тел.', 'clients') //=> [{ field: 'phone', kind: 'exact', second: false }]
 */
export function headerClaims(header: string, kind: TableKind): HeaderClaim[] {
  const text = normaliseHeader(header);
  if (text === '' || text.length > 60) return [];
  const whole = WHOLE[kind].get(text);
  if (whole) return whole.map((claim) => ({ ...claim, second: false }));
  const second = SECOND.test(text);
  const first = second ? text.replace(SECOND, ' ').replace(/\s+/g, ' ').trim() : text;
  const bare = second ? WHOLE[kind].get(first) : undefined;
  if (bare) return bare.map((claim) => ({ ...claim, second: true }));
  const table: Readonly<Record<string, HeaderWords>> = kind === 'clients' ? CLIENT_WORDS : ORDER_WORDS;
  const claims: HeaderClaim[] = [];
  for (const [field, { part }] of Object.entries(table)) {
    if (part.some((beginning) => ` ${text}`.includes(` ${beginning}`)))
      claims.push({ field: field as Field, kind: 'part', second });
  }
  return claims;
}
