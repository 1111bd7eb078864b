/** Letters: tags, fallbacks, and that no value can break out of the text, the HTML or a header. */
import fc from 'fast-check';
import { AppError } from '../../../src/domain/app-error';
import {
  escapeHtml,
  isHeaderSafe,
  isOneAddress,
  parseTemplate,
  renderLetter,
  type LetterStyle,
  type Rendered,
  type TagValues,
} from '../../../src/domain/letters';

const NAMES = new Map([
  ['firstname', 'firstName'],
  ['имя', 'firstName'],
  ['age', 'age'],
]);
const style = (footer = ''): LetterStyle => ({ language: 'ru', currency: 'RUB', footer, hasLogo: false });
const render = (subject: string, text: string, values: TagValues, footer = ''): Rendered =>
  renderLetter(parseTemplate(subject, text, NAMES), values, style(footer));
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return (error as AppError).code;
  }
};

describe('tags', () => {
  test('take the client’s value, in any spelling', () => {
    expect(render('Hi {{firstName}}', '{{ Имя | друг }}, {{FIRSTNAME}}!', { firstName: 'Анна' })).toMatchObject({
      ok: true,
      subject: 'Hi Анна',
      text: 'Анна, Анна!',
    });
  });
  test('take the fallback where the client has none, blanks included', () => {
    expect(render('Hi', 'Дорогой {{имя|друг}}!', { firstName: '  ' })).toMatchObject({
      ok: true,
      text: 'Дорогой друг!',
    });
  });
  test('an empty fallback leaves nothing', () => {
    expect(render('Hi', 'Hello{{firstName|}}!', {})).toMatchObject({ ok: true, text: 'Hello!' });
  });
  test('without value and fallback the letter does not go', () => {
    expect(render('Hi', 'You are {{age}}', { firstName: 'Анна' })).toEqual({
      ok: false,
      reason: 'UNFILLED_TAG',
      tag: 'age',
    });
  });
  test.each(['{{surname}}', '{{firstName', 'firstName}}', '{{}}', '{{{firstName}}}', '{{first{{Name}}'])(
    'a tag that does not exist or is left open stops everything: %s',
    (text) => {
      expect(codeOf(() => parseTemplate('Hi', text, NAMES))).toBe('TEMPLATE_TAG_UNKNOWN');
      expect(codeOf(() => parseTemplate(text, 'Hi', NAMES))).toBe('TEMPLATE_TAG_UNKNOWN');
    },
  );
  test('a value that looks like a tag is not filled again', () => {
    expect(render('Hi', '{{firstName}}', { firstName: '{{age}}' })).toMatchObject({ ok: true, text: '{{age}}' });
  });
  test('single braces are text', () =>
    expect(render('Hi', '{firstName}', {})).toMatchObject({ ok: true, text: '{firstName}' }));
});

describe('a template', () => {
  test('needs a subject and a text', () => {
    expect(codeOf(() => parseTemplate(' ', 'text', NAMES))).toBe('TEMPLATE_EMPTY');
    expect(codeOf(() => parseTemplate('Hi', ' \n', NAMES))).toBe('TEMPLATE_EMPTY');
  });
  test('has no line break in its subject', () => {
    expect(codeOf(() => parseTemplate('Hi\r\nBcc: all@example.com', 'text', NAMES))).toBe('LINE_BREAK_IN_HEADER');
  });
});

describe('safety', () => {
  test.each(['\r', '\n', '\r\n', '\u2028', '\u0085', '\v', '\0'])(
    'a value with a line break in it never reaches the subject (%j)',
    (lineBreak) => {
      expect(render('Hi {{firstName}}', 'text', { firstName: `Anna${lineBreak}Bcc: all@example.com` })).toEqual({
        ok: false,
        reason: 'LINE_BREAK',
        tag: 'firstName',
      });
    },
  );
  test('a line break at the end of a name is only a slip', () => {
    expect(render('Hi {{firstName}}', 'text', { firstName: 'Anna\n' })).toMatchObject({ ok: true, subject: 'Hi Anna' });
  });
  test('markup in a value is shown, not obeyed; the plain text is as typed', () => {
    const name = `<img src=x onerror="alert('1')">&amp;`;
    const letter = render('Hi', 'Dear {{firstName}}\nBye', { firstName: name });
    expect(letter).toMatchObject({ ok: true, text: `Dear ${name}\nBye` });
    expect(letter.ok && letter.html).toBe(
      '<p>Dear &lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;<br>\nBye</p>',
    );
  });
  test('escaping loses nothing', () => {
    const unescape = (html: string): string =>
      html
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&gt;/g, '>')
        .replace(/&lt;/g, '<')
        .replace(/&amp;/g, '&');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => unescape(escapeHtml(text)) === text && !/[<>"']/.test(escapeHtml(text)),
      ),
    );
  });
  test('whatever the values, the subject stays one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const letter = render('Hi {{firstName|you}}', 'text', { firstName: value });
        return !letter.ok || isHeaderSafe(letter.subject);
      }),
    );
  });
  test('a value of a cell’s full length does not go into a subject', () => {
    expect(render('Hi {{firstName}}', 'text', { firstName: 'a'.repeat(50_000) })).toMatchObject({
      ok: false,
      reason: 'LETTER_TOO_LONG',
    });
  });
});

test('the opt-out line ends every letter, in text and HTML', () => {
  expect(render('Hi', 'Text\n', {}, 'Reply "stop"')).toMatchObject({
    text: 'Text\n\n-- \nReply "stop"',
    html: '<p>Text</p>\n<p>-- <br>\nReply &quot;stop&quot;</p>',
  });
});

test.each([
  'a@example.com, b@example.com',
  'a@example.com;b@example.com',
  'Anna <a@example.com>',
  'a@example.com\nBcc: b@example.com',
  'a@b',
  '@example.com',
  'a b@example.com',
  '',
])('is not one address: %j', (text) => expect(isOneAddress(text)).toBe(false));
test.each(['a@example.com', 'анна@почта.рф', 'a+b@sub.example.co.uk'])('is one address: %s', (text) =>
  expect(isOneAddress(text)).toBe(true),
);
