/** Words of headers: orders. */
import type { OrderField } from '../../domain/codes';
import { MAIN_WORDS } from './main';
import type { FieldWords } from '../../tables/recognise/header-words';
import { words } from './words';

export const ORDER_WORDS: Readonly<Record<OrderField, FieldWords>> = {
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
  phone: MAIN_WORDS.phone,
  email: MAIN_WORDS.email,
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
