/** The template language: formats, gender, blocks, mark-up and HTML, and that each fault is found before a letter is made. */
import { AppError } from '../../../src/domain/app-error';
import { dayOf } from '../../../src/domain/days';
import {
  BODY_LIMIT,
  parseTemplate,
  renderLetter,
  tagsOf,
  utf8Length,
  type LetterLanguage,
  type Rendered,
  type TagValues,
} from '../../../src/domain/letters';

const TAGS = [
  'firstName',
  'middleName',
  'name',
  'city',
  'gender',
  'segment',
  'orders',
  'revenue',
  'lastOrder',
  'coupon',
  'late',
];
const NAMES = new Map([
  ...TAGS.map((tag): [string, string] => [tag.toLowerCase(), tag]),
  ['имя', 'firstName'],
  ['пол', 'gender'],
]);
const SEGMENTS = new Map([
  ['champions', 'CHAMPIONS'],
  ['лучшие', 'CHAMPIONS'],
  ['lost', 'LOST'],
  ['new', 'NEW'],
]);

interface Options {
  language?: LetterLanguage;
  currency?: string;
  footer?: string;
  hasLogo?: boolean;
  subject?: string;
}
const render = (text: string, values: TagValues = {}, options: Options = {}): Rendered => {
  const { language = 'ru', currency = 'RUB', footer = '', hasLogo = false, subject = 'Hi' } = options;
  const template = parseTemplate(subject, text, NAMES, { segment: SEGMENTS });
  return renderLetter(template, values, { language, currency, footer, hasLogo });
};
const textOf = (text: string, values: TagValues = {}, options: Options = {}): string => {
  const letter = render(text, values, options);
  return letter.ok ? letter.text : `${letter.reason} ${letter.tag}`;
};
const htmlOf = (text: string, values: TagValues = {}, options: Options = {}): string => {
  const letter = render(text, values, options);
  return letter.ok ? letter.html : `${letter.reason} ${letter.tag}`;
};
const errorOf = (act: () => unknown): Pick<AppError, 'code' | 'params'> | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    throw error;
  }
};
const faultOf = (text: string, subject = 'Hi'): Pick<AppError, 'code' | 'params'> | null =>
  errorOf(() => parseTemplate(subject, text, NAMES, { segment: SEGMENTS }));

describe('formats', () => {
  const day = { day: dayOf(2026, 3, 5) };
  test.each<[LetterLanguage, string, string]>([
    ['ru', '5 марта 2026 года', '5 марта'],
    ['uk', '5 березня 2026 року', '5 березня'],
    ['en', '5 March 2026', '5 March'],
  ])('a day in %s', (language, full, short) => {
    expect(textOf('{{lastOrder:date}}/{{lastOrder:day}}/{{lastOrder}}', { lastOrder: day }, { language })).toBe(
      `${full}/${short}/${full}`,
    );
  });
  test.each<[LetterLanguage, string, number, string]>([
    ['ru', 'RUB', 1234.5, '1\u00a0234,50\u00a0₽'],
    ['ru', 'RUB', 1200, '1\u00a0200\u00a0₽'],
    ['uk', 'UAH', 1234567.891, '1\u00a0234\u00a0567,89\u00a0₴'],
    ['en', 'USD', 1234.5, '$1,234.50'],
    ['en', 'PLN', 10, '10\u00a0zł'],
    ['en', 'CHF', 10, '10\u00a0CHF'],
    ['ru', '', 10.5, '10,50'],
    ['en', 'USD', -5, '−$5'],
    ['en', 'USD', -0.001, '$0'],
  ])('money in %s, %s: %d', (language, currency, amount, said) => {
    expect(textOf('{{revenue:money}}', { revenue: amount }, { language, currency })).toBe(said);
    expect(textOf('{{revenue}}', { revenue: { amount } }, { language, currency })).toBe(said);
    expect(textOf('{{revenue:money}}', { revenue: String(amount) }, { language, currency })).toBe(said);
  });
  test('a number with its thousands apart, or as it is', () => {
    expect(textOf('{{orders:number}} {{orders}}', { orders: 2026 })).toBe('2\u00a0026 2026');
  });
  test('format words in each language, in any case', () => {
    expect(textOf('{{revenue: Деньги }} {{revenue:гроші}} {{revenue:MONEY|0}}', { revenue: 1 })).toBe(
      '1\u00a0₽ 1\u00a0₽ 1\u00a0₽',
    );
  });
  test('a value that the format cannot say counts as none', () => {
    expect(textOf('{{city:money}}', { city: 'Київ' })).toBe('UNFILLED_TAG city');
    expect(textOf('{{orders:date|never}}', { orders: 3 })).toBe('never');
    expect(textOf('{{orders:number|0}}', { orders: Number.NaN })).toBe('0');
  });
  test('a format that does not exist is refused with those that do', () => {
    expect(faultOf('{{revenue:euro}}')).toEqual({
      code: 'TEMPLATE_FORMAT_UNKNOWN',
      params: {
        tag: 'revenue',
        format: 'euro',
        known: ['date/дата', 'day/день', 'money/деньги/гроші', 'number/число', 'vocative/звательный/кличний'],
      },
    });
  });
});

