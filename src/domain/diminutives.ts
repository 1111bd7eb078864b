/** First names: which spellings are one name in Russian, Ukrainian and Latin letters, and which short forms people go by. */
import { foldName, plainText } from './name-fold';

/**
 * `name and its counterparts: short forms`. Counterparts are one name in two languages (Дмитрий, Дмитро); spellings that fold alike need no entry.
 * A short form may stand under several names: Саша is Александр or Александра, Женя is Евгений or Евгения. So it is evidence and never a key.
 */
const MEN = `
Александр Олександр Alexander Aleksander Alejandro: Саша Саня Шура Шурик Сашка Сашко Санёк Олесь Лесь Алекс Сандро
Алексей Олексій Aleksej Alexis: Алёша Лёша Лёха Леша Лёня Олекса Лешка Алекс
Анатолий: Толя Толик Анатоль
Андрей Андрій Andrew Andreas Andre: Андрюша Андрюха Дрон Андрійко Andy Drew
Антон Anthony Antonio Антоний: Тоша Антоша Тоха Антошка Tony
Аркадий Аркадій: Аркаша Кеша
Арсений Арсен Арсеній: Сеня Арсюша
Артём Артемий: Тёма Тёмка Артёмка Темыч
Артур Arthur: Артурик Арт
Богдан: Бодя Даня Богданчик Боня
Борис: Боря Борька
Вадим: Вадик Вадя Дима
Валентин: Валя Валик
Валерий: Валера Лера Валерка Валерик
Василий Василь Basil: Вася Василёк Васька Васько
Вениамин Benjamin: Веня Беня Ben Benny
Виктор: Витя Витёк Витька Вітько Vic
Виталий Віталій: Виталик Виталя Віталька
Владимир Володимир Waldemar: Вова Володя Вован Вовка Влад Вовчик
Владислав: Влад Владик Слава
Всеволод: Сева
Вячеслав: Слава Славик Вяч
Геннадий Геннадій: Гена Генка Геша
Георгий Георгій George Георг: Гоша Жора Гога Егор Юра
Герман: Гера
Глеб Гліб: Глебушка
Григорий Григорій Gregory: Гриша Гришка Гриць Грицько Greg
Давид David: Дава Додик Dave
Даниил Данила Данило Данил Daniel: Даня Данька Данилка Дан Dan Danny
Денис Denys Dennis: Дэн Дениска Дениско
Дмитрий Дмитро Димитрий: Дима Митя Димка Димон Митька Димыч Dima
Евгений Євген Евген Eugene: Женя Жека Женька Евгеша Gene Женечка
Егор Єгор: Егорка Гоша Жора
Захар Захарий: Захарка
Иван Іван John Johann: Ваня Ванька Ванечка Івась Іванко Jack Johnny
Игнат Гнат Игнатий: Игнаша
Игорь Ігор: Игорёк Гарик Гоша Ігорко
Илья Ілля Elijah: Илюша Илюха Ілько
Иннокентий: Кеша
Иосиф Йосип Осип Joseph: Ося Йося Joe
Кирилл Кирило Cyril: Кирюша Кирюха Киря
Константин Костянтин Constantine: Костя Костик Кость Костян
Лев Leo: Лёва Лёвушка Левко
Леонид Леонід: Лёня Лёнька
Макар: Макарка
Максим Maximilian: Макс Максимка Max Максик
Марк Marcus: Маркуша Марик
Матвей Матвій Matthew: Мотя Матвейка Matt
Михаил Михайло Michael Михаль Mikhail: Миша Мишка Мишаня Мишко Mike Misha Мика
Мирослав: Мирон Слава Мирко
Назар: Назарко
Никита Микита: Ник Никитос Микитка
Николай Микола Nicholas Никола Nicolas: Коля Колян Николаша Миколка Колька Nick Ник
Олег Oleh: Олежка Олежик Лёлик
Остап: Остапко
Павел Павло Paul: Паша Пашка Павлик Павлуша Павлусь Пашко
Пётр Петро Peter: Петя Петька Петрик Петрусь Pete
Платон: Платоша Тоша
Прохор: Проша
Ринат Ренат: Ринатик
Родион Родіон: Родя
Роман: Рома Ромка Ромчик
Ростислав: Ростик Слава Рост
Руслан: Русик Руся Руслик
Савелий Сава Савва: Сава Савка
Святослав: Слава Свят Святик
Семён Семен Simon: Сёма Сеня
Сергей Сергій Sergius Serge: Серёжа Серёга Серый Сергійко Серж Сергейка
Станислав Станіслав Stanley: Стас Стасик Слава
Степан Stephen Steven Stefan: Стёпа Стёпка Steve Степанко
Тарас: Тарасик
Тимофей Тимофій Timothy Тиміш: Тима Тимоша Тим Tim
Тимур: Тима Тим Тимурка
Фёдор Федір Theodore: Федя Федька Ted
Филипп Пилип Philip: Филя Фил Phil
Эдуард Едуард Edward: Эдик Эд Ed Eddie Ted Едик
Эрик Ерік Eric: Эрик
Юлиан Юліан Julian: Юлик
Юрий Юрій: Юра Юрик Юрчик Юрко Жора
Яков Яків Jacob: Яша Яшка Jake
Ян: Яник
Ярослав: Ярик Слава Ярко
William: Bill Will Billy Liam Willy
Robert Роберт: Bob Rob Bobby Robbie Роб
Richard Ричард: Dick Rick Rich Richie
James: Jim Jimmy Jamie
Thomas Томас: Tom Tommy
Charles: Charlie Chuck
Christopher: Chris Kit
Samuel: Sam Sammy
Joshua: Josh
Jonathan: Jon Jonny
Nathaniel Nathan: Nate Nat
Zachary: Zac Zach Zack
Lachlan: Lachie`;

