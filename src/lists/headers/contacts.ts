/** Words of headers: messengers, address, family, interests and preferences. Second phones and e-mails have the words of the first ones. */
import type { ClientField } from '../../domain/codes';
import type { FieldWords } from '../../tables/recognise/header-words';
import { words } from './words';

export const CONTACT_WORDS = {
  phone2: words(''),
  phone3: words(''),
  email2: words(''),
  telegram: words(
    'telegram|телеграм|телеграмм|телега|тг|tg|ник в телеграм|ник телеграм|нік у телеграм|нік телеграм|telegram username|telegram id|telegram nick',
    'telegram|телеграм',
  ),
  whatsapp: words(
    'whatsapp|whats app|ватсап|вотсап|вацап|вотсапп|ватсапп|вотс ап|ватс ап|wa|номер whatsapp|номер ватсап|whatsapp number',
    'whatsapp|whats app|ватсап|вотсап|вацап',
  ),
  viber: words('viber|вайбер|номер viber|номер вайбер|viber number', 'viber|вайбер'),
  instagram: words(
    'instagram|инстаграм|инстаграмм|инста|інстаграм|інста|insta|ig|ник в инстаграм|ник инстаграм|нік в інстаграм|нік інстаграм|аккаунт инстаграм|instagram username|instagram handle',
    'instagram|инстаграм|інстаграм|инста |інста |insta ',
  ),
  website: words(
    'сайт|веб сайт|вебсайт|сайт компании|сайт компанії|адрес сайта|адреса сайту|домен|website|web site|site|url|web|homepage|home page|company website|www|domain',
    'сайт |website|вебсайт',
  ),
  country: words('страна|страна проживания|країна|країна проживання|country', 'страна|країна|country'),
  region: words(
    'регион|область|край|регион область|область регион|область край|субъект рф|регіон|район|region|state|province|county|state province|state region|oblast',
    'регион|регіон|region',
  ),
  postcode: words(
    'индекс|почтовый индекс|почт индекс|індекс|поштовий індекс|пошт індекс|postcode|post code|postal code|zip|zip code|zipcode|zip postal code|postal',
    'индекс|індекс|postal code|zip ',
  ),
  family: words(
    'семья|семейное положение|сем положение|состав семьи|супруг|супруга|супруг супруга|муж|жена|муж жена|сімя|сімейний стан|сім стан|склад сімї|чоловік|дружина|family|family status|marital status|spouse|husband|wife',
    'семья|семьи|семейн|сімейн|супруг|marital|spouse',
  ),
  children: words(
    'дети|ребенок|количество детей|кол во детей|имена детей|имя ребенка|дети возраст|діти|дитина|кількість дітей|к сть дітей|імена дітей|імя дитини|children|kids|child|number of children|no of children|childs name|child name',
    'дети|детей|ребен|діти|дітей|дитин|children|kids',
  ),
  interests: words(
    'интересы|интерес|увлечения|хобби|хобби и интересы|интересы и хобби|предпочтения|любимые товары|чем интересуется|что интересует|інтереси|інтерес|захоплення|хобі|хобі та інтереси|уподобання|вподобання|чим цікавиться|interests|interest|hobby|hobbies|preferences|likes|interested in',
    'интерес|увлечен|хобби|інтерес|захоплен|хобі|hobb|interest',
  ),
  language: words(
    'язык|язык клиента|язык общения|язык писем|мова|мова клієнта|мова спілкування|мова листів|language|client language|preferred language|lang',
    'язык общ|мова спілк|language',
  ),
  leapDay: words(
    '29 февраля отмечает|29 февраля|29 лютого відзначає|29 лютого|29 february is kept on|29 february|leap day',
    '',
  ),
  timeZone: words(
    'часовой пояс|часовой пояс клиента|час пояс|часпояс|пояс|временная зона|зона времени|часова зона|часовий пояс|часовий пояс клієнта|час пояс клієнта|time zone|timezone|client time zone|customer time zone|time zone utc|timezone utc|tz',
    'часовой пояс|часовий пояс|часова зона|time zone|timezone',
  ),
  nextContact: words(
    'следующий контакт|дата следующего контакта|след контакт|следующий звонок|дата следующего звонка|когда связаться|напомнить|дата напоминания|наступний контакт|дата наступного контакту|наступний дзвінок|коли звязатися|нагадати|дата нагадування|next contact|next contact date|next call|follow up|follow up date|followup|contact again',
    'следующ контакт|следующий контакт|наступн контакт|next contact|follow up',
  ),
  tags: words(
    'теги|тег|метки|метка|ярлыки|ярлык|хештеги|хэштеги|мітки|мітка|ярлики|ярлик|tags|tag|labels|label|client tags|customer tags',
    'теги|тэги|tags',
  ),
  preferredDelivery: words(
    'способ доставки|предпочитаемая доставка|предпочтительная доставка|удобная доставка|тип доставки|вид доставки|служба доставки|транспортная компания|перевозчик|спосіб доставки|бажана доставка|зручна доставка|тип доставки|служба доставки|перевізник|delivery method|shipping method|preferred delivery|preferred shipping|delivery type|carrier',
    'способ доставк|спосіб доставк|delivery method|shipping method|preferred deliv',
    'доставка|delivery|shipping|тк|отделение|відділення|отделение новой почты|відділення нової пошти|отделение нп|відділення нп|нова пошта|новая почта|почтомат|поштомат|пвз',
  ),
  preferredPayment: words(
    'способ оплаты|форма оплаты|тип оплаты|вид оплаты|предпочитаемая оплата|предпочтительная оплата|условия оплаты|спосіб оплати|форма оплати|тип оплати|вид оплати|бажана оплата|умови оплати|payment method|preferred payment|payment type|payment terms',
    'способ оплат|спосіб оплат|форма оплат|payment method|preferred pay',
  ),
  preferredContact: words(
    'способ связи|предпочитаемый способ связи|предпочтительный способ связи|удобный способ связи|канал связи|как связаться|когда звонить|удобное время|удобное время звонка|удобное время для звонка|спосіб звязку|бажаний спосіб звязку|зручний спосіб звязку|канал звязку|як звязатися|коли телефонувати|зручний час|зручний час для дзвінка|preferred contact|preferred contact method|contact method|contact preference|preferred channel|best way to contact|best time to call',
    'способ связи|спосіб звязку|contact method|preferred contact|contact preference',
    'связь|звязок|мессенджер|месенджер|messenger',
  ),
} as const satisfies Partial<Record<ClientField, FieldWords>>;
