/** Names for the labelled clients: each with its Russian, Ukrainian and Latin spellings and the short forms that people go by. */

export interface FirstName {
  sex: 'm' | 'f';
  ru: string;
  uk: string;
  latin: readonly string[];
  short: readonly string[];
}

/** Commonest first. `Russian|Ukrainian|Latin spellings|short forms` */
const MALE = `
Александр|Олександр|Alexander Aleksandr Alexandr Oleksandr|Саша Шура Саня Сашка
Сергей|Сергій|Sergey Sergei Serhii Sergiy|Серёжа Сережа Серега
Дмитрий|Дмитро|Dmitry Dmitrii Dmytro Dmitriy|Дима Митя Димон
Андрей|Андрій|Andrey Andrei Andrii|Андрюша
Алексей|Олексій|Alexey Aleksei Oleksii|Лёша Леша Алёша
Иван|Іван|Ivan|Ваня Ванька
Николай|Микола|Nikolay Nikolai Mykola|Коля
Владимир|Володимир|Vladimir Volodymyr|Вова Володя
Евгений|Євген|Evgeniy Yevgenii Evgenii Yevhen Evgeny|Женя
Михаил|Михайло|Mikhail Mihail Mykhailo|Миша
Максим|Максим|Maxim Maksim Maksym|Макс
Павел|Павло|Pavel Pavlo|Паша
Юрий|Юрій|Yuri Yury Yurii Iurii|Юра
Виктор|Віктор|Viktor Victor|Витя
Пётр|Петро|Pyotr Petr Petro|Петя
Олег|Олег|Oleg Oleh|Олежка
Игорь|Ігор|Igor Ihor|Игорёк
Роман|Роман|Roman|Рома
Антон|Антон|Anton|Антоша Тоша
Артём|Артем|Artem Artyom|Тёма
Константин|Костянтин|Konstantin Kostiantyn|Костя
Василий|Василь|Vasily Vasilii Vasyl|Вася
Анатолий|Анатолій|Anatoly Anatolii|Толя
Григорий|Григорій|Grigory Hryhorii Grigorii|Гриша
Денис|Денис|Denis Denys|Дэн
Илья|Ілля|Ilya Illia Ilia|Илюша
Кирилл|Кирило|Kirill Kyrylo Kiril|Кирюша
Богдан|Богдан|Bogdan Bohdan|Даня
Тарас|Тарас|Taras|
Вячеслав|В'ячеслав|Vyacheslav Viacheslav|Слава
Станислав|Станіслав|Stanislav|Стас
Георгий|Георгій|Georgy Georgii Heorhii|Жора Гоша
Фёдор|Федір|Fedor Fyodor Fedir|Федя
Никита|Микита|Nikita Mykyta|Ник
Руслан|Руслан|Ruslan|
Ярослав|Ярослав|Yaroslav Iaroslav|Ярик`;

const FEMALE = `
Елена|Олена|Elena Yelena Olena Helen|Лена Леночка
Анна|Ганна|Anna Hanna Ganna|Аня Нюра
Мария|Марія|Maria Mariya Mariia|Маша Маруся
Юлия|Юлія|Yuliya Iuliia Yulia Julia|Юля
Наталья|Наталія|Natalia Nataliya Natalya Nataliia|Наташа Ната
Ольга|Ольга|Olga Olha|Оля
Татьяна|Тетяна|Tatiana Tatyana Tetiana|Таня
Ирина|Ірина|Irina Iryna|Ира
Екатерина|Катерина|Ekaterina Kateryna Yekaterina|Катя Катюша
Светлана|Світлана|Svetlana Svitlana|Света
Анастасия|Анастасія|Anastasia Anastasiya Anastasiia|Настя
Оксана|Оксана|Oksana Oxana|Ксана
Людмила|Людмила|Lyudmila Liudmyla Ludmila|Люда Мила
Галина|Галина|Galina Halyna|Галя
Виктория|Вікторія|Viktoria Victoria Viktoriia|Вика
Евгения|Євгенія|Evgenia Yevheniia Evgeniya|Женя
Александра|Олександра|Alexandra Aleksandra Oleksandra|Саша Шура
Надежда|Надія|Nadezhda Nadiia Nadia|Надя
Любовь|Любов|Lyubov Liubov|Люба
Дарья|Дарія|Darya Daria Dariia|Даша
Ксения|Ксенія|Ksenia Xenia Kseniia|Ксюша
Валентина|Валентина|Valentina Valentyna|Валя
Вера|Віра|Vera Vira|Верочка
Полина|Поліна|Polina|Поля
Алина|Аліна|Alina|
Марина|Марина|Marina Maryna|Мариша
Яна|Яна|Yana Iana|
София|Софія|Sofia Sofiya Sofiia|Соня
Лариса|Лариса|Larisa Larysa|Лара
Тамара|Тамара|Tamara|Тома
Инна|Інна|Inna|
Алла|Алла|Alla|
Кристина|Христина|Kristina Khrystyna Christina|Крис
Диана|Діана|Diana|
Маргарита|Маргарита|Margarita Marharyta|Рита
Зоя|Зоя|Zoya Zoia|`;