const WOMEN = `
Агата Agatha: Агаша
Аделина Аделіна: Аделя Деля Лина
Александра Олександра Alexandra Sandra: Саша Шура Саня Сашка Леся Алекс Сандра Аля Олеся
Алевтина: Аля Тина
Алёна: Алёнка Лена Алёнушка
Алина Аліна: Аля Лина Алинка
Алиса Аліса Alice: Алиска Аля
Алла: Алка Аллочка
Альбина: Аля Бина Альбинка
Анастасия Анастасія Настасья: Настя Ася Стася Настенька Настюша Настуня
Ангелина Ангеліна: Геля Лина Ангел
Анжела Анжелика Angela Angelica: Анжелка
Анна Ганна Hanna Ann Anne Hannah: Аня Анюта Нюра Анечка Нюша Аннушка Нюся Аннет Анька Annie
Антонина Антоніна: Тоня Тося Антося
Арина Орина: Ариша
Валентина: Валя Валюша Валюха
Валерия Валерія Valerie: Лера Валерка Лерочка
Варвара Barbara: Варя Варенька Barb
Василиса: Вася Лиса Василина
Вера Віра: Верочка Верка Веруня
Вероника Вероніка Veronica: Ника Вера Роня Вероничка
Виктория Вікторія Victoria: Вика Викуля Тори Віка Vicky Vicki
Виолетта Віолетта Violet: Виола Вета Летта
Галина: Галя Галка Галюся Галинка
Дарья Дарія Дарина: Даша Дашка Дашенька Дарка Даринка
Диана Діана: Дианка Ди Дина
Дина Діна: Динка
Ева Єва Eve: Евочка Евуся
Евгения Євгенія Eugenia: Женя Женечка Женька Геня
Екатерина Катерина Catherine Katherine Kathryn: Катя Катюша Катенька Катька Катруся Катюха Kate Katie Kathy Cathy Катерінка
Елена Олена Helen Helena Elena Гелена: Лена Леночка Ленка Оленка Лёля Аленка Nell Алёна
Елизавета Єлизавета Elizabeth Лизавета Elisabeth: Лиза Лизонька Лизочка Ліза Beth Liz Betty Lisa Eliza
Жанна Joan: Жанночка Жанка
Злата: Златка
Зинаида Зінаїда: Зина Зинка
Зоя: Зойка Зоенька
Инна Інна: Инночка Инуля
Ирина Ірина Irene: Ира Иришка Ириша Ирка Ирочка Іра Іринка Яринка
Карина Каріна: Кара Карінка
Кира: Кирочка
Клавдия Клавдія: Клава
Кристина Христина Christina Christine Kristin: Кристя Крис Христя Chris Christie Tina
Ксения Ксенія Оксинья Xenia: Ксюша Ксюха Ксеня Ксюня
Лариса: Лара Лора Лорка
Лидия Лідія Lydia: Лида Лидочка Ліда
Лилия Лілія Lily: Лиля Лілечка Лилька
Любовь Любов: Люба Любаша Любочка
Людмила: Люда Мила Люся Людочка Милочка
Майя: Майка Маечка
Маргарита Margaret Margarita: Рита Марго Ритуля Маргоша Meg Maggie Peggy
Марина: Мариша Маринка Маруся
Мария Марія Maria Mary Marie Марья: Маша Маня Маруся Машенька Машка Мариша Марійка Муся Molly
Милана Мілана: Мила Милаша
Мирослава: Мира Слава
Надежда Надія: Надя Надюша Наденька Надійка
Наталья Наталія Наталя Natalie Nataly: Наташа Ната Натуся Наталка Таша Наточка Туся
Нелли Неля Нелля Nelly: Нелька Неля
Нина Ніна: Нинуля Нинка Ниночка
Оксана Ксана: Ксана Оксанка Ксюша Оксаночка
Олеся Леся Алеся: Леся Лесенька Олеська
Ольга: Оля Олечка Ольгуня Олюшка Лёля Олька
Полина Поліна Pauline: Поля Полинка Полюшка
Раиса Раїса: Рая Раечка
Римма: Римка
Роза Rosa Rose: Розочка
Светлана Світлана: Света Лана Светик Светуля Свєта Світланка Светочка
Снежана Сніжана: Снежка
София Софія Софья Sophia Sophie: Соня Софа Софочка Сонечка
Таисия Таїсія: Тая Тася
Тамара: Тома Тамарочка
Татьяна Тетяна Tatiana Тетьяна: Таня Танюша Танечка Тата Танька
Ульяна Уляна Юлиана Iuliana: Уля Ульянка Яна
Эвелина Евеліна Evelyn: Эва Эвелинка Лина
Эльвира Ельвіра: Эля Эльвирка Элла
Элла Елла: Эллочка Эля
Эмма Емма Emma: Эммочка
Юлия Юлія Julia Julie: Юля Юленька Юлечка Юлька Уля
Яна Jana: Янка Яночка
Ярослава: Яра Слава Ярочка
Jennifer: Jenny Jen Jennie
Jessica: Jess Jessie
Rebecca: Becky Bec Becca
Samantha: Sam Sammy
Deborah: Debbie Deb
Patricia: Pat Patty Trish
Susan Susanna: Sue Susie
Isabella Isabelle Isabel: Bella Izzy
Abigail: Abby
Georgia: Georgie
Charlotte: Charlie Lottie
Amelia: Millie Amy`;