describe('names and gender', () => {
  test('the vocative is Ukrainian; elsewhere the name stands', () => {
    const values = { firstName: 'Тарас', middleName: 'Григорович', name: 'Шевченко Тарас Григорович', gender: 'M' };
    expect(textOf('{{firstName:vocative}}, {{name:кличний}}!', values, { language: 'uk' })).toBe(
      'Тарасе, Тарасе Григоровичу!',
    );
    expect(textOf('{{firstName:vocative}}, {{name:vocative}}!', values, { language: 'ru' })).toBe(
      'Тарас, Тарас Григорович!',
    );
  });
  test('without a first name there is nobody to call', () => {
    expect(textOf('{{name:vocative}}!', { name: 'Шевченко' }, { language: 'uk' })).toBe('UNFILLED_TAG name');
  });
  test.each([
    ['M', 'Уважаемый'],
    ['F', 'Уважаемая'],
    ['', 'Уважаемые'],
  ])('words by gender: %j', (gender, word) => {
    expect(textOf('{{gender:Уважаемый|Уважаемая|Уважаемые}} {{Пол:он| она |они}}', { gender })).toMatch(word);
  });
  test('without words for an unknown gender the letter does not go', () => {
    expect(textOf('{{gender:Уважаемый|Уважаемая}}', { gender: '' })).toBe('UNFILLED_TAG gender');
    expect(textOf('{{gender:Уважаемый|Уважаемая}}', { gender: 'F' })).toBe('Уважаемая');
  });
  test.each(['{{gender}}', '{{gender|x}}', '{{gender:он}}', '{{gender:a|b|c|d}}'])(
    '%s is no choice of words',
    (text) => {
      expect(faultOf(text)?.code).toBe('TEMPLATE_FORMAT_UNKNOWN');
    },
  );
});

