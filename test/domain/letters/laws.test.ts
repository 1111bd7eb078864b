/** Laws of letters: whatever the template and the values, both parts say the same words and nothing breaks out. */
import fc from 'fast-check';
import { escapeHtml, isHeaderSafe, parseTemplate, renderLetter, type Rendered } from '../../../src/domain/letters';

const NAMES = new Map([
  ['a', 'a'],
  ['b', 'b'],
  ['gender', 'gender'],
  ['segment', 'segment'],
]);

/** Values as cells may hold them: mark-up, HTML, tags of other systems, line breaks, emoji, private characters. */
const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '**',
        '[x](https://e.example)',
        '<b>',
        '</p>',
        '&amp;',
        '"',
        "'",
        '\n',
        '\n\n- ',
        'Анна',
        '\ue010',
        '\ue0001\ue001',
        '$&',
        '$1',
        '![logo]',
        '{',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

/** Pieces that are right wherever they stand; blocks hold such pieces. */
const piece = fc.constantFrom(
  'word',
  ' ',
  '\n',
  '\n\n',
  '\n- item ',
  '**bold {{a|you}}**',
  '[link {{b|x}}](https://e.example/?q={{a|}})',
  '[m](mailto:a@e.example)',
  '<i>it</i>',
  '<br>',
  '{{a|friend}}',
  '{{b|}}',
  '{{gender:he|she|they}}',
  '![logo]',
  '&',
  '< 5',
  '** ',
  '“ты”',
);
const pieces = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const source = fc
  .array(
    fc.oneof(
      pieces,
      fc
        .tuple(fc.constantFrom('a', 'segment=VIP', 'b!=x'), pieces, pieces)
        .map(([test, then, otherwise]) => `{{#if ${test}}}${then}{{else}}${otherwise}{{/if}}`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `start ${parts.join('')}`);
const values = fc.record({
  a: value,
  b: value,
  gender: fc.constantFrom('M', 'F', ''),
  segment: fc.constantFrom('VIP', 'LOST', ''),
});

const render = (text: string, of: Record<string, string>, subject = 'Hi'): Rendered =>
  renderLetter(parseTemplate(subject, text, NAMES), of, {
    language: 'uk',
    currency: 'UAH',
    footer: 'Bye [out](https://e.example/out)',
    hasLogo: true,
  });

/** A reader's eye: the HTML as text, in the way a mail program shows it without its styles. */
function seen(html: string): string {
  return html
    .replace(/<br>\n/g, '\n')
    .replace(/<\/p>\n?|<\/ul>\n?/g, '\n')
    .replace(/<img [^>]*>|<p>|<\/?[bi]>/g, '')
    .replace(/<ul>\n|<\/li>/g, '')
    .replace(/<li>/g, '- ')
    .replace(
      /<a href="([^"]*)">((?:(?!<\/a>)[^])*)<\/a>/g,
      (_all, address: string, words: string) => `${words} (${address.replace(/^mailto:/, '')})`,
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('the plain text and the HTML say the same words', () => {
  fc.assert(
    fc.property(source, values, (text, of) => {
      const letter = render(text, of);
      if (!letter.ok) throw new Error(letter.reason);
      expect(words(seen(letter.html))).toBe(words(letter.text));
    }),
    { numRuns: 500 },
  );
});

test('no tag of ours and no mark remains', () => {
  const clean = fc.string({ maxLength: 8 }).map((text) => text.replace(/[{}\ue000-\ue0ff]/g, ''));
  fc.assert(
    fc.property(source, clean, clean, (text, a, b) => {
      const letter = render(text, { a, b, gender: '', segment: 'VIP' });
      if (!letter.ok) throw new Error(letter.reason);
      for (const part of [letter.text, letter.html]) expect(part).not.toMatch(/\{\{|\}\}|[\ue000-\ue0ff]/);
    }),
    { numRuns: 300 },
  );
});

test('the HTML has no tag but those of the mark-up, each closed in its order', () => {
  fc.assert(
    fc.property(source, values, (text, of) => {
      const letter = render(text, of);
      if (!letter.ok) throw new Error(letter.reason);
      const open: string[] = [];
      for (const [tag, close, name] of letter.html.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
        expect(tag).toMatch(
          /^<(?:\/?(?:p|ul|li|b|i)|br|\/a|a href="(?:https:\/\/|mailto:)[^"<>\s]*"|img src="cid:logo" alt="" style="max-width:100%;height:auto")>$/,
        );
        if (close === '/') expect(open.pop()).toBe(name);
        else if (name !== 'br' && name !== 'img') open.push(name!);
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every value appears in the HTML escaped, and in the text as it is', () => {
  fc.assert(
    fc.property(value, (a) => {
      fc.pre(a.trim() !== '');
      const letter = render('x {{a}} y', { a });
      if (!letter.ok) throw new Error(letter.reason);
      expect(letter.text).toContain(`x ${a.trim()} y`);
      expect(letter.html).toContain(`x ${escapeHtml(a.trim()).replace(/\r\n?|\n/g, '<br>\n')} y`);
    }),
  );
});

test('no value with a line break reaches a header, by whatever branch', () => {
  const broken = fc
    .tuple(value, fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u0085', '\0'), value)
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(value, broken),
      fc.constantFrom('Hi {{a|you}}', '{{#if a}}{{a}}{{else}}x{{/if}}', '{{b|x}} {{a|}}'),
      (a, subject) => {
        const letter = render('text', { a, b: 'b', gender: '', segment: '' }, subject);
        if (letter.ok) expect(isHeaderSafe(letter.subject)).toBe(true);
        else expect(letter).toMatchObject({ reason: 'LINE_BREAK', tag: 'a' });
      },
    ),
  );
});

test('no text is too odd to be read: it becomes a template or a fault with a code', () => {
  const odd = fc
    .array(
      fc.constantFrom(
        '{{',
        '}}',
        '#if ',
        '/if',
        'else',
        'a',
        '|',
        ':',
        '=',
        '<',
        '>',
        '/',
        'b',
        'p',
        '**',
        '[',
        '](',
        ')',
        '\n',
        '- ',
        ' ',
        '"',
        'https://',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(odd, (text) => {
      let template;
      try {
        template = parseTemplate('Hi', `x${text}`, NAMES);
      } catch (error) {
        expect((error as Error).name).toBe('AppError');
        return;
      }
      const letter = renderLetter(template, { a: 'A' }, { language: 'en', currency: '', footer: '', hasLogo: false });
      if (letter.ok) expect(words(seen(letter.html))).toBe(words(letter.text));
    }),
    { numRuns: 1000 },
  );
});