const lines = (text: string): string[] => text.trim().split('\n');
const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');

const namesOf = (sex: 'm' | 'f', text: string): FirstName[] =>
  lines(text).map((line) => {
    const [ru, uk, latin, short] = line.split('|');
    return { sex, ru: ru!, uk: uk!, latin: words(latin), short: words(short) };
  });

export const FIRST_NAMES = { m: namesOf('m', MALE), f: namesOf('f', FEMALE) };

/** Pairs of first names that twins have: alike to the eye or the ear, and not the same. `Russian/Russian`, both in the lists above. */
export const TWINS: readonly (readonly [string, string])[] = words(
  'Александр/Алексей Анна/Яна Мария/Марина Алла/Алина Дмитрий/Денис Евгений/Григорий Анастасия/Александра Инна/Ирина Вера/Валентина Антон/Андрей Иван/Павел Ольга/Полина',
).map((pair) => pair.split('/') as [string, string]);

export interface Patronymic {
  ru: Record<'m' | 'f', string>;
  uk: Record<'m' | 'f', string>;
}

/** `Russian he|Russian she|Ukrainian he|Ukrainian she` */
export const PATRONYMICS: readonly Patronymic[] = lines(`
Александрович|Александровна|Олександрович|Олександрівна
Иванович|Ивановна|Іванович|Іванівна
Сергеевич|Сергеевна|Сергійович|Сергіївна
Николаевич|Николаевна|Миколайович|Миколаївна
Владимирович|Владимировна|Володимирович|Володимирівна
Викторович|Викторовна|Вікторович|Вікторівна
Алексеевич|Алексеевна|Олексійович|Олексіївна
Анатольевич|Анатольевна|Анатолійович|Анатоліївна
Петрович|Петровна|Петрович|Петрівна
Андреевич|Андреевна|Андрійович|Андріївна
Михайлович|Михайловна|Михайлович|Михайлівна
Васильевич|Васильевна|Васильович|Василівна
Юрьевич|Юрьевна|Юрійович|Юріївна
Дмитриевич|Дмитриевна|Дмитрович|Дмитрівна
Павлович|Павловна|Павлович|Павлівна
Фёдорович|Фёдоровна|Федорович|Федорівна
Ильич|Ильинична|Ілліч|Іллівна
Григорьевич|Григорьевна|Григорович|Григорівна
Евгеньевич|Евгеньевна|Євгенович|Євгенівна
Олегович|Олеговна|Олегович|Олегівна
Игоревич|Игоревна|Ігорович|Ігорівна
Борисович|Борисовна|Борисович|Борисівна`).map((line) => {
  const [heRu, sheRu, heUk, sheUk] = line.split('|') as [string, string, string, string];
  return { ru: { m: heRu, f: sheRu }, uk: { m: heUk, f: sheUk } };
});

export interface LastName {
  ru: string;
  uk: string;
}

