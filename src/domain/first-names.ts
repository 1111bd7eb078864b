/** Common first names of the languages served with the gender they tell, pet forms among them. Letters are folded, so that Ирина and Ірина share an entry. */

/** A person's gender as far as a name tells it. */
export type Gender = 'M' | 'F';

const FOLD: Readonly<Record<string, string>> = { і: 'и', ї: 'и', є: 'е', ё: 'е', ґ: 'г' };

/** Pet forms among them; І and И, Е and Є, Ё are one letter here. */
const MEN =
  'августин адам азамат айдар аким алан александр алексей олексий олександр альберт анатолий андрей андрий антон анвар аркадий арман армен арсен арсений артем артемий артур аслан ахмед бахтияр богдан борис вадим валентин валерий василий василь вениамин виктор виталий влад владимир володимир владислав владлен всеволод вячеслав гаврил гагик геннадий георгий герман глеб гриша григорий гурген давид дамир даниил данил данила данило демид демьян денис дима дмитрий дмитро евгений евген егор емельян ефим захар зураб иван игнат игорь игор илья илля ильдар ильнур ильяс иннокентий иосиф йосип ираклий карен карим ким кирилл кирило клим константин костя костянтин кузьма лаврентий лев левко левон леонид леша лука лукьян магомед макар максим мансур марат марк марко мартин матвей матвий мирон мирослав митя миша михаил михайло мурад мустафа мухаммед назар никита микита николай микола никифор нурлан нурсултан олег олесь орест остап оскар паша павел павло петр петро платон прохор рамиль расул рафаэль рашид ренат ринат роберт родион роман ростислав рубен руслан рустам савва савелий самвел самуил святослав севастьян семен сергей сергий серафим сережа спартак станислав степан тарас тимофей тимур тигран тихон толя трофим устим фарид федор федир феликс филипп пилип хасан христофор чингиз шамиль эдуард едуард эльдар эмиль эрик юлиан юра юрий юхим яков яким ян ярослав ярема эмин касьян юрко янко джон майкл вова ваня вася гена коля боря петя сема рома леня гоша ' +
  'aaron adam alan albert alex alexander andreas andrew anthony anton arthur ben benjamin bernd bill bob brian bruce carl charles chris christian christoph christopher colin craig daniel david dennis dieter dirk donald douglas edward eric ethan eugene florian frank fred gary george gerald gerhard greg gregory hans harold harry heinz helmut henry ian jack jacob james jan jason jeff jeffrey jens jeremy jerry jim joe joerg johannes john jonathan joseph joshua juergen julian justin karl keith kenneth kevin klaus larry lars leon lewis liam logan louis lucas lukas luke manfred marcel marcus mark markus martin matthew matthias max michael mike nathan nicholas nick noah oliver oscar patrick paul peter philip philipp ralf ralph raymond richard rob robert roger ron ronald ryan sam samuel scott sean sebastian simon stefan stephen steve steven stuart sven theodore thomas tim timothy tobias tom tony uwe victor walter wayne werner william wolfgang ' +
  'aleksandr alexandr alexey aleksey alexei andrey andrei andrii anatoly artem boris bohdan bogdan denis dmitry dmitriy dmytro evgeny yevhen fedor gleb grigory igor ihor ilya ivan kirill konstantin leonid maksim maxim mikhail mykola mykhailo nikita nikolai nikolay oleg oleh oleksandr oleksii pavel pavlo petro petr pyotr roman ruslan serhii sergey sergei stanislav stepan taras timur vadim vadym valery vasily vasyl viktor vitaly vitalii vladimir volodymyr vladislav vyacheslav yaroslav yegor yuri yurii yury';
const WOMEN =
  'агата агафья аглая ада аделина адель азалия аида айгуль айгерим айнур алана алевтина александра олександра алена олена алеся олеся алина алиса алия алла алсу альбина альфия амалия амина анастасия ангелина анжела анжелика анна ганна анисия антонина аня арина асель ася белла богдана валентина валерия валя варвара василиса венера вера вира вероника веста виктория виолетта вита виталина влада владислава владлена галина галя гузель гулнара гульнара дана дарина дарья даша диана дина динара ева евгения евдокия екатерина катерина елена елизавета ельвира ефросинья жанна зарина земфира зинаида злата зоя зульфия иванна илона инга индира инесса инна ира ираида ирина искра камила камилла капитолина карина каролина катя кира клавдия клара кристина христина ксения оксана куралай лада лариса лена леся лиана лидия лика лилиана лилия лина лия лола лолита луиза любовь людмила мадина майя мальвина василина лейла гульсара сауле жулдыз маргарита марго мариам мариана мария марина марьям марьяна марфа марта маша мая мила милана милена мирослава надежда надия надя наина наргиза настя наталия наталья наталка наташа нелли ника нина нинель нонна октябрина ольга оля орыся павлина поля полина прасковья рада раиса регина рената римма роза роксана роксолана руслана рузанна рушана сабина сания сара света светлана свитлана серафима слава снежана снижана соломия софия софья соня стефания сусанна таисия тамара тамила таня татьяна тетяна ульяна уляна фаина фатима фекла хадижа эвелина элеонора элина элла эльвира эльза эльмира эмилия эмма юлиана юлия юля юстина ярослава яна ядвига ясмина люба люда рита тома тося вика лиза ксюша зина рая варя ' +
  'abigail agnes alice amanda amber amy andrea angela ann anna anne annette april ashley barbara beate betty birgit brenda bridget brigitte carmen carol caroline catherine charlotte cheryl chloe christina christine cindy claire claudia cynthia daniela deborah debra diana diane donna doris dorothy elena eleanor elisabeth elizabeth ella emily emma erika eva evelyn fiona frances gabriele gisela gloria grace hannah heather heidi heike helen helga ingrid irene isabel isabella jane janet janice jacqueline jennifer jessica joan joanna joyce judith judy julia julie karen karin katharina katherine kathleen kathy kelly kim laura lauren lea lena lily linda lisa lucy lynn mandy margaret maria marie marilyn martha martina mary megan melanie melissa mia michelle monica monika nancy natalie nicole nina nora olivia pamela patricia petra rachel rebecca renate rita rose ruth sabine sabrina samantha sandra sara sarah sharon shirley silke silvia sofia sophia sophie stefanie stephanie susan susanne sylvia teresa theresa tina tracy ursula ute vanessa vera verena veronica victoria virginia wendy zoe ' +
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