describe('blocks', () => {
  const best = '{{#if segment=Лучшие}}best{{else}}other{{/if}}';
  test('compare with a code, in the code’s or the base’s words', () => {
    expect(textOf(best, { segment: 'CHAMPIONS' })).toBe('best');
    expect(textOf(best, { segment: 'LOST' })).toBe('other');
    expect(textOf(best, {})).toBe('other');
    expect(textOf('{{#if segment = NEW, champions }}in{{else}}out{{/if}}', { segment: 'CHAMPIONS' })).toBe('in');
    expect(textOf('{{#if segment!=LOST}}in{{else}}out{{/if}}', { segment: 'LOST' })).toBe('out');
  });
  test('a segment that does not exist is refused, for it would fit nobody and nobody would notice', () => {
    expect(faultOf('{{#if segment=Чемпионы}}x{{/if}}')).toMatchObject({
      code: 'TEMPLATE_VALUE_UNKNOWN',
      params: { tag: 'segment', value: 'Чемпионы' },
    });
  });
  test('compare any tag, whatever its case, with or without quotes', () => {
    expect(textOf('{{#if city="Київ"}}yes{{else}}no{{/if}}', { city: ' київ ' })).toBe('yes');
    expect(textOf('{{#if orders=3}}yes{{else}}no{{/if}}', { orders: 3 })).toBe('yes');
  });
  test('ask whether a tag is filled', () => {
    const text = '{{#if city}}in {{city}}{{else}}somewhere{{/if}}';
    expect(textOf(text, { city: 'Lviv' })).toBe('in Lviv');
    expect(textOf(text, { city: ' ' })).toBe('somewhere');
    expect(textOf('{{#if lastOrder}}yes{{else}}no{{/if}}', { lastOrder: { day: Number.NaN } })).toBe('no');
  });
  test('nest, in words of each language, and in the subject', () => {
    const text = '{{#если city}}{{#якщо orders=1}}one{{інакше}}many{{/якщо}}{{иначе}}none{{/если}}';
    expect(textOf(text, { city: 'x', orders: 1 })).toBe('one');
    expect(textOf(text, { city: 'x', orders: 2 })).toBe('many');
    expect(textOf(text, {})).toBe('none');
    expect(render('text', {}, { subject: '{{#if city}}A{{else}}B{{/if}}' })).toMatchObject({ subject: 'B' });
  });
  test('a tag of the branch not taken needs no value', () => {
    expect(textOf('{{#if city}}{{city}}{{/if}}Hi', {})).toBe('Hi');
  });
  test('signs alone on their lines leave no gap', () => {
    expect(textOf('One\n  {{#if city}}\nTwo\n{{else}}\nThree\n{{/if}}\nFour', {})).toBe('One\nThree\nFour');
    expect(htmlOf('- One\n{{#if city}}\n- Two\n{{/if}}\n- Three', { city: 'x' })).toBe(
      '<ul>\n<li>One</li>\n<li>Two</li>\n<li>Three</li>\n</ul>',
    );
  });
  test.each([
    ['a\n{{#if city}}b', '{{#if city}}', 2],
    ['a{{/if}}', '{{/if}}', 1],
    ['a\n\n{{else}}', '{{else}}', 3],
    ['{{#if city}}a{{else}}b\n{{else}}c{{/if}}', '{{else}}', 2],
    ['{{#if}}a{{/if}}', '{{#if}}', 1],
    ['{{#if city}}{{#if orders}}a{{/if}}', '{{#if city}}', 1],
  ])('a sign without its counterpart is refused with its place: %j', (text, block, line) => {
    expect(faultOf(text)).toEqual({ code: 'TEMPLATE_BLOCK_OPEN', params: { block, line, part: 'text' } });
  });
  test('a block that asks for a tag that does not exist is refused', () => {
    expect(faultOf('{{#if town}}a{{/if}}')).toMatchObject({ code: 'TEMPLATE_TAG_UNKNOWN', params: { tag: 'town' } });
    expect(faultOf('{{#unless city}}a{{/unless}}')?.code).toBe('TEMPLATE_TAG_UNKNOWN');
  });
  test('a letter of which nothing is left does not go', () => {
    expect(textOf('{{#if city}}Hi{{/if}}', {})).toBe('LETTER_EMPTY ');
    expect(textOf('Hi', {}, { subject: '{{firstName|}}' })).toBe('LETTER_EMPTY ');
    expect(textOf('{{firstName|}}', {}, { footer: 'Stop' })).toBe('LETTER_EMPTY ');
  });
});

describe('a late letter', () => {
  const text = '{{#if late}}Простите за опоздание! {{/if}}С днём рождения! {{late}}';
  test('may say so', () => {
    expect(textOf(text, { late: 'С опозданием на день.' })).toBe(
      'Простите за опоздание! С днём рождения! С опозданием на день.',
    );
  });
  test('and one in time says nothing, without a fallback', () =>
    expect(textOf(text, {}).trim()).toBe('С днём рождения!'));
});

