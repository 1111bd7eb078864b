/** The words that people write into headers, in Russian, Ukrainian and English, by field. */
import type { ClientField, OrderField } from '../../domain/codes';
import type { Field, TableKind } from './recognition';

interface HeaderWords {
  /** Whole headers, normalised as by `normaliseHeader`. */
  exact: readonly string[];
  /** Beginnings of words; one of them anywhere in a longer header is weaker evidence. */
  part: readonly string[];
}

const words = (exact: string, part = ''): HeaderWords => ({
  exact: exact.split('|').map((text) => text.trim()),
  part: part === '' ? [] : part.split('|').map((text) => text.trim()),
});

const CLIENT_WORDS: Readonly<Record<ClientField, HeaderWords>> = {
  id: words(
    'id|ид|ід|код|код клиента|код клієнта|id клиента|id клієнта|ид клиента|ід клієнта|client id|customer id|clientid|customerid|klientura id|номер клиента|номер клієнта|карта|номер карты|номер картки|client no|customer no',
  ),
  name: words(
    'фио|ф и о|піб|п і б|имя клиента|клиент|клиенты|клієнт|клієнти|имя и фамилия|фамилия и имя|фамилия имя|имя фамилия|фамилия имя отчество|фио клиента|піб клієнта|імя клієнта|прізвище та імя|імя та прізвище|прізвище імя|прізвище імя по батькові|полное имя|повне імя|контакт|контактное лицо|контактна особа|покупатель|покупець|гость|гість|пациент|пацієнт|заказчик|замовник|name|full name|fullname|client|client name|customer|customer name|contact|contact name|guest|buyer|как зовут|імя та по батькові|имя отчество|имя и отчество',
    'фио|піб|full name|клиент|клієнт|customer|client',
  ),
  lastName: words(
    'фамилия|фамилия клиента|прізвище|last name|lastname|surname|family name|second name',
    'фамили|прізвищ|last name|surname',
  ),
  firstName: words('имя|імя|імʼя|first name|firstname|given name|forename', 'first name|given name'),
  middleName: words('отчество|по батькові|middle name|middlename|patronymic', 'отчеств|батькові|patronym'),
  phone: words(
    'телефон|тел|телефоны|телефони|тел номер|номер телефона|номер телефону|телефон клиента|телефон клієнта|контактный телефон|контактний телефон|моб|моб тел|мобильный|мобільний|мобильный телефон|мобільний телефон|моб телефон|сотовый|сот|сот тел|сотовый телефон|whatsapp|ватсап|вотсап|вайбер|viber|phone|phone number|phonenumber|tel|telephone|mobile|mobile phone|cell|cell phone|cellphone|mobile number|тлф|номер',
    'телефон|тел|моб|phone|mobile|whatsapp|viber|сотов',
  ),
  email: words(
    'email|e mail|mail|почта|эл почта|электронная почта|эл адрес|электронный адрес|емейл|емайл|имейл|мейл|мыло|пошта|ел пошта|електронна пошта|електронна адреса|ел адреса|email address|e mail address|адрес почты|адрес эл почты|email клиента|e mail клиента',
    'email|mail|почт|пошт|имейл|емейл',
  ),
  birthday: words(
    'дата рождения|день рождения|д р|др|дата рожд|днюха|рождение|дата народження|день народження|д н|дн|дата нар|народження|birthday|birth date|birthdate|date of birth|dob|bday|b day|born|родился|г р|год рождения',
    'рожден|рожд|народжен|birth|bday|dob',
  ),
  gender: words('пол|стать|gender|sex', 'gender'),
  city: words('город|місто|населенный пункт|населений пункт|city|town|г|нп', 'город|місто|city'),
  address: words(
    'адрес|адреса|адрес доставки|адреса доставки|address|street address|улица|вулиця',
    'адрес|адреса|address',
  ),
  source: words(
    'источник|откуда|откуда узнал|откуда узнали|откуда пришел|канал|канал привлечения|реклама|джерело|звідки|звідки дізналися|канал залучення|source|lead source|channel|utm source|referrer',
    'источник|джерело|source|откуда|звідки',
  ),
  owner: words(
    'ответственный|менеджер|мастер|продавец|консультант|відповідальний|майстер|продавець|owner|manager|responsible|assigned to|account manager|sales rep',
    'ответствен|менеджер|відповідальн|manager',
  ),
  consent: words(
    'согласие|согласие на рассылку|рассылка|подписка|подписан|согласие на обработку|согласие на обработку персональных данных|можно писать|згода|згода на розсилку|розсилка|підписка|consent|opt in|optin|subscribed|newsletter|marketing consent|accepts marketing|email consent|согласен|согласна',
    'согласи|рассылк|згод|розсилк|consent|opt in|subscri|newsletter',
  ),
  note: words(
    'комментарий|комментарии|комент|коммент|заметка|заметки|примечание|примечания|коментар|коментарі|нотатки|примітка|примітки|note|notes|comment|comments|remarks|прим',
    'коммент|примечан|коментар|приміт|заметк|нотатк|comment|note',
  ),
};