export interface KnownName {
  /** The names, by number, of which this is a full form: Сергей and Сергій have one number. */
  full: readonly number[];
  /** The names of which this is a short form. */
  short: readonly number[];
  /** `null` for a form that both have: Саша, Женя, Валя. */
  sex: 'm' | 'f' | null;
}

interface Entry extends KnownName {
  full: number[];
  short: number[];
}

interface Table {
  /** By the text in small letters, which is exact, and by the fold, which is for other spellings: Даня and Diana fold alike. */
  byText: Map<string, Entry>;
  byFold: Map<string, Entry>;
  /** First letters of the full forms of each name, folded: Елена, Олена → "eo". */
  heads: string[];
  /** The fold of each name's first full form. */
  forms: string[];
}

let table: Table | undefined;
const theTable = (): Table => (table ??= readTable());

/**
 * What is known of a first name, by its plain text and its fold (see name-fold.ts); `undefined` for a name that is not in the table.
 * @example knownName('саша', foldName('Саша')) //=> { full: [], short: [0, 92], sex: null }
 */
export function knownName(plain: string, fold: string): KnownName | undefined {
  const { byText, byFold } = theTable();
  return byText.get(withoutYo(plain)) ?? byFold.get(fold);
}

/**
 * Whether a name may begin with a letter (folded) in one of its languages.
 * @example mayBegin(knownName('олена', 'olena')!, 'e') //=> true, because of Елена
 */
