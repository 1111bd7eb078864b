/** Common first names of the languages served with the gender they tell, pet forms among them. Letters are folded, so that Ирина and Ірина share an entry. */

/** A person's gender as far as a name tells it. */
export type Gender = 'M' | 'F';

const FOLD: Readonly<Record<string, string>> = { і: 'и', ї: 'и', є: 'е', ё: 'е', ґ: 'г' };

/** Pet forms among them; І and И, Е and Є, Ё are one letter here. */
const MEN =
  'адам айдар александр алексей олексий олександр альберт анатолий андрей андрий антон анвар аркадий арман армен арсен арсений артем артемий артур аслан ахмед богдан борис вадим валентин валерий василий василь вениамин виктор виталий влад владимир володимир владислав всеволод вячеслав гаврил геннадий георгий герман глеб гриша григорий давид дамир даниил данил данила данило демьян денис дима дмитрий дмитро евгений евген егор ефим захар иван игнат игорь игор илья илля ильдар ильнур ильяс иннокентий иосиф йосип карим ким кирилл клим константин костя костянтин кузьма лев левко леонид леша лука магомед макар максим марат марк марко мартин матвей матвий мирон мирослав митя миша михаил михайло мурад мухаммед назар никита микита николай микола нурлан олег олесь орест остап оскар паша павел павло петр петро платон рамиль расул рашид ренат ринат роберт родион роман ростислав рубен руслан рустам савва савелий святослав семен сергей сергий сережа станислав степан тарас тимофей тимур тигран тихон толя фарид федор феликс филипп шамиль эдуард едуард эльдар эмиль юлиан юра юрий яков ян ярослав юрко янко джон майкл вова ваня вася гена коля боря петя сема рома леня гоша ' +
  'aaron adam alan albert alex alexander andreas andrew anthony anton arthur ben benjamin bill bob brian bruce carl charles chris christian christoph christopher colin craig daniel david dennis donald douglas edward eric ethan eugene florian frank fred gary george greg gregory hans harry henry ian jack jacob james jan jason jeff jeremy jerry jim joe johannes john jonathan joseph joshua julian justin karl keith kenneth kevin klaus larry lars leon lewis liam logan louis lucas lukas luke marcel marcus mark markus martin matthew matthias max michael mike nathan nicholas nick noah oliver oscar patrick paul peter philip philipp ralph raymond richard rob robert roger ron ronald ryan sam samuel scott sean sebastian simon stefan stephen steve steven stuart thomas tim timothy tobias tom tony victor walter wayne william wolfgang ' +
  'aleksandr alexandr alexey aleksey alexei andrey andrei andrii anatoly artem boris bohdan bogdan denis dmitry dmitriy dmytro evgeny yevhen fedor gleb grigory igor ihor ilya ivan kirill konstantin leonid maksim maxim mikhail mykola mykhailo nikita nikolai nikolay oleg oleh oleksandr oleksii pavel pavlo petro petr pyotr roman ruslan serhii sergey sergei stanislav stepan taras timur vadim vadym valery vasily vasyl viktor vitaly vitalii vladimir volodymyr vladislav vyacheslav yaroslav yegor yuri yurii yury';
const WOMEN =
  'аделина айгуль алана алевтина александра олександра алена олена алеся олеся алина алиса алия алла альбина амина анастасия ангелина анжела анжелика анна ганна антонина аня арина асель ася белла богдана валентина валерия валя варвара василиса вера вира вероника виктория виолетта виталина галина галя гульнара дарина дарья даша диана дина динара ева евгения екатерина катерина елена елизавета жанна зарина зинаида зоя илона инна ира ирина камила камилла карина каролина катя кира клара кристина христина ксения оксана лада лариса лена леся лиана лидия лилия лия луиза любовь людмила мадина майя лейла маргарита мария марина марьяна марфа марта маша мая милана надежда надия надя настя наталия наталья наталка наташа нелли нина ольга оля поля полина раиса регина римма роза руслана сабина сания света светлана свитлана слава снежана соломия софия софья соня стефания таисия тамара таня татьяна тетяна ульяна уляна фаина фатима эвелина эльвира эмилия юлиана юлия юля юстина ярослава яна люба люда рита тома тося вика лиза ксюша зина рая варя ' +
  'abigail alice amanda amy andrea angela ann anna anne april ashley barbara betty brenda brigitte carol caroline catherine charlotte chloe christina christine cindy claire claudia cynthia daniela diana diane donna dorothy elena eleanor elisabeth elizabeth ella emily emma erika eva evelyn fiona frances grace hannah heather heidi helen helga ingrid irene isabel isabella jane janet janice jennifer jessica joan judith judy julia julie karen karin katharina katherine kathleen kathy kelly kim laura lauren lea lena lily linda lisa lucy lynn mandy margaret maria marie martha martina mary melanie melissa mia michelle monica monika nancy natalie nicole nina nora olivia pamela patricia petra rachel rebecca renate rita rose ruth sabine sabrina samantha sandra sara sarah sharon shirley silvia sofia sophia sophie stefanie stephanie susan susanne sylvia teresa theresa tina tracy ursula vanessa vera verena veronica victoria virginia wendy zoe ' +
  'alena alina alla anastasia anastasiya antonina daria darya diana ekaterina elizaveta galina halyna hanna inna irina iryna kateryna khrystyna kristina ksenia larisa lidia lilia liudmyla lyudmila lyubov margarita marina maryna mariia mariya nadezhda nadiia natalia nataliia natalya nataly oksana olena olesia olga olha polina raisa solomiia svetlana svitlana tamara tatiana tatyana tetiana ulyana uliana valentina valeria veronika viktoria viktoriia yana yevheniia yulia yuliia zinaida zhanna';
/** First names of both men and women. */
const BOTH =
  'саша женя валя слава шура никита паша тоня мика андреа alex sasha robin chris kim jordan taylor leslie jean andrea dominique pat sam casey zhenya'.split(
    ' ',
  );

const GENDERS = new Map<string, Gender | null>([
  ...MEN.split(' ').map((name): [string, Gender] => [folded(name), 'M']),
  ...WOMEN.split(' ').map((name): [string, Gender] => [folded(name), 'F']),
  ...BOTH.map((name): [string, null] => [folded(name), null]),
  ['никита', 'M'],
]);
/** The first three letters of men's names, by which a patronymic is told from a family name that ends like one. */
const STEMS = new Set(MEN.split(' ').map((name) => name.slice(0, 3)));

function folded(name: string): string {
  return name.toLowerCase().replace(/[іїєёґь'’ʼ]/g, (letter) => FOLD[letter] ?? '');
}

/** @example isFirstName('Ірина') //=> true; isFirstName('Иванова') //=> false */
export function isFirstName(word: string): boolean {
  return word.split('-').every((part) => GENDERS.has(folded(part)));
}

/** Null for a name of both genders or an unknown one. @example genderOfFirstName('Анна-Мария') //=> 'F' */
export function genderOfFirstName(word: string): Gender | null {
  return GENDERS.get(folded(word.split('-')[0]!)) ?? null;
}

/** Whether a man's name stands at the root of a patronymic. @example hasMansName('Юрьевич') //=> true; hasMansName('Рабинович') //=> false */
export function hasMansName(patronymic: string): boolean {
  const root = folded(patronymic.replace(/ь/gi, 'и')).slice(0, 3);
  return root === 'лив' || STEMS.has(root);
}
