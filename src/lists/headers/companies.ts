/** Words of headers: companies and the people who speak for them, and the day a client was entered. */
import type { ClientField } from '../../domain/codes';
import type { FieldWords } from '../../tables/recognise/header-words';
import { words } from './words';

export const COMPANY_WORDS = {
  company: words(
    'компания|организация|фирма|контрагент|предприятие|юрлицо|юр лицо|юридическое лицо|название компании|название организации|название фирмы|название юрлица|наименование компании|наименование организации|наименование контрагента|наименование юрлица|полное наименование|краткое наименование|место работы|работодатель|компанія|організація|фірма|підприємство|юрособа|юр особа|юридична особа|назва компанії|назва організації|назва підприємства|назва фірми|повна назва|місце роботи|роботодавець|company|company name|organization|organisation|organization name|organisation name|business name|account name|firm|employer|legal name|legal entity',
    'компани|организац|контрагент|компані|організац|юр лиц|юрлиц|company|organization|organisation',
    'наименование|название|назва|account|business|заведение|заклад',
  ),
  taxId: words(
    'инн|инн клиента|инн компании|инн организации|инн кпп|инн иин|бин|иин|бин иин|иин бин|унп|едрпоу|эдрпоу|код едрпоу|инн едрпоу|едрпоу инн|єдрпоу|код єдрпоу|іпн|рнокпп|єдрпоу іпн|іпн єдрпоу|єдрпоу рнокпп|код єдрпоу іпн|ідентифікаційний код|ідент код|податковий номер|идентификационный код|налоговый номер|vat|vat number|vat no|vat id|vat reg no|vat registration number|tax id|tax id number|taxid|tax number|tax no|tin|ein',
    'инн |іпн |єдрпоу|едрпоу|рнокпп|vat n|vat id|tax id|tax n|tax code',
    'огрн|огрнип|инн огрн|окпо|ипн|registration number|company number|reg no|рег номер|реєстраційний номер',
  ),
  industry: words(
    'отрасль|сфера деятельности|сфера|вид деятельности|область деятельности|направление деятельности|тип бизнеса|ниша|оквэд|галузь|сфера діяльності|вид діяльності|напрям діяльності|тип бізнесу|ніша|квед|industry|sector|business type|type of business|line of business|vertical',
    'отрасл|сфера деят|вид деят|область деят|галузь|сфера діяльн|вид діяльн|industry',
  ),
  headcount: words(
    'численность|численность персонала|количество сотрудников|кол во сотрудников|число сотрудников|сотрудников|размер компании|чисельність|чисельність персоналу|кількість співробітників|к сть співробітників|кількість працівників|к сть працівників|співробітників|працівників|розмір компанії|headcount|employees|number of employees|no of employees|company size|staff|team size',
    'численност|количество сотрудн|кол во сотрудн|число сотрудн|чисельніст|кількість співроб|кількість працівн|employees|headcount',
    'сотрудники|персонал|співробітники|працівники',
  ),
  turnover: words(
    'оборот|годовой оборот|оборот компании|оборот в год|годовая выручка|выручка компании|оборот компанії|річний оборот|річний обіг|обіг|річна виручка|turnover|annual turnover|annual revenue|company revenue',
    'годовой оборот|годовая выручк|річний об|річна вируч|turnover|annual rev',
  ),
  contactPerson: words(
    'контактное лицо|фио контактного лица|имя контактного лица|контактное лицо фио|лпр|фио лпр|имя лпр|лицо принимающее решение|лицо принимающее решения|представитель|контактна особа|піб контактної особи|імя контактної особи|опр|піб опр|особа що приймає рішення|представник|contact person|contact name|primary contact|main contact|key contact|decision maker|point of contact|representative|контакт|contact',
    'контактное лиц|контактного лиц|контактна особ|контактної особ|лпр |contact person|contact name|decision maker',
    'директор|генеральный директор|гендиректор|руководитель|генеральний директор|керівник|director|ceo',
  ),
  position: words(
    'должность|должность лпр|должность контактного лица|профессия|род занятий|посада|посада контактної особи|професія|рід занять|position|job title|job|role|occupation|profession',
    'должност|посада |посади |job title|position ',
    'позиция|позиція|роль|title',
  ),
  addedOn: words(
    'дата добавления|дата регистрации|дата внесения|дата создания|дата обращения|дата первого обращения|первое обращение|дата заявки|дата заведения|дата занесения|добавлен|добавлена|зарегистрирован|дата рег|клиент с|отметка времени|дата додавання|дата реєстрації|дата внесення|дата створення|дата звернення|перше звернення|дата заявки|додано|зареєстровано|дата реєстр|клієнт з|позначка часу|added|added on|date added|created|created at|created on|creation date|date created|registered|registered on|registered at|registration date|signup date|sign up date|signed up|joined|joined on|join date|client since|customer since|member since|timestamp',
    'дата регистр|дата добавл|дата внесен|дата созда|дата реєстр|дата додав|дата створ|date added|registration date|signup date|sign up date',
  ),
} as const satisfies Partial<Record<ClientField, FieldWords>>;