describe('mark-up', () => {
  test('paragraphs, lines, bold, links and lists', () => {
    const letter = render('Hi, **Ann**!\nBye\n\nLook:\n- one\n- [shop](https://shop.example/a?b=1&c=2)\nEnd');
    expect(letter).toMatchObject({
      text: 'Hi, Ann!\nBye\n\nLook:\n- one\n- shop (https://shop.example/a?b=1&c=2)\nEnd',
      html:
        '<p>Hi, <b>Ann</b>!<br>\nBye</p>\n<p>Look:</p>\n<ul>\n<li>one</li>\n' +
        '<li><a href="https://shop.example/a?b=1&amp;c=2">shop</a></li>\n</ul>\n<p>End</p>',
    });
  });
  test('a link that shows its own address says it once', () => {
    expect(textOf('[https://a.example](https://a.example) [a@b.example](mailto:a@b.example)')).toBe(
      'https://a.example a@b.example',
    );
  });
  test('mark-up that is none is text', () => {
    const text = '2 * 2 ** 3, **, [x], (y), [x] (y), [скидка](до 5 мая), 5 < 6 > 4, <3, <a@b.example>, A&B, &nbsp;';
    expect(textOf(text)).toBe(text);
  });
  test.each([
    '[x](javascript:alert(1))',
    '[x](shop.example)',
    '[x]({{city}})',
    '{{#if city}}{{else}}[x](data:text/html,a){{/if}}',
  ])('a link of another kind is refused: %s', (text) => expect(faultOf(text)?.code).toBe('TEMPLATE_LINK'));
  test('a value in an address is a part of it and nothing more', () => {
    expect(htmlOf('[x](https://a.example/?c={{coupon}})', { coupon: 'A&b="> \ud800' })).toBe(
      '<p><a href="https://a.example/?c=A%26b%3D%22%3E%20%EF%BF%BD">x</a></p>',
    );
  });
  test('a value carries no mark-up, no tag and no HTML', () => {
    const value = '**x** [y](https://evil.example) <b>z</b>\n\n- {{city}} ![logo] \ue010q\ue011';
    const letter = render('{{firstName}}', { firstName: value }, { hasLogo: true });
    expect(letter).toMatchObject({ ok: true, text: value, wantsLogo: false });
    expect(letter.ok && letter.html).toBe(
      '<p>**x** [y](https://evil.example) &lt;b&gt;z&lt;/b&gt;<br>\n<br>\n- {{city}} ![logo] \ue010q\ue011</p>',
    );
  });
  test('the logo is shown where there is one', () => {
    expect(render('![logo]\n\nHi', {}, { hasLogo: true })).toMatchObject({
      html: '<p><img src="cid:logo" alt="" style="max-width:100%;height:auto"></p>\n<p>Hi</p>',
      text: 'Hi',
      wantsLogo: true,
    });
    expect(render('![логотип]\n\nHi')).toMatchObject({ html: '<p>Hi</p>', text: 'Hi', wantsLogo: false });
  });
  test('the footer has mark-up too', () => {
    expect(render('Hi', {}, { footer: 'Stop:\n[here](https://a.example)' })).toMatchObject({
      text: 'Hi\n\n-- \nStop:\nhere (https://a.example)',
      html: '<p>Hi</p>\n<p>-- <br>\nStop:<br>\n<a href="https://a.example">here</a></p>',
    });
  });
});

