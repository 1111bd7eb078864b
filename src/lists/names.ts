/** First names: the gender they tell, which spellings are one name in Russian, Ukrainian and Latin letters, and which short forms people go by. */
import type { NameLists } from '../domain/first-names';

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

/** Names without counterparts, other spellings, and pet forms that are hardly anything else. І and И, Е and Є, Ё are one letter here. */
const OTHER_MEN = `
августин адам азамат айдар аким алан альберт анвар арман армен аслан ахмед бахтияр влад владлен гаврил гагик гриша гурген дамир демид демьян дима
емельян ефим зураб ильдар ильнур ильяс ираклий карен карим ким клим костя кузьма лаврентий левко левон леша лука лукьян магомед мансур марат марко
мартин мирон митя миша мурад мустафа мухаммед никифор нурлан нурсултан олесь орест оскар паша рамиль расул рафаэль рашид рубен рустам самвел самуил
севастьян серафим сережа спартак тигран тихон толя трофим устим фарид феликс хасан христофор чингиз шамиль эльдар эмиль юра юхим яким ярема эмин
касьян юрко янко джон майкл вова ваня вася гена коля боря петя сема рома леня гоша aaron adam alan albert alex anton ben bernd bill bob brian bruce
carl chris christian christoph colin craig dieter dirk donald douglas ethan florian frank fred gary gerald gerhard greg hans harold harry heinz helmut
henry ian jack jan jason jeff jeffrey jens jeremy jerry jim joe joerg johannes juergen justin karl keith kenneth kevin klaus larry lars leon lewis
liam logan louis lucas lukas luke manfred marcel mark markus martin matthias max mike nick noah oliver oscar patrick philipp ralf ralph raymond rob
roger ron ronald ryan sam scott sean sebastian steve stuart sven tim tobias tom tony uwe victor walter wayne werner wolfgang aleksandr alexandr alexey
aleksey alexei andrey andrei andrii anatoly artem boris bohdan bogdan denis dmitry dmitriy dmytro evgeny yevhen fedor gleb grigory igor ihor ilya ivan
kirill konstantin leonid maksim maxim mykola mykhailo nikita nikolai nikolay oleg oleksandr oleksii pavel pavlo petro petr pyotr roman ruslan serhii
sergey sergei stanislav stepan taras timur vadim vadym valery vasily vasyl viktor vitaly vitalii vladimir volodymyr vladislav vyacheslav yaroslav
yegor yuri yurii yury`;

const OTHER_WOMEN = `
агафья аглая ада адель азалия аида айгуль айгерим айнур алана алия алсу альфия амалия амина анисия аня асель ася белла богдана валя венера веста вита
виталина влада владислава владлена галя гузель гулнара гульнара дана даша динара евдокия ефросинья зарина земфира зульфия иванна илона инга индира
инесса ира ираида искра камила камилла капитолина каролина катя клара куралай лада лена лиана лика лилиана лина лия лола лолита луиза мадина мальвина
василина лейла гульсара сауле жулдыз марго мариам мариана марьям марьяна марфа марта маша мая мила милена надя наина наргиза настя наталка наташа ника
нинель нонна октябрина оля орыся павлина поля прасковья рада регина рената роксана роксолана руслана рузанна рушана сабина сания сара света серафима
слава соломия соня стефания сусанна тамила таня фаина фатима фекла хадижа элеонора элина эльза эльмира эмилия юля юстина ядвига ясмина люба люда рита
тома тося вика лиза ксюша зина рая варя agnes amanda amber amy andrea anna annette april ashley beate betty birgit brenda bridget brigitte carmen
carol caroline cheryl chloe cindy claire claudia cynthia daniela debra diana diane donna doris dorothy eleanor ella emily erika eva fiona frances
gabriele gisela gloria grace heather heidi heike helga ingrid jane janet janice jacqueline joanna joyce judith judy karen karin katharina kathleen
kathy kelly kim laura lauren lea lena linda lisa lucy lynn mandy marilyn martha martina megan melanie melissa mia michelle monica monika nancy nicole
nina nora olivia pamela petra rachel renate rita ruth sabine sabrina sara sarah sharon shirley silke silvia sofia stefanie stephanie susanne sylvia
teresa theresa tina tracy ursula ute vanessa vera verena virginia wendy zoe alena alina alla anastasia anastasiya antonina daria darya ekaterina
elizaveta galina halyna inna irina iryna kateryna khrystyna kristina ksenia larisa lidia lilia liudmyla lyudmila lyubov marina maryna mariia mariya
nadezhda nadiia natalia nataliia natalya oksana olena olesia olga olha polina raisa solomiia svetlana svitlana tamara tatyana tetiana ulyana uliana
valentina valeria veronika viktoria viktoriia yana yevheniia yulia yuliia zinaida zhanna`;

/** First names of both men and women. */
const BOTH = `
саша женя валя слава шура паша тоня мика андреа alex sasha robin chris kim jordan taylor leslie jean andrea dominique pat sam casey zhenya`;

const lines = (text: string): string[] => text.trim().split('\n');
const words = (text: string): string[] => text.trim().split(/\s/);

export const NAMES: NameLists = {
  men: lines(MEN),
  women: lines(WOMEN),
  otherMen: words(OTHER_MEN),
  otherWomen: words(OTHER_WOMEN),
  both: words(BOTH),
};