export const mayBegin = ({ full, short }: KnownName, head: string): boolean =>
  [...full, ...short].some((group) => theTable().heads[group]!.includes(head));

/**
 * One fold for a first name in all its languages; a short form, which may be of several names, keeps its own.
 * @example oneForm('Дмитро') //=> 'dmitri', as of 'Dmitry'
 */
export function oneForm(name: string): string {
  const fold = foldName(name);
  const known = knownName(plainText(name), fold);
  return known === undefined || known.full.length !== 1 ? fold : theTable().forms[known.full[0]!]!;
}

const withoutYo = (plain: string): string => plain.replace(/ё/g, 'е');

/**
 * How two known names stand to each other. Two full names are one or two; only a short form may be either.
 * @example relation(dmytro, dmitrii) //=> 'ONE'
 * @example relation(sasha, oleksandra) //=> 'SHORT'
 * @example relation(maria, marina) //=> 'OTHER'
 */
export function relation(a: KnownName, b: KnownName): 'ONE' | 'SHORT' | 'OTHER' {
  if (meet(a.full, b.full)) return 'ONE';
  if (a.full.length > 0 && b.full.length > 0) return 'OTHER';
  return meet(a.short, b.short) || meet(a.full, b.short) || meet(a.short, b.full) ? 'SHORT' : 'OTHER';
}

const meet = (a: readonly number[], b: readonly number[]): boolean => a.some((group) => b.includes(group));

/** Made at the first use: most runs of the script never ask. */
function readTable(): Table {
  const made: Table = { byText: new Map(), byFold: new Map(), heads: [], forms: [] };
  let group = 0;
  const note = (entries: Map<string, Entry>, key: string, kind: 'full' | 'short', sex: 'm' | 'f'): void => {
    const entry = entries.get(key);
    if (entry === undefined) {
      entries.set(key, { full: [], short: [], [kind]: [group], sex });
      return;
    }
    // The sex of a full name stands, whoever has it as a short form too.
    if (entry.full.length === 0 && entry.sex !== sex) entry.sex = kind === 'full' ? sex : null;
    if (!entry.full.includes(group) && !entry[kind].includes(group)) entry[kind].push(group);
  };
  for (const [lines, sex] of [[MEN, 'm'] as const, [WOMEN, 'f'] as const]) {
    for (const line of lines.trim().split('\n')) {
      const [full, short] = line.split(': ') as [string, string];
      made.forms[group] = foldName(full.split(' ')[0]!);
      made.heads[group] = full
        .split(' ')
        .map((word) => foldName(word).charAt(0))
        .join('');
      for (const [words, kind] of [[full, 'full'] as const, [short, 'short'] as const]) {
        for (const word of words.split(' ')) {
          note(made.byText, withoutYo(plainText(word)), kind, sex);
          note(made.byFold, foldName(word), kind, sex);
        }
      }
      group++;
    }
  }
  return made;
}