describe('HTML in a template', () => {
  test('of the small set means what it says', () => {
    const html =
      '<p>Hi, <B>Ann</B> &amp; <em>co</em></p>\n<ul>\n <li>one</li>\n <li><a href="https://a.example/?x=1&amp;y=2" target="_blank">two</a></li>\n</ul>\nBye<br/>Shop';
    expect(render(html)).toMatchObject({
      text: 'Hi, Ann & co\n\n- one\n- two (https://a.example/?x=1&y=2)\n\nBye\nShop',
      html:
        '<p>Hi, <b>Ann</b> &amp; <i>co</i></p>\n<ul>\n<li>one</li>\n<li><a href="https://a.example/?x=1&amp;y=2">two</a></li>\n</ul>\n' +
        '<p>Bye<br>\nShop</p>',
    });
  });
  test('keeps an item together, whatever line ends stand in it', () => {
    expect(textOf('<ul><li>one\n  <b>two\nthree</b></li><li> four </li></ul>')).toBe('- one two three\n- four');
  });
  test('may go over lines of one paragraph', () => {
    expect(htmlOf('<b>a\n{{city}}\nb</b>', { city: 'x' })).toBe('<p><b>a<br>\nx<br>\nb</b></p>');
  });
  test('takes tags into the address of a link', () => {
    expect(htmlOf('<a href="https://a.example/?c={{ coupon }}">{{coupon}}</a>', { coupon: 'A 1' })).toBe(
      '<p><a href="https://a.example/?c=A%201">A 1</a></p>',
    );
  });
  test.each([
    ['a\n<b>x', '<b>', 2],
    ['x</b>', '</b>', 1],
    ['<b><i>x</b></i>', '</b>', 1],
    ['a\n\n<div>x</div>', '<div>', 3],
    ['<script>alert(1)</script>', '<script>', 1],
    ['<b onclick="x()">x</b>', '<b onclick="x()">', 1],
    ['<a>x</a>', '<a>', 1],
    ['<a href="https://a.example" style="x">x</a>', '<a href="https://a.example" style="x">', 1],
    ['<li>x</li>', '<li>', 1],
    ['<b><p>x</p></b>', '<p>', 1],
    ['a\nx <b', '<b', 2],
    ['<!-- x -->', '<!-- x -->', 1],
    ['<b>a\n\nb</b>', '</b>', 3],
    ['<a href="https://a.example">a\n{{#if city}}{{/if}}\nb</a>', '</a>', 3],
    ['<strong>a <b>b</b></strong>', '<b>', 1],
  ])('that is broken or of another kind is refused with its place: %j', (text, tag, line) => {
    expect(faultOf(text)).toMatchObject({ code: 'TEMPLATE_HTML_BROKEN', params: { tag, line, part: 'text' } });
  });
  test('is refused in a subject and in a fallback, and where a block tears a pair apart', () => {
    expect(faultOf('x', 'Hi <b>you</b>')).toMatchObject({ code: 'TEMPLATE_HTML_BROKEN', params: { part: 'subject' } });
    expect(faultOf('{{firstName|<b>you</b>}}')?.code).toBe('TEMPLATE_HTML_BROKEN');
    expect(faultOf('{{#if city}}<b>{{/if}}x</b>')?.code).toBe('TEMPLATE_HTML_BROKEN');
    expect(faultOf('<a href="javascript:x()">x</a>')?.code).toBe('TEMPLATE_LINK');
  });
});

describe('size', () => {
  test('a text of 300 KB is refused, and one of 200 KB is not', () => {
    expect(faultOf('я'.repeat(150 * 1024))).toEqual({
      code: 'TEMPLATE_TOO_LONG',
      params: { part: 'text', size: 300 * 1024, most: BODY_LIMIT },
    });
    expect(faultOf('я'.repeat(100 * 1024))).toBeNull();
  });
  test('a subject of more than 250 characters is refused', () => {
    expect(faultOf('x', 'y'.repeat(251))?.code).toBe('TEMPLATE_TOO_LONG');
    expect(faultOf('x', 'y'.repeat(250))).toBeNull();
  });
  test('a letter that grows too long by its values does not go', () => {
    expect(textOf('{{city}}{{city}}{{city}}{{city}}', { city: '&'.repeat(50_000) })).toBe('LETTER_TOO_LONG ');
  });
  test.each(['', 'a', 'я', '€', '😀', 'aя€😀', '\ud800', '\ud800a'])('bytes of %j are those of UTF-8', (text) => {
    expect(utf8Length(text)).toBe(Buffer.byteLength(text.replace(/\p{Surrogate}/gu, '\uFFFD')));
  });
});

test.each([
  ['[Пишите](mailto:a%2Bb@shop.example?subject=%D0%A1)', 'Пишите (a+b@shop.example)'],
  ['[Пишите](mailto:100%@shop.example)', 'Пишите (100%@shop.example)'],
  ['[Сайт](https://shop.example/?a=b%20c)', 'Сайт (https://shop.example/?a=b%20c)'],
])('in the plain text of %s stands what people can read and copy', (text, plain) => {
  expect(textOf(text)).toBe(plain);
});

test('the tags of a template are those of all its branches', () => {
  const template = parseTemplate('{{gender:a|b}}', '{{#if late}}{{coupon}}{{else}}{{city}}{{/if}}', NAMES);
  expect([...tagsOf(template)].sort()).toEqual(['city', 'coupon', 'gender', 'late']);
});