const ORDER_WORDS: Readonly<Record<OrderField, HeaderWords>> = {
  orderId: words(
    'номер заказа|заказ|заказ №|№ заказа|no заказа|id заказа|код заказа|номер|номер замовлення|замовлення|№ замовлення|id замовлення|чек|номер чека|накладная|номер накладной|счет|номер счета|рахунок|order|order id|orderid|order no|order number|invoice|invoice no|invoice number|invoiceno|receipt|receipt no|transaction id|№|no|no п п|id',
    'номер заказ|номер замовлен|order id|order n|invoice n',
  ),
  client: words(
    'клиент|клієнт|покупатель|покупець|фио|піб|ф и о|фио клиента|піб клієнта|имя клиента|імя клієнта|заказчик|замовник|гость|гість|пациент|пацієнт|код клиента|код клієнта|id клиента|id клієнта|ид клиента|контакт|получатель|отримувач|имя|імя|client|customer|client id|customer id|customerid|clientid|client name|customer name|customer code|buyer|name|guest|member id|klientura id',
    'клиент|клієнт|покупател|покупец|заказчик|замовник|client|customer',
  ),
  phone: CLIENT_WORDS.phone,
  email: CLIENT_WORDS.email,
  date: words(
    'дата|дата заказа|дата покупки|дата продажи|дата оплаты|дата чека|дата визита|дата и время|дата время|когда|день|дата замовлення|дата покупки|дата продажу|дата оплати|дата візиту|дата та час|date|order date|orderdate|purchase date|sale date|invoice date|invoicedate|transaction date|created|created at|paid at|datetime|timestamp|отметка времени|позначка часу|дата создания|дата створення',
    'дата|date|created at',
  ),
  amount: words(
    'сумма|сумма заказа|сумма покупки|сумма чека|сумма продажи|итого|итоговая сумма|оплачено|оплата|стоимость|выручка|чек|средства|руб|сумма руб|сумма р|сума|сума замовлення|сума покупки|сума чека|разом|вартість|сплачено|виручка|грн|сума грн|amount|total|order total|sum|revenue|sales|price|value|paid|order value|order amount|total price|grand total|total amount|к оплате|до сплати',
    'сумм|сума|стоимост|вартіст|amount|total|revenue|выручк|виручк',
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
  kind: 'exact' | 'part';
  second: boolean;
}

const EXACT: Readonly<Record<TableKind, ReadonlyMap<string, Field[]>>> = {
  clients: index(CLIENT_WORDS),
  orders: index(ORDER_WORDS),
};

function index(table: Readonly<Record<string, HeaderWords>>): ReadonlyMap<string, Field[]> {
  const found = new Map<string, Field[]>();
  for (const [field, { exact }] of Object.entries(table)) {
    for (const text of exact) found.set(text, [...(found.get(text) ?? []), field as Field]);
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
  const exact = EXACT[kind].get(text);
  if (exact) return exact.map((field) => ({ field, kind: 'exact', second: false }));
  const second = SECOND.test(text);
  const first = second ? text.replace(SECOND, ' ').replace(/\s+/g, ' ').trim() : text;
  const bare = second ? EXACT[kind].get(first) : undefined;
  if (bare) return bare.map((field) => ({ field, kind: 'exact', second: true }));
  const table: Readonly<Record<string, HeaderWords>> = kind === 'clients' ? CLIENT_WORDS : ORDER_WORDS;
  const claims: HeaderClaim[] = [];
  for (const [field, { part }] of Object.entries(table)) {
    if (part.some((beginning) => ` ${text}`.includes(` ${beginning}`)))
      claims.push({ field: field as Field, kind: 'part', second });
  }
  return claims;
}
