/** Words of headers: who a client is, how to reach him, and what every base keeps. */
import type { ClientField } from '../../domain/codes';
import type { FieldWords } from '../../tables/recognise/header-words';
import { words } from './words';

export const MAIN_WORDS = {
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
    'адрес|адреса|адрес доставки|адреса доставки|почтовый адрес|поштова адреса|address|street address|улица|вулиця',
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
} as const satisfies Partial<Record<ClientField, FieldWords>>;