/** His form, commonest first; `Russian/Ukrainian` where they differ. */
const COMMON_LAST = `Иванов/Іванов Смирнов/Смірнов Коваленко Кузнецов/Кузнєцов Шевченко Попов Бондаренко Васильев/Васильєв Петров Ткаченко Соколов Кравченко Михайлов Олейник/Олійник Новиков/Новіков Шевчук
Фёдоров/Федоров Мельник Морозов Кравчук Волков Лысенко/Лисенко Алексеев/Алексєєв Савченко Лебедев/Лебедєв Руденко Семёнов/Семенов Мороз Егоров/Єгоров Павлов Козлов Степанов Николаев/Ніколаєв Орлов
Андреев/Андрєєв Макаров Никитин/Нікітін Захаров Зайцев/Зайцев Соловьёв/Соловйов Борисов Яковлев/Яковлєв Григорьев/Григор'єв Романов Воробьёв/Воробйов Сергеев/Сергєєв Фролов Александров Дмитриев/Дмитрієв
Королёв/Корольов Гусев/Гусєв Киселёв/Кисельов Ильин/Ільїн Максимов Поляков Сорокин/Сорокін Виноградов Белов/Бєлов Медведев/Медведєв Антонов Тарасов Жуков Баранов Филиппов/Філіппов Комаров Давыдов/Давидов
Белинский/Бєлінський Островский/Островський Чайковский/Чайковський Вишневский/Вишневський Крымский/Кримський Гончаренко Гончарук Павленко Пономаренко Щербаков Щербак Цветков/Цвєтков Хоменко Юрченко Яценко
Жданов Черный/Чорний Черненко Белый/Білий Сидоренко Сидоров Левченко Мартыненко/Мартиненко Довженко Коваль Ковальчук Бойко Марченко Лукьяненко/Лук'яненко Тимошенко Хмельницкий/Хмельницький Дзюба Приходько Гнатюк Власюк`;
const STEMS =
  'Бар Вал Гор Дуб Жар Зим Кар Лог Мал Нос Пан Рог Сав Тур Ус Фок Хар Чер Шап Щег Бел Вор Гал Дол Ерм Кол Лав Мар Пол Сом';
const MIDDLES = 'ан ат ин ед ач ам ок ул аш ер ос уб ик ат ом';
const ENDINGS = 'ов/ов ин/ін енко/енко ский/ський чук/чук ев/єв';

const pairOf = (word: string): LastName => {
  const [ru, uk] = word.split('/');
  return { ru: ru!, uk: uk ?? ru! };
};

export const LAST_NAMES: readonly LastName[] = COMMON_LAST.split(/\s+/).map(pairOf);

/** The long tail: some 2,500 surnames that occur once or a few times. */
export const RARE_LAST_NAMES: readonly LastName[] = [
  ...new Set(
    words(STEMS).flatMap((stem) =>
      words(MIDDLES).flatMap((middle) =>
        words(ENDINGS).map((ending) => {
          const [ru, uk] = ending.split('/') as [string, string];
          return `${stem}${middle}${ru}/${stem}${middle}${uk}`;
        }),
      ),
    ),
  ),
].map(pairOf);

/** Her form of a surname. @example herLastName('Вишневский') //=> 'Вишневская' */
export function herLastName(his: string): string {
  if (/(?:[оеёє]в|[иії]н|ын)$/u.test(his)) return `${his}а`;
  if (/ий$/u.test(his)) return /ський$|цький$/u.test(his) ? his.slice(0, -2) + 'а' : his.slice(0, -2) + 'ая';
  return /ый$/u.test(his) ? his.slice(0, -2) + 'ая' : his;
}

const COMMON: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', д: 'd', е: 'e', ж: 'zh', з: 'z', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', ч: 'ch', ш: 'sh', ь: '', ъ: '', "'": '', э: 'e',
}; // prettier-ignore
/** Ways in which people and offices write Cyrillic in Latin letters: passports (ICAO 9303), maps (BGN/PCGN), messengers, Ukraine's of 2010. */
export const SCHEMES: readonly Readonly<Record<string, string>>[] = [
  { ...COMMON, г: 'g', и: 'i', й: 'i', ы: 'y', ё: 'e', х: 'kh', ц: 'ts', щ: 'shch', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'ie' },
  { ...COMMON, г: 'g', и: 'i', й: 'y', ы: 'y', ё: 'yo', х: 'kh', ц: 'ts', щ: 'shch', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye' },
  { ...COMMON, г: 'g', и: 'i', й: 'j', ы: 'y', ё: 'jo', х: 'h', ц: 'c', щ: 'sch', ю: 'ju', я: 'ja', і: 'i', ї: 'ji', є: 'je' },
  { ...COMMON, г: 'h', и: 'y', й: 'i', ы: 'y', ё: 'io', х: 'kh', ц: 'ts', щ: 'shch', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'ie' },
]; // prettier-ignore

/** @example inLatin('Щербакова', SCHEMES[1]) //=> 'Shcherbakova' */
export function inLatin(text: string, scheme: Readonly<Record<string, string>>): string {
  const latin = text.toLowerCase().replace(/./gu, (letter) => scheme[letter] ?? letter);
  return latin.replace(/(^|[\s-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
